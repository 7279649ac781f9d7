"""The look of the app: its colours, light and dark, and the style sheet made of them."""

from dataclasses import asdict, dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ..paint.typefaces import install_face, install_fonts
from ..resources import resource

BODY_PX = 15
_FIRST_FACES = ("Carlito-Regular.ttf", "Carlito-Bold.ttf", "Caladea-Bold.ttf")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for; each pair of text and ground has a contrast of 4.5 or more."""

    name: str
    desk: str
    panel: str
    field: str
    edge: str
    strong_edge: str
    ink: str
    muted: str
    step: str
    on_step: str
    accent: str
    accent_hover: str
    on_accent: str
    soft: str
    on_soft: str
    warn: str
    error: str
    quote_mark: str
    change_mark: str
    hover: str
    selection: str


LIGHT = Theme(
    name="light", desk="#F3F1EC", panel="#FFFFFF", field="#FFFFFF", edge="#DED9CD",
    strong_edge="#8C8778", ink="#1A2233", muted="#5B6475", step="#14213D", on_step="#FFFFFF",
    accent="#0F766E", accent_hover="#0B5D57", on_accent="#FFFFFF", soft="#E3F1EE",
    on_soft="#0B5D57", warn="#A84B06", error="#9F1239", quote_mark="#FDE7C3",
    change_mark="#CDEBE5", hover="#F4F2ED", selection="#BFD9F5",
)  # fmt: skip
DARK = Theme(
    name="dark", desk="#10141D", panel="#1A2030", field="#141A27", edge="#2F3850",
    strong_edge="#6C7794", ink="#E9EBF1", muted="#A5AFC2", step="#DCE3F2", on_step="#14213D",
    accent="#2FB3A4", accent_hover="#4CC9BA", on_accent="#08231F", soft="#17352F",
    on_soft="#8FE0D5", warn="#F0B35A", error="#FF8FA3", quote_mark="#5A4216",
    change_mark="#14504A", hover="#222A3D", selection="#2C4A7A",
)  # fmt: skip


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole app a theme."""
    install_fonts()
    apply_colors(app, theme)
    apply_style(app, theme)


def apply_style(app: QApplication, theme: Theme) -> None:
    """Give the whole app a theme's style sheet."""
    app.setStyleSheet(style_sheet(theme))


def apply_colors(app: QApplication, theme: Theme) -> None:
    """Give the whole app a theme's colours, and the faces that its first view shows."""
    for face in _FIRST_FACES:
        install_face(face)
    font = QFont("Carlito")
    font.setPixelSize(BODY_PX)
    app.setFont(font)
    palette = _palette(theme)
    app.setPalette(palette)
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.strong_edge))
    for name in ("QCheckBox", "QRadioButton"):  # Fusion draws their outline from this colour
        app.setPalette(palette, name)  # type: ignore[arg-type]  # the stub is wrong: it wants text


def current_theme() -> Theme:
    """Give the theme that the app wears now."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Base)
    return DARK if ground.lightness() < 128 else LIGHT


def system_theme() -> Theme:
    """Give the theme that the desktop asks for."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


@cache
def style_sheet(theme: Theme) -> str:
    """Fill the style sheet's colours in."""
    text = resource("assets", "style.qss").read_text("utf-8")
    for name, value in sorted(asdict(theme).items(), key=lambda pair: -len(pair[0])):
        text = text.replace(f"@{name};", f"{value};").replace(f"@{name} ", f"{value} ")
    return text


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.desk,
        role.WindowText: theme.ink,
        role.Base: theme.field,
        role.AlternateBase: theme.hover,
        role.Text: theme.ink,
        role.Button: theme.panel,
        role.ButtonText: theme.ink,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.Mid: theme.edge,
    }
    palette = QPalette()
    for name, color in colors.items():
        palette.setColor(name, QColor(color))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return palette
