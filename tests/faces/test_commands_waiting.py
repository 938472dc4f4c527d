"""What waits to be sent, by command: listed, delivered, given up, sent late."""

import csv
import io
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from epos_tui import compose
from epos_tui.compose import Door, journal_of, outbox_of
from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.orders import DiarySignature, OutgoingMessage
from epos_tui.domain.outbox import STALE, Stage
from epos_tui.portal.fixture import FixturePortal
from tests.examples import NOW
from tests.faces.calling import demo, epos

SIGNATURE = DiarySignature("ivanov-a", date(2026, 10, 5))
MESSAGE = OutgoingMessage("ivanov-a", "Спасибо", "class-teacher")


class Unplugged(FixturePortal):
    """Everything can be read, nothing sent."""

    async def send(self, order):
        raise PortalUnreachable(Fault.NO_CONNECTION)


@pytest.fixture
def outbox(home):
    return outbox_of(home, Door(demo=True))


@pytest.fixture
def sent(home):
    """How many orders the school has had."""
    return lambda: len(journal_of(home, Door(demo=True)).entries())


@pytest.fixture
def wait(outbox):
    """Leaves an order waiting, by default for a connection, and gives its id."""

    def waits(order=SIGNATURE, stage=Stage.QUEUED, since=NOW) -> str:
        item = outbox.change(outbox.put(order, since), stage=stage)
        return item.id

    return waits


def checked(*command, **about):
    """The answer as JSON, as its schema says."""
    answer = demo(*command, "--json", **about).json
    Draft202012Validator(epos("schema", command[0]).json).validate(answer)
    return answer


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", ["waiting", "deliver"])
def test_nothing_waits(command, words, outbox):
    said = demo(command)
    assert (said.code, said.out) == (0, f"{words.outbox.NONE}\n")
    assert checked(command)["data"] == {"waiting": [], "arrived": []}
    assert not outbox.path.exists()


def test_what_waits_is_listed_for_people_and_programs(wait):
    id = wait(), wait(MESSAGE, Stage.ASK)
    said = demo("waiting")
    assert said.code == 0
    assert said.out.splitlines()[0] == "Ждут отправки: 2."
    assert "Подпись недели" in said.out
    assert "«Спасибо»" in said.out
    items = checked("waiting")["data"]["waiting"]
    assert [(item["id"], item["kind"], item["stage"]) for item in items] == [
        (id[0], "signature", "queued"),
        (id[1], "message", "ask"),
    ]
    header, *rows = csv.reader(io.StringIO(demo("waiting", "--csv").out))
    assert header == ["id", "child_id", "kind", "stage", "since", "attempts", "label"]
    assert [row[:4] for row in rows] == [
        [id[0], "ivanov-a", "signature", "queued"],
        [id[1], "ivanov-a", "message", "ask"],
    ]


def test_english_is_spoken_too(wait):
    wait()
    assert demo("--lang", "en", "waiting").out.startswith("Waiting to be sent: 1.\n")


def test_what_may_go_is_delivered_once(wait, sent):
    id = wait()
    answer = checked("deliver")
    assert answer["data"] == {"waiting": [], "arrived": [id]}
    assert demo("deliver").code == 0
    assert sent() == 1
    wait(MESSAGE)
    assert demo("deliver").out.startswith("Доставлена 1 запись.\n")


def test_without_the_portal_all_goes_on_waiting(wait, sent, monkeypatch):
    id = wait()
    monkeypatch.setattr(compose, "FixturePortal", Unplugged)
    answer = checked("deliver")
    assert [item["id"] for item in answer["data"]["waiting"]] == [id]
    assert demo("deliver").code == 3
    assert "Нет связи с порталом" in demo("deliver").err
    assert sent() == 0


@pytest.mark.parametrize("command", [("sign", "--week", "5.10"), ("announce-absence", "--date", "20.10")])
def test_a_write_without_a_connection_is_well_and_waits(command, sent, outbox, monkeypatch):
    with monkeypatch.context() as unplugged:
        unplugged.setattr(compose, "FixturePortal", Unplugged)
        said = demo(*command, "--yes", "--json")
        Draft202012Validator(epos("schema", command[0]).json).validate(said.json)
    assert (said.code, said.json["data"]["outcome"]) == (0, "waits")
    assert len(outbox.all()) == 1
    assert demo("deliver").code == 0
    assert (sent(), outbox.all()) == (1, ())


