"""Codes of countries and names of regions -> outlines flat on a page. No disk but the bundled file.

Like the fonts in `text`, the outlines are read through `citedeck.resources` and never change.
"""
