"""A request to the support from the form to its receipt, on every face."""

import pytest

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.other.support_form import SupportForm
from epos_tui.screens.sections import OTHER
from epos_tui.usecases import support
from tests.faces.calling import demo
from tests.faces.lines_talk import CTRL_C, talked
from tests.faces.panes import table
from tests.faces.stage import faulty, on_stage

FORM = ("]", "n")
FILLED = (*FORM, *"Дневник", "tab", *"Не открывается", "tab", "tab", "tab", *"Пермь", "tab", "tab", *"a@b.ru")
OPTIONS = (
    "--subject",
    "Дневник",
    "--problem",
    "Не открывается",
    "--territory",
    "Пермь",
    "--contact",
    "a@b.ru",
)


async def test_faults_are_named_and_the_first_field_waits(cabinet):
    async with on_stage(cabinet, *FORM, "ctrl+s", first=OTHER) as stage:
        assert isinstance(stage.screen, SupportForm)
        assert "Тема: заполните." in stage.text
        assert stage.focused.id == "subject"


async def test_form_is_sent_after_a_question_and_stands_in_the_list(cabinet):
    async with on_stage(cabinet, *FILLED, "ctrl+s", first=OTHER) as stage:
        assert isinstance(stage.screen, Confirm)
        assert "Куда ответить: a@b.ru" in stage.text
        await stage.press("y")
        assert stage.messages[-1].startswith("Обращение отправлено. Номер: ")
        assert table(stage).items[1].request.draft.subject == "Дневник"
    (sent,) = support.requests(cabinet).sent
    assert (sent.draft.problem, sent.draft.full_name) == ("Не открывается", "Иванов Иван Иванович")


async def test_what_was_typed_is_offered_again(cabinet):
    async with on_stage(cabinet, *FORM, *"Дневник", "escape", first=OTHER) as stage:
        assert stage.messages[-1] == "Черновик обращения сохранён на этом компьютере."
        assert "Продолжить обращение: Дневник" in stage.text
        await stage.press("n")
        assert stage.screen.typed().subject == "Дневник"
        await stage.press("escape", "x", "y")
        assert "Написать обращение" in stage.at_caret


async def test_unanswered_request_is_kept_and_not_sent_again(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *FILLED, "ctrl+s", first=OTHER) as stage:
        portal.fails = PortalUnreachable()
        await stage.press("y")
        assert "неизвестно, дошло ли" in stage.text
    assert portal.asked.count("send") == 1
    assert support.requests(cabinet).draft is not None


async def test_support_is_reached_from_every_page(cabinet):
    for way in ((), ("2",), ("3", "]"), ("1", "]", "]", "]", "enter")):
        async with on_stage(cabinet, *way, "f9", first=OTHER) as stage:
            assert stage.section.pane.id == "support", way
            assert stage.focused is table(stage), way


def test_a_request_is_asked_field_by_field_in_the_lines(cabinet):
    heard = talked(
        cabinet, "написать в тех", "написать", "Дневник", "Не открывается", "", "", "", "Пермь", "", "нет",
        "1", "", "a@b.ru", "1", "да",
    )  # fmt: skip
    assert "Оценки, расписание и задания исправляет школа: сначала спросите её." in heard.lines
    assert support.requests(cabinet).draft is not None or support.requests(cabinet).sent


def test_a_whole_request_is_sent_in_the_lines(cabinet):
    heard = talked(
        cabinet, "написать в тех", "написать", "Дневник", "Не открывается", "", "", "", "Пермь", "", "a@b.ru",
        "1", "да",
    )  # fmt: skip
    assert any(line.startswith("Готово: Обращение отправлено. Номер: ") for line in heard.lines)
    assert len(support.requests(cabinet).sent) == 1


@pytest.mark.parametrize("way", ["0", CTRL_C])
def test_a_form_that_was_left_is_offered_again_in_the_lines(cabinet, way):
    heard = talked(cabinet, "написать в тех", "написать", "Дневник", way, "0")
    told = heard.after("Черновик обращения сохранён на этом компьютере.")
    assert told[:1] == ["Написать в техподдержку: 3 пункта."]
    assert "1. Продолжить обращение." in told
    assert told[-1] == "До свидания."


def test_a_form_left_before_its_first_field_is_no_draft(cabinet):
    heard = talked(cabinet, "написать в тех", "написать", "0")
    assert "Черновик обращения сохранён на этом компьютере." not in heard.lines
    assert heard.lines.count("Написать в техподдержку: 2 пункта.") == 2


def test_a_request_is_sent_by_a_command_and_listed(home):
    said = demo("support", *OPTIONS, "--yes", "--json")
    assert (said.code, said.json["data"]["outcome"]) == (0, "sent")
    (request,) = demo("support", "--list", "--json").json["data"]["requests"]
    assert request["id"] == said.json["data"]["request_id"]
    assert request["form"]["problem"] == "Не открывается"


def test_every_fault_is_named_by_the_command(home):
    data = demo("support", "--subject", "Дневник", "--yes", "--json").json["data"]
    assert [item["field"] for item in data["problems"]] == ["problem", "territory", "contact"]
    assert data["outcome"] == "invalid"


def test_without_a_yes_the_command_sends_nothing(home):
    assert demo("support", *OPTIONS).code == 2
    assert demo("support", *OPTIONS, "--dry-run").code == 0
    assert demo("support", "--list", "--json").json["data"]["requests"] == []


def test_everything_of_one_s_own_is_forgotten_at_once(home, cabinet):
    demo("links", "--add", "https://perm.ru")
    demo("news", "--item", "region-12")
    support.keep_draft(cabinet, support.draft(cabinet, "родитель"))
    assert demo("forget", "--dry-run", "--json").json["data"]["notes"] == 3
    assert demo("forget", "--yes").code == 0
    assert demo("links", "--json").json["data"]["own"] == []
    assert support.requests(cabinet).draft is None