@pytest.mark.parametrize("more", [("--yes",), ()])
def test_an_entry_is_given_up(wait, sent, outbox, more, words):
    id = wait()
    said = demo("waiting", "--cancel", id, *more, typed=None if more else "да\n")
    assert (said.code, outbox.all()) == (0, ())
    assert words.outbox.CANCELLED in said.out
    demo("deliver")
    assert sent() == 0


@pytest.mark.parametrize("more", [("--yes",), ()])
def test_a_stale_entry_goes_when_somebody_says_so(wait, sent, more):
    id = wait(since=NOW - 2 * STALE)
    assert demo("deliver").code == 0
    assert (sent(), checked("waiting")["data"]["waiting"][0]["stage"]) == (0, "ask")
    said = demo("waiting", "--send", id, *more, typed=None if more else "да\n")
    assert said.code == 0
    assert "Доставлена 1 запись." in said.out
    assert sent() == 1


def test_what_may_still_be_answered_does_not_go_twice(wait, sent, words):
    id = wait(stage=Stage.UNKNOWN)
    said = demo("waiting", "--send", id, "--yes")
    assert words.outbox.NOTHING_WENT in said.out
    assert sent() == 0


@pytest.mark.parametrize("option", ["--cancel", "--send"])
@pytest.mark.parametrize(("typed", "code"), [("нет\n", 1), ("", 1), (None, 2)])
def test_without_a_yes_nothing_is_done(wait, outbox, option, typed, code):
    id, before = wait(), outbox.all()
    assert demo("waiting", option, id, typed=typed).code == code
    assert outbox.all() == before


@pytest.mark.parametrize("option", ["--cancel", "--send"])
def test_a_dry_run_shows_and_does_nothing(wait, outbox, option):
    id, before = wait(), outbox.all()
    said = demo("waiting", option, id, "--dry-run")
    assert said.code == 0
    assert "Подпись недели" in said.out
    assert outbox.all() == before


@pytest.mark.parametrize("option", ["--cancel", "--send"])
@pytest.mark.parametrize("stage", [Stage.SENDING, Stage.UNKNOWN, Stage.ASK])
def test_who_decides_about_what_may_have_arrived_is_told_so(wait, option, stage, words):
    id = wait(MESSAGE, stage)
    assert words.outbox.MAY_HAVE_ARRIVED in demo("waiting", option, id, typed="нет\n").err


def test_what_never_left_is_decided_about_without_a_warning(wait, words):
    assert words.outbox.MAY_HAVE_ARRIVED not in demo("waiting", "--cancel", wait(), typed="нет\n").err


@pytest.mark.parametrize("option", ["--cancel", "--send"])
def test_a_decision_is_a_table_too(wait, option):
    header, *rows = csv.reader(io.StringIO(demo("waiting", option, wait(), "--yes", "--csv").out))
    assert (header[0], rows) == ("id", [])


def test_nothing_is_both_given_up_and_sent(wait, outbox):
    id = wait()
    assert demo("waiting", "--cancel", id, "--send", id, "--yes").code == 2
    assert len(outbox.all()) == 1


@pytest.mark.parametrize("option", ["--cancel", "--send"])
def test_an_unknown_entry_is_told(wait, option, words):
    wait()
    said = demo("waiting", option, "0" * 16, "--yes")
    assert (said.code, said.out) == (2, "")
    assert words.outbox.GONE in said.err


def test_damage_is_told(wait, outbox, words):
    wait()
    outbox.path.write_bytes(b"no database" * 500)
    assert words.outbox.DAMAGED in demo("waiting").out


@pytest.mark.parametrize("command", ["waiting", "deliver"])
def test_a_file_that_can_not_be_used_is_told(command, outbox):
    outbox.path.mkdir(parents=True)
    said = demo(command)
    assert (said.code, said.out) == (1, "")
    assert "outbox.db" in said.err
    assert demo("today").code == 0
