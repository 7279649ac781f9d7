"""Citedeck turns a class lesson into a deck whose every quote can be checked against its source."""

__version__ = "0.1.0"
