"""Taking the diary out as files: what, which days, a look at the whole, and the word «да»."""

from functools import partial

from epos_tui.compose import run
from epos_tui.domain.export import ExportForm, ExportRange, ranges, too_long
from epos_tui.domain.year import Span
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import confirmed
from epos_tui.lines.reading import any_days, read, year_of
from epos_tui.lines.talk import Talk, done, fail, say
from epos_tui.lines.walk import walk
from epos_tui.present import export as present
from epos_tui.present.errors import told
from epos_tui.present.line import ended
from epos_tui.usecases import export
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """Every form of files."""
    word = talk.words.export
    items: tuple[Item[None], ...] = tuple(
        Item(word.FORM[form], partial(_form, talk, cabinet, form)) for form in ExportForm
    )
    walk(talk, Menu(f"{word.WHICH_FORM}: {talk.words.lines.points(len(items))}.", items))


def _form(talk: Talk, cabinet: Cabinet, form: ExportForm) -> None:
    """The days are chosen, but for an archive: it is of the whole year."""
    known = ranges(year_of(talk, cabinet), cabinet.today())
    if form is ExportForm.ARCHIVE:
        _save(talk, cabinet, form, known[-1].span)
        return
    word = talk.words.export
    items = (
        *(_choice(talk, cabinet, form, item) for item in known),
        Item(word.ANY_DAYS, partial(_any, talk, cabinet, form)),
    )
    walk(talk, Menu(f"{word.WHICH_DAYS}: {talk.words.lines.points(len(items))}.", items))


def _choice(talk: Talk, cabinet: Cabinet, form: ExportForm, item: ExportRange) -> Item[None]:
    said = present.range_said(item, talk.words)
    return Item(said, partial(_save, talk, cabinet, form, item.span))


def _any(talk: Talk, cabinet: Cabinet, form: ExportForm) -> None:
    span = any_days(talk, cabinet)
    if too_long(span):
        fail(talk, talk.words.export.TOO_LONG)
    else:
        _save(talk, cabinet, form, span)


def _save(talk: Talk, cabinet: Cabinet, form: ExportForm, span: Span) -> None:
    """Tells how much it is and where to, and saves after the word «да»."""
    from epos_tui.export.files import files_of

    words = talk.words
    extract = read(talk, cabinet, export.extract(cabinet, form, span))
    files = files_of(extract, cabinet.now(), words)
    if not files:
        say(talk, words.export.NOTHING)
        return
    fields = present.fields(extract, cabinet.today(), words)
    lines = (*(ended(str(field)) for field in fields), present.question(len(files), cabinet.downloads, words))
    if not confirmed(talk, lines, otherwise=words.export.NOT_SAVED):
        return
    saved = run(export.save(cabinet, files))
    for line in present.saved_said(saved.paths, words):
        done(talk, ended(line))
    if saved.problem:
        fail(talk, told(saved.problem, words))
