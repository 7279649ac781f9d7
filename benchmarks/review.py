"""A class's decks, from files to verdicts: Citedeck against python-pptx and rapidfuzz."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from pptx import Presentation
from rapidfuzz import fuzz

from citedeck.files.deck_file import read_deck_file
from citedeck.model.lesson import Lesson
from citedeck.pipeline import review_decks, review_order
from citedeck.review import review_quotes

from .classroom import make_deck, make_lesson
from .clock import elapsed_ms
from .table import Row, Table

DECKS, MANY = 30, 1000
RUNS = 5
BARS = {1_000: 1 / 3, 100_000: 1 / 8}
"""The highest ratio to the peer, by the lesson's words."""
LINEAR_BAR = 1.2
PEER = "python-pptx + rapidfuzz"
_QUOTED = re.compile(r"“(.+?)”", re.DOTALL)


def measure() -> Table:
    """Review decks against a short and a long lesson, in turns with the peer."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as name:
        for words, bar in BARS.items():
            rows += _lesson_rows(Path(name) / str(words), words, bar)
        rows += _many_rows(Path(name) / "1000")
    note = "review: the peer finds quotes between “ and ” and aligns each with the whole lesson"
    return Table(tuple(rows), (note,))


def _lesson_rows(folder: Path, words: int, bar: float) -> list[Row]:
    lesson = make_lesson(words)
    paths = _decks(folder, lesson)
    text = lesson.documents[0].text
    order = review_order(lesson=lesson)
    ours, peer, whole = [], [], []
    for _ in range(RUNS):
        ours.append(elapsed_ms(lambda: judge_decks(paths, lesson)))
        peer.append(elapsed_ms(lambda: judge_plainly(paths, text)))
        whole.append(elapsed_ms(lambda: list(review_decks(paths, order))))
    what = f"{DECKS} decks, 40 quotes each, lesson of {words:,} words"
    return [
        Row(f"{what}: read and judge", median(ours), PEER, median(peer), bar),
        Row(f"{what}: the whole review", median(whole), PEER, median(peer)),
    ]


def _decks(folder: Path, lesson: Lesson) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"deck{number}.pptx" for number in range(DECKS)]
    for number, path in enumerate(paths):
        path.write_bytes(make_deck(lesson, number))
    return paths


def judge_decks(paths: list[Path], lesson: Lesson) -> int:
    """Read decks and judge every quote, nothing kept from the run before."""
    _forget()
    pages = map(read_deck_file, paths)
    return sum(len(review_quotes(deck, lesson, lesson.documents)[0]) for deck in pages)


def _forget() -> None:
    """Empty what is remembered of decks, quotes and lessons."""
    import gc
    from functools import _lru_cache_wrapper

    for thing in gc.get_objects():
        if isinstance(thing, _lru_cache_wrapper) and (thing.__module__ or "").startswith(
            ("citedeck.evidence", "citedeck.review", "citedeck.text", "citedeck.files")
        ):
            thing.cache_clear()


def judge_plainly(paths: list[Path], text: str) -> int:
    """Read decks with python-pptx, and align every quote with the lesson's whole text."""
    found = 0
    for path in paths:
        for quote in _QUOTED.findall("\n".join(_plain_texts(path))):
            alignment = fuzz.partial_ratio_alignment(quote, text)
            found += alignment is not None
    return found


def _plain_texts(path: Path) -> list[str]:
    """Read the text of shapes, tables and notes as python-pptx gives it."""
    texts = []
    for slide in Presentation(str(path)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                texts.append(shape.text_frame.text)
            elif shape.has_table:
                texts += [cell.text for row in shape.table.rows for cell in row.cells]
        if slide.has_notes_slide:
            texts.append(slide.notes_slide.notes_text_frame.text)
    return texts


def _many_rows(folder: Path) -> list[Row]:
    """Compare many decks with few: the time of each, and the memory of all."""
    few_ms, few_mb = _cost(folder, DECKS)
    many_ms, many_mb = _cost(folder, MANY)
    return [
        Row(f"a deck of {MANY:,}", many_ms, f"a deck of {DECKS}", few_ms, LINEAR_BAR),
        Row(f"memory for {MANY:,} decks", many_mb, f"for {DECKS}", few_mb, LINEAR_BAR, "MB"),
    ]


def _cost(folder: Path, count: int) -> tuple[float, float]:
    """Review so many decks in a process of its own; give the milliseconds a deck, and megabytes."""
    command = [sys.executable, "-m", "benchmarks.many_decks", str(folder), str(count)]
    runs = [subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(3)]
    times, sizes = zip(*(map(float, run.stdout.split()) for run in runs), strict=True)
    return median(times), median(sizes)
