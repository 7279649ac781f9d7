"""Icons in the colours of the theme: Lucide's outlines, drawn in the palette's text colour."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ..resources import resource


def icon(name: str, color: str = "") -> QIcon:
    """Give an icon; without a colour it follows the palette, also when that changes."""
    return QIcon(_ThemedIcon(name, color))


class _ThemedIcon(QIconEngine):
    """Draws an icon anew for each size, state and palette."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self.name = name
        self.color = color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        renderer = QSvgRenderer(QByteArray(_svg(self.name, self.ink(mode))))
        renderer.render(painter, rect)

    def ink(self, mode: QIcon.Mode) -> str:
        if self.color and mode != QIcon.Mode.Disabled:
            return self.color
        disabled = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
        return QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText).name()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(QColor(Qt.GlobalColor.transparent))
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _ThemedIcon(self.name, self.color)


@lru_cache(maxsize=256)
def _svg(name: str, color: str) -> bytes:
    text = resource("assets", "icons", f"{name}.svg").read_text("utf-8")
    return text.replace("currentColor", color).encode()
