"""Puts answers on standard output: sections as text, or one JSON object, or a table."""

import codecs
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from errno import ENOSPC
from typing import TextIO

from epos_tui.commands import Answer, OutputFailed, Request, Trouble
from epos_tui.domain.text import one_line
from epos_tui.present.line import Section, ended

_PLAINER = {"«": '"', "»": '"', "“": '"', "”": '"', "—": "-", "–": "-", "·": "-", "…": "...", "№": "N"}
_LATIN = "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia e".split(" ")
for _letter, _latin in zip(map(chr, [*range(0x430, 0x450), 0x451]), _LATIN, strict=True):
    _PLAINER |= {_letter: _latin, _letter.upper(): _latin.capitalize()}


def text_of(sections: Iterable[Section]) -> str:
    """A heading on a line of its own, a sentence a line, an empty line between sections."""
    blocks = ("\n".join([ended(section.heading), *map(one_line, section.lines)]) for section in sections)
    return "\n\n".join(blocks) + "\n"


def tell(answers: Sequence[Answer], request: Request, everyone: bool) -> None:
    """The answers in the form asked for; then what follows once they are out."""
    if request.has("json"):
        from epos_tui.commands.records.envelope import enveloped

        data(enveloped(request.command, answers, everyone) + b"\n")
    elif request.has("csv"):
        from epos_tui.export.spreadsheet import table_of

        data(table_of([answer.rows() for answer in answers if answer.rows]).encode())
    elif prompts := [answer.prompt for answer in answers if answer.prompt]:
        out("".join(f"{prompt.line(prompt.now)}\n" for prompt in prompts))
    else:
        sections = [section for answer in answers for section in answer.sections()]
        out(text_of(sections) if sections else "")
    for answer in answers:
        if answer.after:
            answer.after()


def tell_trouble(command: str, trouble: Trouble) -> None:
    """The JSON answer of a command that failed."""
    from epos_tui.commands.records.envelope import failed

    data(failed(command, trouble) + b"\n")


def data(content: bytes) -> None:
    """What programs read is UTF-8, whatever the terminal's encoding."""
    with _writing():
        sys.stdout.buffer.write(content)


def out(text: str) -> None:
    """Text for people; standard output carries the answer only."""
    with _writing():
        sys.stdout.write(text)


@contextmanager
def _writing() -> Iterator[None]:
    if not sys.stdout:
        raise OutputFailed(full=False)
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed(full=error.errno == ENOSPC) from None


def talk(*lines: str) -> None:
    """Standard error carries everything else; where nobody is there to read it, nothing is said."""
    if sys.stderr and lines:
        try:
            sys.stderr.write("".join(f"{one_line(line)}\n" for line in lines))
            sys.stderr.flush()
        except OSError:
            drop(sys.stderr)


def drop(stream: TextIO) -> None:
    """What could not be written is not tried again at the end."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def plainer(error: UnicodeError) -> tuple[str, int]:
    """What stands for signs that the terminal's encoding lacks: a plainer sign, or the letter in Latin."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_PLAINER.get(sign, "?") for sign in lacking), error.end


def accept_any_text() -> None:
    """A terminal of another encoding shows a plainer sign or a question mark, not an error."""
    codecs.register_error("plainer", plainer)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace" if stream is sys.stdin else "plainer")
