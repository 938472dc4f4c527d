"""The door of the one-shot commands; a call without a command opens another face."""

import os
import sys
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from epos_tui.commands import (
    Answer,
    Call,
    Errand,
    Misused,
    NeedAnswer,
    NotSent,
    OutputFailed,
    Request,
    Trouble,
)
from epos_tui.commands.argv import read, shown
from epos_tui.commands.opening import Face, face_of, settings_for, spoken, to_be_asked
from epos_tui.commands.table import BY_NAME, resolve
from epos_tui.commands.tell import accept_any_text, data, drop, out, talk, tell, tell_trouble, text_of
from epos_tui.commands.troubles import CRASHED, NOT_WRITTEN, crashed, is_terminal_gone, trouble_of
from epos_tui.compose import Door, journal_of, open_cabinet, run
from epos_tui.domain.errors import BrokenFile, EposError, SignInNeeded, VaultFailed
from epos_tui.domain.people import Role
from epos_tui.home import Home, find_home
from epos_tui.i18n import Words, words_for
from epos_tui.live import Live, Visit, gate_of, lock_of, open_account, open_recalled, open_signed_in
from epos_tui.present.typed import moment_typed
from epos_tui.settings import Settings, Token, is_host, load, take_token
from epos_tui.usecases.cabinet import Cabinet, with_student
from epos_tui.usecases.people import renewed

if TYPE_CHECKING:
    from epos_tui.usecases.lock import Lock
    from epos_tui.usecases.sign_in import Entered, Gate, Instead

    Opened = tuple[Cabinet, Lock]

TERMINAL_GONE, INTERRUPTED, PIPE_CLOSED = 129, 130, 141


@dataclass(frozen=True)
class Faces:
    """The other faces, imported only when they are opened."""

    screen: "Callable[[Cabinet, Words, Settings, Home, Lock], int]"
    reader: "Callable[[Cabinet, Words, Lock], int]"
    lines: "Callable[[Cabinet, Words, Settings, Lock], int]"
    enter: "Callable[[Face, Gate, Words, Settings], Entered | Instead | None]"
    """Asks for the sign-in; None: the person leaves."""


@dataclass(frozen=True)
class Ways:
    """What a call may open."""

    faces: Faces | None
    live: Live
    token: Token


def main(argv: Sequence[str], faces: Faces | None = None, live: Live | None = None) -> int:
    """Does what the words of the command line ask for; gives the exit code."""
    accept_any_text()
    language = spoken(argv, os.environ)
    ways = Ways(faces, live or Live(), take_token())
    try:
        home = find_home()
        settings, broken = _settings(home)
        language = spoken(argv, os.environ, settings.language)
        return _main(argv, replace(settings, language=language), broken, home, ways)
    except KeyboardInterrupt:
        talk("")
        return INTERRUPTED
    except BrokenPipeError:
        drop(sys.stdout)
        return PIPE_CLOSED
    except OutputFailed as failure:
        drop(sys.stdout)
        words = words_for(language)
        reason = words.commands.OUTPUT_FULL if failure.full else words.commands.OUTPUT_CLOSED
        talk(f"{words.errors.ERROR}: {words.commands.output_failed(reason)}")
        return NOT_WRITTEN
    except Exception as error:
        if is_terminal_gone(error):
            drop(sys.stdout)
            return TERMINAL_GONE
        words = words_for(language)
        return _fail(argv, Trouble(CRASHED, "crashed", crashed(error, words)), words)


def _main(argv: Sequence[str], settings: Settings, broken: BrokenFile | None, home: Home, ways: Ways) -> int:
    words = words_for(settings.language)
    try:
        request = read(argv, words)
        if _told_at_once(request, words):
            return 0
        if broken:
            raise broken
        return _open(request, words, settings_for(request, settings), home, ways)
    except (EposError, Misused, NeedAnswer, NotSent) as error:
        return _fail(argv, trouble_of(error, words), words)


