"""The behaviours worth emulating (wire reference, 17): which test shows what we do about each.

E14 and E22 belong to forms and to a sign-in by password, which there are none of.
"""

from pathlib import Path

import pytest

from epos_tui.domain.errors import Fault, Feature, NotOffered, PortalUnreachable, SignInNeeded
from epos_tui.domain.people import InstitutionKind, Role
from epos_tui.portal.http import all_marks, lessons, marks, people, year
from epos_tui.portal.http.wire import Id, Wire
from tests.portal.http.replay import MONDAY, QUESTIONS, everything, response

TABLE = {
    "E1": "test_session.py::test_five_questions_renew_an_ended_session_once_and_are_each_repeated_once",
    "E2": "test_session.py::test_a_question_the_portal_does_not_understand_is_told_as_turned_down",
    "E3": "test_answers.py::test_ways_in_which_a_session_ends",
    "E4": "test_session.py::test_repairs_are_no_end_of_a_session",
    "E5": "test_secrets.py::test_not_even_within_the_portal_is_a_way_followed",
    "E6": "test_behaviours.py::test_the_portal_s_own_words_are_told_and_the_question_is_not_repeated",
    "E7": "test_behaviours.py::test_an_authorisation_error_that_stays_is_told_as_it_is",
    "E8": "test_behaviours.py::test_a_gateway_that_knows_no_session_or_no_method",
    "E9": "test_ask.py::test_a_write_that_is_answered_with_nothing_has_been_made",
    "E10": "test_behaviours.py::test_null_is_an_empty_list",
    "E11": "test_behaviours.py::test_new_fields_and_new_words_are_no_trouble",
    "E12": "test_client.py::test_the_clock_runs_for_the_whole_answer",
    "E13": "test_ask.py::test_one_broken_connection_is_not_noticed",
    "E14": "test_routes.py::test_no_route_is_asked_but_those_that_are_told_and_each_of_them_is",
    "E19": "../../usecases/test_outbox_live.py::test_what_the_portal_takes_and_shows_later_is_sent_once",
    "E15": "test_behaviours.py::test_a_sign_in_elsewhere_ends_this_session",
    "E16": "test_ask.py::test_overlapping_pages_give_each_record_once",
    "E17": "test_ask.py::test_a_page_shorter_than_asked_for_is_the_last",
    "E18": "test_ask.py::test_three_requests_at_most_reach_the_portal_at_once",
    "E20": "test_behaviours.py::test_a_consent_that_is_missing_is_known",
    "E21": "test_behaviours.py::test_children_of_every_fate",
    "E22": "test_routes.py::test_no_route_is_asked_but_those_that_are_told_and_each_of_them_is",
}


@pytest.mark.parametrize("behaviour", TABLE)
def test_every_behaviour_has_its_test(behaviour):
    file, _, name = TABLE[behaviour].partition("::")
    assert f"def {name}(" in (Path(__file__).parent / file).read_text(encoding="utf-8")


class Row(Wire):
    """A record of nothing but its number."""

    id: Id


PATH = "/core/api/calendar_transpositions"


@pytest.mark.parametrize("status", [200, 403, 404, 422])
async def test_the_portal_s_own_words_are_told_and_the_question_is_not_repeated(recorded, status):
    told = response(status, {"code": 403, "message": "Нет прав на просмотр"})
    ask, replay = recorded.changed(lambda path, found: told)
    with pytest.raises(PortalUnreachable) as caught:
        await ask.data(PATH, {})
    assert caught.value == PortalUnreachable(Fault.TURNED_DOWN, "Нет прав на просмотр")
    assert len(replay.seen) == 1


async def test_an_authorisation_error_that_stays_is_told_as_it_is(recorded):
    """A renewal is tried once; that it does not help is no reason to send a person through the sign-in."""
    told = response(403, {"code": 403, "message": "Ошибка авторизации"})
    ask, replay = recorded.changed(lambda path, found: told, only=PATH)
    with pytest.raises(PortalUnreachable) as caught:
        await ask.data(PATH, {})
    assert caught.value == PortalUnreachable(Fault.TURNED_DOWN, "Ошибка авторизации")
    assert [request.url.path for request in replay.seen] == [PATH, "/authenticate", PATH]


async def test_a_gateway_that_knows_no_session_or_no_method(recorded):
    ask, _ = recorded.changed(lambda path, found: response(401, {"apikey": None}))
    with pytest.raises(SignInNeeded):
        await ask.data(PATH, {})
    ask, _ = recorded.changed(lambda path, found: response(404, {"message": "Method does not exist"}))
    with pytest.raises(NotOffered):
        await ask.rows(Row, PATH, {}, feature=Feature.MESSAGES)


def with_nulls(found):
    """Null for every empty list and inside every list of records."""
    if isinstance(found, list):
        return [with_nulls(item) for item in found] or None
    return {name: with_nulls(value) for name, value in found.items()} if isinstance(found, dict) else found


def with_empty_lists(found):
    """An empty list for every null."""
    if isinstance(found, list):
        return [with_empty_lists(item) for item in found]
    if isinstance(found, dict):
        return {name: with_empty_lists(value) for name, value in found.items()}
    return [] if found is None else found


