"""Checks of the story: opening, topics, another view, closing, and slides that say nothing."""

import re
from collections.abc import Iterator

from ...model.lesson import Topic
from ...text.normalise import normalise
from ..parts import box_words
from .checked import PROMPT, CheckedDeck, CheckedPage, Remark
from .titles import title_rests

_OTHER_VIEW = re.compile(
    r"other (?:side|view|views|hand|opinion|perspective|point of view)|another (?:side|view)|"
    r"opposing|opposite view|counter.?argument|counterpoint|counter.?view|however|although|"
    r"critic(?:s|ism|al|isms|ise|ize)?\b|doubt|limit(?:s|ed|ation|ations)\b|weak(?:ness|nesses)?\b|"
    r"against\b|disagree|oppos(?:e|es|ed|ition|ing)|opponents?|objection|sceptic|skeptic|"
    r"disadvantage|drawback|downside|cons\b|contra\b|not everyone|not everybody|myth|"
    r"pros and cons|for and against|yes.?,? but|why not|what if|on the contrary|question marks?|"
    r"unreliable|uncertain|controvers|both sides|two sides|rebuttal|einwände|gegenargument|"
    r"kritik|andererseits|critiques|objections|en contra|против|критика|반론|반대|反対|反论"
)
_SAID_VIEW = re.compile(
    r"on the other hand|critics (?:say|argue|claim|think|point)|not every(?:one|body)|"
    r"(?:others|some people|some experts|opponents|sceptics|skeptics) "
    r"(?:say|argue|think|believe|disagree|doubt|claim|object)|counter.?argument|"
    r"one could (?:object|argue)|it is also true|opposing view|other side of"
)
_UNTITLED = frozenset(("untitled slide", "untitled presentation", "untitled", "title"))


def missing_opening(deck: CheckedDeck) -> Iterator[Remark]:
    """Look whether the first slide says what follows.

    Source: Duarte, Slide:ology (2008): a talk has a beginning, a middle and an end.
    """
    first = next(deck.shown, None)
    if first and first.read.kind != "opening":
        message = "There is no title slide."
        yield Remark(message, "Begin with one: your title and your names.", first.number)


def missing_presenters(deck: CheckedDeck) -> Iterator[Remark]:
    """Look whether the title slide names anybody: has more on it than the title and the task.

    Source: MLA Handbook 9 §1.3: work is handed in under its authors' names.
    """
    for page in deck.shown:
        if page.read.kind == "opening":
            if not _named(page):
                message = "Nobody is named as presenter."
                yield page.remark(message, "Write your names on the title slide.")
            return


def _named(page: CheckedPage) -> bool:
    """Tell whether a title slide has a line for names: ours the first of its box for them."""
    names = [item for item in page.words if item.part == "names"]
    if names:
        return any(item.paragraph.level == 0 for item in names)
    others = [item for item in page.words if item.part in ("text", "label", "footer")]
    roles = {page.page.boxes[item.box].role for item in others}
    return (bool(others) and not roles <= {"subtitle", "label"}) or _has_plain_subtitle(page)


def _has_plain_subtitle(page: CheckedPage) -> bool:
    """Tell whether a subtitle stands on a slide of a layout that is not ours."""
    roles = {box.role for box in page.page.boxes}
    return "label" not in roles and any(
        box.placeholder and box.placeholder.type == "subTitle" and box_words(box)
        for box in page.page.boxes
    )


def missing_closing(deck: CheckedDeck) -> Iterator[Remark]:
    """Look for a slide that says what follows from it all: by its layout, title, section or notes.

    Source: Duarte, Slide:ology (2008): a talk has a beginning, a middle and an end.
    """
    pages = [page for page in deck.shown if page.read.kind not in ("sources", "thanks")]
    if len(pages) > 1 and not any(page.read.kind == "closing" for page in pages[-2:]):
        message = "There is no conclusion."
        yield Remark(message, "Add a last slide that says what you found out.", pages[-1].number)


