"""The pieces entries are put together from: sentences in roman and italics, and how works count."""

from ..model.deck import Span, Words
from ..model.source import Source

PART_OF_A_WHOLE = (
    "article-journal", "article-magazine", "article-newspaper", "chapter", "entry-dictionary",
    "entry-encyclopedia", "paper-conference", "post", "post-weblog", "webpage", "interview",
    "broadcast", "song", "speech",
)  # fmt: skip
"""Types whose own title stands in quotation marks and whose container's title in italics."""


def is_part(source: Source) -> bool:
    """Tell whether a work is cited as part of a larger one."""
    return source.type in PART_OF_A_WHOLE


def plain(text: str) -> Words:
    """Give words in roman type; nothing for an empty text."""
    return (Span(text),) if text else ()


def italic(text: str) -> Words:
    """Give words in italics; nothing for an empty text."""
    return (Span(text, italic=True),) if text else ()


def join_words(parts: list[Words], separator: str) -> Words:
    """Join the parts that are not empty."""
    joined: list[Span] = []
    for part in filter(None, parts):
        if joined:
            joined.append(Span(separator))
        joined += part
    return tuple(joined)


def sentence(words: Words) -> Words:
    """End words with a full stop unless they end a sentence already."""
    text = "".join(span.text for span in words)
    if not text or text.rstrip('”’"').endswith((".", "?", "!")):
        return words
    return (*words, Span("."))


def paragraph(sentences: list[Words]) -> Words:
    """Put sentences one after the other, and spans of one manner into one."""
    spans: list[Span] = []
    for words in filter(None, (sentence(words) for words in sentences)):
        for span in ((Span(" "),) if spans else ()) + words:
            if spans and spans[-1].italic == span.italic:
                spans[-1] = Span(spans[-1].text + span.text, span.italic)
            else:
                spans.append(span)
    return tuple(spans)


def in_quotes(title: str) -> Words:
    """Give a title in quotation marks, its full stop or comma to follow inside them."""
    if not title:
        return ()
    end = "" if title.endswith(("?", "!", ".")) else "."
    return (Span(f"“{title}{end}”"),)


def page_range(page: str) -> str:
    """Write a range of pages with an en dash."""
    return page.replace("--", "–").replace("-", "–")


def is_range(page: str) -> bool:
    """Tell whether a locator names more than one page."""
    return any(sign in page for sign in "-–,")


def outside_publisher(source: Source) -> str:
    """Give the publisher where it is neither the container nor the author itself."""
    known = (source.container_title, *(name.literal for name in source.author))
    return "" if source.publisher in known else source.publisher


def doi_address(source: Source) -> str:
    """Give where a work is found: its DOI as an address, else its URL."""
    if source.doi:
        return f"https://doi.org/{source.doi.removeprefix('https://doi.org/')}"
    return source.url
