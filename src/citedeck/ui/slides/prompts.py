"""What a field asks for, and for learners how a sentence may begin. None of it is ever exported."""

from ...model.lesson import Audience

_PROMPTS = {
    "claim": "One claim, as a full sentence",
    "subtitle": "What exactly you looked at",
    "items": "A few words each",
    "takeaway": "What does this mean?",
    "notes": "What will you say with this slide?",
}
_BY_KIND = {
    ("title", "claim"): "What your talk is about",
    ("section", "claim"): "What this part is about",
    ("section", "takeaway"): "What we ask in this part",
    ("position", "claim"): "The statement, as a full sentence",
    ("questions", "items"): "One question a line",
    ("conclusion", "claim"): "Your answer, as a full sentence",
}

_STARTERS: dict[str, dict[str, str]] = {
    "claim": {
        "": "The article shows that …",
        "title": "Why … matters",
        "section": "Now we look at …",
        "definition": "… means more than …",
        "comparison": "Some people say …, but others think …",
        "exchange": "… gives …, and gets … in return",
        "timeline": "It began when …, and since then …",
        "map": "… lies between … and …",
        "chart": "The number of … went up because …",
        "table": "… and … differ most in …",
        "picture": "In this picture we can see …",
        "roles": "Everyone at the table wants …",
        "position": "My country wants …, because …",
        "policy": "Governments could …",
        "questions": "We still do not know …",
        "conclusion": "All in all, we think that …",
    },
    "items": {
        "": "One reason is …\nAnother reason is …",
        "questions": "What would happen if …?\nWho decides …?",
    },
    "takeaway": {
        "": "This matters because …",
        "conclusion": "The most important point is …",
        "quote": "The word “…” shows that …",
        "timeline": "The turning point was …, because …",
        "map": "For the neighbours this means …",
        "chart": "The numbers suggest that …",
        "position": "We can agree if …",
        "policy": "This is better than … because …",
        "section": "In this part we ask …",
    },
    "notes": {
        "": "On this slide you can see …",
        "title": "Good morning. Our topic is …",
        "agenda": "First we look at … After that …",
        "quote": "According to paragraph …, …",
        "definition": "This word means …",
        "timeline": "It started in … Then … In the end …",
        "exchange": "On the left you see … In return, …",
        "map": "Look at the map: …",
        "comparison": "On the one hand … On the other hand …",
        "position": "I speak for … We want …",
        "questions": "What do you think about …?",
        "conclusion": "To sum up, … Thank you for listening.",
        "sources": "These are the works we used.",
    },
}
"""By field, then by kind; the kind without a name stands for all others."""

_BY_ACTIVITY: dict[tuple[str, str, str], str] = {
    ("debate", "claim", "claim"): "We believe that …, because …",
    ("debate", "quote", "claim"): "The article itself says that …",
    ("debate", "points", "claim"): "The other side says …, but …",
    ("debate", "points", "items"): "It is true that … However, …\nAnother view is …",
    ("debate", "claim", "takeaway"): "That is why we are for …",
    ("presentation", "points", "items"): "Another view is …\nIt is not certain that …",
    ("timeline", "claim", "claim"): "Before …, … After that, …",
    ("role-play", "points", "items"): "We could accept …\nWe will never …",
    ("role-play", "claim", "claim"): "For our country, … means …",
    ("workshop", "claim", "claim"): "This policy affects … most",
    ("workshop", "comparison", "claim"): "We recommend …, although …",
}
"""By activity, kind and field: what is said otherwise there."""


def prompt(field: str, kind: str, activity: str, audience: Audience) -> str:
    """Give what an empty field shows: for learners the start of a sentence, else a question."""
    if audience == "learners":
        words = _STARTERS.get(field, {})
        own = _BY_ACTIVITY.get((activity, kind, field)) or words.get(kind) or words.get("")
        if own:
            return own
    return _BY_KIND.get((kind, field)) or _PROMPTS[field]
