"""A lesson's plain text -> a lesson.

Article, activities, transcript and glossary stand in such a text one after the other, often with
hardly a heading between them. They are told apart by what they are: prose, instructions, spoken
prose, terms with definitions. Each block is weighed by that (`weights`), and the likeliest sequence
of parts is found over all of them (`sequence`). What fits no part, such as a list of sources, is
kept as another document. No word is lost, and what was not sure is said with its line.
"""

from .assemble import segment_lesson
from .blocks import Doubt

__all__ = ["Doubt", "segment_lesson"]
