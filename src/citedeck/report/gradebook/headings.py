"""The heading of a gradebook's column, in the school's language -> what the column holds.

Source: the language packs of Moodle 3 and 4 for English, French, German, Russian and Spanish.
Canvas writes these headings in English in every language, since it reads them again.
"""

import re
from typing import Literal

Role = Literal[
    "student",
    "full name",
    "first name",
    "last name",
    "identifier",
    "grade",
    "maximum",
    "may change",
]

_HEADINGS: dict[Role, str] = {
    "student": "student",
    "full name": "full name|nom complet|vollständiger name|полное имя|nombre completo",
    "first name": "first name|prénom|vorname|имя|nombre",
    "last name": "last name|surname|nom|nom de famille|nachname|фамилия|apellido(s)|apellidos",
    "identifier": "identifier|id|identifiant|идентификатор|identificador",
    "grade": "grade|note|bewertung|оценка|calificación",
    "maximum": "maximum grade|note maximale|bestwertung|максимальная оценка|calificación máxima",
    "may change": "grade can be changed|la note peut être modifiée|bewertung kann geändert werden"
    "|оценка может быть изменена|la calificación puede ser cambiada",
}
ROLES: dict[str, Role] = {
    heading: role for role, headings in _HEADINGS.items() for heading in headings.split("|")
}
"""By headings as `sheet.plain` makes them."""
_ABOUT_PEOPLE = frozenset(
    # English, Canvas's and Moodle's
    "sis user id|sis login id|integration id|root account|section|id number|institution|department"
    "|email address|username|status|last modified (submission)|last modified (grade)"
    "|feedback comments|group|online text|last downloaded from this course"
    # French
    "|numéro d'identification|numéro d’identification|département|adresse de courriel|courriel"
    "|nom d'utilisateur|nom d’utilisateur|statut|groupe|dernière modification (travail remis)"
    "|dernière modification (note)|feedback par commentaires|texte en ligne"
    "|dernier téléchargement depuis ce cours"
    # German
    "|id-nummer|matrikelnummer|abteilung|e-mail-adresse|anmeldename|gruppe"
    "|zuletzt geändert (abgabe)|zuletzt geändert (bewertung)|letzte änderung (abgabe)"
    "|letzte änderung (bewertung)|feedback als kommentar|texteingabe online"
    # Russian
    "|индивидуальный номер|учреждение (организация)|отдел|адрес электронной почты|логин|состояние"
    "|статус|группа|последнее изменение (ответ)|последнее изменение (оценка)"
    "|отзыв в виде комментария|ответ в виде текста|последние загруженные из этого курса"
    # Spanish
    "|número de id|institución|departamento|dirección de correo|nombre de usuario|estado|grupo"
    "|última modificación (entrega)|última modificación (calificación)"
    "|comentarios de retroalimentación|texto en línea|última descarga de este curso".split("|")
)
KNOWN = _ABOUT_PEOPLE | frozenset(ROLES)
NOT_POINTS = KNOWN - frozenset(heading for heading, role in ROLES.items() if role == "grade")
"""Headings of columns that never take points."""
TOTALS = tuple(
    "course total|category total|total|kurs gesamt|kategorie gesamt|summe|итог".split("|")
)
"""What the headings of sums begin with: `Total du cours`, `Итоговая оценка за курс`."""
POINTS = re.compile(
    r"(.*\S) \((?:real|percentage|letter|brut|pourcentage|lettre|punkte|prozentsatz|prozent"
    r"|buchstabe|значение|проценты|буква|porcentaje|letra)\)"
)
"""How Moodle's gradebook heads a column of points: `Assignment: Talk (Real)`."""
NO = ("no", "non", "nein", "нет")
