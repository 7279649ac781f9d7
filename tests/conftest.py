"""What every test may ask for. Nothing here needs Qt: the core's tests run without it."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from citedeck.files.lessons import bundled_lesson
from citedeck.files.projects import demo_project
from citedeck.files.templates import load_template
from citedeck.model.lesson import Lesson
from citedeck.model.project import Work
from citedeck.model.template import Template

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# A busy machine is slow, not wrong: no test is timed.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def lesson() -> Lesson:
    return bundled_lesson()


@pytest.fixture(scope="session")
def demo(lesson: Lesson) -> Work:
    return Work(demo_project(), lesson)


@pytest.fixture(scope="session")
def atlas() -> Template:
    return load_template("atlas")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def lesson_text() -> str:
    """A real lesson as a teacher has it, where it is at hand."""
    path = SHARED / "lesson-article.txt"
    if not path.exists():
        pytest.skip("needs ../shared/lesson-article.txt")
    return path.read_text("utf-8")


@pytest.fixture(scope="session", autouse=True)
def application() -> object:
    """Make the one application of the process, where Qt is installed, before anything paints.

    Painting alone would make a lesser one, and windows could not be tested after it.
    """
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError:
        return None
    return QApplication.instance() or QApplication(["citedeck"])
