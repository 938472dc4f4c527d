"""Sentences of forecasts that are short enough to choose by."""

from epos_tui.domain.forecast import Forecast
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.thresholds import Rules
from epos_tui.i18n import Words
from epos_tui.present import forecast as present
from epos_tui.present.line import listed, sentence
from epos_tui.present.marks import average_shown
from epos_tui.present.outlooks import decimal, outlook_said


def item(found: Forecast, words: Words) -> str:
    """Математика: 4,45, порог 0,5: выходит 4, порог 0,65: выходит 4"""
    name = present.name(found, words)
    if found.off:
        return f"{name}: {words.forecast.OFF[found.off]}"
    if found.outcome is None:
        return f"{name}: {words.marks.NOT_COUNTED}"
    told = (
        f"{words.forecast.threshold(decimal(outlook.threshold, words))}: "
        f"{outlook_said(outlook, found.outcome, words)}"
        for outlook in found.outlooks
    )
    return f"{name}: {listed([average_shown(found.outcome, words.marks.DECIMAL), *told])}"


def lines(found: Forecast, rules: Rules, kind: InstitutionKind, words: Words) -> tuple[str, ...]:
    """Everything that is counted, a labelled line each."""
    return tuple(sentence([str(field)]) for field in present.fields(found, rules, kind, words))


def influences(found: Forecast, words: Words) -> tuple[str, ...]:
    """A mark a line, the newest first."""
    return tuple(sentence([str(field)]) for field in present.influence_fields(found, words))
