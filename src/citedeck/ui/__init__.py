"""The window: one Document, four steps, widgets that show it."""
