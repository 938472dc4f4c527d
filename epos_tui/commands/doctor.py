"""Looks at everything the diary needs and says what to do; saves samples of answers with nobody in them."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from epos_tui.commands import Answer, Call, Errand, Misused, Trouble
from epos_tui.commands.tell import talk
from epos_tui.commands.troubles import REFUSED
from epos_tui.domain.doctor import About, Health, Surroundings
from epos_tui.domain.errors import EposError
from epos_tui.i18n import Words
from epos_tui.present import doctor as say
from epos_tui.present.doctor import Check
from epos_tui.present.errors import told
from epos_tui.present.glyphs import glyphs_for
from epos_tui.present.line import Section, ended, labelled
from epos_tui.present.sign_in import account_said, kept_where
from epos_tui.store.credentials import Place
from epos_tui.terminal.around import surroundings
from epos_tui.usecases import support
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.doctor import ask_everything, knows_zone, look
from epos_tui.usecases.sign_in import enter

if TYPE_CHECKING:
    from epos_tui.portal.http.client import Answer as Found
    from epos_tui.portal.http.client import Request as Asked


@dataclass(frozen=True)
class Looked:
    """What was found, and what was made of it on request."""

    checks: Sequence[Check]
    recorded: int | None = None
    """How many answers were saved."""
    ticket: bool | None = None
    """Whether a request to the support was prepared."""


async def invented(call: Call) -> Answer:
    """A school of invented people has no portal, and nothing to record."""
    cabinet, words, around = call.cabinet, call.words, surroundings()
    checks = [*say.checks_of(await look(cabinet), words), *_around(around, words)]
    wanted = call.request.has("ticket")
    ticket = _ticket(cabinet, checks, around, words) if wanted else None
    return _answer(cabinet.now(), Looked(checks, None, ticket), [_ticket_said(ticket, words)], words)


async def doctor(errand: Errand) -> Answer:
    """Goes on as far as it gets; raises `CannotKeep` where samples or the request have no place."""
    folder, words = _prepared(errand), errand.words
    checks = [say.zone_check(knows_zone(), words)]
    cabinet = await _opened(errand, checks)
    answers = all(check.health is Health.GOOD for check in checks if check.about is About.PORTAL)
    around = surroundings()
    checks += _around(around, words)
    saved = await _recorded(cabinet, folder) if cabinet and answers and folder else None
    wanted = errand.request.has("ticket")
    ticket = _ticket(cabinet, checks, around, words) if cabinet and wanted else None
    more = [words.doctor.recorded(saved, str(folder)) if saved is not None else ""]
    more.append(words.doctor.NO_TICKET if wanted and not cabinet else _ticket_said(ticket, words))
    return _answer(errand.gate.now(), Looked(checks, saved, ticket), more, words)


def _around(around: Surroundings, words: Words) -> "list[Check]":
    glyphs = glyphs_for("auto", os.environ.get("TERM", ""))
    return list(say.surroundings_checks(around, glyphs, words))


def _ticket(cabinet: Cabinet, checks: Sequence[Check], around: Surroundings, words: Words) -> bool:
    """Whether a request was prepared; one that was begun stays."""
    return support.prepare(cabinet, say.ticket(checks, around, cabinet.viewer.role, words))


def _ticket_said(ticket: bool | None, words: Words) -> str:
    if ticket is None:
        return ""
    return words.doctor.TICKET_READY if ticket else words.doctor.TICKET_BEGUN


def _prepared(errand: Errand) -> Path | None:
    """The folder for the samples, new and empty; raises `Misused` or `CannotKeep`."""
    from epos_tui.store.samples import Samples

    if not errand.request.has("record"):
        return None
    folder = Path(errand.request.value("record")).expanduser()
    if folder.is_dir() and any(folder.iterdir()):
        raise Misused(errand.words.doctor.not_empty(str(folder)))
    Samples(folder).prepare()
    return folder


async def _opened(errand: Errand, checks: list[Check]) -> Cabinet | None:
    """The diary, with everything on the way to it checked; None where the way ends."""
    words, gate = errand.words, errand.gate
    entering = await gate.open(lambda: talk(words.sign_in.WAITING), True)
    safe = Health.BAD if entering.vault.place is Place.MEMORY else Health.GOOD
    checks.append(Check(About.SECRET, safe, kept_where(entering.vault, words)))
    try:
        signed_in = await enter(entering, gate.account)
    except EposError as error:
        checks.append(Check(About.ACCOUNT, Health.BAD, told(error, words)))
        return None
    who = ended(labelled(words.doctor.SIGNED_IN_TO, account_said(signed_in.account, words)))
    checks.append(Check(About.ACCOUNT, Health.GOOD, who))
    try:
        cabinet = await errand.diary(entering, signed_in)
    except EposError as error:
        checks.append(Check(About.PORTAL, Health.BAD, told(error, words)))
        return None
    found, there = await look(cabinet), entering.entrance.moment()
    found = replace(found, ahead=gate.now() - there if there else None)
    _, portal, *rest = say.checks_of(found, words)
    certificate = say.certificate_checks(entering.entrance.certificate(), gate.now(), words)
    checks += [portal, *certificate, *rest]
    return cabinet


async def _recorded(cabinet: Cabinet, folder: Path) -> int:
    """How many answers were saved, above all those that nobody understood; raises `CannotKeep`."""
    from epos_tui.portal.http.record import listen, name_of, new_disguise, sample
    from epos_tui.store.samples import Samples

    disguise = new_disguise()
    heard: list[tuple[Asked, Found]] = []
    try:
        await ask_everything(
            cabinet, partial(listen, hear=lambda request, answer: heard.append((request, answer)))
        )
    finally:
        for number, (request, answer) in enumerate(heard, start=1):
            Samples(folder).write(number, name_of(request), sample(request, answer, disguise))
    return len(heard)


def _answer(now: datetime, looked: Looked, more: Sequence[str], words: Words) -> Answer:
    """A check a line, then what there is to say beside them; what does not work is an exit code too."""
    head, checks = say.summary(looked.checks, words), looked.checks
    lines = [*(say.check_said(check, words) for check in checks), *filter(None, more)]

    def data() -> object:
        from epos_tui.commands.records.doctor import Doctor, check

        label = " ".join(map(ended, [head, *lines]))
        return Doctor(tuple(map(check, checks)), looked.recorded, looked.ticket, label)

    bad = any(check.health is Health.BAD for check in checks)
    return Answer(
        student=None,
        taken_at=now,
        sections=lambda: (Section(head, tuple(lines)),),
        data=data,
        trouble=Trouble(REFUSED, "problems", head) if bad else None,
    )
