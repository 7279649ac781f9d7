"""Whatever a class folder holds: a deck is read, or refused in one sentence; nothing else happens."""

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hostile.bases import demo_bytes
from hostile.every_kind import every_kind
from hostile.judge import complaints
from hostile.kinds_entities import SECRET_FILE
from hostile.mutate import mutated
from hostile.registry import Kind, either, read
from hostile.worker import READER, Worker

KINDS = every_kind()
FLIPS, MUTATIONS, SEED = 40, 80, 11
ANYTHING = either(read((0, 9999), ()))
OUTWARD = ("dtd:", "outside:", "target:", "link:", "embedded:", "film:", "name:")
"""The kinds that want something from outside, or to be written somewhere."""
WATCHED = (
    "network,openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,symlinkat"
)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """A process that reads."""
    worker = Worker()
    yield worker
    worker.close()


def named_params(kinds: dict[str, Kind]) -> list[object]:
    """Name each test by its kind; those that LibreOffice is asked about need it."""
    marks = {True: [pytest.mark.tools], False: []}
    return [pytest.param(kind, id=name, marks=marks[kind.converts]) for name, kind in kinds.items()]


def test_there_are_enough_of_them() -> None:
    assert len(KINDS) >= 120


@pytest.mark.parametrize("kind", named_params(KINDS))
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
    kind = Kind(f"flip {number}", ANYTHING, lambda: flipped(number))
    assert not complaints(kind, worker.read(kind))


@pytest.mark.parametrize("number", range(MUTATIONS))
def test_changed_markup_never_crashes(number: int, worker: Worker) -> None:
    kind = Kind(f"mutation {number}", ANYTHING, lambda: mutated(number))
    assert not complaints(kind, worker.read(kind))


@pytest.mark.tools
@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
def test_the_system_sees_no_socket_and_no_writing(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    strace = ("strace", "-f", "-qq", "--seccomp-bpf", "-e", f"trace={WATCHED}", "-o", str(trace))
    worker = Worker(command=(*strace, *READER))
    for name, kind in KINDS.items():
        if name.startswith(OUTWARD) and not kind.alone:
            worker.read(kind)
    worker.close()
    lines = trace.read_text("utf-8", "replace").splitlines()
    assert any("deck.pptx" in line for line in lines)
    assert not [line for line in lines if is_forbidden(line)]


def is_forbidden(call: str) -> bool:
    """Tell a call of the system that no reading of a deck needs."""
    if "open" in call.partition("(")[0]:
        writes = re.search(r"O_(WRONLY|RDWR|CREAT)", call) and "clear_refs" not in call
        return bool(writes) or SECRET_FILE in call or "/etc/passwd" in call
    return not re.search(r"\+\+\+|---|resumed", call)
