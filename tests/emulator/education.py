"""Work programmes and the curriculum; and what only a stand-in has: study periods, regime, links."""

from collections.abc import Iterator
from typing import Any

from epos_tui.compose import run
from epos_tui.domain.curriculum import Discipline
from epos_tui.domain.programmes import Programme, Topic
from epos_tui.domain.stay import StayKind
from epos_tui.domain.year import Span, Term
from tests.emulator.finals import FORMS
from tests.emulator.people import groups
from tests.emulator.routes import INVENTED, Asked, route
from tests.emulator.world import day_of, page_of
from tests.emulator.year import name_of_term

_STAY = {
    StayKind.LESSON: "lesson",
    StayKind.MEAL: "meal",
    StayKind.WALK: "walk",
    StayKind.PHYSICAL_ACTIVITY: "physical",
    StayKind.CLUB: "extra",
    StayKind.OTHER: "other",
}


@route("GET", "/jersey/api/lesson_plans")
def plans(asked: Asked) -> list[Any]:
    """The plans of a child's groups."""
    student = asked.child()
    own = groups(asked.world, student)
    rows = (_plan(asked, own.get(item.subject), item) for item in asked.world.school.programmes(student.id))
    return page_of(rows, asked.query)


def _plan(asked: Asked, group: int | None, item: Programme) -> dict[str, Any]:
    return {
        "id": asked.world.numbers.of(f"plan {group} {item.subject}"),
        "name": item.subject,
        "subject_name": item.subject,
        "group_id": group,
        "lesson_count": item.hours,
        "modules": [
            {
                "ordinal": n,
                "name": section.title,
                "topics": [
                    {"name": topic.title, "lessons": list(_lessons(topic))} for topic in section.topics
                ],
            }
            for n, section in enumerate(item.sections, start=1)
        ],
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {"name": topic.title, "lessons": list(_lessons(topic))}


def _lessons(topic: Topic) -> Iterator[dict[str, Any]]:
    for n in range(1, topic.hours + 1):
        test = bool(topic.control_work) and n == topic.hours
        yield {"ordinal": n, "name": topic.control_work if test else topic.title, "is_test_planned": test}


@route("GET", "/jersey/api/parallel_curricula/{}")
def curriculum(asked: Asked) -> Any:
    """The curriculum of a child."""
    student = asked.child()
    plan = asked.world.school.curriculum(student.id)
    return {
        "id": int(asked.parts[0]),
        "title": plan.title or None,
        "hours": plan.stated_hours,
        "terms": [_part(term) for term in plan.terms],
        "sections": [
            {"knowledge_field_name": area.title, "subjects": [_discipline(item) for item in area.disciplines]}
            for area in plan.areas
        ],
    }


def _discipline(item: Discipline) -> dict[str, Any]:
    return {
        "subject_name": item.name,
        "code": item.code or None,
        "kind": item.kind.value,
        "attestation_form": FORMS[item.form] if item.form else None,
        "min_hours_per_week": item.weekly,
        "distribution": [_part(share.term) | {"hours": share.hours} for share in item.shares],
    }


def _part(term: Term) -> dict[str, Any]:
    return {"name": name_of_term(term), **_days(term.span)}


def _days(span: Span) -> dict[str, str]:
    return {"begin_date": f"{span.first}", "end_date": f"{span.last}"}


@route("GET", f"{INVENTED}/study_periods")
def study_periods(asked: Asked) -> list[Any]:
    """The periods of the study calendar."""
    student = asked.child()
    return [
        {
            "kind": item.kind.value,
            "name": item.name or None,
            **_days(item.span),
            "term": _part(item.term) if item.term else None,
        }
        for item in asked.world.school.study_periods(student.id)
    ]


@route("GET", f"{INVENTED}/stay_regimes")
def stay(asked: Asked) -> list[Any]:
    """The regime of a day."""
    student = asked.child()
    day = run(asked.portal.stay(student.id, day_of(asked.query["date"])))
    return [
        {
            "kind": _STAY[item.kind],
            "begin_time": f"{item.starts:%H:%M}",
            "end_time": f"{item.ends:%H:%M}",
            "title": item.name or None,
            "place": item.place or None,
            "note": item.note or None,
        }
        for item in day.items
    ]


@route("GET", f"{INVENTED}/external_links")
def links(asked: Asked) -> list[Any]:
    """The institution's links."""
    student = asked.child()
    return [
        {
            "title": group.title,
            "links": [
                {"title": item.title, "url": item.url, "description": item.note or None}
                for item in group.links
            ],
        }
        for group in asked.world.school.links(student.id)
    ]
