"""Equal work gives equal files, in every process: a file that did not change is not sent twice."""

from pathlib import Path

import pytest

from citedeck.files.projects import save_work
from citedeck.model.project import Work
from office import citedeck

pytestmark = pytest.mark.tools

SEEDS = ("0", "4242")


def run(seed: str, folder: Path, *arguments: object) -> None:
    done = citedeck(*arguments, cwd=folder, PYTHONHASHSEED=seed)
    assert done.returncode < 2, done.stderr  # 1: done, and a check found errors


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def same_files(tmp_path: Path, *commands: tuple[object, ...]) -> dict[str, bytes]:
    """Run commands in two processes each; give the files, after comparing them."""
    made = []
    for seed in SEEDS:
        folder = tmp_path / seed
        folder.mkdir()
        for command in commands:
            run(seed, folder, *command)
        made.append(files(folder))
    first, second = made
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    return first


def test_new_projects_and_their_decks_are_the_same(tmp_path: Path) -> None:
    names = same_files(
        tmp_path,
        ("new", "--activity", "debate", "-o", "p.citedeck"),
        ("build", "p.citedeck", "-o", "p.pptx"),
    )
    assert set(names) == {"p.citedeck", "p.pptx"}


def test_every_kind_of_slide_is_written_the_same(tmp_path: Path, every_kind: Work) -> None:
    project = tmp_path / "all.citedeck"
    save_work(project, every_kind)
    names = same_files(tmp_path, ("build", project, "-o", "d.pptx", "--png", "slides"))
    assert {"d.pptx", "slides/01.png"} <= set(names)


def test_checks_and_imports_say_the_same(tmp_path: Path, every_kind: Work) -> None:
    project, text = tmp_path / "all.citedeck", tmp_path / "raw.txt"
    save_work(project, every_kind)
    text.write_text("\n\n".join(every_kind.lesson.documents[0].paragraphs), "utf-8")
    names = same_files(
        tmp_path,
        ("check", project, "--json", "r.json"),
        ("lesson", "import", text, "-o", "made.lesson.yaml"),
    )
    assert set(names) == {"r.json", "made.lesson.yaml"}


def test_pdfs_are_the_same(tmp_path: Path, demo: Work) -> None:
    project = tmp_path / "demo.citedeck"
    save_work(project, demo)
    assert "d.pdf" in same_files(tmp_path, ("build", project, "-o", "d.pptx", "--pdf", "d.pdf"))


def test_handouts_are_the_same(tmp_path: Path, demo: Work) -> None:
    project = tmp_path / "demo.citedeck"
    save_work(project, demo)
    options = ("--handout", "h.pdf", "--cards", "c.pdf", "--notes", "n.txt")
    names = same_files(tmp_path, ("build", project, "-o", "d.pptx", *options))
    assert {"h.pdf", "c.pdf", "n.txt"} <= set(names)
