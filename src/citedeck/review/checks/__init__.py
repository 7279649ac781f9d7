"""Pages, and what a review found of their quotes -> everything else there is to mend in them.

One function is one check. To add one: write it beside its like, with a `Source:`, list it in
`register.CHECKS`, give its rule a weight in `limits.yaml`, and a good and a bad page in its test.
"""

from .checked import Judged, check_deck
from .register import CHECKS
from .weigh import run_checks, weigh

__all__ = ["CHECKS", "Judged", "check_deck", "run_checks", "weigh"]
