"""What is new since it was seen last, of all children; and what counts as seen from now on."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from epos_tui.domain.digest import Bases, Found, Kind, News, after_seen, begun, digest, family
from epos_tui.domain.errors import CannotKeep, EposError, NotOffered
from epos_tui.domain.people import Student
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import AcademicYear
from epos_tui.store.desk import SeenChange, SeenNews
from epos_tui.usecases.cabinet import Cabinet, with_student
from epos_tui.usecases.digest_questions import QUESTIONS, About, period_of, span_of
from epos_tui.usecases.remembered import Remembered

LATEST = timedelta(days=14)
"""For how long what was seen is still told."""
MOST_TOLD = 300

Breathe = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Unknown:
    """What could not be asked: it is as new as before."""

    student_id: str
    kind: Kind
    problem: EposError


@dataclass(frozen=True)
class Digest:
    """The news of the family, seen and not, child by child in the order of days."""

    news: tuple[News, ...]
    unknown: tuple[Unknown, ...] = ()

    @property
    def new(self) -> tuple[News, ...]:
        """What nobody has seen yet."""
        return tuple(news for news in self.news if not news.seen)


async def page(
    cabinet: Cabinet, students: Sequence[Student] = (), breathe: Breathe | None = None
) -> AsyncIterator[Reading[Digest]]:
    """The news of these students, of all without any; raises where nothing at all could be asked.

    It begins in silence with what was never read; nothing counts as seen by being read. Between two questions
    it breathes.
    """
    children = [with_student(cabinet, each) for each in students or cabinet.viewer.students]
    asked = [await _asked(child, breathe) for child in children]
    unknown = tuple(lost for child in asked for lost in child.unknown)
    if unknown and not any(child.found for child in asked):
        raise unknown[0].problem
    kept = _begun(cabinet, asked)
    taken = [child.taken_at for child in asked if child.taken_at]
    news = family([(child.student.id, tuple(_news(cabinet, kept, child))) for child in asked])
    unread = cabinet.portal.unread()
    yield Reading(Digest(news, unknown), min(taken, default=cabinet.now()), unread=unread)


def mark_seen(cabinet: Cabinet, news: Iterable[News]) -> None:
    """Somebody saw these; raises `CannotKeep` and `BrokenFile`."""
    seen = [one for one in news if not one.seen]
    if seen:
        cabinet.desk.seen.change(lambda kept: _with_seen(cabinet, kept, seen))


@dataclass
class _Child:
    """What was asked about a child."""

    student: Student
    found: list[Found] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)
    taken_at: datetime | None = None


async def _asked(cabinet: Cabinet, breathe: Breathe | None) -> _Child:
    """Question by question; one that fails leaves the others as they are."""
    child = _Child(cabinet.student)
    year = await _year(cabinet, child)
    if year is None:
        return child
    for kind in QUESTIONS:
        if breathe:
            await breathe()
        try:
            await _ask(About(cabinet, year), kind, child)
        except NotOffered:
            continue
        except EposError as problem:
            child.unknown.append(Unknown(child.student.id, kind, problem))
    return child


async def _ask(about: About, kind: Kind, child: _Child) -> None:
    cabinet, span = about.cabinet, span_of(about, kind)
    asked = Remembered(cabinet.memory, cabinet.now, cabinet.portal, cabinet.trusting)
    items = tuple(await QUESTIONS[kind](about, asked))
    if asked.problem:
        raise asked.problem
    there = tuple(item for item in items if span is None or item.day is None or item.day in span)
    whole = not (asked.recalled or cabinet.portal.unread())
    child.found.append(Found(kind, there, period_of(about, kind), span, whole))
    taken_at = asked.taken_at or cabinet.now()
    child.taken_at = min(child.taken_at or taken_at, taken_at)


async def _year(cabinet: Cabinet, child: _Child) -> AcademicYear | None:
    """Without a calendar nobody knows what to ask for."""
    asked = Remembered(cabinet.memory, cabinet.now, cabinet.portal, trusting=True)
    try:
        return await asked.year(child.student.id)
    except EposError as problem:
        child.unknown += [Unknown(child.student.id, kind, problem) for kind in Kind]
        return None


def _begun(cabinet: Cabinet, asked: Iterable[_Child]) -> SeenNews:
    """What is kept, with the beginnings; written only where they are new, and can be. Raises `BrokenFile`."""

    def changed(kept: SeenNews) -> SeenNews:
        children = dict(kept.children)
        for child in asked:
            key = _key(cabinet, child.student.id)
            if child.found:
                children[key] = dict(begun(children.get(key, {}), child.found))
        return replace(kept, children=children)

    kept = cabinet.desk.seen.read()
    made = changed(kept)
    if made != kept:
        with suppress(CannotKeep):
            return cabinet.desk.seen.change(changed)
    return made


def _news(cabinet: Cabinet, kept: SeenNews, child: _Child) -> Iterator[News]:
    """What is new, then what was seen lately and has not changed since."""
    name = child.student.id
    bases: Bases = kept.children.get(_key(cabinet, name), {})
    new = digest(bases, child.found)
    yield from (News((name,), change) for change in new)
    known = {change.key for change in new}
    for told in reversed(kept.told):
        if told.child == _key(cabinet, name) and told.change.key not in known and _lately(cabinet, told):
            known.add(told.change.key)
            yield News((name,), told.change, seen=True)


def _lately(cabinet: Cabinet, told: SeenChange) -> bool:
    return cabinet.now() - told.at < LATEST


def _with_seen(cabinet: Cabinet, kept: SeenNews, seen: Sequence[News]) -> SeenNews:
    children, told = dict(kept.children), [one for one in kept.told if _lately(cabinet, one)]
    for child in dict.fromkeys(name for news in seen for name in news.children):
        key = _key(cabinet, child)
        before = children.get(key, {})
        for change in (news.change for news in seen if child in news.children):
            after = dict(after_seen(before, (change,)))
            if after != before:
                told.append(SeenChange(key, change, cabinet.now()))
            before = after
        children[key] = before
    return replace(kept, children=children, told=tuple(told[-MOST_TOLD:]))


def _key(cabinet: Cabinet, student_id: str) -> str:
    """Apart by account."""
    return f"{cabinet.viewer.role.value}/{student_id}"
