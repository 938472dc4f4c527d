"""Sign-in, and a session that ends in every way there is."""

import asyncio
from typing import get_args

import pytest

from epos_tui.domain.errors import Fault, PortalUnreachable, SignInNeeded
from epos_tui.domain.people import Role
from epos_tui.domain.session import Session
from epos_tui.portal.http import people
from epos_tui.portal.http.session import Keeper, Sessions
from tests.emulator.door import Ending
from tests.portal.http.replay import response

ENDINGS = get_args(Ending)
SCHOOLS = "/core/api/calendar_transpositions"
PATHS = (
    "/core/api/academic_years",
    "/core/api/student_profiles",
    SCHOOLS,
    "/core/api/teacher_profiles",
    "/jersey/api/groups",
)


async def ask_all(asked) -> list[object]:
    """Five questions at once."""
    return await asyncio.gather(*(asked.ask.data(path, {}) for path in PATHS), return_exceptions=True)


@pytest.mark.parametrize("ending", ENDINGS)
async def test_five_questions_renew_an_ended_session_once_and_are_each_repeated_once(
    emulator, door, asked, ending
):
    door.set(ending=ending)
    emulator.sessions.expire()
    assert all(isinstance(found, list) for found in await ask_all(asked))
    assert door.asked("/authenticate") == 1
    assert all(door.asked(path) <= 2 for path in PATHS)
    assert len(door.log) <= 1 + 2 * len(PATHS)


@pytest.mark.parametrize("ending", ENDINGS)
async def test_without_a_renewal_the_person_has_to_sign_in_and_the_portal_is_left_alone(
    emulator, door, asked, ending
):
    door.set(ending=ending)
    emulator.sessions.expire()
    emulator.sessions.devices.clear()
    assert {type(found) for found in await ask_all(asked)} == {SignInNeeded}
    assert door.asked("/authenticate") == 1
    before = len(door.log)
    with pytest.raises(SignInNeeded):
        await asked.ask.data("/core/api/schools/1", {})
    assert door.asked("/authenticate") == 1
    assert len(door.log) == before + 1


REPEATED = {
    "401": SignInNeeded(),
    "400": PortalUnreachable(Fault.TURNED_DOWN, "Предыдущая сессия завершена. Войдите заново."),
    "500": SignInNeeded(),
    "200": SignInNeeded(),
    "redirect": SignInNeeded(),
    "html": PortalUnreachable(Fault.NOT_DATA),
}
"""What a new session that is told to have ended too comes to; in some ways it means something else then."""


@pytest.mark.parametrize("ending", ENDINGS)
async def test_a_new_session_that_does_not_help_is_renewed_no_more(emulator, door, asked, ending):
    door.set(ending=ending)
    emulator.sessions.expire()
    renew, sessions = asked.ask.keeper._renew, emulator.sessions

    async def renewed_in_vain(old: Session) -> Session:
        found = await renew(old)
        sessions.expire()
        return found

    asked.ask.keeper._renew = renewed_in_vain
    with pytest.raises((SignInNeeded, PortalUnreachable)) as caught:
        await asked.ask.data(SCHOOLS, {})
    assert caught.value == REPEATED[ending] or type(caught.value) is type(REPEATED[ending]) is SignInNeeded
    assert (door.asked(SCHOOLS), door.asked("/authenticate")) == (2, 1)


async def test_a_question_the_portal_does_not_understand_is_told_as_turned_down(door, asked):
    with pytest.raises(PortalUnreachable) as caught:
        await asked.ask.data("/core/api/marks", {})
    assert caught.value == PortalUnreachable(Fault.TURNED_DOWN, "Не указан student_profile_id")
    assert (door.asked("/core/api/marks"), door.asked("/authenticate")) == (2, 1)


async def test_what_is_not_ours_to_see_is_turned_down_without_a_renewal(emulator, door, asked):
    stranger = emulator.world.numbers.of("petrov-k")
    with pytest.raises(PortalUnreachable) as caught:
        await people.profile(asked.ask, str(stranger))
    assert caught.value.fault is Fault.TURNED_DOWN
    assert door.asked("/authenticate") == 0


async def test_repairs_are_no_end_of_a_session(door, asked):
    door.set(html=True)
    with pytest.raises(PortalUnreachable) as caught:
        await asked.ask.data(SCHOOLS, {})
    assert caught.value.fault is Fault.NOT_DATA
    assert door.asked("/authenticate") == 0


async def test_the_next_device_token_is_kept_and_the_old_one_is_dead(emulator, door, asked):
    old = asked.ask.keeper.session
    emulator.sessions.expire()
    await asked.ask.data(SCHOOLS, {})
    new = asked.ask.keeper.session
    assert new.device_token != old.device_token
    assert new.auth_token != old.auth_token
    assert await asked.ask.keeper.renewed(old) is new
    with pytest.raises(SignInNeeded):
        await asked.sessions.exchange(old.device_token)


