"""The answers of commands that send something."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from epos_tui.commands import Answer, Call, Ended, NotSent, Trouble
from epos_tui.commands.troubles import REFUSED, UNREACHABLE
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import EposError
from epos_tui.i18n import Words
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases.receipt import Outcome, Receipt

_ENDED = {
    Outcome.SENT: Ended.SENT,
    Outcome.REFUSED: Ended.REFUSED,
    Outcome.INVALID: Ended.INVALID,
    Outcome.UNKNOWN: Ended.UNKNOWN,
    Outcome.WAITS: Ended.WAITS,
}


@dataclass(frozen=True)
class Ending:
    """How it ended, in a sentence too; `id` is the school's name for what was made."""

    how: Ended
    label: str
    refusal: Refusal | None = None
    id: str | None = None


async def delivered(sending: Awaitable[Receipt], said: Callable[[Receipt], str]) -> Ending:
    """The end of an order that is handed over; raises `NotSent`."""
    try:
        receipt = await sending
    except EposError as error:
        raise NotSent(error) from None
    return Ending(_ENDED[receipt.outcome], said(receipt), receipt.refusal, receipt.id or None)


def refused(refusal: Refusal, words: Words) -> Ending:
    """The act is closed before anybody is asked."""
    return Ending(Ended.REFUSED, words.errors.REFUSED[refusal], refusal)


def not_sent(how: Ended, words: Words) -> Ending:
    """Nothing was sent: a dry run, or a no."""
    return Ending(how, words.commands.DRY_RUN if how is Ended.DRY_RUN else words.errors.NOT_SENT)


def written(call: Call, ending: Ending, data: Callable[[], object], preview: Sequence[str] = ()) -> Answer:
    """The answer with that ending; a dry run shows the preview."""
    student = call.cabinet.student
    sections = {
        Ended.SENT: (Section(ending.label),),
        Ended.WAITS: (Section(ending.label),),
        Ended.DRY_RUN: (Section(who(student, call.words), tuple(preview)), Section(ending.label)),
    }
    code = ending.refusal.value if ending.refusal else ending.how.value
    exit_code = UNREACHABLE if ending.how is Ended.UNKNOWN else REFUSED
    return Answer(
        student=student,
        taken_at=call.cabinet.now(),
        sections=lambda: sections.get(ending.how, ()),
        data=data,
        trouble=None if ending.how in sections else Trouble(exit_code, code, ending.label),
    )
