"""The review window: a class's decks, each beside the lesson it quotes from."""

from .window import ReviewWindow

__all__ = ["ReviewWindow"]
