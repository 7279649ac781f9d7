"""What is saved loads equal, and equal values give equal bytes."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings

from citedeck.files.lessons import lesson_bytes, read_lesson
from citedeck.files.projects import PROJECT_FORMAT, load_work, save_work
from citedeck.model.lesson import Lesson
from citedeck.model.project import Project, Work
from strategies import lessons, projects

relaxed = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@relaxed
@given(projects())
def test_a_project_loads_equal(project: Project) -> None:
    assert PROJECT_FORMAT.read(PROJECT_FORMAT.write(project), "project.yaml") == project


@relaxed
@given(lessons())
def test_a_lesson_loads_equal(lesson: Lesson) -> None:
    assert read_lesson(lesson_bytes(lesson), "x.lesson.yaml") == lesson


@relaxed
@given(projects())
def test_saving_the_same_work_gives_the_same_bytes(tmp_path: Path, project: Project) -> None:
    from citedeck.files.lessons import bundled_lesson

    work = Work(project, bundled_lesson())
    first, second = tmp_path / "one.citedeck", tmp_path / "two.citedeck"
    save_work(first, work)
    save_work(second, load_work(first))
    assert first.read_bytes() == second.read_bytes()


def test_a_folder_holds_the_same_as_a_file(tmp_path: Path, demo: Work) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    save_work(folder, demo)
    assert load_work(folder) == demo
    assert sorted(p.name for p in folder.iterdir()) == ["lesson.yaml", "project.yaml"]
