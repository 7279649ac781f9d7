"""The Plan step: which activity, which topics, who presents."""

from .panel import PlanPanel

__all__ = ["PlanPanel"]
