"""Forecasts of a period: a sentence a subject, then what is needed, what if, why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from epos_tui.domain.all_marks import MarkRow
from epos_tui.domain.forecast import Forecast
from epos_tui.domain.supposed import Supposed
from epos_tui.domain.thresholds import PRESETS, Rules
from epos_tui.domain.year import Term
from epos_tui.lines import said_forecast
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.question import Question, answer
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import forecast as present
from epos_tui.present.line import capital
from epos_tui.present.outlooks import decimal
from epos_tui.present.typed import marks_typed, threshold_typed
from epos_tui.usecases import forecast
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.forecast import Prospects


@dataclass(frozen=True)
class Shown:
    """What the forecasts stand on, and how they are counted for the moment."""

    found: Prospects
    rules: Rules


def room(talk: Talk, cabinet: Cabinet, period: Term | None) -> None:
    """The subjects of the period, counted as the family wishes."""
    found = read(talk, cabinet, forecast.prospects(cabinet, lambda year: period))
    shown: Shown | None = Shown(found, cabinet.rules)
    while shown:
        shown = _subjects(talk, cabinet, shown)


def _subjects(talk: Talk, cabinet: Cabinet, shown: Shown) -> Shown | None:
    words, found = talk.words, shown.found
    known = [(row, forecast.forecast_of(cabinet, found, row, shown.rules)) for row in found.rows]
    subjects = (_subject(talk, cabinet, shown, row, item) for row, item in known)
    items: tuple[Item[Shown], ...] = (*subjects, *acts(words, _acts(talk, shown)))
    title = present.heading([item for _, item in known], found.period, shown.rules, words)
    intro = present.notes([item for _, item in known], words) if known else (words.marks.EMPTY,)
    return walk(talk, Menu(f"{title}: {words.lines.points(len(items))}.", items, intro))


def _acts(talk: Talk, shown: Shown) -> Iterator[Item[Shown]]:
    word, rules = talk.words.forecast, shown.rules
    yield Item(word.OTHER_THRESHOLD, lambda: _other_threshold(talk, shown))
    points, pace = replace(rules, points=not rules.points), replace(rules, paced=not rules.paced)
    yield Item(word.NO_POINTS if rules.points else word.WITH_POINTS, lambda: replace(shown, rules=points))
    yield Item(word.A_MARK_A_LESSON if rules.paced else word.AT_PACE, lambda: replace(shown, rules=pace))


def _other_threshold(talk: Talk, shown: Shown) -> Shown | None:
    """One of the usual thresholds, any other, or what was chosen for good."""
    words = talk.words
    usual = (_threshold(talk, shown, preset) for preset in PRESETS)
    own = Item(words.forecast.OWN_THRESHOLD, lambda: _own_threshold(talk, shown))
    chosen = Item(capital(words.forecast.CHOSEN), lambda: _at(shown, None))
    items: tuple[Item[Shown], ...] = (*usual, own, chosen)
    return walk(talk, Menu(f"{words.forecast.OTHER_THRESHOLD}: {words.lines.points(len(items))}.", items))


def _threshold(talk: Talk, shown: Shown, preset: Fraction) -> Item[Shown]:
    return Item(decimal(preset, talk.words), lambda: _at(shown, preset))


def _own_threshold(talk: Talk, shown: Shown) -> Shown:
    word = talk.words.forecast
    found = answer(talk, Question((word.THRESHOLD_HINT,), word.THRESHOLD_PROMPT, threshold_typed))
    return _at(shown, found)


def _at(shown: Shown, threshold: Fraction | None) -> Shown:
    return replace(shown, rules=replace(shown.rules, at_once=threshold))


def _subject(talk: Talk, cabinet: Cabinet, shown: Shown, row: MarkRow, item: Forecast) -> Item[Shown]:
    text, name = said_forecast.item(item, talk.words), present.name(item, talk.words)
    return Item(text, lambda: _told(talk, cabinet, shown, row), (name,))


def _told(talk: Talk, cabinet: Cabinet, shown: Shown, row: MarkRow) -> None:
    """Everything about the subject; what is supposed is forgotten on the way back."""
    supposed: tuple[Supposed, ...] | None = ()
    while supposed is not None:
        item = forecast.forecast_of(cabinet, shown.found, row, shown.rules, supposed)
        supposed = _once(talk, cabinet, item, shown.rules)


def _once(talk: Talk, cabinet: Cabinet, item: Forecast, rules: Rules) -> tuple[Supposed, ...] | None:
    words = talk.words
    lines = said_forecast.lines(item, rules, cabinet.student.institution.kind, words)
    title = present.title(item, words)
    if item.off:
        say(talk, f"{title}.", *lines)
        return None
    items = tuple(_subject_acts(talk, item))
    return walk(talk, Menu(f"{title}: {words.lines.points(len(items))}.", items, lines))


def _subject_acts(talk: Talk, item: Forecast) -> Iterator[Item[tuple[Supposed, ...]]]:
    words = talk.words
    yield Item(words.forecast.WHAT_IF_ADDED, lambda: _suppose(talk))
    if item.influences:
        told = said_forecast.influences(item, words)
        yield Item(words.forecast.INFLUENCE, lambda: say(talk, *told))


def _suppose(talk: Talk) -> tuple[Supposed, ...]:
    word = talk.words.forecast
    lines = (word.WHAT_IF_HINT, talk.words.lines.enter(word.NOTHING_SUPPOSED))
    return answer(talk, Question(lines, word.MARKS_PROMPT, marks_typed))