def missing_other_view(deck: CheckedDeck) -> Iterator[Remark]:
    """Where the activity asks for it, look for a slide that gives another view its due.

    A title, label or section may announce it, or words on a slide or in the notes say it.
    A debate may as well name both its sides.

    Source: the activity's own `opposing_view`.
    """
    activity = deck.activity
    if not activity or not activity.opposing_view or any(map(_gives_other_view, deck.shown)):
        return
    said = " ".join(f"{p.read.section} {p.read.title_text}" for p in deck.shown).casefold()
    if len(activity.sides) == 2 and all(_names_side(side, said) for side in activity.sides):
        return
    message = "The activity asks for an opposing view, but no slide shows one."
    yield Remark(message, "Add a slide on what critics say, or on what speaks against your claim.")


def _gives_other_view(page: CheckedPage) -> bool:
    heads = [page.read.section, page.read.title_text] if page.has_body else []
    heads += [box_words(box) for _, box in page.read.boxes("label")]
    texts = [item.text for item in page.words] + [page.page.notes]
    return any(_OTHER_VIEW.search(normalise(head).casefold()) for head in heads) or any(
        _SAID_VIEW.search(normalise(text).casefold()) for text in texts
    )


def _names_side(side: str, said: str) -> bool:
    telling = re.findall(r"\w{4,}", side.casefold())
    return sum(word in said for word in telling) * 2 > len(telling)


def uncovered_topics(deck: CheckedDeck) -> Iterator[Remark]:
    """Name topics without evidence: those of the activity, or all as advice where none is known.

    Source: the activity's own `topics`.
    """
    bare = {item.topic for item in deck.judged.coverage if not item.quotes and not item.notes}
    if deck.activity is None:
        topics = [topic.title for topic in deck.lesson.topics if topic.id in bare]
        if topics:
            message = f"No slide shows evidence for {_listed(topics)}."
            yield Remark(
                message, "Add quotes or notes, if these are your topics.", reached="advice"
            )
        return
    for id in deck.activity.topics:
        if id in bare and (topic := deck.lesson.topic(id)):
            yield _without_evidence(topic)


def _without_evidence(topic: Topic) -> Remark:
    return Remark(
        f"The activity asks for “{topic.title}”, but no slide shows evidence for it.",
        f"Add a quote or a note on: {topic.question or topic.title}",
        about=topic.id,
    )


def _listed(titles: list[str], most: int = 4) -> str:
    quoted = [f"“{title}”" for title in titles[:most]]
    more = len(titles) - most
    return ", ".join(quoted) + (f" and {more} more topics" if more > 0 else "")


def empty_slides(deck: CheckedDeck) -> Iterator[Remark]:
    """Find slides that have nothing on them, or only what a layout puts there.

    Source: Mayer, Multimedia Learning (2020), coherence principle.
    """
    for page in deck.shown:
        title = page.read.title_text
        named = bool(title) and not _is_blank(title, deck)
        if not named and not page.has_body:
            opens = page.read.kind == "opening"
            fix = "Write its headline as one full sentence and add evidence."
            fix = "Write your title and your names." if opens else fix
            yield page.remark("The slide is still empty.", fix)


def bare_claims(deck: CheckedDeck) -> Iterator[Remark]:
    """Find slides that claim something in their title and show nothing for it.

    Source: Toulmin, The Uses of Argument (1958): a claim rests on data.
    """
    rests = title_rests(deck)
    for page in deck.content:
        title = page.read.title_text
        bare = not page.has_body and page.number not in rests
        if title and bare and not _is_blank(title, deck):
            message = "The slide claims something but shows no evidence for it."
            yield page.remark(message, "Add a quote or a research note.", page.read.title)


def _is_blank(title: str, deck: CheckedDeck) -> bool:
    """Tell whether a title says nothing of its slide: a prompt, or its topic's name alone."""
    folded = title.casefold().strip()
    topics = {topic.title.casefold() for topic in deck.lesson.topics}
    return folded in _UNTITLED or folded in topics or bool(PROMPT.fullmatch(folded))


def hidden_slides(deck: CheckedDeck) -> Iterator[Remark]:
    """Say that a slide is not shown; what stands on it counts for nothing.

    Source: ISO/IEC 29500-1 §19.3.1.38 (sld, attribute show).
    """
    for page in deck.every:
        if page.page.hidden:
            message = "This slide is hidden, so nobody sees it."
            yield page.remark(message, "Show it, or delete it.")
