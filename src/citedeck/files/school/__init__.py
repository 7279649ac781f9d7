"""A school's own presentation or template -> a template that any deck can be laid out on."""

from .load import is_file_name, load_school_template, school_template

__all__ = ["is_file_name", "load_school_template", "school_template"]
