"""The numbers of a chart -> its scale, and on which side of a point its label stands."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, isfinite, log10

from ..model.pages import Scale
from ..model.slides import ChartForm

_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
_TICKS = 5
_BEND = 0.03
_NEAR = 5
_FLAT = 0.3
"""A line whose numbers differ by less of the greatest one does not start from zero."""


def value_range(values: Iterable[float | None], *, zero: bool = True) -> tuple[float, float]:
    """Give the lowest and the highest number; without any, from 0 to 1.

    With `zero` it takes in zero, for what is drawn from there; else only where that shows more.
    """
    known = [value for value in values if value is not None]
    low, high = min(known, default=0.0), max(known, default=1.0)
    if zero or high - low >= _FLAT * max(abs(low), abs(high)):
        low, high = min(low, 0.0), max(high, 0.0)
    return (low, high) if high > low else (low, low + 1.0)


def headroom(low: float, high: float, below: float, above: float) -> Scale | None:
    """Widen a range so that shares of the whole stay free; none where numbers are too great."""
    spread = (high - low) / max(1 - below - above, 0.1)
    scale = Scale(_rounded(low - below * spread, spread), _rounded(high + above * spread, spread))
    return scale if isfinite(scale.high - scale.low) and scale.high > scale.low else None


def ticked(low: float, high: float) -> Scale | None:
    """Widen a range to whole ticks, about five of them."""
    rough = (high - low) / _TICKS
    if not isfinite(rough) or rough <= 0 or not isfinite(1 / rough):
        return None
    power = 10.0 ** floor(log10(rough))
    step = next((nice * power for nice in _NICE if nice * power >= rough * 0.999), 10 * power)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return Scale(_rounded(first * step, step), _rounded(last * step, step), _rounded(step, step))


def tick_values(scale: Scale) -> tuple[float, ...]:
    """Give the numbers at the ticks of a scale."""
    if scale.step <= 0 or not isfinite(scale.high - scale.low):
        return ()
    count = min(int((scale.high - scale.low) / scale.step + 1e-6), 50)
    return tuple(_rounded(scale.low + i * scale.step, scale.step) for i in range(count + 1))


def label_is_below(values: Sequence[float | None], index: int) -> bool:
    """Tell whether a line bends upwards at a point, so that there is more room below it."""
    value = values[index]
    if value is None:
        return False
    beside = (values[i] if 0 <= i < len(values) else None for i in (index - 1, index + 1))
    before, after = (value if near is None else near for near in beside)
    low, high = value_range(values, zero=False)
    return before / 2 + after / 2 - value > _BEND * (high - low)


def slice_side(turn: float) -> tuple[int, int]:
    """Give where the label of a slice stands whose middle is so far of a turn from twelve o'clock.

    First -1 at the left, 1 at the right and 0 in the middle, then -1 below and 1 above. Found by
    comparing with LibreOffice's rendering.
    """
    degrees = turn % 1 * 360
    across = 0 if min(abs(degrees - middle) for middle in (0, 180, 360)) <= _NEAR else 1
    up = 0 if min(abs(degrees - middle) for middle in (90, 270)) <= _NEAR else 1
    return across * (1 if degrees < 180 else -1), up * (1 if not 90 < degrees < 270 else -1)


def baseline(form: ChartForm, values: Iterable[float | None], scale: Scale) -> float:
    """Give the value on which the names stand: of lines above zero the lowest of the scale."""
    if form == "line" and all(value is None or value >= 0 for value in values):
        return scale.low
    return min(max(0.0, scale.low), scale.high)


def _rounded(value: float, spread: float) -> float:
    """Leave out the digits that are too small to be seen at a spread."""
    if not (isfinite(value) and isfinite(spread)) or spread <= 0:
        return value
    return round(value, max(0, min(300, 4 - floor(log10(spread))))) + 0.0
