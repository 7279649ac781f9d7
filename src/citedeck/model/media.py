"""Media: the bytes of a picture, known by their hash."""

from dataclasses import dataclass, field
from typing import Literal

MediaType = Literal["png", "jpeg", "gif"]


@dataclass(frozen=True, slots=True)
class Media:
    """A picture's bytes; two are equal when their hash (SHA-256, hexadecimal) is.

    `traces` names the personal data in it: `place`, `author`, `camera`, `date`.
    """

    sha256: str
    type: MediaType
    width_px: int
    height_px: int
    data: bytes = field(repr=False, compare=False)
    traces: tuple[str, ...] = ()
