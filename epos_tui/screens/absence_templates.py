"""The family's templates of notices: one is chosen, the form is kept as one, one is removed."""

from collections.abc import Callable

from textual.app import App

from epos_tui.domain.absence import LONGEST_NAME, AbsenceDraft, AbsenceTemplate, as_template
from epos_tui.domain.errors import EposError
from epos_tui.domain.text import one_line
from epos_tui.present import absence as say
from epos_tui.present.errors import told
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.note_prompt import NotePrompt
from epos_tui.screens.view import View
from epos_tui.usecases import absence_templates as templates

Thing = AbsenceTemplate | str
"""A template, or what is done with them."""


async def choose(app: App[object], view: View, typed: Callable[[], AbsenceDraft]) -> AbsenceTemplate | None:
    """The template to fill in; None where something else was done, or nothing. Raises `EposError`."""
    words, known = view.words, templates.templates(view.cabinet)
    save, remove = words.absence.SAVE_TEMPLATE, words.absence.REMOVE_TEMPLATE
    things: tuple[Thing, ...] = (*known, save, *((remove,) if known else ()))
    chosen = await app.push_screen_wait(Choose(words, words.absence.TEMPLATES, things, _told(view)))
    if isinstance(chosen, AbsenceTemplate):
        return await templates.as_offered(view.cabinet, chosen)
    if chosen == save:
        await _save(app, view, typed())
    elif chosen == remove:
        await _remove(app, view, known)
    return None


def _told(view: View) -> Callable[[Thing], str]:
    def told(thing: Thing) -> str:
        return thing if isinstance(thing, str) else say.template_said(thing, view.words)

    return told


async def _save(app: App[object], view: View, draft: AbsenceDraft) -> None:
    """The form as it stands; a name that is taken is taken over."""
    word = view.words.absence
    asked = NotePrompt(view.words, word.TEMPLATE_NAME, word.TEMPLATE_HINT, longest=LONGEST_NAME)
    if name := await app.push_screen_wait(asked):
        kept = as_template(name, draft)
        _change(app, view, lambda: templates.save(view.cabinet, kept), word.template_saved(name))


async def _remove(app: App[object], view: View, known: tuple[AbsenceTemplate, ...]) -> None:
    words, word = view.words, view.words.absence
    chosen = await app.push_screen_wait(Choose(words, word.REMOVE_TEMPLATE, known, _told(view)))
    if chosen is None:
        return
    name, fields = one_line(chosen.name), say.template_fields(chosen, words)
    question = word.remove_template_question(name)
    if await app.push_screen_wait(Confirm(words, word.REMOVE_TEMPLATE, question, fields, words.keys.YES)):
        _change(app, view, lambda: templates.remove(view.cabinet, chosen), word.template_removed(name))


def _change(app: App[object], view: View, change: Callable[[], None], done: str) -> None:
    try:
        change()
    except EposError as error:
        text = told(error, view.words)
        app.notify(text, title=view.words.errors.ERROR, severity="error", markup=False)
    else:
        app.notify(done, title=view.words.keys.OK, markup=False)
