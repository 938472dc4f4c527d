"""The request to the support in words."""

from collections.abc import Sequence

from epos_tui.domain.support import SentRequest, SupportDraft, SupportField, SupportProblem, problems
from epos_tui.domain.text import one_line, paragraphs
from epos_tui.i18n import Words
from epos_tui.present.line import Field, Section, Tone, sentence
from epos_tui.present.receipt import receipt_said
from epos_tui.usecases.receipt import Receipt


def draft_fields(draft: SupportDraft, words: Words) -> tuple[Field, ...]:
    """The form as it will be sent; a long text keeps its paragraphs."""
    fields: list[Field] = []
    for field in SupportField:
        lines = paragraphs(draft.value(field)) or ("",)
        fields.append(Field(words.support.FIELD[field], lines[0]))
        fields += [Field("", line) for line in lines[1:]]
    return tuple(item for item in fields if item.value)


def problem_fields(draft: SupportDraft, words: Words) -> tuple[Field, ...]:
    """What has to be mended before it can be sent."""
    return tuple(Field("", problem_said(item, words), Tone.BAD) for item in problems(draft))


def problem_said(problem: SupportProblem, words: Words) -> str:
    """Тема: заполните."""
    return words.support.fault(problem.field, problem.fault)


def request_state(request: SentRequest, words: Words) -> str:
    """Отправлено, or that nobody knows."""
    return words.support.SENT_STATE if request.id else words.support.UNKNOWN_STATE


def request_said(request: SentRequest, words: Words) -> str:
    """15 октября 2026: не открывается дневник. Отправлено, номер 1a2b3c4d."""
    head = f"{words.dates.day_year(request.at.date())}: {one_line(request.draft.subject)}"
    number = f"{words.support.NUMBER}: {request.id}" if request.id else ""
    return sentence([head, request_state(request, words).capitalize(), number])


def request_fields(request: SentRequest, words: Words) -> tuple[Field, ...]:
    """Everything that was sent, and what became of it."""
    when = f"{words.dates.day_year(request.at.date())}, {words.dates.clock(request.at.time())}"
    fields = (
        Field(words.support.SENT_ON, when),
        Field(words.support.NUMBER, request.id),
        Field("", "" if request.id else words.support.UNKNOWN_STATE.capitalize(), Tone.BAD),
        *draft_fields(request.draft, words),
    )
    return tuple(field for field in fields if field.value)


def requests_sections(sent: Sequence[SentRequest], words: Words) -> tuple[Section, ...]:
    """The requests as text."""
    if not sent:
        return (Section(words.support.SENT_LIST, (words.support.NOTHING_SENT,)),)
    heading = f"{words.support.SENT_LIST}: {len(sent)}"
    return (Section(heading, tuple(request_said(item, words) for item in sent)),)


def ask_receipt(receipt: Receipt, words: Words) -> str:
    """How it ended."""
    sent, unknown = words.support.sent(receipt.id), words.support.UNKNOWN
    return receipt_said(receipt, words, sent, unknown, words.support.KEPT)
