"""What is new for all children: told once, asked by exit code, or watched."""

from collections.abc import Callable, Iterator, Sequence

from epos_tui.commands import Answer, Call, Misused
from epos_tui.domain.digest import News
from epos_tui.domain.people import Student
from epos_tui.domain.reading import Reading
from epos_tui.present.answers import means
from epos_tui.present.digest import alone_said, digest_sections
from epos_tui.terminal.pause import pause
from epos_tui.usecases import digest as usecases
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.digest import Digest

NOTHING_NEW = 10
"""How `--check` ends where there is nothing: no code of a trouble."""


async def new(call: Call) -> Answer:
    """What people read counts as seen once it is out; what programs read only where they say so."""
    request = call.request
    for option in ("minutes", "notify"):
        if request.has(option) and not request.has("watch"):
            raise Misused(call.words.digest.needs(option))
    students = students_asked(call)
    if request.has("watch"):
        from epos_tui.commands.watching import watch

        await watch(call, students, pause)
    reading = await latest(usecases.page(call.cabinet, students))
    by_program = request.has("json") or request.has("csv") or request.has("check")
    seen = request.has("seen") if by_program else not request.has("keep")
    return _answer(call, reading, _marking(call, reading.value) if seen else None)


def students_asked(call: Call) -> tuple[Student, ...]:
    """All, unless one is named."""
    request, cabinet = call.request, call.cabinet
    if request.has("child") and not means(request.value("child"), "all"):
        return (cabinet.student,)
    return cabinet.viewer.students


def _marking(call: Call, found: Digest) -> Callable[[], None]:
    def mark() -> None:
        usecases.mark_seen(call.cabinet, found.new)

    return mark


def _answer(call: Call, reading: Reading[Digest], after: Callable[[], None] | None) -> Answer:
    cabinet, words, found = call.cabinet, call.words, reading.value
    check = call.request.has("check")
    return Answer(
        student=None,
        taken_at=reading.taken_at,
        sections=lambda: () if check else digest_sections(found, cabinet.viewer, cabinet.today(), words),
        data=lambda: _data(call, found),
        rows=lambda: [_HEADER, *_rows(call, found.new)],
        exit_code=NOTHING_NEW if check and not found.new else 0,
        after=after,
    )


def _data(call: Call, found: Digest) -> object:
    from epos_tui.commands.records.digest import whats_new

    return whats_new(found, call.cabinet.viewer, call.cabinet.today(), call.words)


_HEADER = ("child_ids", "kind", "change", "id", "date", "title", "was", "now", "label")


def _rows(call: Call, news: Sequence[News]) -> Iterator[tuple[object, ...]]:
    """The text of what was and of what is now; the rest of the facts stands in JSON."""
    from epos_tui.commands.records.digest import change_of

    cabinet = call.cabinet
    for one in news:
        change, item = one.change, one.change.item
        texts = [each.facts.get("text", "") if each else "" for each in (change.old, change.new)]
        label = alone_said(one, cabinet.viewer, cabinet.today(), call.words)
        about = (" ".join(one.children), item.kind.value, change_of(change), item.id, item.day, item.title)
        yield (*about, *texts, label)
