"""Calls -> milliseconds."""

import gc
import time
from collections.abc import Callable
from statistics import quantiles


def elapsed_ms(call: Callable[[], object]) -> float:
    """Time one call. The garbage of the call before it is cleared first, and not on its bill."""
    gc.collect()
    start = time.perf_counter()
    call()
    return 1e3 * (time.perf_counter() - start)


def percentile(times: list[float], percent: int) -> float:
    """Give the time that so many percent of all stay at or below."""
    return quantiles(times, n=100, method="inclusive")[percent - 1]
