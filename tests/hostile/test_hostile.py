"""Whatever a class folder holds: a deck is read, or refused in one sentence; nothing else happens."""

import random
from collections.abc import Iterator

import pytest
from _pytest.mark import ParameterSet

pytest.importorskip("citedeck.files.class_folder")

from hostile.bases import demo_bytes
from hostile.every_kind import every_kind
from hostile.judge import bad_sentences, complaints
from hostile.registry import Either, Kind, Read
from hostile.worker import Worker

KINDS = every_kind()
FLIPS, SEED = 60, 11


def as_parameter(kind: Kind) -> ParameterSet:
    """Name a test by its kind; those that LibreOffice is asked about need it."""
    return pytest.param(kind, id=kind.name, marks=[pytest.mark.tools] if kind.converts else [])


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """A process that reads."""
    worker = Worker()
    yield worker
    worker.close()


def test_there_are_enough_of_them() -> None:
    assert len(KINDS) >= 120


@pytest.mark.parametrize("kind", [as_parameter(kind) for kind in KINDS.values()])
def test_a_deck_is_read_or_refused_as_it_should_be(kind: Kind, worker: Worker) -> None:
    assert not complaints(kind, worker.read(kind))


def flipped(number: int) -> bytes:
    """Change some bytes of the example, wherever they are."""
    chance = random.Random(SEED + number)
    data = bytearray(demo_bytes())
    for _ in range(1 + number % 4):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


@pytest.mark.parametrize("number", range(FLIPS))
def test_a_changed_byte_never_crashes(number: int, worker: Worker) -> None:
    told = worker.read(
        Kind(f"flip {number}", Either(Read((0, 99), ()), ...), lambda: flipped(number))
    )
    assert told["outcome"] in ("read", "refused")
    assert not bad_sentences(told)
