"""`new`: text, JSON, table, by exit code alone, watched."""

import csv
import io
import logging
import sys
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from epos_tui import cli
from epos_tui.commands import Call
from epos_tui.commands.argv import read
from epos_tui.commands.watching import LEAST, USUAL, watch
from epos_tui.compose import run
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.portal.journal import Journal
from tests.faces.calling import demo
from tests.faces.fortnight import evening, news_of, returned, visited
from tests.faces.stage import faulty
from tests.faces.test_commands import labels, validator

pytestmark = pytest.mark.usefixtures("home")


def new(day, *options):
    return demo("--now", evening(day).isoformat(), "new", *options)


def test_the_first_visit_is_silent_and_the_next_tells_each_thing_once():
    assert new(15).out == "С прошлого раза ничего нового.\n"
    told = new(17).out
    assert told.splitlines() == [
        "Нового: 2.",
        "",
        "Александр · четверг, 15 октября.",
        "Оценка изменена. Литература: было 5, стало 4; комментарий: «Пересчитаны баллы за анализ.».",
        "",
        "Александр · пятница, 16 октября.",
        "Новая оценка. Математика: 4, вес 2, самостоятельная работа.",
    ]
    assert new(17).out == "С прошлого раза ничего нового.\n"


@pytest.mark.parametrize(("option", "left"), [("--keep", 2), ("--json", 2), ("--csv", 2), ("--check", 2)])
def test_what_nobody_read_stays_new(open_as, option, left):
    visited(open_as, 15)
    new(17, option)
    assert len(news_of(open_as(now=evening(17))).new) == left


@pytest.mark.parametrize("form", ["--json", "--csv"])
def test_a_program_may_say_that_it_was_seen(open_as, form):
    visited(open_as, 15)
    new(17, form, "--seen")
    assert news_of(open_as(now=evening(17))).new == ()


def test_an_answer_that_could_not_be_written_marks_nothing(open_as):
    visited(open_as, 15)
    with Path("/dev/full").open("w", encoding="utf-8") as full, redirect_stdout(full):
        assert cli.main(["--demo", "--now", evening(17).isoformat(), "new"]) == 74
    assert len(news_of(open_as(now=evening(17))).new) == 2


def test_the_exit_code_alone_tells_whether_there_is_something():
    assert new(15, "--check").code == 10
    said = new(17, "--check")
    assert (said.code, said.out, said.err) == (0, "", "")
    assert new(17, "--check", "--json").json["data"]["new"] == 2


def test_json_tells_what_was_and_what_is(open_as):
    visited(open_as, 15)
    said = new(28, "--json")
    validator("new").validate(said.json)
    found = said.json["data"]["news"]
    assert len(found) == said.json["data"]["new"] == 21
    changed = next(one for one in found if one["id"] == "20261015-2-m1")
    assert (changed["change"], changed["was"]["text"], changed["facts"]["text"]) == ("changed", "5", "4")
    assert {one["change"] for one in found} == {"new", "changed", "removed"}
    assert all(labels(said.json))


def test_the_table_has_a_row_for_each(open_as):
    visited(open_as, 15)
    header, *rows = csv.reader(io.StringIO(new(28, "--csv").out))
    assert header[:4] == ["child_ids", "kind", "change", "id"]
    assert len(rows) == 21
    assert ["ivanov-a ivanova-m", "event"] in [row[:2] for row in rows]


def test_one_child_alone(open_as):
    visited(open_as, 15)
    ids = {tuple(one["child_ids"]) for one in new(22, "--json", "--child", "Мария").json["data"]["news"]}
    assert ids == {("ivanova-m",)}
    everybody = {tuple(one["child_ids"]) for one in new(22, "--json", "--child", "all").json["data"]["news"]}
    assert ("ivanov-a", "ivanova-m", "ivanov-d") in everybody


@pytest.mark.parametrize(
    "options",
    [("--minutes", "5"), ("--notify",), ("--watch", "--minutes", "4"), ("--watch", "--minutes", "x")],
)
def test_what_belongs_to_watching_is_refused_elsewhere_and_the_portal_is_not_hurried(options):
    assert new(15, *options).code == 2


def test_without_the_library_it_says_what_to_install():
    if "desktop_notifier" in sys.modules:
        pytest.skip("it is there")
    said = new(15, "--watch", "--notify")
    assert said.code == 2
    assert "pip install 'epos-tui[notify]'" in said.err


class Enough(Exception):
    """The watching ends."""


def watched(cabinets, words, *options):
    """What is told while these evenings come one after another; the pauses between them."""
    out, pauses, left = io.StringIO(), [], list(cabinets)
    call = Call(read(["new", "--watch", *options], words), words, left.pop(0), Journal("unused"))
    box = [call]

    def pause(seconds):
        pauses.append(seconds)
        if not left:
            raise Enough
        following = left.pop(0)
        for name in ("portal", "now", "memory"):
            object.__setattr__(box[0].cabinet, name, getattr(following, name))

    with redirect_stdout(out), pytest.raises(Enough):
        run(watch(call, call.cabinet.viewer.students, pause))
    return out.getvalue().splitlines(), pauses


def test_watching_tells_each_thing_once_and_nothing_while_there_is_nothing(open_as, words):
    visited(open_as, 15)
    evenings = [open_as(now=evening(day)) for day in (15, 16, 16, 17, 17)]
    told, pauses = watched(evenings, words)
    assert told == [
        "Александр, пятница, 16 октября. Новая оценка. Математика: 4, вес 2, самостоятельная работа.",
        "Александр, четверг, 15 октября. Оценка изменена. Литература: было 5, стало 4; "
        "комментарий: «Пересчитаны баллы за анализ.».",
    ]
    assert pauses == [60 * USUAL] * 5
    assert len(news_of(open_as(now=evening(17))).new) == 2, "nothing counts as seen by it"


def test_watching_outlives_a_silent_portal_and_tells_it_once(open_as, words, capsys):
    silent, portal = faulty(returned(open_as, 17))
    portal.fails = PortalUnreachable()
    again = replace(silent)
    told, pauses = watched([silent, again, open_as(now=evening(17))], words, "--minutes", str(LEAST))
    assert len(told) == 2
    assert pauses == [60 * LEAST] * 3
    assert capsys.readouterr().err.count("\n") == 2


class Desktop:
    """A library that takes nothing at first, and says so in its log only, as the real one does."""

    taken: list = []

    def __init__(self, app_name):
        self.failing = 1

    def send(self, title, message):
        if self.failing:
            self.failing -= 1
            logging.getLogger("desktop_notifier.backends").warning("no bus")
        else:
            self.taken.append((title, message))


def test_the_desktop_is_told_how_much_and_never_what(open_as, words, capsys, monkeypatch):
    library = ModuleType("desktop_notifier")
    library.sync = ModuleType("desktop_notifier.sync")
    library.sync.DesktopNotifierSync = Desktop
    monkeypatch.setitem(sys.modules, "desktop_notifier", library)
    monkeypatch.setitem(sys.modules, "desktop_notifier.sync", library.sync)
    monkeypatch.setattr(Desktop, "taken", [])
    visited(open_as, 15)
    told, _ = watched([open_as(now=evening(day)) for day in (16, 17, 17)], words, "--notify")
    assert len(told) == 2
    assert Desktop.taken == [("ЭПОС", "Нового: 1")]
    assert capsys.readouterr().err.splitlines() == [words.digest.WATCHING, words.digest.NO_ALONE]
