"""Work programmes, the curriculum and the study calendar (wire reference, 15)."""

import asyncio
from collections.abc import Iterable, Iterator

from pydantic import AliasChoices, Field

from epos_tui.domain.curriculum import Area, Curriculum, Discipline, DisciplineKind, Share
from epos_tui.domain.errors import Feature, NotOffered
from epos_tui.domain.programmes import Programme, ProgrammeSection, Topic
from epos_tui.domain.study_calendar import PeriodKind, StudyPeriod
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Span, Term
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.finals import form_of
from epos_tui.portal.http.lessons import lessons
from epos_tui.portal.http.people import profile
from epos_tui.portal.http.wire import Count, Day, Flag, Id, Many, Tally, Text, TheDay, Wire
from epos_tui.portal.http.year import academic_year, term_of
from epos_tui.portal.programmes import with_lessons


class WirePlannedLesson(Wire):
    """A planned lesson: one academic hour."""

    name: Text = ""
    is_test_planned: Flag = False


class WireTopic(Wire):
    """A topic with its lessons."""

    name: Text = ""
    lessons: Many[WirePlannedLesson] = ()


class WireModule(Wire):
    """A section of a plan."""

    name: Text = ""
    topics: Many[WireTopic] = ()


class WirePlan(Wire):
    """The plan of a subject."""

    id: Id
    name: Text = ""
    subject_name: Text = ""
    lesson_count: Count = None
    modules: Many[WireModule] = ()


class WirePart(Wire):
    """The hours of a term."""

    name: Text = ""
    begin_date: TheDay
    end_date: TheDay
    hours: Count = None


class WireDiscipline(Wire):
    """A line of the curriculum."""

    subject_name: Text = ""
    code: Text = ""
    kind: Text = ""
    attestation_form: Text = ""
    min_hours_per_week: Count = None
    distribution: Many[WirePart] = ()


class WireSection(Wire):
    """A field of knowledge, or a cycle of a college."""

    title: Text = Field("", validation_alias=AliasChoices("knowledge_field_name", "title", "name"))
    subjects: Many[WireDiscipline] = ()


class WireCurriculum(Wire):
    """The curriculum of a year."""

    id: Id
    title: Text = ""
    hours: Count = None
    terms: Many[WirePart] = ()
    sections: Many[WireSection] = ()


class WireStudyPeriod(Wire):
    """A period of the study calendar."""

    kind: PeriodKind
    name: Text = ""
    begin_date: TheDay
    end_date: Day = None
    term: WirePart | None = None


async def programmes(ask: Ask, student_id: str) -> tuple[Programme, ...]:
    """The plans of the child's groups with the lessons held on their topics."""
    child, year = await asyncio.gather(profile(ask, student_id), academic_year(ask, student_id))
    plans = await ask.paged(
        WirePlan,
        "/jersey/api/lesson_plans",
        {"group_id": child.group_ids, "with_modules": True, "student_profile_id": student_id},
        lasting=True,
        feature=Feature.PROGRAMMES,
    )
    made = tuple(_programme(plan) for plan in plans)
    if not made:
        raise NotOffered(Feature.PROGRAMMES)
    last = min(max(ask.today(), year.span.first), year.span.last)
    held = await lessons(ask, student_id, Span(year.span.first, last), with_work=False)
    return with_lessons(made, held.lessons)


async def curriculum(ask: Ask, student_id: str) -> Curriculum:
    """The plan named by the child's profile; a calm page where it names none."""
    child = await profile(ask, student_id)
    if not (child.curricula and child.curricula.id):
        raise NotOffered(Feature.CURRICULUM)
    found = await ask.one(
        WireCurriculum,
        f"/jersey/api/parallel_curricula/{child.curricula.id}",
        {"student_profile_id": student_id},
        lasting=True,
        feature=Feature.CURRICULUM,
    )
    areas = (
        Area(one_line(section.title), tuple(_discipline(ask.tally, row) for row in section.subjects))
        for section in found.sections
    )
    return Curriculum(tuple(_terms(ask.tally, found.terms)), tuple(areas), one_line(found.title), found.hours)


async def study_periods(ask: Ask, student_id: str) -> tuple[StudyPeriod, ...]:
    """No route of the portal is known: they are asked of a stand-in only."""
    path = ask.invented("study_periods")
    if path is None:
        return ()
    rows = await ask.rows(WireStudyPeriod, path, {"student_profile_id": student_id}, lasting=True)
    return tuple(_period(ask.tally, row) for row in rows)


def _programme(plan: WirePlan) -> Programme:
    sections = (
        ProgrammeSection(one_line(module.name), tuple(map(_topic, module.topics))) for module in plan.modules
    )
    return Programme(one_line(plan.subject_name or plan.name), plan.lesson_count or 0, tuple(sections))


def _topic(topic: WireTopic) -> Topic:
    test = next((one_line(lesson.name) for lesson in topic.lessons if lesson.is_test_planned), "")
    return Topic(one_line(topic.name), len(topic.lessons), test)


def _discipline(tally: Tally, row: WireDiscipline) -> Discipline:
    known = {kind.value: kind for kind in DisciplineKind}
    shares = (Share(term, part.hours or 0) for part in row.distribution for term in _terms(tally, (part,)))
    return Discipline(
        one_line(row.subject_name),
        tuple(shares),
        one_line(row.code),
        known.get(row.kind, DisciplineKind.SUBJECT),
        row.min_hours_per_week,
        form_of(row.attestation_form) if row.attestation_form else None,
    )


def _terms(tally: Tally, parts: Iterable[WirePart]) -> Iterator[Term]:
    for position, part in enumerate(parts, start=1):
        if term := term_of(part.name, Span(part.begin_date, part.end_date), position):
            yield term
        else:
            tally.skip("term", part.name)


def _period(tally: Tally, row: WireStudyPeriod) -> StudyPeriod:
    term = next(_terms(tally, (row.term,)), None) if row.term else None
    span = Span(row.begin_date, row.end_date or row.begin_date)
    return StudyPeriod(row.kind, span, one_line(row.name), term)
