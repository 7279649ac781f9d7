"""A school's own presentation or template -> a template that any deck can be laid out on."""

from .load import is_file_name, load_school_template, school_template
from .match_file import match_path, save_match

__all__ = [
    "is_file_name",
    "load_school_template",
    "match_path",
    "save_match",
    "school_template",
]
