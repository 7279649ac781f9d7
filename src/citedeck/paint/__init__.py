"""Pages -> pixels and PDF, through QtGui. It decides nothing: lines come from `citedeck.text`."""

from .export import page_image, pages_pdf, pages_png, visible_pages
from .page import paint_page
from .typefaces import install_fonts

__all__ = ["install_fonts", "page_image", "pages_pdf", "pages_png", "paint_page", "visible_pages"]
