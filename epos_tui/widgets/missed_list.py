"""Topics that were missed, a row each."""

from epos_tui.domain.progress import MissedTopic
from epos_tui.i18n import Words
from epos_tui.present.diary import subject_of
from epos_tui.present.line import Line, Tone, capital
from epos_tui.present.progress import missed_title
from epos_tui.widgets.rows import Rows, fit

_DAY = 7


class MissedList(Rows[MissedTopic]):
    """Day, subject, topic."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def key_of(self, item: MissedTopic) -> str:
        return f"{item.lesson.day} {item.lesson.id}"

    def draw(self, item: MissedTopic, width: int) -> tuple[Line, ...]:
        subject = 12 if width < 60 else 26
        name = capital(subject_of(item.lesson, self.words))
        return (
            Line(f" {fit(self.words.dates.day_short(item.lesson.day), _DAY)}", Tone.MUTED),
            Line(fit(name, subject - 1) + " "),
            Line(fit(missed_title(item, self.words), width - 1 - _DAY - subject), Tone.MUTED),
        )
