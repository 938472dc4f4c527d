"""Taking the diary out as files, on the full screen: what, which days, a look at the whole, a yes."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from textual.app import App

from epos_tui.domain.errors import EposError
from epos_tui.domain.export import ExportFile, ExportForm, ExportRange, ranges, too_long
from epos_tui.domain.year import Span, weeks_of
from epos_tui.i18n import Words
from epos_tui.present import export as say
from epos_tui.present.errors import told
from epos_tui.present.line import Field, Tone
from epos_tui.present.states import freshness
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.date_prompt import DatePrompt
from epos_tui.usecases import diary, export
from epos_tui.usecases.cabinet import Cabinet, latest

WEEKS_AT_ONCE = 5
"""More than these are told to take a moment; the message would only cover the question otherwise."""


async def take_out(app: App[Any], cabinet: Cabinet, words: Words) -> None:
    """Nothing is saved without a yes; what is saved is named."""
    word = words.export
    form = await app.push_screen_wait(
        Choose(words, word.WHICH_FORM, tuple(ExportForm), lambda form: word.FORM[form])
    )
    if form is None:
        return
    try:
        span = await _span(app, cabinet, form, words)
        if span:
            await _taken_out(app, cabinet, form, span, words)
    except EposError as error:
        _tell(app, told(error, words), words, bad=True)


async def _span(app: App[Any], cabinet: Cabinet, form: ExportForm, words: Words) -> Span | None:
    """The days chosen; an archive is of the whole year."""
    known = ranges(await diary.calendar(cabinet), cabinet.today())
    if form is ExportForm.ARCHIVE:
        return known[-1].span
    choices: Sequence[ExportRange | None] = (*known, None)
    asked = Choose(
        words,
        words.export.WHICH_DAYS,
        range(len(choices)),
        lambda n: say.range_said(one, words) if (one := choices[n]) else words.export.ANY_DAYS,
    )
    place = await app.push_screen_wait(asked)
    if place is None:
        return None
    chosen = choices[place]
    return chosen.span if chosen else await _any_days(app, cabinet.today(), words)


async def _any_days(app: App[Any], today: date, words: Words) -> Span | None:
    """From one day to another; a span turned round or too long is told."""
    prompt = partial(DatePrompt, words, today)
    first = await app.push_screen_wait(prompt(words.homework.FIRST))
    last = first and await app.push_screen_wait(prompt(words.homework.LAST))
    if not (first and last):
        return None
    if last < first or too_long(Span(first, last)):
        wrong = words.homework.WRONG_SPAN if last < first else words.export.TOO_LONG
        _tell(app, wrong, words, bad=True)
        return None
    return Span(first, last)


async def _taken_out(app: App[Any], cabinet: Cabinet, form: ExportForm, span: Span, words: Words) -> None:
    from epos_tui.export.files import files_of

    if len(weeks_of(span)) > WEEKS_AT_ONCE:
        app.notify(words.export.READING, title=words.export.TITLE, timeout=3, markup=False)
    reading = await latest(export.extract(cabinet, form, span))
    making = partial(files_of, reading.value, cabinet.now(), words)
    files = await app.run_worker(making, thread=True, group="finish").wait()
    if not files:
        _tell(app, words.export.NOTHING, words)
        return
    fields = list(say.fields(reading.value, cabinet.today(), words))
    if reading.problem or reading.unread:
        fields.append(Field("", freshness(reading, cabinet.today(), words).text, Tone.NOTICE))
    question = say.question(len(files), cabinet.downloads, words)
    asked = Confirm(words, words.export.TITLE, question, fields, words.export.SAVE)
    if await app.push_screen_wait(asked):
        await _save(app, cabinet, files, words)


async def _save(app: App[Any], cabinet: Cabinet, files: Sequence[ExportFile], words: Words) -> None:
    saved = await export.save(cabinet, files)
    if saved.paths:
        _tell(app, "\n".join(say.saved_said(saved.paths, words)), words)
    if saved.problem:
        _tell(app, told(saved.problem, words), words, bad=True)


def _tell(app: App[Any], text: str, words: Words, bad: bool = False) -> None:
    app.notify(
        text,
        title=words.errors.ERROR if bad else words.export.TITLE,
        severity="error" if bad else "information",
        markup=False,
    )