@pytest.mark.parametrize("role", [Role.PARENT, Role.STUDENT])
async def test_a_session_tells_whose_it_is(signed_in, role):
    asked = await signed_in(role=role)
    assert asked.ask.profile.role is role
    assert asked.ask.profile.name.startswith("Иванов ")
    assert asked.ask.profile.agreed
    assert asked.ask.profile.first


async def test_an_ended_session_stays_ended(emulator, asked):
    session = asked.ask.keeper.session
    await asked.sessions.end(session)
    assert emulator.sessions.live == {}
    with pytest.raises(SignInNeeded):
        await asked.sessions.profiles(session)
    await asked.sessions.end(session)


async def test_a_cookie_session_cannot_be_renewed_and_says_so(emulator, signed_in):
    asked = await signed_in(renewable=False)
    emulator.sessions.expire()
    with pytest.raises(SignInNeeded):
        await asked.ask.data(SCHOOLS, {})


@pytest.mark.parametrize(
    "cookies",
    [{}, {"auth_token": ""}, {"auth_token": None}, {"auth_token": "a b"}, {"auth_token": "х"}, [], "x"],
)
async def test_an_exchange_without_a_session_in_it_is_no_answer(recorded, cookies):
    ask, _ = recorded.changed(lambda path, found: found | {"cookies": cookies})
    with pytest.raises(PortalUnreachable) as caught:
        await Sessions(ask.client).exchange("device")
    assert caught.value.fault is Fault.NOT_DATA


async def test_a_token_that_does_not_rotate_stays(recorded):
    ask, _ = recorded.changed(lambda path, found: found | {"mobile_token": None})
    assert (await Sessions(ask.client).exchange("device")).device_token == "device"


def profiles(*rows: dict) -> dict:
    return {"last_name": "Иванов", "first_name": "Иван", "middle_name": None, "profiles": list(rows)}


async def of(recorded, found):
    ask, _ = recorded.changed(lambda path, _: found, only="/lms/api/sessions")
    return await Sessions(ask.client).profiles(ask.keeper.session)


async def test_the_portal_s_choice_comes_first_else_the_parent_and_the_staff_last(recorded):
    rows = profiles(
        {"id": 1, "type": "teacher", "is_default": True},
        {"id": 2, "type": "student"},
        {"id": 3, "type": "parent"},
        {"id": 4, "type": "parent", "is_default": True, "agree_pers_data": False},
    )
    found = await of(recorded, rows)
    assert [item.id for item in found] == ["4", "3", "2", "1"]
    assert [item.role for item in found] == [Role.PARENT, Role.PARENT, Role.STUDENT, None]
    assert not found[0].agreed
    assert found[0].name == "Иванов Иван"


async def test_an_account_without_a_role_is_no_account(recorded):
    with pytest.raises(PortalUnreachable):
        await of(recorded, profiles())


async def test_who_gives_up_waiting_does_not_break_off_a_renewal():
    begun, go = asyncio.Event(), asyncio.Event()
    old, new = Session("old"), Session("new")

    async def renew(session: Session) -> Session:
        begun.set()
        await go.wait()
        return new

    keeper = Keeper(old, renew)
    first = asyncio.create_task(keeper.renewed(old))
    await begun.wait()
    second = asyncio.create_task(keeper.renewed(old))
    first.cancel()
    go.set()
    assert await second is new
    assert first.cancelled() or await asyncio.wait([first])
    assert keeper.session is new


async def test_a_renewal_that_the_network_broke_off_may_be_tried_again():
    troubles = [PortalUnreachable(Fault.CUT_OFF)]
    old, new = Session("old"), Session("new")

    async def renew(session: Session) -> Session:
        if troubles:
            raise troubles.pop()
        return new

    keeper = Keeper(old, renew)
    with pytest.raises(PortalUnreachable):
        await keeper.renewed(old)
    assert await keeper.renewed(old) is new


def test_a_session_never_shows_itself():
    assert "canary" not in repr(Session("canary", "canary", "canary"))


async def test_a_session_that_ends_by_403_is_renewed_by_what_it_says(recorded):
    said = [response(403, {"code": 403, "message": "Ошибка авторизации"})]
    ask, replay = recorded.changed(lambda path, found: said.pop() if said else found, only=SCHOOLS)
    assert isinstance(await ask.data(SCHOOLS, {}), list)
    assert [request.url.path for request in replay.seen] == [SCHOOLS, "/authenticate", SCHOOLS]
