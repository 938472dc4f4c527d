"""The children, their institutions and their teachers."""

from typing import Any

from epos_tui.compose import run
from epos_tui.domain.people import InstitutionKind, Role, Student
from tests.emulator.routes import Asked, Refused, route
from tests.emulator.world import YEARS, World


@route("GET", "/core/api/student_profiles")
def children(asked: Asked) -> list[Any]:
    """The children of the parent; himself for a student."""
    return [profile(asked.world, item) for item in run(asked.portal.viewer()).students]


@route("GET", "/core/api/student_profiles/{}")
def child(asked: Asked) -> Any:
    """One child, with groups and absences."""
    from tests.emulator.messages import mentors

    student = asked.own(asked.parts[0])
    shown = profile(asked.world, student) | {"mentors": mentors(asked, student)}
    if year := asked.query.get("academic_year_id"):
        return shown | {"class_unit": _class_of(asked.world, student, year)}
    return shown | journal_of(asked.world, student)


def _class_of(world: World, student: Student, year: str) -> dict[str, Any] | None:
    """The class of another year; none before the child came."""
    sheets = (item for item in world.school.finals(student.id) if str(YEARS[item.span.first.year]) == year)
    return next(({"id": 1, "name": item.group} for item in sheets), None)


def profile(world: World, student: Student) -> dict[str, Any]:
    """A child as the portal shows it."""
    college = student.institution.kind is InstitutionKind.COLLEGE
    level = student.study_year if college else next(iter(_digits(student.group)), None)
    short = " ".join([student.name.split()[0], *(f"{word[0]}." for word in student.name.split()[1:])])
    return {
        "id": world.numbers.of(student.id),
        "user_id": world.numbers.of(f"user {student.id}"),
        "person_id": None,
        "user_name": student.name,
        "short_name": short,
        "last_name": None,
        "first_name": None,
        "middle_name": None,
        "school_id": world.numbers.of(student.institution.id),
        "organization_id": world.numbers.of(student.institution.id),
        "class_unit": {
            "id": world.numbers.of(f"class {student.group}"),
            "class_level_id": level,
            "name": student.group,
            "home_based": False,
        },
        "curricula": {
            "id": world.numbers.of(f"curriculum {student.id}"),
            "name": student.speciality or f"{level} класс",
            "class_level_id": level,
        },
        "transferred": False,
        "deleted": False,
        "left_on": None,
        "groups": [
            {"id": number, "name": name, "archived": False, "subgroup_ids": None}
            for name, number in groups(world, student).items()
        ],
        "attendances": [],
        "mentors": None,
        "parents": [
            {"id": world.numbers.of(f"profile {item.name}"), "type": "Родитель", "name": item.name}
            for item in world.school.people().sign_ins
            if item.role is Role.PARENT
        ],
    }


def groups(world: World, student: Student) -> dict[str, int]:
    """The groups of a child by their names: one a subject."""
    names = dict.fromkeys(item.subject for item in world.school.subjects(student.id))
    return {name: world.numbers.of(f"group {student.id} {name}") for name in names}


def journal_of(world: World, student: Student) -> dict[str, Any]:
    """What the profile says of the year's lessons."""
    from tests.emulator.lessons import comments, letters

    return {"attendances": letters(world, student), "lesson_comments": comments(world, student)}


def _digits(text: str) -> list[int]:
    return [int(word) for word in text.split() if word.isdecimal()]


@route("GET", "/core/api/schools/{}")
def school(asked: Asked) -> Any:
    """An institution; colleges are told by their type."""
    name = asked.world.numbers.name(asked.parts[0])
    found = next((item.institution for item in asked.world.students() if item.institution.id == name), None)
    if found is None:
        raise Refused(404, "Организация не найдена")
    return {
        "id": asked.world.numbers.of(found.id),
        "name": found.name,
        "short_name": found.name,
        "org_type_id": {"school": 1, "college": 2, "other": 3}[found.kind.value],
        "principal": None,
    }


@route("GET", "/jersey/api/groups")
def taught(asked: Asked) -> list[Any]:
    """The groups asked for, with their subjects and teachers."""
    wanted = set(asked.query.get("group_ids", "").split(","))
    rows = []
    for student in asked.world.students():
        own = groups(asked.world, student)
        for item in asked.world.school.subjects(student.id):
            if str(own[item.subject]) in wanted:
                teacher = [{"id": asked.world.teacher(item.teacher), "full_name": item.teacher}]
                rows.append(
                    {
                        "id": own[item.subject],
                        "name": item.subject,
                        "subject_name": item.subject,
                        "class_unit_name": None,
                        "teachers": teacher if item.teacher else None,
                    }
                )
    return rows


@route("GET", "/core/api/teacher_profiles")
def teachers(asked: Asked) -> list[Any]:
    """The teachers with the numbers asked for."""
    found = []
    for number in asked.query.get("ids", "").split(","):
        name = asked.world.numbers.name(number)
        if name.startswith("teacher "):
            found.append({"id": int(number), "name": name.removeprefix("teacher "), "type": "teacher"})
    return found
