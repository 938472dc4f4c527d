"""Who is who: students, their institutions, and the person who signed in."""

from dataclasses import dataclass
from enum import Enum


class InstitutionKind(Enum):
    """Decides the words: урок or пара, класс or группа."""

    SCHOOL = "school"
    COLLEGE = "college"
    OTHER = "other"


class Role(Enum):
    """Whose account it is: the portal gives parents and students different rights."""

    PARENT = "parent"
    STUDENT = "student"


@dataclass(frozen=True)
class Institution:
    """A school or a college."""

    id: str
    name: str
    kind: InstitutionKind


@dataclass(frozen=True)
class Student:
    """A pupil of a school or a student of a college; `name` is surname first."""

    id: str
    name: str
    institution: Institution
    group: str
    """The class or the college group, as the institution writes it: 6"а", ИС-21."""
    study_year: int | None = None
    """The year of study (курс); colleges only."""
    speciality: str = ""
    archived: bool = False
    """Has left the institution; the diary can still be read."""
    grade_level: int | None = None
    """The year of school (параллель), 1 to 11; schools only."""


@dataclass(frozen=True)
class Viewer:
    """The person who signed in and the students he may see."""

    role: Role
    name: str
    students: tuple[Student, ...]


def short_name(name: str) -> str:
    """«Иванов Иван Иванович» → «Иванов И. И.»; a single word stays as it is."""
    surname, *rest = name.split() or [""]
    return " ".join([surname, *(f"{word[0]}." for word in rest)])


def surname(name: str) -> str:
    """The first word of a name."""
    return name.split()[0] if name.strip() else ""


def given_name(name: str) -> str:
    """The second word of a name that begins with the surname; of a single word, that."""
    return "".join(name.split()[1:2] or name.split())
