"""The Evidence step: what can be quoted at the left, what was found at the right."""

from .panel import EvidencePanel

__all__ = ["EvidencePanel"]
