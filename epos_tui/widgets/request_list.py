"""The way to the form, and the requests sent before."""

from dataclasses import dataclass

from epos_tui.domain.support import SentRequest, SupportDraft
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.line import Line, Tone
from epos_tui.present.support import request_state
from epos_tui.widgets.rows import Rows, fit


@dataclass(frozen=True)
class RequestRow:
    """A request; the form itself where there is none."""

    request: SentRequest | None = None
    draft: SupportDraft | None = None
    """The form that was begun."""


class RequestList(Rows[RequestRow]):
    """The form first, then the newest request."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def key_of(self, item: RequestRow) -> str:
        return item.request.at.isoformat() + item.request.id if item.request else "form"

    def draw(self, item: RequestRow, width: int) -> tuple[Line, ...]:
        word = self.words.support
        if item.request is None:
            text = word.GO_ON if item.draft else word.WRITE
            subject = f": {one_line(item.draft.subject)}" if item.draft and item.draft.subject else ""
            return (Line(fit(f" {text}{subject}", width), Tone.NOTICE),)
        state = min(26, width // 3)
        request = item.request
        return (
            Line(" " + fit(self.words.dates.day_short(request.at.date()), 6), Tone.MUTED),
            Line(fit(one_line(request.draft.subject), width - 8 - state) + " "),
            Line(fit(request_state(request, self.words), state), Tone.MUTED if request.id else Tone.BAD),
        )
