"""What the portal has taken and does not show yet is told where it was sent from."""

from dataclasses import replace

import pytest

from tests.faces.lines_talk import talked
from tests.faces.stage import on_stage
from tests.faulty import FaultyPortal

TOLD = "Портал принял, но пока не показывает: загляните позже"


class Late(FaultyPortal):
    """Shows no signature of a week, though it takes them."""

    async def signatures(self, student_id, span):
        return ()


@pytest.fixture
def late(cabinet):
    return replace(cabinet, portal=Late(cabinet.portal))


async def test_on_the_full_screen(late):
    async with on_stage(late, "less_than_sign", "s", "y") as stage:
        assert any(TOLD in message for message in stage.messages), stage.messages


def test_by_lines(late):
    heard = talked(late, "подписать дн", "6", "да", "0")
    assert any(TOLD in line for line in heard.lines), heard.lines
    assert len(late.portal.inner.journal.entries()) == 1
