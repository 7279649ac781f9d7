"""A text -> a short name for its words, by which a hint says which words it means."""

from hashlib import blake2s

from .tokens import tokenise

_BYTES = 5


def digest(text: str) -> str:
    """Give ten hexadecimal digits that stand for a text's words, whatever its typography."""
    words = " ".join(token.folded for token in tokenise(text) if token.is_word)
    return blake2s(words.encode(), digest_size=_BYTES).hexdigest()
