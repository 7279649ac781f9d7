"""Pictures that a student adds to a project."""

from dataclasses import replace

from ..model.lesson import Id
from ..model.media import Media
from ..model.project import MediaFile, Project
from .values import next_id

_NAME_LETTERS = 16


def add_picture(project: Project, media: Media) -> tuple[Project, Id]:
    """Add a picture; give its id. One that is there already is not added again."""
    for file in project.media:
        if file.sha256 == media.sha256:
            return project, file.id
    id = next_id("m", (file.id for file in project.media))
    name = f"media/{media.sha256[:_NAME_LETTERS]}.{media.type}"
    file = MediaFile(id, name, media.sha256, media.width_px, media.height_px)
    return replace(project, media=(*project.media, file)), id
