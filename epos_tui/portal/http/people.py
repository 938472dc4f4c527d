"""Whose account it is and which children it shows."""

import asyncio

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.people import Institution, InstitutionKind, Role, Student, Viewer
from epos_tui.domain.text import one_line
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.vocabulary import COLLEGE
from epos_tui.portal.http.wire import Count, Day, Flag, Id, Many, Prose, Text, Wire

_KINDS = {1: InstitutionKind.SCHOOL, 2: InstitutionKind.COLLEGE}
_GRADE_LEVELS = range(1, 12)


class WireClass(Wire):
    """A class or a college group."""

    id: Text = ""
    name: Text = ""
    class_level_id: Count = None


class WireCurriculum(Wire):
    """The plan the child studies by."""

    id: Text = ""
    name: Text = ""


class WireGroup(Wire):
    """A group of a subject."""

    id: Id
    name: Text = ""
    archived: Flag = False


class WireTeacher(Wire):
    """A teacher of a group."""

    full_name: Text = ""


class WireTaughtGroup(Wire):
    """A group with its subject and its teachers."""

    id: Id
    subject_name: Text = ""
    teachers: Many[WireTeacher] = ()


class WireAttendance(Wire):
    """That a lesson was missed, and the journal's letter where it is told."""

    schedule_lesson_id: Id
    absence_reason_id: Count = None
    absence_reason: Text = ""


class WireComment(Wire):
    """What a teacher wrote about the child at a lesson."""

    schedule_lesson_id: Id
    comment: Prose = ""


class WirePerson(Wire):
    """A grown-up."""

    id: Id
    name: Text = ""
    position: Text = ""


class WireStudent(Wire):
    """A child's profile."""

    id: Id
    user_name: Text = ""
    short_name: Text = ""
    last_name: Text = ""
    first_name: Text = ""
    middle_name: Text = ""
    school_id: Text = ""
    class_unit: WireClass | None = None
    curricula: WireCurriculum | None = None
    transferred: Flag = False
    deleted: Flag = False
    left_on: Day = None
    groups: Many[WireGroup] = ()
    attendances: Many[WireAttendance] = ()
    lesson_comments: Many[WireComment] = ()
    mentors: Many[WirePerson] = ()
    parents: Many[WirePerson] = ()

    @property
    def group_ids(self) -> tuple[str, ...]:
        """The groups the child is taught in now."""
        return tuple(group.id for group in self.groups if not group.archived)

    @property
    def name(self) -> str:
        """Surname first."""
        apart = one_line(f"{self.last_name} {self.first_name} {self.middle_name}")
        return one_line(self.user_name) or apart or self.short_name


class WireSchool(Wire):
    """An institution."""

    id: Id
    name: Text = ""
    short_name: Text = ""
    org_type_id: Count = None


async def viewer(ask: Ask) -> Viewer:
    """The account and its children, those who left the school last."""
    children = await ask.rows(
        WireStudent, "/core/api/student_profiles", {"pid": ask.profile.id, "with_groups": True}, lasting=True
    )
    if ask.profile.role is Role.STUDENT:
        children = tuple(item for item in children if item.id == ask.profile.id)
    ordered = sorted(children, key=lambda item: item.deleted or item.left_on is not None)
    students = await asyncio.gather(*(_student(ask, item) for item in ordered))
    return Viewer(ask.profile.role or Role.PARENT, ask.profile.name, tuple(students))


async def profile(ask: Ask, student_id: str) -> WireStudent:
    """A child with the groups, the missed lessons and the teachers' comments of the year."""
    flags = dict.fromkeys(("with_groups", "with_attendance", "with_lesson_comments", "with_parents"), True)
    return await ask.one(
        WireStudent, f"/core/api/student_profiles/{student_id}", {"pid": ask.profile.id, **flags}
    )


async def subject_teachers(ask: Ask, child: WireStudent) -> dict[str, str]:
    """Subject → the teacher of the child's group; empty where the portal does not tell."""
    try:
        found = await ask.rows(
            WireTaughtGroup, "/jersey/api/groups", {"group_ids": child.group_ids}, lasting=True
        )
    except PortalUnreachable:
        return {}
    return {
        one_line(group.subject_name): next((one_line(person.full_name) for person in group.teachers), "")
        for group in reversed(found)
    }


async def teacher_names(ask: Ask, ids: set[str]) -> dict[str, str]:
    """The names of teachers; without one for whom the portal does not tell."""
    wanted = tuple(sorted(filter(None, ids)))
    if not wanted:
        return {}
    try:
        found = await ask.rows(WirePerson, "/core/api/teacher_profiles", {"ids": wanted}, lasting=True)
    except PortalUnreachable:
        return {}
    return {item.id: one_line(item.name) for item in found}


async def _student(ask: Ask, item: WireStudent) -> Student:
    school = await _school(ask, item.school_id)
    group = item.class_unit or WireClass()
    college, level = school.kind is InstitutionKind.COLLEGE, group.class_level_id
    return Student(
        id=item.id,
        name=item.name,
        institution=school,
        group=group.name,
        study_year=level if college else None,
        speciality=item.curricula.name if college and item.curricula else "",
        grade_level=level if level in _GRADE_LEVELS and not college else None,
    )


async def _school(ask: Ask, school_id: str) -> Institution:
    try:
        found = await ask.one(WireSchool, f"/core/api/schools/{school_id}", {}, lasting=True)
    except PortalUnreachable:
        return Institution(school_id, ask.profile.school, _kind(None, ask.profile.school))
    name = found.short_name or found.name
    return Institution(found.id, name, _kind(found.org_type_id, name))


def _kind(type_id: int | None, name: str) -> InstitutionKind:
    """By the portal's type, else by the words of the name."""
    by_name = any(word in name.lower() for word in COLLEGE)
    return _KINDS.get(type_id or 0, InstitutionKind.COLLEGE if by_name else InstitutionKind.SCHOOL)
