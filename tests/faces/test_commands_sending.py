"""Commands that send: who may, what is asked, what is sent, how it is told."""

import pytest
from jsonschema import Draft202012Validator

from epos_tui import compose
from epos_tui.compose import Door, journal_of
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.portal.fixture import FixturePortal
from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")

ANNOUNCE = ("announce-absence", "--date", "20.10", "--lessons", "2,3", "--reason", "болезнь")
SIGN = ("sign", "--week", "5.10")
WRITES = (ANNOUNCE, ("cancel-absence", "--date", "20.10"), SIGN)


@pytest.fixture
def sent(home):
    """How many orders the school has had."""
    return lambda: len(journal_of(home, Door(demo=True)).entries())


def october_20():
    answer = demo("absences", "--month", "2026-10", "--json").json
    return next(day for day in answer["data"]["days"] if day["date"] == "2026-10-20")


@pytest.mark.parametrize("command", [*WRITES, ("forget",)])
def test_every_ending_is_what_the_schema_says(command):
    check = Draft202012Validator(epos("schema", command[0]).json)
    demo(*ANNOUNCE, "--yes")
    for more in (("--dry-run",), ("--yes",), ("--yes",), ("--as", "student", "--yes")):
        answer = demo(*command, *more, "--json").json
        check.validate(answer)
        assert answer["data"]


def test_an_absence_is_announced_seen_and_cancelled(sent):
    said = demo(*ANNOUNCE, "--yes", "--json")
    assert said.code == 0
    assert said.json["data"]["outcome"] == "sent"
    day = october_20()
    assert day["state"] == "announced_partial"
    assert [lesson["number"] for lesson in day["lessons"] if lesson["announced"]] == [2, 3]
    assert [notice["id"] for notice in day["notices"]] == [said.json["data"]["notice_id"]]
    assert demo("cancel-absence", "--date", "20.10", "--yes").out == (
        "Уведомление об отсутствии 20 октября отменено.\n"
    )
    assert october_20()["notices"] == []
    assert sent() == 2


def test_a_notice_is_cancelled_by_its_id():
    id = demo(*ANNOUNCE, "--yes", "--json").json["data"]["notice_id"]
    assert demo("cancel-absence", "--notice", "nothing", "--yes", "--json").json["problem"]["code"] == (
        "no_such_notice"
    )
    assert demo("cancel-absence", "--notice", id, "--yes").code == 0


def test_two_notices_of_a_day_have_to_be_told_apart():
    demo(*ANNOUNCE, "--yes")
    demo("announce-absence", "--date", "20.10", "--lessons", "4", "--yes")
    said = demo("cancel-absence", "--date", "20.10", "--yes")
    assert said.code == 2
    assert "--notice" in said.err
    assert len(october_20()["notices"]) == 2


def test_a_notice_of_the_past_stays():
    said = demo("cancel-absence", "--date", "9.10", "--yes", "--json")
    assert (said.code, said.json["problem"]["code"]) == (1, "notice_in_the_past")


def test_a_week_is_signed_once(sent):
    assert demo(*SIGN, "--yes").out == "Дневник за неделю с 5 по 11 октября подписан.\n"
    again = demo(*SIGN, "--yes", "--json")
    assert (again.code, again.json["problem"]["code"]) == (1, "already_signed")
    assert again.json["data"]["refusal"] == "already_signed"
    assert demo("diary", "--week", "5.10", "--json").json["data"]["signature"]["signed_by"]
    assert "2026-10-05" not in demo("sign", "--list", "--csv").out
    assert sent() == 1


@pytest.mark.parametrize("command", WRITES)
@pytest.mark.parametrize("more", [(), ("--yes",), ("--dry-run",)])
def test_a_student_is_told_why_not(command, more, sent):
    said = demo("--as", "student", *command, *more)
    assert (said.code, said.out) == (1, "")
    assert "только родитель" in said.err
    assert sent() == 0


@pytest.mark.parametrize("command", [ANNOUNCE, SIGN])
def test_without_a_terminal_and_a_yes_nothing_is_sent(command, sent, home):
    said = demo(*command)
    assert said.code == 2
    assert "--yes" in said.err
    assert sent() == 0
    assert not home.data.exists()
    assert demo(*command, "--json").json["problem"]["code"] == "need_answer"


@pytest.mark.parametrize("command", [ANNOUNCE, SIGN])
def test_a_dry_run_shows_and_sends_nothing(command, sent):
    said = demo(*command, "--dry-run")
    assert (said.code, said.err) == (0, "")
    assert "Иванов Александр Иванович" in said.out
    assert said.out.endswith("Это проверка: ничего не отправлено.\n")
    assert sent() == 0


