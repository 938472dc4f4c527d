"""Puts answers on standard output: sections as text, or one JSON object, or a table."""

import sys
from collections.abc import Iterable, Sequence

from epos_tui.commands import Answer, Request, Trouble
from epos_tui.domain.text import one_line
from epos_tui.present.line import Section, ended


def text_of(sections: Iterable[Section]) -> str:
    """A heading on a line of its own, a sentence a line, an empty line between sections."""
    blocks = ("\n".join([ended(section.heading), *map(one_line, section.lines)]) for section in sections)
    return "\n\n".join(blocks) + "\n"


def tell(answers: Sequence[Answer], request: Request, everyone: bool) -> None:
    """The answers in the form asked for."""
    if request.has("json"):
        from epos_tui.commands.records.envelope import enveloped

        data(enveloped(request.command, answers, everyone))
    elif request.has("csv"):
        from epos_tui.commands.spreadsheet import table_of

        out(table_of([answer.rows() for answer in answers if answer.rows]))
    else:
        sections = [section for answer in answers for section in answer.sections()]
        out(text_of(sections) if sections else "")


def tell_trouble(command: str, trouble: Trouble) -> None:
    """The JSON answer of a command that failed."""
    from epos_tui.commands.records.envelope import failed

    data(failed(command, trouble))


def data(json: bytes) -> None:
    """JSON is UTF-8, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(json + b"\n")
    sys.stdout.flush()


def out(text: str) -> None:
    """Standard output carries the answer only."""
    sys.stdout.write(text)
    sys.stdout.flush()


def talk(*lines: str) -> None:
    """Standard error carries everything else."""
    if sys.stderr and lines:
        sys.stderr.write("\n".join(map(one_line, lines)) + "\n")
        sys.stderr.flush()
