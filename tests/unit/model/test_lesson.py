from citedeck.model.lesson import Document, Id, Lesson, document_names, split_paragraphs


def test_paragraphs_are_parted_by_empty_lines_and_joined_over_line_ends() -> None:
    assert split_paragraphs("One\ntwo.\n\n \nThree.\n") == ("One two.", "Three.")


def test_a_document_of_its_own_kind_is_cited_by_its_title() -> None:
    essay = Document(id=Id("d1"), kind="other", title="My essay", text="x")
    assert essay.name == "My essay"
    assert Document(id=Id("article"), kind="article", title="Old partners", text="x").name == (
        "Article"
    )


def test_no_two_documents_are_called_alike() -> None:
    titles = ("", "Later", "", "Later")
    documents = tuple(
        Document(id=Id(f"d{index}"), kind="article", title=title, text="x")
        for index, title in enumerate(titles)
    )
    assert list(document_names(documents).values()) == [
        "Article", "Later", "Article 2", "Article 3",
    ]  # fmt: skip


def test_a_term_is_found_whatever_its_case(lesson: Lesson) -> None:
    entry = lesson.entry("BALANCE of power")
    assert entry and entry.term == "Balance of power"
    assert lesson.entry("nothing like it") is None
