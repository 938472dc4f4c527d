"""A request to the support: field by field, then a look at the whole and the word «да»."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from epos_tui.domain.errors import EposError
from epos_tui.domain.support import SupportDraft, SupportField, problems
from epos_tui.lines.doctor import look
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import Question, answer, confirmed
from epos_tui.lines.sending import delivered
from epos_tui.lines.talk import Back, Leave, Stop, Talk, ask, done, fail, say
from epos_tui.lines.walk import walk
from epos_tui.present import support as present
from epos_tui.present.errors import told
from epos_tui.present.line import ended
from epos_tui.usecases import support
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.support import Requests


def room(talk: Talk, cabinet: Cabinet) -> None:
    """What to know before, then writing, or what was sent."""
    while walk(talk, _menu(talk, cabinet, support.requests(cabinet))):
        pass


def _menu(talk: Talk, cabinet: Cabinet, known: Requests) -> Menu[bool]:
    word, lines = talk.words.support, talk.words.lines
    write = word.GO_ON if known.draft else word.WRITE
    items: list[Item[bool]] = [Item(write, lambda: _write(talk, cabinet))]
    if known.draft:
        items.append(Item(word.ERASE, lambda: _erase(talk, cabinet) or None))
    items.append(Item(talk.words.doctor.LOOK, lambda: look(talk, cabinet) or None))
    for request in reversed(known.sent):
        fields = present.request_fields(request, talk.words)
        tell = partial(say, talk, *(ended(str(field)) for field in fields))
        items.append(Item(present.request_said(request, talk.words), tell))
    return Menu(f"{word.TITLE}: {lines.points(len(items))}.", tuple(items), word.BEFORE)


def _write(talk: Talk, cabinet: Cabinet) -> bool:
    """Every field once, what is known by Enter; then it may be changed until it is sent or left."""
    draft = support.draft(cabinet, talk.words.support.ROLE[cabinet.viewer.role])
    try:
        for field in SupportField:
            draft = _field(talk, cabinet, draft, field)
        while chosen := walk(talk, _summary(talk, cabinet, draft)):
            if isinstance(chosen, SupportField):
                draft = _field(talk, cabinet, draft, chosen)
            elif _send(talk, cabinet, draft):
                return True
    except Back:
        pass
    except (Leave, Stop):
        _tell_kept(talk, cabinet)
        raise
    _tell_kept(talk, cabinet)
    return True


def _tell_kept(talk: Talk, cabinet: Cabinet) -> None:
    if support.requests(cabinet).draft:
        say(talk, talk.words.support.KEPT)


def _field(talk: Talk, cabinet: Cabinet, draft: SupportDraft, field: SupportField) -> SupportDraft:
    value = draft.value(field)
    typed = _lines(talk, field, value) if field is SupportField.PROBLEM else _line(talk, field, value)
    draft = replace(draft, **{field.value: typed})
    try:
        support.keep_draft(cabinet, draft)
    except EposError as error:
        say(talk, talk.words.errors.warning(told(error, talk.words)))
    return draft


def _line(talk: Talk, field: SupportField, value: str) -> str:
    """A new value, or the one there is by Enter."""
    words = talk.words
    lines = (words.lines.enter(value),) if value else (f"{words.support.HINT[field].capitalize()}.",)
    prompt = words.lines.field_prompt(words.support.FIELD[field])
    return answer(talk, Question(lines, prompt, lambda text: text or value, free=True))


def _lines(talk: Talk, field: SupportField, value: str) -> str:
    """Line by line until an empty one; a text that is there is left by Enter alone, or written anew."""
    words = talk.words
    say(talk, ended(words.support.FIELD[field]))
    say(talk, *(ended(line) for line in value.splitlines()))
    say(talk, words.lines.enter(words.lines.SAME_TEXT) if value else words.lines.ENTER_ENDS_TEXT)
    typed: list[str] = []
    while line := ask(talk, words.lines.TEXT_PROMPT):
        typed.append(line)
    return "\n".join(typed) or value


def _summary(talk: Talk, cabinet: Cabinet, draft: SupportDraft) -> Menu[SupportField | bool]:
    """The whole form; faults stand before the way to send it."""
    words = talk.words
    faults = [ended(field.value) for field in present.problem_fields(draft, words)]
    told_fields = [ended(str(field)) for field in present.draft_fields(draft, words)]
    items = tuple(_choices(talk, draft))
    heading = f"{words.support.WHICH_FIELD}: {words.lines.points(len(items))}."
    return Menu(heading, items, (*told_fields, *faults))


def _choices(talk: Talk, draft: SupportDraft) -> Iterator[Item[SupportField | bool]]:
    word = talk.words.support
    if not problems(draft):
        yield Item(word.ALL_RIGHT, lambda: True)
    for field in SupportField:
        yield Item(word.FIELD[field], partial(_same, field))


def _same(field: SupportField) -> SupportField:
    return field


def _send(talk: Talk, cabinet: Cabinet, draft: SupportDraft) -> bool:
    """Whether the support may have it."""
    words = talk.words
    if refusal := support.why_not_ask(cabinet):
        fail(talk, words.errors.REFUSED[refusal])
        return False
    if not confirmed(talk, (words.support.QUESTION,)):
        return False
    return delivered(talk, support.ask(cabinet, draft), lambda receipt: present.ask_receipt(receipt, words))


def _erase(talk: Talk, cabinet: Cabinet) -> bool:
    word = talk.words.support
    if not confirmed(talk, (word.ERASE_QUESTION,), otherwise=talk.words.lines.NOTHING_CHANGED):
        return False
    support.forget_draft(cabinet)
    done(talk, word.ERASED)
    return True