async def test_null_is_an_empty_list(recorded):
    ask, _ = recorded.changed()
    week = await lessons.week(ask, recorded.child, MONDAY)
    ask, _ = recorded.changed(lambda path, found: with_nulls(found))
    assert await lessons.week(ask, recorded.child, MONDAY) == week
    ask, _ = recorded.changed(lambda path, found: None if path in ("/core/api/marks", PATH) else found)
    assert not any(lesson.marks for lesson in (await lessons.week(ask, recorded.child, MONDAY)).lessons)
    ask, _ = recorded.changed(lambda path, found: with_empty_lists(found))
    assert len((await lessons.week(ask, recorded.child, MONDAY)).lessons) == len(week.lessons)


def with_news(found):
    """Fields nobody knows in every record."""
    if isinstance(found, list):
        return [with_news(item) for item in found]
    if isinstance(found, dict):
        return {name: with_news(value) for name, value in found.items()} | {"новое": [{"x": 1}], "$schema": 7}
    return found


async def test_new_fields_and_new_words_are_no_trouble(recorded):
    plain, _ = recorded.changed()
    ask, _ = recorded.changed(lambda path, found: with_news(found))
    for name, question in QUESTIONS.items():
        if name != "sign-in":
            assert await question(ask, recorded.child) == await question(plain, recorded.child)
    assert ask.tally.count == 0
    words = {
        "lesson_type": "HYBRID",
        "course_lesson_type": "QUEST",
        "grade_system_type": "stars",
        "type": "guardian",
    }
    ask, _ = recorded.changed(
        lambda path, found: [row | words for row in found] if isinstance(found, list) else found | words
    )
    assert len((await lessons.week(ask, recorded.child, MONDAY)).lessons) == 34
    assert ask.tally.count == 0


@pytest.mark.parametrize("wrapper", ["payload", "response", "items", "data"])
async def test_a_list_may_be_wrapped(recorded, wrapper):
    ask, _ = recorded.changed(
        lambda path, found: {wrapper: found, "total_count": 3} if isinstance(found, list) else found
    )
    plain, _ = recorded.changed()
    assert await marks.subjects(ask, recorded.child) == await marks.subjects(plain, recorded.child)
    assert await year.academic_year(ask, recorded.child) == await year.academic_year(plain, recorded.child)


async def test_a_portal_of_another_version_tells_the_same(door, signed_in, recorded):
    before, after = await signed_in(), await signed_in()
    whole = await lessons.week(before.ask, recorded.child, MONDAY)
    door.set(wrong_types=True)
    assert await lessons.week(after.ask, recorded.child, MONDAY) == whole
    assert after.ask.tally.count == 0


async def test_a_sign_in_elsewhere_ends_this_session(emulator, door, signed_in):
    asked = await signed_in(renewable=False)
    del emulator.sessions.live[asked.ask.keeper.session.auth_token]
    emulator.sessions.open(Role.PARENT)
    with pytest.raises(SignInNeeded):
        await asked.ask.data(PATH, {})
    assert door.asked(PATH) == 1


async def test_a_consent_that_is_missing_is_known(recorded):
    def change(path, found):
        return found | {"profiles": [row | {"agree_pers_data": False} for row in found["profiles"]]}

    ask, _ = recorded.changed(change, only="/lms/api/sessions")
    _, (profile,) = await QUESTIONS["sign-in"](ask, recorded.child)
    assert not profile.agreed


CHILD = {"id": 7, "user_name": "Иванов Александр", "school_id": 133}


@pytest.mark.parametrize("told", [[], None, {"items": []}])
async def test_a_parent_without_children_sees_none(recorded, told):
    ask, _ = recorded.changed(lambda path, found: told)
    assert (await people.viewer(ask)).students == ()


async def test_children_of_every_fate(recorded):
    rows = [
        CHILD | {"id": 1, "left_on": "01.09.2025", "class_unit": {"name": "9 «А»"}},
        CHILD | {"id": 2, "class_unit": None, "curricula": None},
        CHILD | {"id": 3, "school_id": None, "class_unit": {"name": "6 «А»"}},
        CHILD | {"id": 4, "school_id": 999999, "deleted": True},
    ]
    ask, _ = recorded.changed(lambda path, found: rows, only="/core/api/student_profiles")
    found = (await people.viewer(ask)).students
    assert [student.id for student in found] == ["2", "3", "1", "4"]
    assert [student.group for student in found] == ["", "6 «А»", "9 «А»", ""]
    assert {student.institution.kind for student in found} == {InstitutionKind.SCHOOL}


async def test_a_student_sees_himself_alone(signed_in, recorded):
    asked = await signed_in(role=Role.STUDENT)
    viewer = await people.viewer(asked.ask)
    assert (viewer.role, [student.id for student in viewer.students]) == (Role.STUDENT, [recorded.child])


@pytest.mark.parametrize(
    "path",
    ["/core/api/control_forms", "/core/api/teacher_profiles", "/jersey/api/groups", "/core/api/schools/"],
)
async def test_what_only_adds_names_is_not_needed(emulator, door, asked, path):
    door.set(broken=(path,))
    child = (await people.viewer(asked.ask)).students[0].id
    assert (await lessons.week(asked.ask, child, MONDAY)).lessons
    assert await all_marks.all_marks(asked.ask, child)


async def test_a_portal_in_good_health_leaves_nothing_unread(asked):
    await everything(asked.ask)
    assert asked.ask.tally.count == 0
