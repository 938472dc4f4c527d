"""What works and what does not, on all three faces; and the request that is prepared with it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from jsonschema import Draft202012Validator

from epos_tui.domain.all_marks import Entry, SubjectMarks
from epos_tui.domain.doctor import About, Certificate, Health, Surroundings, heavy_marks
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.marks import Mark
from epos_tui.i18n import words_for
from epos_tui.present import doctor as say
from epos_tui.present.glyphs import CONSOLE, FULL
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.sections import OTHER
from epos_tui.terminal.around import surroundings
from epos_tui.usecases import support
from epos_tui.usecases.doctor import Findings, look
from epos_tui.usecases.status import Kept, Status, status
from tests.examples import NOW
from tests.faces.calling import demo, epos
from tests.faces.lines_talk import talked
from tests.faces.stage import on_stage

pytestmark = pytest.mark.usefixtures("home")

RU = words_for("ru")
WELL = Status(("edu-epos.permkrai.ru",), Kept(3, 1000, 2000, ""), 0, damaged=False)


def found(**about) -> dict[About, tuple[Health, str]]:
    checks = say.checks_of(replace(Findings(zone=True, status=WELL), **about), RU)
    return {check.about: (check.health, check.label) for check in checks}


def around(**about) -> dict[About, tuple[Health, str]]:
    there = replace(Surroundings("xterm-256color", "utf-8", 120, 40), **about)
    return {check.about: (check.health, check.label) for check in say.surroundings_checks(there, FULL, RU)}


def test_a_healthy_diary_has_no_problem():
    assert {health for health, _ in found().values()} == {Health.GOOD}
    assert "edu-epos.permkrai.ru отвечает" in found()[About.PORTAL][1]


@pytest.mark.parametrize(
    ("about", "what", "told"),
    [
        ({"zone": False}, About.ZONE, "tzdata"),
        ({"problem": PortalUnreachable()}, About.PORTAL, "Портал не отвечает"),
        ({"ahead": timedelta(minutes=-30)}, About.CLOCK, "на 30 минут назад"),
        ({"status": replace(WELL, kept=Kept(0, 0, 0, "disk"))}, About.MEMORY, "Освободите место"),
        ({"status": replace(WELL, damaged=True)}, About.OUTBOX, "повреждена"),
    ],
)
def test_each_trouble_is_a_problem_that_says_what_to_do(about, what, told):
    health, label = found(**about)[what]
    assert health is Health.BAD
    assert told in label
    others = {key: value for key, value in found(**about).items() if key is not what}
    assert {health for health, _ in others.values()} == {Health.GOOD}


@pytest.mark.parametrize(
    ("about", "what", "health", "told"),
    [
        ({"encoding": "koi8-u"}, About.TERMINAL, Health.GOOD, "120 на 40"),
        ({"encoding": "latin-1"}, About.TERMINAL, Health.BAD, "нет русских букв"),
        ({"encoding": "nonsense"}, About.TERMINAL, Health.BAD, "нет русских букв"),
        ({"columns": 60}, About.TERMINAL, Health.NOTE, "60 на 40"),
        ({"columns": 0, "rows": 0}, About.TERMINAL, Health.GOOD, "не на терминал"),
        ({}, About.SIGNS, Health.NOTE, "4₂ ◐ ● ☑ ▅"),
        ({}, About.READERS, Health.GOOD, "не видно"),
        ({"readers": ("BRLTTY", "Orca")}, About.READERS, Health.GOOD, "Работает BRLTTY, Orca."),
    ],
)
def test_what_shows_the_program(about, what, health, told):
    assert around(**about)[what][0] is health
    assert told in around(**about)[what][1]


def test_signs_every_font_has_need_no_look():
    checks = say.surroundings_checks(Surroundings("linux", "utf-8", 80, 25), CONSOLE, RU)
    assert About.SIGNS not in {check.about for check in checks}


def test_readers_are_known_by_their_processes(tmp_path):
    for number, name in enumerate(["Orca", "bash", "brltty", "orca"]):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "comm").write_text(f"{name}\n")
    (tmp_path / "9").mkdir()
    assert surroundings(tmp_path).readers == ("BRLTTY", "Orca")


@pytest.mark.parametrize(("days", "health"), [(13, Health.NOTE), (15, Health.GOOD), (-1, Health.NOTE)])
def test_a_certificate_that_ends_soon_is_noted(days, health):
    now = datetime(2026, 10, 15, tzinfo=UTC)
    (check,) = say.certificate_checks(Certificate("ООО «Доверие»", now + timedelta(days=days)), now, RU)
    assert check.health is health
    assert not list(say.certificate_checks(None, now, RU))


def test_a_weight_above_five_is_noted_and_five_is_not(cabinet):
    day = NOW.date()
    heavy, fair = Mark("1", "4", 4, weight=7), Mark("2", "5", 5, weight=5)
    subject = SubjectMarks("Алгебра", (), (Entry("l", day, 1, (fair, heavy)),))
    marks = tuple(heavy_marks(cabinet.student, [subject]))
    assert [item.mark for item in marks] == [heavy]
    assert found(heavy=marks)[About.MARKS][0] is Health.NOTE
    assert "например Алгебра, " in found(heavy=marks)[About.MARKS][1]
    assert "вес 7" in found(heavy=marks)[About.MARKS][1]
    assert found(heavy=())[About.MARKS] == (Health.GOOD, RU.doctor.WEIGHTS)
    assert About.MARKS not in found()


async def test_a_clock_that_stands_still_by_choice_is_not_wrong(cabinet):
    assert (await look(cabinet)).ahead is None
    assert (await look(cabinet)).status == status(cabinet)


def test_the_command_tells_it_and_its_schema_knows_it():
    said = demo("doctor", "--json")
    Draft202012Validator(epos("schema", "doctor").json).validate(said.json)
    assert (said.code, said.json["data"]["ticket"]) == (0, None)
    assert {check["about"] for check in said.json["data"]["checks"]} >= {"zone", "portal", "terminal"}


def test_a_request_is_prepared_once_and_never_sent(cabinet):
    said = demo("doctor", "--ticket", "--json").json["data"]
    assert said["ticket"] is True
    assert RU.doctor.TICKET_READY in said["label"]
    draft = demo("support", "--dry-run", "--json").json["data"]["draft"]
    assert draft["subject"] == RU.doctor.TICKET_SUBJECT
    assert RU.doctor.ZONE in draft["problem"]
    assert demo("doctor", "--ticket", "--json").json["data"]["ticket"] is False
    assert demo("support", "--list", "--json").json["data"]["requests"] == []


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("answer", ["да", "нет"])
def test_the_lines_tell_it_and_prepare_a_request_after_a_yes(cabinet, language, answer):
    words = words_for(language)
    heard = talked(cabinet, words.lines.MENU["support"], words.doctor.LOOK, answer, words=words)
    assert f"{words.doctor.ALL_WELL}." in heard.lines
    assert any(words.doctor.ZONE in line for line in heard.lines)
    draft = support.requests(cabinet).draft
    assert (draft is not None) == (answer == "да")
    assert not draft or words.doctor.ZONE in draft.problem


async def test_the_full_screen_tells_it_and_prepares_a_request_after_a_yes(cabinet):
    async with on_stage(cabinet, "]", "d", first=OTHER) as stage:
        assert isinstance(stage.screen, Confirm)
        assert RU.doctor.ABOUT[About.ZONE] in stage.text
        await stage.press("escape")
        assert support.requests(cabinet).draft is None
        await stage.press("d", "left", "enter")
        assert support.requests(cabinet).draft.subject == RU.doctor.TICKET_SUBJECT
        await stage.press("d")
        assert isinstance(stage.screen, AllDetails)
