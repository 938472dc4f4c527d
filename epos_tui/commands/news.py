"""News of the region and of the institution."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from epos_tui.commands import Answer, Call, Misused, Trouble
from epos_tui.commands.argv import shown
from epos_tui.commands.troubles import stale, trouble_of
from epos_tui.domain.errors import EposError
from epos_tui.domain.news import NewsFilter, NewsSource, NotedNews, chosen, found, opened
from epos_tui.domain.reading import Reading
from epos_tui.present import news as say
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases import news as usecases
from epos_tui.usecases.cabinet import latest

Known = Reading[tuple[NotedNews, ...]]


async def news(call: Call) -> Answer:
    """The list, or one piece of news with its text, which then counts as read."""
    reading = await latest(usecases.news(call.cabinet))
    if call.request.has("item"):
        return _item(call, reading)
    wanted, request, words = _wanted(call), call.request, call.words
    asked = found(chosen(reading.value, wanted), request.value("find"))
    none = say.none_said(reading.value, wanted.only_unread and not request.has("find"), words)
    kind = call.cabinet.student.institution.kind
    return _answer(call, reading, asked, say.news_sections(asked, none, wanted.source, kind, words))


def _wanted(call: Call) -> NewsFilter:
    source = call.request.value("source")
    return NewsFilter(NewsSource(source) if source else None, call.request.has("unread"))


def _item(call: Call, reading: Known) -> Answer:
    """Among all children one may lack the item: that is told in place of it."""
    words, kind, id = call.words, call.cabinet.student.institution.kind, call.request.value("item")
    asked = tuple(noted for noted in reading.value if noted.item.id == id)
    none = words.news.no_item(shown(id))
    if not asked and call.request.value("child") != "all":
        raise Misused(none)
    trouble = _keep(call, asked)
    asked = asked if trouble else opened(asked, (id,))
    sections = tuple(section for one in asked for section in say.item_sections(one.item, kind, words))
    return _answer(call, reading, asked, sections or (Section(words.news.TITLE, (none,)),), trouble)


def _keep(call: Call, asked: Sequence[NotedNews]) -> Trouble | None:
    """That it was read; where this cannot be kept the answer is still whole."""
    try:
        usecases.mark_read(call.cabinet, [noted.item.id for noted in asked if noted.unread])
    except EposError as error:
        return replace(trouble_of(error, call.words), exit_code=0)
    return None


def _answer(
    call: Call,
    reading: Known,
    asked: Sequence[NotedNews],
    sections: Sequence[Section],
    trouble: Trouble | None = None,
) -> Answer:
    student, words = call.cabinet.student, call.words
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words) or trouble,
        sections=lambda: (Section(who(student, words)), *sections),
        data=lambda: _data(call, asked),
        rows=lambda: [_HEADER, *_rows(student.id, asked)],
    )


def _data(call: Call, asked: Sequence[NotedNews]) -> object:
    from epos_tui.commands.records.news import news_list

    return news_list(asked, call.cabinet.student.institution.kind, call.words)


_HEADER = ("child_id", "published", "source", "title", "unread", "text", "id")


def _rows(student_id: str, asked: Sequence[NotedNews]) -> Iterator[tuple[object, ...]]:
    """A row a piece of news."""
    for noted in asked:
        item = noted.item
        about = (item.published.isoformat(), item.source.value, item.title, str(noted.unread).lower())
        yield (student_id, *about, item.text, item.id)
