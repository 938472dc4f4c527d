"""Looks at everything the diary needs and says what to do; saves samples of answers with nobody in them."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from epos_tui.commands import Answer, Call, Errand, Misused, Trouble
from epos_tui.commands.tell import talk
from epos_tui.commands.troubles import REFUSED
from epos_tui.domain.errors import CannotKeep, EposError
from epos_tui.present.errors import told
from epos_tui.present.line import Section, ended, labelled
from epos_tui.present.sign_in import account_said, kept_where
from epos_tui.store.credentials import Place
from epos_tui.store.memory_file import MOST_BYTES
from epos_tui.usecases import outbox
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.doctor import ask_everything, reach
from epos_tui.usecases.sign_in import Entering, enter

if TYPE_CHECKING:
    from epos_tui.commands.records.doctor import Check
    from epos_tui.portal.http.client import Answer as Found
    from epos_tui.portal.http.client import Request as Asked

ZONE = "Asia/Yekaterinburg"
_CLOCK_MAY_DIFFER = timedelta(minutes=5)


async def invented(call: Call) -> Answer:
    """A school of invented people has no portal."""
    return _answer(call.cabinet.now(), [], None, [call.words.doctor.INVENTED])


async def doctor(errand: Errand) -> Answer:
    """Goes on as far as it gets; raises `CannotKeep` where samples have no place."""
    folder = _prepared(errand)
    checks = [_zone(errand)]
    cabinet = await _opened(errand, checks)
    saved = None
    if cabinet:
        checks += _files(errand, cabinet)
        saved = await _recorded(cabinet, folder) if folder else None
    word = errand.words.doctor
    bad = sum(not check.good for check in checks)
    lines = [word.problems(bad) if bad else word.ALL_WELL]
    lines += [labelled(word.GOOD if check.good else word.BAD, check.label) for check in checks]
    lines += [word.recorded(saved, str(folder))] if saved is not None else []
    return _answer(errand.gate.now(), checks, saved, lines)


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


def _zone(errand: Errand) -> "Check":
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    word = errand.words.doctor
    try:
        ZoneInfo(ZONE)
    except ZoneInfoNotFoundError:
        return _check("zone", False, word.NO_ZONE)
    return _check("zone", True, word.ZONE)


async def _opened(errand: Errand, checks: "list[Check]") -> Cabinet | None:
    """The diary, with everything on the way to it checked; None where the way ends."""
    words, gate = errand.words, errand.gate
    entering = await gate.open(lambda: talk(words.sign_in.WAITING), True)
    checks.append(
        _check("secret", entering.vault.place is not Place.MEMORY, kept_where(entering.vault, words))
    )
    try:
        signed_in = await enter(entering, gate.account)
    except EposError as error:
        checks.append(_check("account", False, told(error, words)))
        return None
    who = ended(labelled(words.doctor.SIGNED_IN_TO, account_said(signed_in.account, words)))
    checks.append(_check("account", True, who))
    try:
        cabinet = await errand.diary(entering, signed_in)
        await reach(cabinet)
    except EposError as error:
        checks.append(_check("portal", False, told(error, words)))
        return None
    checks.append(_check("portal", True, words.doctor.answering(entering.host)))
    checks += _clock(errand, entering)
    return cabinet


def _clock(errand: Errand, entering: Entering) -> "Iterator[Check]":
    there, word = entering.entrance.moment(), errand.words.doctor
    if there is None:
        return
    ahead = errand.gate.now() - there
    good = abs(ahead) < _CLOCK_MAY_DIFFER
    yield _check("clock", good, word.CLOCK if good else word.clock_off(ahead))


def _files(errand: Errand, cabinet: Cabinet) -> "Iterator[Check]":
    words, file = errand.words, cabinet.memory.file
    word = words.doctor
    if file is None:
        yield _check("memory", True, word.NO_MEMORY)
    elif file.trouble:
        yield _check("memory", False, word.MEMORY_TROUBLE[file.trouble])
    else:
        sizes = words.diary.size(file.size()), words.diary.size(MOST_BYTES)
        yield _check("memory", True, word.memory(file.count(), *sizes))
    try:
        waiting, damaged = len(outbox.waiting(cabinet)), cabinet.outbox.damaged()
    except CannotKeep as error:
        yield _check("outbox", False, told(error, words))
        return
    if damaged:
        yield _check("outbox", False, words.outbox.DAMAGED)
    yield _check("outbox", True, word.waiting(waiting) if waiting else word.NOTHING_WAITS)


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


def _check(about: Any, good: bool, label: str) -> "Check":
    from epos_tui.commands.records.doctor import Check

    return Check(about, good, label)


def _answer(now: datetime, checks: "Sequence[Check]", recorded: int | None, lines: Sequence[str]) -> Answer:
    """A check a line; what does not work is an exit code too."""
    bad = [check for check in checks if not check.good]

    def data() -> object:
        from epos_tui.commands.records.doctor import Doctor

        return Doctor(tuple(checks), recorded, " ".join(map(ended, lines)))

    return Answer(
        student=None,
        taken_at=now,
        sections=lambda: (Section(lines[0], tuple(lines[1:])),),
        data=data,
        trouble=Trouble(REFUSED, "problems", lines[0]) if bad else None,
    )
