"""An `mc:AlternateContent` -> the one of its branches that is to be read, never two.

Source: ISO/IEC 29500-3 §7.6.
"""

from xml.etree.ElementTree import Element

from .names import COMPATIBILITY

ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
_CHOICE, _FALLBACK = f"{{{COMPATIBILITY}}}Choice", f"{{{COMPATIBILITY}}}Fallback"
_UNDERSTOOD = frozenset(("a14", "a15", "a16", "p14", "p15", "p16", "cx", "cx1", "cx2", "cx4"))
"""Prefixes, as every program writes them, of what is read here or does no harm."""


def chosen(element: Element) -> list[Element]:
    """Give the children of the branch to read: the first that is understood, else the fallback.

    A branch that is not understood is better than none.
    """
    branches = [child for child in element if child.tag == _CHOICE]
    for branch in branches:
        if _UNDERSTOOD.issuperset(branch.get("Requires", "").split()) and len(branch):
            return list(branch)
    fallback = element.find(_FALLBACK)
    if fallback is not None and len(fallback):
        return list(fallback)
    return list(branches[0]) if branches else []
