"""Several weeks are signed after one question on every face: each its own order, each end told."""

from dataclasses import replace

import pytest

from epos_tui.compose import run
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import PortalRefused, PortalUnreachable
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.diary.unsigned import Unsigned
from epos_tui.usecases import diary, unsigned
from epos_tui.usecases.cabinet import latest
from epos_tui.widgets.check_list import CheckList
from tests.faces.calling import demo, epos
from tests.faces.lines_talk import talked
from tests.faces.panes import window
from tests.faces.stage import faulty, on_stage
from tests.faulty import FaultyPortal

pytestmark = pytest.mark.usefixtures("home")

EVERY = ("sign", "--every")
SEVERAL = ("подписать дн", "несколько")
QUESTION = "Напишите да, 0 назад: "
PARENTS = "Это может только родитель"


class RefusesOne(FaultyPortal):
    """The portal says no to the week from 28 September."""

    async def send(self, order):
        if order.monday.month == 9 and order.student_id == "ivanov-a":
            raise PortalRefused(Refusal.BY_PORTAL, "Журнал закрыт")
        return await super().send(order)


def orders(cabinet):
    """How many weeks wait, child by child."""
    left = [item.student.id for item in run(unsigned.of_family(cabinet)).weeks]
    return tuple(left.count(child) for child in ("ivanov-a", "ivanova-m", "ivanov-d"))


def sent(*options):
    return demo(*options, "--json").json["data"]


def test_a_command_lists_what_is_in_each_week():
    weeks = sent("sign", "--list")["weeks"]
    assert [[low["text"] for low in week["low_marks"]] for week in weeks] == [["2", "3"], ["3", "3", "3"]]
    assert [(week["missed"], week["remarks"]) for week in weeks] == [(2, 1), (4, 1)]


def test_a_command_signs_all_weeks_of_a_child_and_no_others():
    said = demo(*EVERY, "--yes")
    assert (said.code, said.out.splitlines()[0]) == (0, "Подписано недель: 2 из 2.")
    assert "Иванов А. И., 6 «А». Дневник за неделю с 5 по 11 октября подписан." in said.out
    assert demo("sign", "--list", "--child", "all").out.count("Все недели подписаны.") == 1
    assert demo(*EVERY, "--yes").out == "Все недели подписаны.\n"


def test_a_command_signs_the_weeks_of_all_children_in_one_answer():
    answer = sent(*EVERY, "--child", "all", "--yes")
    assert [week["outcome"] for week in answer["weeks"]] == ["sent"] * 8
    assert answer["label"] == "Подписано недель: 8 из 8."


def test_a_command_signs_the_weeks_that_are_named():
    answer = sent("sign", "--several", "29.09, 5.10", "--yes")
    assert [week["week"]["first"] for week in answer["weeks"]] == ["2026-09-28", "2026-10-05"]
    again = demo("sign", "--several", "5.10", "--yes")
    assert again.code == 2
    assert "Неделя с 5 по 11 октября: подписывать нечего" in again.err


@pytest.mark.parametrize("typed", ["", "нет\n", "д а\n"])
def test_a_command_without_a_yes_sends_nothing(cabinet, typed):
    said = demo(*EVERY, "--child", "all", typed=typed)
    assert (said.code, said.out) == (1, "")
    for shown in ("Иванова Мария Ивановна", "Неделя с 7 по 13 сентября", "Отозвать подписи нельзя"):
        assert shown in said.err
    assert "Подписать 8 недель?" in said.err
    assert orders(cabinet) == (2, 1, 5)


def test_a_command_needs_somebody_to_ask(cabinet):
    assert demo(*EVERY).code == 2
    assert orders(cabinet) == (2, 1, 5)


def test_a_dry_run_shows_every_week_and_sends_nothing(cabinet):
    said = demo(*EVERY, "--child", "all", "--dry-run")
    assert (said.code, said.err) == (0, "")
    assert said.out.count("Иванов Даниил Иванович") == 5
    assert orders(cabinet) == (2, 1, 5)


def test_a_student_is_told_why_not_by_a_command():
    said = demo("--as", "student", *EVERY, "--yes", "--json")
    assert (said.code, said.json["problem"]["code"]) == (1, "only_parents")
    assert PARENTS in said.err


@pytest.mark.parametrize("other", [("--week", "5.10"), ("--list",), ("--several", "5.10")])
def test_one_way_of_naming_weeks_at_a_time(other):
    assert demo(*EVERY, *other).code == 2


def test_the_schema_knows_the_answers():
    from jsonschema import Draft202012Validator

    schema = Draft202012Validator(epos("schema", "sign").json)
    for options in (
        ("--list",),
        ("--list", "--child", "all"),
        ("--every", "--dry-run"),
        ("--several", "5.10", "--yes"),
    ):
        schema.validate(demo("sign", *options, "--json").json)


def test_line_by_line_some_are_chosen_and_each_end_is_told(cabinet):
    heard = talked(cabinet, *SEVERAL, "1,3", "да")
    after = heard.after("Подписать 2 недели?")
    assert after[0] == f"{QUESTION}да"
    assert after[1:5] == [
        "Иванов А. И., 6 «А».",
        "Готово: Дневник за неделю с 28 сентября по 4 октября подписан.",
        "Иванова М. И., 10 «Б».",
        "Готово: Дневник за неделю с 5 по 11 октября подписан.",
    ]
    assert orders(cabinet) == (1, 0, 5)


