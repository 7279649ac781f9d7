"""Reviews -> what a person or a script can keep: JSON now, HTML and tables later."""

from .as_json import ReviewedFile, review_json

__all__ = ["ReviewedFile", "review_json"]
