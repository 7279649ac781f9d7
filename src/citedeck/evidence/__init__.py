"""Quotes against documents: where the words stand, what was changed, and whether that is marked.

The rules are the verdicts of the design, in its order; every word of a quote is checked again
each time, and nothing that a file says about itself is believed.
"""

from .judge import Citation, judge, judge_quote
from .runs import CopiedRun, copied_runs

__all__ = ["Citation", "CopiedRun", "copied_runs", "judge", "judge_quote"]