@pytest.mark.parametrize("typed", ["да", "Д", " yes ", "y"])
def test_a_typed_yes_sends(typed, sent):
    said = demo(*ANNOUNCE, typed=f"{typed}\n")
    assert said.code == 0
    assert said.out == "Школа уведомлена: отсутствие 20 октября.\n"
    assert "Занятия: 2 Русский язык, 3 Литература." in said.err
    assert sent() == 1


@pytest.mark.parametrize("typed", ["", "\n", "нет\n", "дальше\n", "no\n"])
def test_anything_else_or_the_end_of_input_is_a_no(typed, sent):
    said = demo(*ANNOUNCE, typed=typed)
    assert (said.code, said.out) == (1, "")
    assert said.err.endswith("Ничего не отправлено.\n")
    assert sent() == 0


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        (("--date", "1.10"), "past"),
        (("--date", "20.10", "--lessons", "9"), "no_such_lesson"),
        (("--date", "18.10"), "no_lessons"),
        (("--date", "20.10", "--to", "19.10"), "last_before_first"),
        (("--date", "20.10", "--to", "20.12"), "too_long"),
        (("--date", "20.10", "--note", "а" * 300), "note_too_long"),
    ],
)
def test_an_invalid_draft_stays_here(options, kind, sent):
    said = demo("announce-absence", *options, "--yes", "--json")
    answer = said.json
    assert (said.code, answer["problem"]["code"], answer["data"]["outcome"]) == (1, "invalid", "invalid")
    assert kind in {problem["kind"] for problem in answer["data"]["problems"]}
    assert said.err.startswith("Ошибка: ")
    assert sent() == 0
    assert demo("announce-absence", *options, "--dry-run").code == 1


def test_hostile_letters_in_a_note_are_made_inert():
    demo("announce-absence", "--date", "20.10", "--note", "к врачу\x1b[2J\n=1", "--yes")
    (notice,) = october_20()["notices"]
    assert "\x1b" not in notice["note"]
    assert "\n" not in notice["note"]


def test_forget_counts_asks_and_forgets(sent):
    demo(*ANNOUNCE, "--yes")
    demo(*SIGN, "--yes")
    assert demo("forget").code == 2
    assert demo("forget", typed="нет\n").code == 1
    assert demo("forget", "--dry-run", "--json").json["data"]["count"] == 2
    assert sent() == 2
    assert demo("forget", typed="да\n").out == "Забыто отправленное: 2.\n"
    assert sent() == 0
    assert demo("forget").code == 0


@pytest.mark.parametrize("damage", ["{damaged}\n", "{}\n"])
def test_what_can_not_be_read_any_more_can_still_be_forgotten(home, damage):
    demo(*ANNOUNCE, "--yes")
    journal = journal_of(home, Door(demo=True))
    with journal.path.open("a") as file:
        file.write(damage)
    assert demo("today").code == 2
    assert demo("forget", "--dry-run", "--json").json["data"]["count"] == 2
    assert demo("forget", "--yes").out == "Забыто отправленное: 2.\n"
    assert demo("today").code == 0


def test_forgetting_concerns_the_whole_family(sent):
    demo(*ANNOUNCE, "--yes")
    said = demo("--child", "all", "forget", "--yes", "--json")
    assert (said.code, said.json["child"], said.json["data"]["count"]) == (0, None, 1)
    assert sent() == 0


def test_a_journal_that_can_not_be_read_is_not_said_to_be_unwritten(home):
    journal_of(home, Door(demo=True)).path.mkdir(parents=True)
    for command in (("diary",), ("forget", "--yes")):
        said = demo(*command)
        assert said.code == 2
        assert said.err.startswith("Ошибка: Не удалось прочитать ")
        assert "отправлено" not in said.err
    assert demo(*ANNOUNCE, "--yes").code == 2


class Silent(FixturePortal):
    """Takes every order and does not answer."""

    async def send(self, order):
        await super().send(order)
        raise PortalUnreachable


@pytest.mark.parametrize("command", [ANNOUNCE, SIGN, ("cancel-absence", "--date", "20.10")])
def test_without_an_answer_nobody_claims_to_know_what_became_of_an_order(command, sent, monkeypatch):
    if command[0].startswith("cancel"):
        demo(*ANNOUNCE, "--yes")
    check = Draft202012Validator(epos("schema", command[0]).json)
    before = sent()
    monkeypatch.setattr(compose, "FixturePortal", Silent)
    said = demo(*command, "--yes", "--json")
    check.validate(said.json)
    assert (said.code, said.json["problem"]["code"]) == (3, "unknown")
    assert said.json["data"]["outcome"] == "unknown"
    assert "Неизвестно" in said.err
    assert "проверит это сама" in said.err
    assert "Ничего не отправлено" not in said.err
    assert sent() == before + 1


def test_a_write_is_about_one_child(sent):
    said = demo("--child", "all", *SIGN, "--yes")
    assert said.code == 2
    assert sent() == 0
