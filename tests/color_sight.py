"""How far two colours are apart for eyes that see all, or lack one kind of cone.

Source: Machado, Oliveira, Fernandes (2009), severity 1.0; CIE 1976 L*a*b* under D65.
"""

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

_SIGHTS: dict[str, Matrix] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def sights() -> tuple[str, ...]:
    """Name the kinds of sight."""
    return tuple(_SIGHTS)


def distance(one: str, other: str, sight: str) -> float:
    """Give how far two colours, six hexadecimal digits each, are apart; 2.3 is just seen."""
    pairs = zip(_seen(one, sight), _seen(other, sight), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


def _seen(rgb: str, sight: str) -> Triple:
    linear = _times(_SIGHTS[sight], _linear(rgb))
    r, g, b = (min(1.0, max(0.0, part)) for part in linear)
    return _lab(_times(_TO_XYZ, (r, g, b)))


def _linear(rgb: str) -> Triple:
    parts = (int(rgb[start : start + 2], 16) / 255 for start in (0, 2, 4))
    r, g, b = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return r, g, b


def _times(matrix: Matrix, vector: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _lab(xyz: Triple) -> Triple:
    x, y, z = (_cube_root(part / white) for part, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube_root(share: float) -> float:
    return share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116
