"""F5: every field of every recorded answer lost, nulled and retyped, one at a time."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import product
from typing import Any

import pytest

from epos_tui.domain.errors import Fault, PortalUnreachable
from tests.portal.http.conftest import Recorded
from tests.portal.http.replay import QUESTIONS, ROUTES, route_of

LOST = object()
WRONG = (LOST, None, 10**30, "не то", [None, [], {}, "x", 3], {"code": 1})
NEEDED = {
    "sign-in": {
        "/authenticate cookies",
        "/authenticate cookies auth_token",
        "/lms/api/sessions profiles",
        "/lms/api/sessions profiles []",
        "/lms/api/sessions profiles [] id",
    },
    "year": {"/core/api/periods_schedules []", "/core/api/periods_schedules [] periods"},
    "week": {"/core/api/student_profiles/{} id"},
    "curriculum": {"/jersey/api/parallel_curricula/{} id"},
}
"""Question → what there is nothing to answer without."""
ELSEWHERE: dict[str, set[str]] = {
    "year": {"/core/api/calendar_transpositions [] school_id"},
    "week": {
        "/core/api/student_homeworks [] homework_entry attachments",
        "/core/api/student_homeworks [] homework_entry homework is_class_room_job",
    },
    "chats": {"/core/api/chats [] last_message"},
    "messages": {"/core/api/messages [] deleted_at"},
    "programmes": {
        "/jersey/api/lesson_plans [] subject_name",
        "/jersey/api/lesson_plans [] modules",
        "/jersey/api/lesson_plans [] modules []",
        "/jersey/api/lesson_plans [] modules [] topics",
    },
    "curriculum": {
        "/jersey/api/parallel_curricula/{} terms",
        "/jersey/api/parallel_curricula/{} sections",
        "/jersey/api/parallel_curricula/{} sections []",
        "/jersey/api/parallel_curricula/{} sections [] subjects",
        "/jersey/api/parallel_curricula/{} sections [] subjects []",
        "/jersey/api/parallel_curricula/{} sections [] subjects [] distribution",
    },
    "study_periods": {"/x-epos-tui/api/study_periods [] term"},
    "links": {"/x-epos-tui/api/external_links []", "/x-epos-tui/api/external_links [] links"},
    "marks": {
        "/reports/api/progress/json [] avg_five",
        "/reports/api/progress/json [] periods",
        "/reports/api/progress/json [] periods [] avg_five",
        "/reports/api/progress/json [] periods [] name",
    },
}
"""Question → what may be read and say something else: another school or day, no average yet, nothing."""


def places(found: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to every field: of a list the first element, which stands for the rest."""
    if isinstance(found, dict):
        for name, value in found.items():
            yield (*place, name)
            yield from places(value, (*place, name))
    if isinstance(found, list):
        for number, value in enumerate(found[:1]):
            yield (*place, number)
            yield from places(value, (*place, number))


def spoiled(found: Any, place: tuple[Any, ...], value: Any) -> Any:
    """The answer with one field changed; the same object."""
    inner = found
    for step in place[:-1]:
        inner = inner[step]
    if value is LOST:
        del inner[place[-1]]
    else:
        inner[place[-1]] = value
    return found


def cases(recorded: Recorded, question: str) -> Iterator[tuple[str, tuple[Any, ...], Any]]:
    """Path, place and what stands there instead, for the answers of a question."""
    for path, found in recorded.kept.items():
        if route_of(path) in ROUTES[question]:
            for place, value in product(places(found), WRONG):
                if value is not LOST or isinstance(place[-1], str):
                    yield path, place, value


def kind_of_place(path: str, place: tuple[Any, ...]) -> str:
    """/core/api/marks [] values: the numbers of elements do not matter."""
    return " ".join([route_of(path), *("[]" if isinstance(step, int) else step for step in place)])


def test_every_answer_is_spoiled_in_some_question(recorded):
    assert {route_of(path) for path in recorded.kept} == {
        route for routes in ROUTES.values() for route in routes
    }


def records(answer: Any) -> int:
    """How many values of ours there are in an answer, however deep."""
    if isinstance(answer, tuple):
        return sum(map(records, answer))
    if is_dataclass(answer):
        return 1 + sum(records(getattr(answer, item.name)) for item in fields(answer))
    return 0


@pytest.mark.parametrize("question", ROUTES)
async def test_a_field_lost_or_retyped_is_no_trouble_or_is_counted(recorded, question):
    small = recorded.short(2)
    ask, _ = small.changed()
    whole, unread = records(await QUESTIONS[question](ask, recorded.child)), ask.tally.count
    faults, fatal, silent = set(), set(), set()
    for path, place, value in cases(small, question):

        def change(asked: str, found: Any, place=place, value=value) -> Any:
            return spoiled(found, place, value)

        ask, _ = small.changed(change, only=path)
        try:
            found = await QUESTIONS[question](ask, recorded.child)
        except PortalUnreachable as error:
            faults.add(error.fault)
            fatal.add(kind_of_place(path, place))
            continue
        if records(found) < whole and ask.tally.count <= unread:
            silent.add(kind_of_place(path, place))
    assert faults <= {Fault.NOT_DATA}
    assert fatal == NEEDED.get(question, set())
    assert silent == ELSEWHERE.get(question, set())
