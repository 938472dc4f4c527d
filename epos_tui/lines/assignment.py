"""One assignment: everything about it, the family's own tick and note, its attachments."""

from collections.abc import Iterator

from epos_tui.compose import run
from epos_tui.domain.attachments import ASK_ABOVE
from epos_tui.domain.homework import NotedAssignment, WorkKind
from epos_tui.domain.lessons import Attachment
from epos_tui.lines import said_homework
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import Question, answer, confirmed
from epos_tui.lines.talk import Talk, done, say
from epos_tui.lines.walk import walk
from epos_tui.present.homework import attachment_said, subject_said
from epos_tui.present.line import capital, ended
from epos_tui.usecases import homework
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet, item: NotedAssignment) -> bool | None:
    """Tells everything, then what can be done; gives whether the own note has changed."""
    words = talk.words
    say(talk, *said_homework.work_lines(item, cabinet.student.institution.kind, words))
    acts = tuple(_acts(talk, cabinet, item))
    return walk(talk, Menu(f"{words.lines.CHOOSE_ACT}: {words.lines.points(len(acts))}.", acts))


def _acts(talk: Talk, cabinet: Cabinet, item: NotedAssignment) -> Iterator[Item[bool]]:
    """Ticks are of homework: classwork is done already."""
    act = talk.words.lines.ACT
    if item.assignment.kind is WorkKind.HOMEWORK:
        yield Item(act["undone" if item.own.done else "done"], lambda: _tick(talk, cabinet, item))
    yield Item(act["note"], lambda: _note(talk, cabinet, item))
    for file in item.assignment.attachments:
        if file.id:
            yield _saving(talk, cabinet, file)


def _tick(talk: Talk, cabinet: Cabinet, item: NotedAssignment) -> bool:
    word, subject = talk.words.homework, capital(subject_said(item.assignment, talk.words))
    own = homework.tick(cabinet, item.assignment.id)
    done(talk, word.marked_done(subject) if own.done else word.marked_open(subject))
    return True


def _note(talk: Talk, cabinet: Cabinet, item: NotedAssignment) -> bool:
    words = talk.words
    lines = (f"{words.homework.NOTE_TITLE}, {words.homework.NOTE_HINT}.", words.lines.ENTER_NO_OWN_NOTE)
    text = answer(talk, Question(lines, words.lines.OWN_NOTE_PROMPT, str, free=True))
    homework.write(cabinet, item.assignment.id, text)
    done(talk, words.homework.noted(capital(subject_said(item.assignment, words))))
    return True


def _saving(talk: Talk, cabinet: Cabinet, file: Attachment) -> Item[bool]:
    said = attachment_said(file, talk.words)
    return Item(f"{talk.words.lines.ACT['save']}: {said}", lambda: _save(talk, cabinet, file))


def _save(talk: Talk, cabinet: Cabinet, file: Attachment) -> None:
    """Names the file and the folder, and saves after the word «да»."""
    word = talk.words.homework
    question = word.save_question(attachment_said(file, talk.words), str(cabinet.downloads))
    large = (word.LARGE,) if file.size is not None and file.size > ASK_ABOVE else ()
    if confirmed(talk, (question, *large), otherwise=talk.words.lines.NOT_SAVED):
        done(talk, ended(word.saved(str(run(homework.save(cabinet, file))))))
