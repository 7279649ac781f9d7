"""Verdicts on quotes, against the fuzzy search of each quote in the whole lesson.

Both are given the quotes' texts; reading decks is no part of this. Each run has a lesson and quotes
of its own, so Citedeck's index of the lesson is built in every run, and is on its bill.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from rapidfuzz import fuzz

from citedeck.evidence import Citation, judge
from citedeck.evidence.index import Index
from citedeck.model.lesson import Document, Id
from citedeck.model.verdict import Verdict
from citedeck.text.tokens import STOP_WORDS

from .clock import elapsed_ms
from .table import Row, Table

SIZES = (1_000, 100_000)
RUNS = 5
QUOTES = 1_200
SHARES: dict[Verdict, int] = {
    "verbatim": 60, "marked": 15, "altered": 15, "misplaced": 5, "not-found": 5
}  # fmt: skip
"""So many quotes of 100 deserve each verdict."""
PEER = "rapidfuzz partial_ratio_alignment"
_PARAGRAPH, _SENTENCE = 100, 20
_SYLLABLES = "ba den fo gri hal kel lo mir nu pas ri sto ta vel wo zan che dra fin gle".split()
_SMALL = sorted(STOP_WORDS)


@dataclass(frozen=True, slots=True)
class Sample:
    """A lesson, and quotes that each deserve a verdict."""

    documents: tuple[Document, ...]
    quotes: tuple[tuple[Verdict, str, Citation], ...]


def measure() -> Table:
    """Judge the quotes of 30 decks against a short and a long lesson."""
    rows, notes = [], []
    for size in SIZES:
        samples = [make_sample(size, size + seed) for seed in range(RUNS)]
        ours = median(elapsed_ms(lambda: judge_all(sample)) for sample in samples)  # noqa: B023
        peer = median(elapsed_ms(lambda: search_all(sample)) for sample in samples)  # noqa: B023
        what = f"judge {QUOTES:,} quotes, {size:,} words"
        rows.append(Row(what, ours, PEER, peer))
        notes.append(f"verdicts, {size:,} words: {', '.join(_parts(size))}")
    return Table(tuple(rows), tuple(notes))


def _parts(size: int) -> Iterator[str]:
    """Say what the index and each kind of quote take."""
    sample = make_sample(size, seed=7)
    yield f"index {elapsed_ms(lambda: Index(sample.documents)):.2f} ms"
    judge_all(Sample(sample.documents, sample.quotes[:40]))
    for verdict in SHARES:
        quotes = tuple(quote for quote in sample.quotes[40:] if quote[0] == verdict)
        ms = elapsed_ms(lambda: judge_all(Sample(sample.documents, quotes)))  # noqa: B023
        yield f"{verdict} {ms / len(quotes):.3f} ms a quote"


def judge_all(sample: Sample) -> None:
    """Judge all quotes of a sample; refuse a wrong verdict."""
    for verdict, text, citation in sample.quotes:
        found = judge(text, (citation,), sample.documents)
        if found.verdict != verdict:
            raise RuntimeError(f"{found.verdict} for {verdict}: {text}")


def search_all(sample: Sample) -> None:
    """Search for all quotes of a sample in its lesson's whole text."""
    text = sample.documents[0].text
    for _, quote, _ in sample.quotes:
        fuzz.partial_ratio_alignment(quote, text)


def make_sample(words: int, seed: int) -> Sample:
    """Make a lesson of so many words and the quotes of 30 decks; the words say nothing."""
    chance = random.Random(seed)
    paragraphs = [_paragraph(chance) for _ in range(words // _PARAGRAPH)]
    document = Document(id=Id("article"), kind="article", text="\n\n".join(paragraphs))
    verdicts = chance.sample(list(SHARES), QUOTES, counts=[12 * n for n in SHARES.values()])
    quotes = tuple(_quote(chance, verdict, document.paragraphs) for verdict in verdicts)
    return Sample((document,), quotes)


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(_PARAGRAPH // _SENTENCE))


def _sentence(chance: random.Random) -> str:
    """Make a sentence; its marks are curly, as in any article."""
    words = [_word(chance, place % 2 == 1) for place in range(_SENTENCE)]
    words[7] += ","
    words[12] = chance.choice(["", "“"]) + words[12] + "’s"
    return " ".join(words).capitalize().replace("“", "— ") + "."


def _word(chance: random.Random, small: bool = False) -> str:
    """Make a word; some are common and most are rare."""
    if small:
        return chance.choice(_SMALL)
    rank = 20 + int(4_000 * chance.random() ** 2)
    return "".join(_SYLLABLES[rank // 20**power % 20] for power in range(2 + rank // 400 % 2))


def _quote(
    chance: random.Random, verdict: Verdict, paragraphs: tuple[str, ...]
) -> tuple[Verdict, str, Citation]:
    """Make a quote of 12 to 30 words that deserves a verdict."""
    number = chance.randrange(len(paragraphs))
    words = paragraphs[number].split()
    count = chance.randint(12, 30)
    starts = [i for i in range(len(words) - count) if words[i].isalpha()]
    first = chance.choice(starts)
    text = _CHANGES[verdict](chance, words[first : first + count])
    cited = (number + 1) % len(paragraphs) if verdict == "misplaced" else number
    return verdict, text, Citation("article", (cited + 1,))


def _keep(_chance: random.Random, words: list[str]) -> str:
    return " ".join(words)


def _mark(chance: random.Random, words: list[str]) -> str:
    """Leave out words, add some in brackets, or change the first letter."""
    kind = chance.randrange(3)
    if kind == 0:
        words[5:8] = ["…"]
    elif kind == 1:
        words.insert(6, "[in the valley]")
    else:
        words[0] = words[0][0].swapcase() + words[0][1:]
    return " ".join(words)


def _alter(chance: random.Random, words: list[str]) -> str:
    """Change a word, add one, or deny what is said."""
    words[4:5] = chance.choice([["quibble"], ["quibble", words[4]], [words[4], "not"]])
    return " ".join(words)


def _invent(chance: random.Random, words: list[str]) -> str:
    """Keep the small words, as any English text would."""
    return " ".join(word if word in STOP_WORDS else f"{_word(chance)}ish" for word in words)


_CHANGES: dict[Verdict, Callable[[random.Random, list[str]], str]] = {
    "verbatim": _keep,
    "misplaced": _keep,
    "marked": _mark,
    "altered": _alter,
    "not-found": _invent,
}
