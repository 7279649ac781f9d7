"""Pages -> the same pages with pictures that tell nothing of a person."""

from dataclasses import replace
from functools import lru_cache

from ..model.media import Media
from ..model.pages import Box, Pages, Picture
from .pictures import read_media
from .traces import without_traces


def clean_pages(pages: Pages) -> Pages:
    """Give pages whose pictures tell nothing of a person."""
    media = {item.sha256: _clean_media(item) for item in pages.media}
    names = {sha256: item.sha256 for sha256, item in media.items() if item.sha256 != sha256}
    if not names:
        return pages
    made = tuple(
        replace(page, boxes=tuple(_renamed(box, names) for box in page.boxes))
        for page in pages.pages
    )
    unique = {item.sha256: item for item in media.values()}
    return replace(pages, pages=made, media=tuple(unique[key] for key in sorted(unique)))


def _renamed(box: Box, names: dict[str, str]) -> Box:
    picture = box.content
    if not isinstance(picture, Picture) or picture.sha256 not in names:
        return box
    return replace(box, content=replace(picture, sha256=names[picture.sha256]))


@lru_cache(maxsize=32)
def _clean_media(media: Media) -> Media:
    data = without_traces(media.data)
    return media if data == media.data else read_media(data) or media
