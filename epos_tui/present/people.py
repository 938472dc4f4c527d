"""Students and the person who signed in, in words."""

import re

from epos_tui.domain.people import InstitutionKind, Student, Viewer, short_name
from epos_tui.domain.session import Profile
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.line import listed, sentence

_LOOK_ALIKES = str.maketrans("ABEKMHOPCTXYaeopcxy", "АВЕКМНОРСТХУаеорсху")
_CLASS = re.compile(r"^(\d{1,2})\s*[\"”“«'-]?\s*(\w)\s*[\"”“»']?$")
_CLASS_IN_TEXT = re.compile(
    r"(?<![\w.,-])([0-9]{1,2}) ?[\"”“„«'] ?([A-Za-zА-Яа-яЁё]) ?[\"”“»'](?!\w)"
    r"|(?<![\w.,-])([0-9]{1,2})(?:-?([абвгджзиклaAbBcCА-ИКЛ])| ([ABCА-ИКЛ]))(?= класс)"
)


def group_name(student: Student) -> str:
    """The class as the portal writes it, readable aloud: 6”a” with a Latin letter → 6 «А».

    A college's group stays as it is.
    """
    matched = _CLASS.match(student.group)
    if student.institution.kind is InstitutionKind.COLLEGE or not matched:
        return one_line(student.group)
    return _class_name(matched[1], matched[2])


def class_names(text: str) -> str:
    """Every class that a text names, as `group_name` writes it: 6"a" → 6 «А», 6в класс → 6 «В» класс."""
    return _CLASS_IN_TEXT.sub(
        lambda found: _class_name(found[1] or found[3], found[2] or found[4] or found[5]), text
    )


def cyrillic(text: str) -> str:
    """Latin letters that look like Cyrillic ones replaced by these."""
    return text.translate(_LOOK_ALIKES)


def _class_name(year: str, letter: str) -> str:
    return f"{year} «{cyrillic(letter).upper()}»"


def student_badge(student: Student, words: Words) -> str:
    """уч. Иванов А. И. │ 6 «А»"""
    short = words.people.STUDENT_SHORT[student.institution.kind]
    return f"{short} {short_name(student.name)} │ {group_name(student)}"


def account_badge(viewer: Viewer, student: Student) -> str:
    """Иванов И. И. · МАОУ «Гимназия № 33» г. Перми"""
    return f"{short_name(viewer.name)} · {one_line(student.institution.name)}"


def group_said(student: Student, words: Words) -> str:
    """6 «А» класс; группа ИС-21"""
    return words.people.group(student.institution.kind, group_name(student))


def student_said(student: Student, words: Words) -> str:
    """The student, the group and the institution as a sentence."""
    year = words.people.study_year(student.study_year) if student.study_year else ""
    parts = [student.name, group_said(student, words), year, student.institution.name, student.speciality]
    if student.archived:
        parts.append(words.people.ARCHIVED)
    return sentence([listed(parts)])


def who(student: Student, words: Words) -> str:
    """Name and group: said before everything that concerns one child."""
    return f"{one_line(student.name)}, {group_said(student, words)}"


def student_choice(student: Student, chosen: Student, words: Words) -> str:
    """A child offered for choice; the one shown now is told as such."""
    mark = f" ({words.people.CHOSEN})" if student.id == chosen.id else ""
    left = f", {words.people.ARCHIVED}" if student.archived else ""
    return one_line(f"{student.name}{mark}, {group_said(student, words)}, {student.institution.name}{left}")


def profile_said(profile: Profile, words: Words) -> str:
    """Иванов Иван Иванович, родитель, МАОУ «Гимназия № 33»"""
    word = words.sign_in
    role = word.ROLE[profile.role] if profile.role else word.STAFF
    return listed([profile.name, role, profile.school, "" if profile.agreed else word.NO_CONSENT_TAG])


def profile_choice(profile: Profile, words: Words) -> str:
    """1200345 (Иванов Иван Иванович, родитель, МАОУ «Гимназия № 33»)"""
    return f"{profile.id} ({profile_said(profile, words)})"
