"""An order without an answer: nobody claims that it arrived, nor that it did not."""

from dataclasses import replace
from datetime import date

import pytest

from epos_tui.domain.errors import CannotKeep
from epos_tui.domain.year import Span
from epos_tui.screens.diary import DiaryScreen
from tests.faces.stage import on_stage
from tests.faces.test_absence_form import TO_THE_FORM, fill, go_on
from tests.faulty import FaultyPortal, SilentPortal

TUESDAY = date(2026, 10, 20)
NOT_SENT = "Ничего не отправлено."


@pytest.mark.parametrize("arrives", [True, False])
async def test_a_signature_without_an_answer_is_read_again(cabinet, arrives):
    silent = replace(cabinet, portal=SilentPortal(cabinet.portal, arrives=arrives))
    async with on_stage(silent, "s", "y") as stage:
        assert stage.messages[-1].startswith("Портал не ответил. Неизвестно, подписан ли дневник")
        assert ("☑ подписано" in stage.text) is arrives


async def test_a_notice_without_an_answer_is_not_offered_again(cabinet):
    silent = replace(cabinet, portal=SilentPortal(cabinet.portal))
    async with on_stage(silent, *TO_THE_FORM) as stage:
        await fill(stage, "first", "20.10")
        await go_on(stage)
        await stage.press("y")
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages[-1].startswith("Портал не ответил. Неизвестно, дошло ли уведомление")
        assert NOT_SENT not in stage.messages
    assert len(await cabinet.portal.absence_notices("ivanov-a", Span(TUESDAY, TUESDAY))) == 1


class FullDisk(FaultyPortal):
    """Everything is read, nothing can be written."""

    async def send(self, order):
        raise CannotKeep("/home/sent.jsonl", "28")


async def test_a_signature_that_could_not_be_kept_was_not_sent(cabinet):
    full = replace(cabinet, portal=FullDisk(cabinet.portal))
    async with on_stage(full, "s", "y") as stage:
        assert "/home/sent.jsonl: на диске нет места." in stage.messages[-1]
        assert stage.messages[-1].endswith(NOT_SENT)