def _settings(home: Home) -> tuple[Settings, BrokenFile | None]:
    """The settings; broken ones do not stand in the way of the help."""
    try:
        return load(home), None
    except BrokenFile as error:
        return Settings(), error


def _told_at_once(request: Request, words: Words) -> bool:
    """Answers what needs no school."""
    command = request.command
    if request.has("version"):
        from epos_tui import __version__

        out(f"epos-tui {__version__}\n")
    elif request.has("help") or (command and command.name == "help"):
        from epos_tui.commands.help import help

        out(text_of(help(request, words)))
    elif command and not command.school:
        data(resolve(command.run)(request, words).encode())
    else:
        return False
    return True


def _open(request: Request, words: Words, settings: Settings, home: Home, ways: Ways) -> int:
    face, command = face_of(request, settings), request.command
    if face is not Face.COMMAND and request.everyone:
        raise Misused(words.commands.ONE_CHILD)
    tells = face in (Face.COMMAND, Face.LINES)
    waiting = partial(_tell_waiting, words) if tells else _tell_nothing
    visit = Visit(home, settings, _door(request, words, settings), ways.token, ways.live, waiting)
    if command and command.errand and not visit.door.invented:
        return _do(Errand(request, words, gate_of(visit), partial(open_account, visit)))
    if command and command.errand and not command.run:
        raise Misused(words.sign_in.NOT_IN_DEMO)
    if command and command.recalls and not visit.door.invented:
        return _answer_recalled(request, words, visit)
    if face is Face.COMMAND and not visit.door.invented:
        return _answer_live(request, words, visit)
    invented = run(open_cabinet(home, visit.door)) if visit.door.invented else None
    if invented and face is Face.COMMAND:
        return _answer(_call(request, words, invented, visit))
    if ways.faces is None:
        raise Misused(words.errors.NEED_TERMINAL)
    if request.has("no-color"):
        os.environ["NO_COLOR"] = "1"
    if to_be_asked(face, home):
        from epos_tui.commands.first_run import chosen_face

        face = chosen_face(home, words)
    opened = (invented, lock_of(visit)) if invented else _let_in(visit, words, face, ways.faces)
    return _show(opened, words, visit, face, ways.faces) if opened else 0


def _show(opened: "Opened", words: Words, visit: Visit, face: Face, faces: Faces) -> int:
    cabinet, lock = opened
    cabinet = _as_wished(cabinet, visit.settings)
    if face is Face.READER:
        return faces.reader(cabinet, words, lock)
    if face is Face.LINES:
        return faces.lines(cabinet, words, visit.settings, lock)
    return faces.screen(cabinet, words, visit.settings, visit.home, lock)


def _tell_waiting(words: Words, seconds: int) -> None:
    talk(words.errors.still_waiting(seconds))


def _tell_nothing(seconds: int) -> None:
    """A face that paints tells it in its own way."""


def _door(request: Request, words: Words, settings: Settings) -> Door:
    host = request.value("host")
    if host and not is_host(host):
        raise Misused(words.sign_in.bad_host(shown(host)))
    return Door(
        demo=request.has("demo"),
        fixtures=Path(request.value("fixtures")) if request.has("fixtures") else None,
        now=moment_typed(request.value("now")) if request.has("now") else None,
        role=Role(request.value("as") or Role.PARENT.value),
        child="" if request.everyone else request.value("child"),
        wished=settings.child,
        host=host,
        ca_file=request.value("ca-file"),
        account=request.value("account"),
    )


