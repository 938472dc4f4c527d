"""Templates of notices on the three faces: kept, used, removed; none sends anything by itself."""

from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from textual.widgets import Input, Select

from epos_tui.compose import run
from epos_tui.domain.absence import AbsenceReason, AbsenceTemplate
from epos_tui.domain.year import Span
from epos_tui.screens.absence_form import AbsenceForm
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.note_prompt import NotePrompt
from epos_tui.usecases import absence_templates as templates
from epos_tui.widgets.check_list import CheckList
from tests.faces.calling import demo, epos
from tests.faces.lines_talk import talked
from tests.faces.stage import faulty, on_stage
from tests.faces.test_absence_form import TO_THE_FORM, fill, go_on, sent

ILL = AbsenceTemplate("Болеет", 1, (), AbsenceReason("illness", "Болезнь"), "Справку принесём")
DOCTOR = AbsenceTemplate("К врачу", 1, (1, 2), AbsenceReason("doctor", "Посещение врача"))
WEEK = AbsenceTemplate("Сборы", 3)
FRIDAY = Span(date(2026, 10, 23), date(2026, 10, 23))


@pytest.fixture
def kept(cabinet):
    for template in (ILL, DOCTOR, WEEK):
        templates.save(cabinet, template)
    return cabinet


async def press_templates(stage) -> None:
    button = stage.screen.query_one("#templates")
    button.active_effect_duration = 0
    button.focus()
    await stage.settle()
    await stage.press("enter")


def announced(cabinet):
    return run(cabinet.portal.absence_notices("ivanov-a", FRIDAY))


