"""What would break for a learner: a term is missing, or its example stands in its definition."""

import pytest

from citedeck.model.lesson import GlossaryEntry
from unit.segment.lessons import TEA, TIMELINE, import_text, terms

POT = GlossaryEntry("Pot", "A vessel that tea is made in.", "The pot was cracked.")


@pytest.mark.parametrize(
    "line",
    [
        "Pot – A vessel that tea is made in. – The pot was cracked.",
        "Pot — A vessel that tea is made in. — The pot was cracked.",
        "Pot - A vessel that tea is made in. - The pot was cracked.",
        "Pot -- A vessel that tea is made in. -- The pot was cracked.",
        "Pot: A vessel that tea is made in. Example: The pot was cracked.",
        "**Pot** – A vessel that tea is made in. (e.g. The pot was cracked.)",
        "**Pot:** A vessel that tea is made in. *The pot was cracked.*",
        "- **Pot** A vessel that tea is made in. **Example:** The pot was cracked.",
        "Pot—A vessel that tea is made in.—The pot was cracked.",
        "| Pot | A vessel that tea is made in. | The pot was cracked. |",
        "Pot: A vessel that tea is made in.\nExample: The pot was cracked.",
    ],
)
def test_an_entry_may_be_written_in_many_ways(line: str):
    leaf = line.replace("Pot", "Leaf").replace(
        "A vessel that tea is made in", "A flat green part of a plant"
    )
    lesson = import_text(TEA, TIMELINE, line, leaf)
    assert lesson.glossary[0] == POT
    assert terms(lesson) == ["Pot", "Leaf"]


@pytest.mark.parametrize(
    "lines",
    [
        ("to brew – to make tea with hot water", "to steep – to leave in a liquid"),
        ("Brew (v.) – to make tea", "Steep (v.) – to leave in a liquid"),
        ("“Brew” – to make tea with hot water.", "“Steep” – to leave in a liquid."),
        ("Brew\tTo make tea with hot water", "Steep\tTo leave in a liquid"),
        (
            "FAO – An organisation that fights hunger.",
            "Charter of the Rights of Farm Workers – A list of rights.",
        ),
        ("Brew – make", "Steep – soak"),
        ("**Brew**\nTo make tea with hot water.", "**Steep**\nTo leave in a liquid."),
    ],
    ids=["small", "word class", "quoted", "tabs", "long", "short", "own line"],
)
def test_under_a_heading_terms_may_have_any_form(lines: tuple[str, ...]):
    assert len(import_text(TEA, TIMELINE, "Glossary", lines).glossary) == 2


def test_a_dash_inside_a_definition_does_not_start_the_example():
    line = "Caravan — A train of camels — or of carts — in the desert. — The caravan was late."
    entry = import_text(TEA, TIMELINE, "Glossary", line).glossary[0]
    assert entry.definition == "A train of camels — or of carts — in the desert."
    assert entry.example == "The caravan was late."


def test_words_about_examples_are_no_example():
    line = "Practice: The learning of a skill by means of examples."
    entry = import_text(TEA, TIMELINE, "Glossary", line).glossary[0]
    assert entry.definition.endswith("by means of examples.")
    assert not entry.example


def test_terms_may_name_what_a_class_does():
    lines = (
        "Debate: A discussion in which two teams take opposing sides.",
        "Policy: A plan that a government follows.",
    )
    assert terms(import_text(TEA, TIMELINE, lines)) == ["Debate", "Policy"]


def test_a_term_that_stands_twice_is_one_entry():
    lesson = import_text(
        TEA, TIMELINE, "Glossary", "Pot – A vessel.", "Cup – A small vessel.", "Pot – A plant."
    )
    assert terms(lesson) == ["Pot", "Cup"]
    assert lesson.glossary[0].definition == "A vessel. A plant."


def test_an_abbreviation_beside_a_term_ends_no_sentence():
    lines = ("**algae** (pl. n.) – simple plants", "**to bleach** (v.) – to lose colour")
    assert terms(import_text(TEA, TIMELINE, lines)) == ["algae (pl. n.)", "to bleach (v.)"]