def _let_in(visit: Visit, words: Words, face: Face, faces: Faces) -> "Opened | None":
    """The diary of the account that was open last, and how it is hidden; without one the face asks.

    None: the person leaves.
    """
    import asyncio

    from epos_tui.usecases.sign_in import Entered

    try:
        cabinet = asyncio.run(open_signed_in(visit, lambda: talk(words.sign_in.WAITING)))
        return cabinet if face is Face.SCREEN else run(renewed(cabinet)), lock_of(visit)
    except (SignInNeeded, VaultFailed):
        entered = faces.enter(face, gate_of(visit), words, visit.settings)
    if isinstance(entered, Entered):
        from epos_tui.commands.first_run import chosen_child

        cabinet = asyncio.run(open_account(visit, entered.entering, entered.signed_in))
        return chosen_child(cabinet, visit.home, words), lock_of(visit, entered)
    if entered is None:
        return None
    demo = replace(visit, door=replace(visit.door, demo=True))
    return run(open_cabinet(demo.home, demo.door)), lock_of(demo)


def _do(errand: Errand) -> int:
    """What a command does for accounts."""
    import asyncio

    assert errand.request.command
    do: Callable[[Errand], Coroutine[Any, Any, Answer]] = resolve(errand.request.command.errand)
    return _told([asyncio.run(do(errand))], errand.request, errand.words, everyone=False)


def _answer_live(request: Request, words: Words, visit: Visit) -> int:
    """The answer of a portal that is waited for."""
    import asyncio

    cabinet = asyncio.run(open_signed_in(visit, lambda: talk(words.sign_in.WAITING)))
    cabinet = cabinet if request.offline else run(renewed(cabinet))
    return _answer(_call(request, words, cabinet, visit))


def _answer_recalled(request: Request, words: Words, visit: Visit) -> int:
    """The answer of memory alone; at once the next time."""
    from epos_tui.commands import tonight

    tonight.forget(visit.home)
    cabinet, stands_on = open_recalled(visit)
    answers = _answers(_call(request, words, cabinet, visit))
    if cabinet.memory.file:
        cabinet.memory.file.close()
    tonight.keep(visit.home, request, answers, stands_on)
    return _told(answers, request, words, request.everyone)


def _call(request: Request, words: Words, cabinet: Cabinet, visit: Visit) -> Call:
    return Call(request, words, _as_wished(cabinet, visit.settings), journal_of(visit.home, visit.door))


def _as_wished(cabinet: Cabinet, settings: Settings) -> Cabinet:
    return replace(cabinet, rules=settings.forecast, heavy=settings.heavy_day)


def _answer(call: Call) -> int:
    return _told(_answers(call), call.request, call.words, call.request.child_by_child)


def _answers(call: Call) -> list[Answer]:
    command = call.request.command or BY_NAME["today"]
    if call.request.child_by_child and not (command.everyone and call.request.only_reads):
        raise Misused(call.words.commands.one_child(command.name))
    find: Callable[[Call], Coroutine[Any, Any, Answer]] = resolve(command.run)
    return [run(find(each)) for each in (_each_child(call) if call.request.child_by_child else [call])]


def _told(answers: Sequence[Answer], request: Request, words: Words, everyone: bool) -> int:
    tell(answers, request, everyone)
    troubles = [answer.trouble for answer in answers if answer.trouble]
    for trouble in troubles:
        _talk_of(trouble, words)
    return max([*(each.exit_code for each in troubles), *(each.exit_code for each in answers)], default=0)


def _each_child(call: Call) -> list[Call]:
    cabinet = call.cabinet
    return [replace(call, cabinet=with_student(cabinet, student)) for student in cabinet.viewer.students]


def _fail(argv: Sequence[str], trouble: Trouble, words: Words) -> int:
    """Tells the trouble to the person, and to the program that asked for JSON."""
    _talk_of(trouble, words)
    if "--json" in argv:
        tell_trouble(next((word for word in argv if word in BY_NAME), ""), trouble)
    return trouble.exit_code


def _talk_of(trouble: Trouble, words: Words) -> None:
    plain = trouble.exit_code == 0 or trouble.code == "declined"
    talk(trouble.text if plain else f"{words.errors.ERROR}: {trouble.text}")
