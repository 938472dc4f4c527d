"""What is asked of the portal is what its page tells, and none of its forms is ever sent (E14, E22)."""

import re
from datetime import date
from pathlib import Path

from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, OutgoingMessage, SupportRequest
from epos_tui.domain.support import SupportDraft
from epos_tui.domain.year import Span
from epos_tui.portal.http import absence, messages, people
from epos_tui.portal.http.ask import INVENTED
from epos_tui.portal.http.orders import hand_over
from tests.portal.http.replay import QUESTIONS, route_of

PAGE = Path(__file__).parents[3] / "docs" / "portal.md"
TOLD = re.compile(r"^\| `([A-Z]+) (/[^`]+)`", re.MULTILINE)
FILES = ("GET", "/files/attachments/{}")
"""A path that an answer names."""
DAY = date(2026, 10, 20)


def told() -> set[tuple[str, str]]:
    """The routes of the page."""
    found = TOLD.findall(PAGE.read_text(encoding="utf-8"))
    return {(method, path.replace("{id}", "{}")) for method, path in found}


async def read(ask) -> None:
    for student in (await people.viewer(ask)).students:
        for name, question in QUESTIONS.items():
            if name != "sign-in":
                await question(ask, student.id)


async def write(ask) -> None:
    child = (await people.viewer(ask)).students[0].id
    known = {id for chat in await messages.chats(ask, child) for id in chat.contacts}
    stranger = next(item.id for item in await messages.contacts(ask, child) if item.id not in known)
    await hand_over(ask, AbsenceDraft(child, Span(DAY, DAY)))
    (notice,) = await absence.notices(ask, child, Span(DAY, DAY))
    who = ("Иванов Иван Петрович", "родитель", "Пермь", "Гимназия № 33", "ivanov@example.org")
    form = SupportDraft("Вход", "Не открывается чат", *who)
    for order in (
        AbsenceCancellation(child, notice.id),
        DiarySignature(child, date(2026, 10, 5)),
        OutgoingMessage(child, "Спасибо", contact_id=stranger),
        SupportRequest(child, form),
    ):
        await hand_over(ask, order)


async def test_no_route_is_asked_but_those_that_are_told_and_each_of_them_is(door, signed_in):
    """Forms with a token of their own, and the form of the sign-in, belong to pages we never open."""
    door.sent_as.clear()
    asked = await signed_in()
    await QUESTIONS["sign-in"](asked.ask, "")
    await read(asked.ask)
    await write(asked.ask)
    await asked.sessions.end(asked.ask.keeper.session)
    assert {(method, route_of(path)) for method, path, _ in door.log} - {FILES} == told()
    assert {status for _, _, status in door.log} == {200}
    assert {sent.partition(";")[0] for sent in door.sent_as} == {"application/json"}
    assert {path for _, path in told() if path.startswith(INVENTED)} == {
        f"{INVENTED}/{name}" for name in ("stay_regimes", "external_links", "study_periods")
    }
