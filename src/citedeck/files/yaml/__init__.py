"""YAML <-> frozen values, strictly: text stays as written, and every error has its line.

An own pass over libyaml's events instead of a loader: a loader turns `NO` into false and `12:30`
into 750, lets duplicate keys win silently, and expands aliases without limit.
"""

from .decode import decode, format_version, path_text
from .emit import emit_yaml
from .nodes import Mapping, Node, lay_over, line_of, parse_yaml

__all__ = [
    "Mapping",
    "Node",
    "decode",
    "emit_yaml",
    "format_version",
    "lay_over",
    "line_of",
    "parse_yaml",
    "path_text",
]
