"""What waits to be sent on the full screen and in the lines: seen, decided upon, delivered."""

from dataclasses import replace
from datetime import date

import pytest

from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.orders import DiarySignature, OutgoingMessage
from epos_tui.domain.outbox import Stage
from epos_tui.screens.choose import Choose
from tests.faces.lines_talk import talked
from tests.faces.stage import on_stage
from tests.faulty import FaultyPortal

SIGNATURE = DiarySignature("ivanov-a", date(2026, 10, 5))
MESSAGE = OutgoingMessage("ivanov-a", "Спасибо", "class-teacher")
NOTE, TWO = "Ждёт отправки: 1", "Ждут отправки: 2"


class NothingSent(FaultyPortal):
    """Everything can be read, nothing sent."""

    async def send(self, order):
        self.asked.append("send")
        raise PortalUnreachable(Fault.NO_CONNECTION)


@pytest.fixture
def cut(cabinet):
    return replace(cabinet, portal=NothingSent(cabinet.portal))


def waits(cabinet, order=SIGNATURE, stage=Stage.QUEUED):
    return cabinet.outbox.change(cabinet.outbox.put(order, cabinet.now()), stage=stage)


def sent(cabinet) -> int:
    return len(getattr(cabinet.portal, "inner", cabinet.portal).journal.entries())


async def delivered(stage) -> None:
    """Until the delivery at the start has come to its end."""
    for worker in [worker for worker in stage.app.workers if worker.group == "deliver"]:
        await worker.wait()
    await stage.settle()


async def test_the_header_says_how_many_wait_on_every_page(cut):
    waits(cut)
    async with on_stage(cut) as stage:
        await delivered(stage)
        for key in "12345":
            await stage.press(key)
            assert NOTE in stage.rows[0]
        assert stage.messages == []


async def test_the_header_is_silent_when_nothing_waits(cabinet):
    async with on_stage(cabinet) as stage:
        assert "отправки" not in stage.text


async def test_what_waits_goes_at_the_start_and_is_told(cabinet):
    waits(cabinet)
    async with on_stage(cabinet) as stage:
        await delivered(stage)
        assert stage.messages == ["Доставлена 1 запись."]
        assert NOTE not in stage.rows[0]
    assert (sent(cabinet), cabinet.outbox.all()) == (1, ())


async def test_an_act_without_a_connection_is_seen_to_wait_at_once(cut, words):
    async with on_stage(cut, "s", "y") as stage:
        assert stage.messages[-1] == words.outbox.WAITS
        assert NOTE in stage.rows[0]
    assert [item.stage for item in cut.outbox.all()] == [Stage.QUEUED]


@pytest.mark.parametrize("key", ["f6", "z", "я"])
async def test_nothing_waiting_is_told(key, cabinet, words):
    async with on_stage(cabinet, key) as stage:
        assert stage.messages == [words.outbox.NONE]


async def test_one_of_those_that_wait_is_given_up(cut, words):
    waits(cut)
    kept = waits(cut, MESSAGE, Stage.ASK)
    async with on_stage(cut, "f6") as stage:
        assert isinstance(stage.screen, Choose)
        assert "Подпись недели" in stage.text or "подпись недели" in stage.text
        await stage.press("1", "2")
        assert words.outbox.CANCEL_QUESTION in stage.text
        assert words.outbox.MAY_HAVE_ARRIVED not in stage.text
        await stage.press("y")
        assert stage.messages[-1] == words.outbox.CANCELLED
        assert NOTE in stage.rows[0]
    assert cut.outbox.all() == (kept,)


async def test_one_of_those_that_wait_is_sent_after_a_warning(cabinet, words):
    waits(cabinet, MESSAGE, Stage.ASK)
    async with on_stage(cabinet, "f6", "1", "1") as stage:
        assert words.outbox.APPROVE_QUESTION in stage.text
        assert words.outbox.MAY_HAVE_ARRIVED in stage.text
        assert sent(cabinet) == 0
        await stage.press("y")
        assert stage.messages[-1] == "Доставлена 1 запись."
    assert (sent(cabinet), cabinet.outbox.all()) == (1, ())


@pytest.mark.parametrize("keys", [("escape",), ("1", "escape"), ("1", "1", "escape"), ("1", "2", "n")])
async def test_who_goes_back_has_decided_nothing(cut, keys):
    waits(cut, MESSAGE, Stage.ASK)
    before = cut.outbox.all()
    async with on_stage(cut, "f6", *keys) as stage:
        assert stage.section is stage.screen
    assert cut.outbox.all() == before


async def test_why_it_still_waits_is_told_to_who_wanted_it_sent(cut, words):
    waits(cut, MESSAGE, Stage.ASK)
    async with on_stage(cut, "f6", "1", "1", "y") as stage:
        assert stage.messages[-1] == words.errors.UNREACHABLE[Fault.NO_CONNECTION]


async def test_what_can_not_go_yet_is_told_to_who_wanted_it_sent(cabinet, words):
    waits(cabinet, SIGNATURE, Stage.UNKNOWN)
    async with on_stage(cabinet, "f6", "1", "1", "y") as stage:
        assert stage.messages[-1] == words.outbox.NOTHING_WENT
    assert sent(cabinet) == 0


async def test_a_file_that_can_not_be_used_stops_nothing(cabinet):
    cabinet.outbox.path.mkdir(parents=True)
    async with on_stage(cabinet, "f6") as stage:
        assert "outbox.db" in stage.messages[-1]
        assert "Математика" in stage.text


def test_the_lines_have_a_room_for_it_while_something_waits(cut, words):
    assert "отправки" not in talked(cut, "0").text
    waits(cut)
    heard = talked(cut, "ждёт", "отправить всё", "0", "0")
    assert "Ждёт отправки: 1." in heard.lines
    assert "Нет связи с порталом. Проверьте интернет и повторите позже." in heard.text
    assert len(cut.outbox.all()) == 1


def test_the_lines_deliver_all_that_may_go(cabinet, words):
    waits(cabinet)
    waits(cabinet, MESSAGE)
    heard = talked(cabinet, "ждут", "отправить всё", "0")
    assert "Готово: Доставлены 2 записи." in heard.lines
    assert words.outbox.NONE in heard.lines
    assert sent(cabinet) == 2


def test_the_lines_give_up_only_after_a_yes(cut, words):
    waits(cut)
    refused = talked(cut, "ждёт", "1", "2", "нет", "0", "0", "0")
    assert words.outbox.CANCEL_QUESTION in refused.text
    assert len(cut.outbox.all()) == 1
    heard = talked(cut, "ждёт", "1", "2", "да", "0")
    assert f"Готово: {words.outbox.CANCELLED}" in heard.lines
    assert cut.outbox.all() == ()


def test_the_lines_warn_and_send(cabinet, words):
    waits(cabinet, MESSAGE, Stage.ASK)
    heard = talked(cabinet, "ждёт", "1", "1", "да", "0")
    assert words.outbox.MAY_HAVE_ARRIVED in heard.text
    assert "Готово: Доставлена 1 запись." in heard.lines
    assert (sent(cabinet), cabinet.outbox.all()) == (1, ())