@pytest.mark.parametrize("typed", ["", "все"])
def test_line_by_line_enter_means_all(cabinet, typed):
    talked(cabinet, *SEVERAL, typed, "да")
    assert orders(cabinet) == (0, 0, 0)


@pytest.mark.parametrize("typed", ["9", "1,9", "раз", "1-"])
def test_line_by_line_a_wrong_number_is_told_and_asked_again(cabinet, typed):
    heard = talked(cabinet, *SEVERAL, typed, "1", "нет")
    assert any(line.startswith("Ошибка: ") for line in heard.lines)
    assert "Подписать 1 неделю?" in heard.lines
    assert orders(cabinet) == (2, 1, 5)


def test_line_by_line_the_question_names_every_week_and_child(cabinet):
    heard = talked(cabinet, *SEVERAL, "2,3", "да")
    place = heard.lines.index("Подписать 2 недели?")
    assert heard.lines[place - 3 : place - 1] == [
        "Иванов Александр Иванович, 6 «А» класс: с 5 по 11 октября.",
        "Иванова Мария Ивановна, 10 «Б» класс: с 5 по 11 октября.",
    ]


def test_line_by_line_what_the_portal_refuses_stays_and_the_others_go(cabinet):
    cabinet, portal = faulty(cabinet)
    heard = talked(replace(cabinet, portal=RefusesOne(portal.inner)), *SEVERAL, "1,2", "да")
    assert any("Журнал закрыт" in line for line in heard.lines)
    assert "Готово: Дневник за неделю с 5 по 11 октября подписан." in heard.lines
    assert orders(cabinet) == (1, 1, 5)


async def ticked(stage, *numbers):
    """Opens the weeks and ticks some by the keyboard."""
    await stage.press("n")
    for number in range(max(numbers) + 1):
        await stage.press(*(["space"] if number in numbers else []), "down")


async def test_the_window_tells_every_week_and_nothing_is_ticked_by_itself(cabinet, words):
    async with on_stage(cabinet, "n") as stage:
        assert isinstance(stage.screen, Unsigned)
        choices = stage.screen.query_one(CheckList)
        assert (choices.option_count, choices.selected) == (8, [])
        assert "Обществознание, 1 октября: 2, вес 4, проект" in window(stage)
        await stage.press("down", "down")
        assert "Физика" in window(stage)
        await stage.press("ctrl+s")
        assert stage.messages[-1] == words.unsigned.NOTHING_CHOSEN
        assert isinstance(stage.screen, Unsigned)


async def test_several_weeks_are_signed_after_one_question(cabinet):
    async with on_stage(cabinet) as stage:
        await ticked(stage, 0, 2)
        await stage.press("ctrl+s")
        assert isinstance(stage.screen, Confirm)
        assert "Подписать 2 недели?" in stage.text
        assert "Иванова Мария Ивановна, 10 «Б» класс: с 5 по 11 октября" in stage.text
        await stage.press("y")
        assert stage.messages[-2:] == [
            "Иванов А. И., 6 «А». Дневник за неделю с 28 сентября по 4 октября подписан.",
            "Иванова М. И., 10 «Б». Дневник за неделю с 5 по 11 октября подписан.",
        ]
    assert [item.week.monday.month for item in (await latest(unsigned.weeks(cabinet))).value] == [10]


@pytest.mark.parametrize("answer", ["n", "enter", "escape"])
async def test_without_a_yes_nothing_is_sent(cabinet, answer):
    async with on_stage(cabinet) as stage:
        await ticked(stage, 0)
        await stage.press("ctrl+s", answer)
        assert stage.messages[-1] == "Ничего не отправлено."
    assert len(await diary.unsigned(cabinet)) == 2


async def test_what_fails_stays_and_the_others_go(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(replace(cabinet, portal=RefusesOne(portal.inner))) as stage:
        await ticked(stage, 0, 1)
        await stage.press("ctrl+s", "y")
        assert "Журнал закрыт" in stage.messages[-2]
        assert stage.messages[-1].endswith("Дневник за неделю с 5 по 11 октября подписан.")
    assert len(await diary.unsigned(cabinet)) == 1


async def test_a_student_is_told_why_not(student_cabinet):
    async with on_stage(student_cabinet, "n") as stage:
        assert PARENTS in stage.messages[-1]
        assert not isinstance(stage.screen, Unsigned)


async def test_a_silent_portal_is_told(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("n")
        assert "Портал не отвечает" in stage.messages[-1]
        assert not isinstance(stage.screen, Unsigned)


async def test_when_all_is_signed_that_is_said(cabinet, words):
    for item in (await unsigned.of_family(cabinet)).weeks:
        await diary.sign(replace(cabinet, student=item.student), item.week)
    async with on_stage(cabinet, "n") as stage:
        assert stage.messages[-1] == words.commands.NO_WEEKS


@pytest.mark.parametrize("size", [(40, 15), (80, 24)])
async def test_name_dates_and_buttons_are_never_cut(cabinet, size):
    async with on_stage(cabinet, "n", size=size) as stage:
        assert "Подписать отмеченные     Отмена" in stage.text
        assert "28.09–04.10" in stage.text or "с 28 сентября по 4 октября" in stage.text
