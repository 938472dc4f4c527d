"""How every read arrives, and whose diary is opened."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.errors import (
    Feature,
    NotOffered,
    PortalUnreachable,
    SignInNeeded,
    UnknownStudent,
)
from epos_tui.domain.people import Role, Viewer
from epos_tui.usecases import diary, stay
from epos_tui.usecases.cabinet import Cabinet, choose_student, latest, readings, with_student
from tests.examples import NOW, THURSDAY, student
from tests.faulty import FaultyPortal


@pytest.fixture
def faulty(cabinet) -> Cabinet:
    """The demo school behind a plug that can be pulled."""
    return replace(cabinet, portal=FaultyPortal(cabinet.portal))


async def all_of(arriving) -> list:
    return [reading async for reading in arriving]


async def test_the_first_read_is_the_portal_s_answer(faulty):
    (only,) = await all_of(diary.week(faulty, THURSDAY))
    assert not only.kept
    assert only.problem is None
    assert only.taken_at == faulty.now()


async def test_the_kept_answer_comes_first_and_then_the_fresh_one(faulty):
    (first,) = await all_of(diary.week(faulty, THURSDAY))
    later = replace(faulty, now=lambda: NOW + timedelta(hours=1))
    kept, fresh = await all_of(diary.week(later, THURSDAY))
    assert (kept.kept, kept.value, kept.taken_at) == (True, first.value, first.taken_at)
    assert (fresh.kept, fresh.taken_at) == (False, later.now())


@pytest.mark.parametrize("problem", [PortalUnreachable(), SignInNeeded()])
async def test_when_the_portal_is_gone_the_kept_answer_comes_back_with_the_problem(faulty, problem):
    (first,) = await all_of(diary.week(faulty, THURSDAY))
    faulty.portal.fails = problem
    kept, last = await all_of(diary.week(faulty, THURSDAY))
    assert [kept.problem, last.problem] == [None, problem]
    assert last.kept
    assert last.value is first.value
    assert last.taken_at == first.taken_at


@pytest.mark.parametrize("problem", [PortalUnreachable(), SignInNeeded()])
async def test_with_nothing_kept_the_problem_is_raised(faulty, problem):
    faulty.portal.fails = problem
    with pytest.raises(type(problem)):
        await all_of(diary.week(faulty, THURSDAY))


async def test_a_problem_leaves_what_is_kept_untouched(faulty):
    await all_of(diary.week(faulty, THURSDAY))
    faulty.portal.fails = PortalUnreachable()
    await all_of(diary.week(faulty, THURSDAY))
    faulty.portal.fails = None
    assert (await latest(diary.week(faulty, THURSDAY))).problem is None


async def test_the_kept_answer_does_not_wait_for_the_portal(faulty):
    await all_of(diary.week(faulty, THURSDAY))
    faulty.portal.gate = asyncio.Event()
    arriving = diary.week(faulty, THURSDAY)
    assert (await anext(arriving)).kept
    faulty.portal.gate.set()
    assert not (await anext(arriving)).kept


async def test_latest_is_the_last_reading(faulty):
    await all_of(diary.week(faulty, THURSDAY))
    assert not (await latest(diary.week(faulty, THURSDAY))).kept


async def test_children_never_mix_in_memory(faulty):
    sister = next(item for item in faulty.viewer.students if item.id == "ivanova-m")
    hers = with_student(faulty, sister)
    his_week = (await latest(diary.week(faulty, THURSDAY))).value
    (first_of_hers,) = await all_of(diary.week(hers, THURSDAY))
    assert first_of_hers.value != his_week
    kept = await anext(diary.week(faulty, THURSDAY))
    assert kept.value is his_week


async def test_every_question_is_remembered_with_its_student(faulty):
    await all_of(diary.week(faulty, THURSDAY))
    assert list(faulty.memory.answers) == ["week/ivanov-a/2026-10-12"]


async def test_a_page_is_as_old_as_its_oldest_part_and_says_what_went_wrong(faulty):
    await all_of(diary.week(faulty, THURSDAY))
    await all_of(diary.year(faulty))
    later = replace(faulty, now=lambda: NOW + timedelta(hours=1))

    class HalfGone(FaultyPortal):
        async def year(self, student_id):
            raise PortalUnreachable

    async def ask(portal):
        return (await portal.year("ivanov-a"), await portal.week("ivanov-a", date(2026, 10, 12)))

    _, last = await all_of(readings(replace(later, portal=HalfGone(faulty.portal.inner)), ask))
    assert (last.taken_at, last.kept) == (faulty.now(), True)
    assert isinstance(last.problem, PortalUnreachable)


async def test_what_is_not_offered_is_remembered_as_such(faulty):
    faulty.portal.fails = NotOffered(Feature.STAY)
    with pytest.raises(NotOffered):
        await all_of(stay.day(faulty, THURSDAY))
    faulty.portal.fails = PortalUnreachable()
    with pytest.raises(NotOffered):
        await all_of(stay.day(faulty, THURSDAY))


SEMYON = student(id="a-1", name="Семёнов Пётр Ильич")
SEMYON_2 = student(id="a-2", name="Семенова Анна Ильинична")
OLGA = student(id="b-1", name="Иванова Ольга Павловна")
VIEWER = Viewer(Role.PARENT, "Семёнова", (SEMYON, SEMYON_2, OLGA))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a-2", SEMYON_2),
        ("A-2", SEMYON_2),
        ("петр", SEMYON),
        ("Пётр", SEMYON),
        ("ПЁТР  ильич", SEMYON),
        ("семенов петр", SEMYON),
        ("семёнова", SEMYON_2),
        ("  ольга ", OLGA),
    ],
)
def test_a_child_is_found_by_id_or_by_part_of_the_name(name, found):
    assert choose_student(VIEWER, name) is found


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("семенов", (SEMYON.name, SEMYON_2.name)),
        ("ильи", (SEMYON.name, SEMYON_2.name)),
        ("Борис", (SEMYON.name, SEMYON_2.name, OLGA.name)),
        ("", (SEMYON.name, SEMYON_2.name, OLGA.name)),
        ("a-", (SEMYON.name, SEMYON_2.name, OLGA.name)),
    ],
)
def test_an_ambiguous_or_unknown_name_offers_names_to_choose_from(name, offered):
    with pytest.raises(UnknownStudent) as caught:
        choose_student(VIEWER, name)
    assert (caught.value.name, caught.value.matches) == (name, offered)


def test_an_id_wins_over_a_name_that_holds_it():
    both = Viewer(Role.PARENT, "", (student(id="x", name="Оля"), student(id="оля", name="Анна")))
    assert choose_student(both, "Оля").name == "Анна"
