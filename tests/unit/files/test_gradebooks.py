"""A gradebook's file comes back byte for byte, whatever the school's system writes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck.files.gradebooks import read_gradebook
from citedeck.model.errors import AppError

TEXT = 'Student,ID\r\n"Sørensen, Zoë",1\n\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be"])
def test_every_encoding_comes_back(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "grades.csv"
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    path.write_bytes((mark + TEXT).encode(encoding))
    before = path.read_bytes()
    text, found = read_gradebook(path)
    assert text.removeprefix("\ufeff") == TEXT
    assert text.encode(found) == before


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8-sig", "utf-16"])
def test_a_russian_school_keeps_its_letters(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "grades.csv"
    path.write_bytes("Имя;Фамилия\r\nЗоя;Ёлкина\r\n".encode(encoding))
    text, found = read_gradebook(path)
    assert text.removeprefix("\ufeff").startswith("Имя;Фамилия")
    assert text.encode(found) == path.read_bytes()


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04\0\0", b"\x81\x8d", b"\xff\xfe\0", b"\xef\xbb\xbf\xff"]
)
def test_what_is_no_text_is_said_and_left_alone(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "grades.xlsx"
    path.write_bytes(data)
    with pytest.raises(AppError, match="this is no text that can be read"):
        read_gradebook(path)
    with pytest.raises(AppError, match="there is no such file"):
        read_gradebook(tmp_path / "gone.csv")


@given(st.binary(max_size=60))
def test_any_bytes_that_are_read_come_back(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)
    try:
        text, encoding = read_gradebook(path)
    except AppError:
        return
    assert text.encode(encoding) == data
