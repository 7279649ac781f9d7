"""Hostile and damaged decks: made by small functions, each with what a reader should say of it."""