async def test_the_form_is_kept_as_a_template_and_sends_nothing(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill(stage, "first", "20.10")
        stage.screen.query_one(CheckList).focus()
        await stage.press("space")
        await fill(stage, "note", "К врачу")
        await press_templates(stage)
        assert isinstance(stage.screen, Choose)
        await stage.press("1")
        assert isinstance(stage.screen, NotePrompt)
        await stage.type("Врач")
        await stage.press("enter")
        assert isinstance(stage.screen, AbsenceForm)
        assert stage.messages[-1] == "Шаблон сохранён: Врач."
    (template,) = templates.templates(cabinet)
    assert (template.name, template.lessons, template.note) == ("Врач", (1,), "К врачу")
    assert "send" not in portal.asked


async def test_a_template_fills_in_the_form_and_is_asked_about_like_any_notice(kept):
    async with on_stage(kept, *TO_THE_FORM) as stage:
        await fill(stage, "first", "20.10")
        await press_templates(stage)
        assert "Болеет: весь день, Болезнь, Справку принесём" in stage.text
        await stage.press("2")
        assert stage.screen.query_one("#first", Input).value == "20.10.2026"
        assert stage.screen.query_one(CheckList).selected == [1, 2]
        assert stage.screen.query_one(Select).value == "doctor"
        await go_on(stage)
        assert isinstance(stage.screen, Confirm)
        assert not await sent(kept)
        await stage.press("y")
    (notice,) = await sent(kept)
    assert (notice.lessons, notice.reason.name) == ((1, 2), "Посещение врача")


async def test_another_template_replaces_what_the_first_one_filled_in(kept):
    async with on_stage(kept, *TO_THE_FORM) as stage:
        await fill(stage, "first", "20.10")
        await press_templates(stage)
        await stage.press("1")
        assert stage.screen.query_one("#note", Input).value == "Справку принесём"
        await press_templates(stage)
        await stage.press("3")
        assert stage.screen.query_one("#last", Input).value == "22.10.2026"
        assert stage.screen.query_one("#note", Input).value == ""
        assert stage.screen.query_one(Select).is_blank()


async def test_a_template_is_removed_after_a_question(kept):
    async with on_stage(kept, *TO_THE_FORM) as stage:
        await press_templates(stage)
        await stage.press("5", "2")
        assert "Удалить шаблон «К врачу»?" in stage.text
        await stage.press("y")
        assert stage.messages[-1] == "Шаблон удалён: К врачу."
        assert isinstance(stage.screen, AbsenceForm)
    assert templates.templates(kept) == (ILL, WEEK)


async def test_a_reason_the_school_does_not_offer_any_more_is_left_out(cabinet):
    gone = replace(ILL, reason=AbsenceReason("gone", "Карантин"))
    assert (await templates.as_offered(cabinet, gone)).reason is None
    renamed = replace(ILL, reason=AbsenceReason("old", "болезнь"))
    assert (await templates.as_offered(cabinet, renamed)).reason == AbsenceReason("illness", "Болезнь")


def test_a_name_is_kept_once(kept):
    templates.save(kept, replace(WEEK, name="БОЛЕЕТ"))
    assert [item.name for item in templates.templates(kept)] == ["БОЛЕЕТ", "К врачу", "Сборы"]


def test_a_template_is_offered_before_the_questions_and_needs_only_the_day(kept):
    heard = talked(kept, "уведомить об", "болеет", "23.10", "да", "0")
    assert "1. Болеет: весь день, Болезнь, Справку принесём." in heard.lines
    assert "Занятия: весь день." in heard.lines
    (notice,) = announced(kept)
    assert (notice.reason.name, notice.note) == ("Болезнь", "Справку принесём")


def test_enter_goes_on_without_a_template(kept):
    talked(kept, "уведомить об", "", "23.10", "", "2", "", "", "да", "0")
    (notice,) = announced(kept)
    assert (notice.lessons, notice.reason) == ((2,), None)


def test_anything_but_yes_sends_nothing_by_a_template_too(kept):
    heard = talked(kept, "уведомить об", "болеет", "23.10", "нет")
    assert "Ничего не отправлено." in heard.text
    assert not announced(kept)


def test_a_template_is_made_used_and_removed_line_by_line(cabinet):
    made = ("отсутствия", "шаблоны", "новый", "23.10", "", "2", "1", "записка", "Врач")
    heard = talked(cabinet, *made, "врач", "удалить", "да")
    assert "Готово: Шаблон сохранён: Врач." in heard.lines
    assert "1. Врач: занятие 2, Болезнь, записка." in heard.lines
    assert "Готово: Шаблон удалён: Врач." in heard.lines
    assert templates.templates(cabinet) == ()
    assert not announced(cabinet)


def test_a_template_of_the_list_is_announced_and_the_month_told_anew(kept):
    heard = talked(kept, "отсутствия", "шаблоны", "болеет", "уведомить", "23.10", "да")
    assert "Готово: Школа уведомлена: отсутствие 23 октября." in heard.lines
    assert len(announced(kept)) == 1


@pytest.mark.usefixtures("home")
def test_templates_are_kept_listed_used_and_removed_by_commands():
    said = demo("absence-templates", "--save", "Болеет", "--reason", "болезнь", "--days", "2", "--json")
    assert (said.code, said.err) == (0, "Шаблон сохранён: Болеет.\n")
    Draft202012Validator(epos("schema", "absence-templates").json).validate(said.json)
    (template,) = said.json["data"]["templates"]
    assert template["label"] == "Болеет: 2 дня подряд, Болезнь"
    shown = demo("announce-absence", "--template", "болеет", "--date", "22.10", "--dry-run", "--json").json
    assert (shown["data"]["draft"]["first"], shown["data"]["draft"]["last"]) == ("2026-10-22", "2026-10-23")
    assert shown["data"]["outcome"] == "dry_run"
    over = demo("announce-absence", "--template", "болеет", "--date", "22.10", "--to", "22.10", "--dry-run")
    assert "Когда: 22 октября." in over.out
    assert demo("absence-templates", "--csv").out.splitlines()[1] == "Болеет,2,,Болезнь,"
    assert demo("absence-templates", "--remove", "БОЛЕЕТ").code == 0
    assert demo("absence-templates").out.endswith("Шаблонов пока нет.\n")


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    "call",
    [
        ("absence-templates", "--save", " "),
        ("absence-templates", "--save", "а", "--days", "61"),
        ("absence-templates", "--save", "а", "--days", "0"),
        ("absence-templates", "--save", "а", "--reason", "ъ"),
        ("absence-templates", "--remove", "нет такого"),
        ("absence-templates", "--save", "а", "--remove", "а"),
        ("announce-absence", "--template", "нет такого", "--date", "22.10", "--yes"),
    ],
)
def test_a_call_that_is_not_clear_changes_and_sends_nothing(call):
    assert demo(*call).code == 2
    assert demo("absence-templates").out.endswith("Шаблонов пока нет.\n")
