"""Forecasts: cells, fields, sentences; each says that it is an orientation only."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from epos_tui.domain.forecast import Forecast, Influence, Outlook, Reach
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.supposed import HIGHEST, Supposed
from epos_tui.domain.thresholds import Rules
from epos_tui.domain.year import Term
from epos_tui.i18n import Words
from epos_tui.present.all_marks import period_said, row_name, row_title, school_shown, signed
from epos_tui.present.attendance import share_said
from epos_tui.present.line import Field, Section, Tone, capital, labelled, listed, sentence, uncapital
from epos_tui.present.marks import average_said, average_shown, mark_said
from epos_tui.present.outlooks import decimal, goal_said, outlook_said, spare_said, year_said


@dataclass(frozen=True)
class Cells:
    """A row of the list."""

    name: str
    average: str
    mark: str
    needs: str
    needs_short: str
    """Where there is hardly room."""
    places: str
    tone: Tone


def name(item: Forecast, words: Words) -> str:
    """The subject, with its system when that is not the ordinary one."""
    return row_name(item.row, words)


def title(item: Forecast, words: Words) -> str:
    """Прогноз: Математика, 1 четверть"""
    return f"{words.forecast.TITLE}: {row_title(item.row, words)}"


def heading(items: Sequence[Forecast], period: Term | None, rules: Rules, words: Words) -> str:
    """Прогноз, 1 четверть, порог 0,5 и 0,65: how it is counted just now"""
    return listed([words.forecast.TITLE, period_said(period, words), rules_said(items, rules, words)])


def rules_said(items: Iterable[Forecast], rules: Rules, words: Words) -> str:
    """Порог 0,5 и 0,65, с точками"""
    word = words.forecast
    known = sorted({outlook.threshold for item in items for outlook in item.outlooks})
    parts = [
        word.threshold(f" {word.AND} ".join(decimal(threshold, words) for threshold in known))
        if known
        else "",
        word.POINTS_COUNT if rules.points else "",
        word.PACE_KEPT if rules.paced else "",
    ]
    return listed(parts)


def notes(items: Iterable[Forecast], words: Words) -> tuple[str, ...]:
    """What all forecasts are worth, and why there are two thresholds."""
    both = any(len(item.outlooks) > 1 for item in items)
    return (*((words.forecast.UNTIL_CHOSEN,) if both else ()), words.forecast.NOTE)


def cells(item: Forecast, words: Words) -> Cells:
    """Математика · 4,45 · 4 · до 5: пятёрок 2/12 · 6"""
    if item.off:
        off = capital(words.forecast.OFF[item.off])
        return Cells(name(item, words), "—", "", off, off, "", Tone.MUTED)
    average = average_shown(item.outcome, words.marks.DECIMAL) if item.outcome else "—"
    marks = dict.fromkeys(str(outlook.mark or "—") for outlook in item.outlooks)
    places = "" if item.places is None else str(item.places)
    bad = any((outlook.mark or 5) <= 2 for outlook in item.outlooks)
    tone = Tone.BAD if bad else Tone.GOOD if item.outcome else Tone.MUTED
    return Cells(name(item, words), average, "/".join(marks), *_next_step(item, words), places, tone)


def _next_step(item: Forecast, words: Words) -> tuple[str, str]:
    """До 5: пятёрок 2/12; at the best mark: Запас: четвёрок 2/0; and both shorter"""
    word = words.forecast
    if not item.outcome:
        return capital(words.marks.NOT_COUNTED), "—"
    marks = [goal.mark for outlook in item.outlooks for goal in outlook.goals]
    if marks:
        counts = "/".join(str(_count_to(outlook, min(marks))) for outlook in item.outlooks)
        found = word.step(min(marks), HIGHEST, counts), word.step_short(min(marks), counts)
    else:
        counts = "/".join(str(outlook.spare[0].count or 0) for outlook in item.outlooks)
        found = word.spare(HIGHEST - 1, counts), word.spare_short(counts)
    return capital(found[0]), capital(found[1])


def _count_to(outlook: Outlook, mark: int) -> int:
    """Fives of weight 1; none where the average is there already."""
    needs = (goal.needs[0].count for goal in outlook.goals if goal.mark == mark)
    return next(needs, 0) or 0


def fields(item: Forecast, rules: Rules, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """Both averages, what they mean, what is needed, what is left."""
    if item.off:
        return (Field("", capital(words.forecast.OFF[item.off]), Tone.MUTED),)
    found = (*_averages(item, words), *_outlook_fields(item, words), *_left_fields(item, rules, kind, words))
    few = words.forecast.too_few_marks(len(item.marks), rules.minimum) if item.too_few else ""
    both = words.forecast.UNTIL_CHOSEN if len(item.outlooks) > 1 else ""
    ends = (
        Field("", few, Tone.NOTICE),
        Field("", both, Tone.MUTED),
        Field("", words.forecast.NOTE, Tone.MUTED),
    )
    return tuple(field for field in (*found, *ends) if field.value)


def influence_fields(item: Forecast, words: Words) -> tuple[Field, ...]:
    """What every mark does to the average, the newest first."""
    return tuple(
        Field(words.dates.day(part.entry.day), influence_said(part, words), _influence_tone(part))
        for part in reversed(item.influences)
    )


def influence_said(part: Influence, words: Words) -> str:
    """5, вес 3, контрольная работа: +0,54"""
    change = words.forecast.ONLY_MARK if part.change is None else signed(part.change, words)
    return f"{mark_said(part.mark, words)}: {change}"


def _influence_tone(part: Influence) -> Tone:
    if not part.change:
        return Tone.PLAIN
    return Tone.GOOD if part.change > 0 else Tone.BAD


def _averages(item: Forecast, words: Words) -> Iterator[Field]:
    word = words.marks
    ours = average_said(item.average, words) if item.average else word.NOT_COUNTED
    yield Field(word.AVERAGE, school_shown(item.row, words))
    yield Field(word.OUR_AVERAGE, ours)
    yield from (Field("", words.forecast.CAUSE[cause], Tone.NOTICE) for cause in item.causes)
    if item.supposed and item.outcome:
        yield Field(words.forecast.SUPPOSED, supposed_said(item.supposed, words), Tone.NOTICE)
        yield Field(words.forecast.THEN, average_said(item.outcome, words), Tone.NOTICE)


def supposed_said(supposed: Iterable[Supposed], words: Words) -> str:
    """5, 4 вес 2"""
    return listed(
        f"{mark.value} {words.marks.weight(mark.weight)}" if mark.weight != 1 else str(mark.value)
        for mark in supposed
    )


def supposed_typed(supposed: Iterable[Supposed]) -> str:
    """5 4*2: as it may be typed again"""
    return " ".join(
        f"{mark.value}*{mark.weight}" if mark.weight != 1 else str(mark.value) for mark in supposed
    )


def _outlook_fields(item: Forecast, words: Words) -> Iterator[Field]:
    word = words.forecast
    for outlook in item.outlooks:
        label = capital(word.threshold(decimal(outlook.threshold, words)))
        tone = Tone.BAD if (outlook.mark or 5) <= 2 else Tone.GOOD
        yield Field(label, outlook_said(outlook, item.outcome, words), tone)
        for goal in outlook.goals:
            label = capital(word.to_mark(goal.mark, decimal(goal.bar, words)))
            late = goal.reach is Reach.TOO_FEW_LESSONS
            yield Field(label, goal_said(goal, item, words), Tone.MUTED if late else Tone.PLAIN)
        yield Field(word.SPARE, spare_said(outlook, words))
        yield Field(word.YEAR, year_said(outlook, words))


def _left_fields(item: Forecast, rules: Rules, kind: InstitutionKind, words: Words) -> Iterator[Field]:
    word = words.forecast
    yield Field(word.LEFT, left_said(item, rules, kind, words))
    yield Field(word.RANGE, range_said(item, words))
    yield Field(word.ATTENDANCE, attendance_said(item, rules, words))


def left_said(item: Forecast, rules: Rules, kind: InstitutionKind, words: Words) -> str:
    """6 уроков; with the pace of the marks beside, where that is wished"""
    if item.lessons is None or item.places is None:
        return words.forecast.UNKNOWN_LEFT
    lessons = words.diary.lessons(kind, item.lessons.left)
    paced = f"{words.forecast.places(item.places)}, {words.forecast.PACED}" if rules.paced else ""
    return "; ".join(filter(None, (lessons, paced)))


def range_said(item: Forecast, words: Words) -> str:
    """От 2,71 до 4,43"""
    if item.bounds is None:
        return ""
    worst, best = (average_shown(average, words.marks.DECIMAL) for average in item.bounds)
    return words.forecast.from_to(worst, best)


def attendance_said(item: Forecast, rules: Rules, words: Words) -> str:
    """52 из 60, для 85 % можно пропустить ещё 1"""
    if item.lessons is None or not item.lessons.held:
        return ""
    return share_said(item.lessons.attendance, rules.attendance, words)


def said(item: Forecast, rules: Rules, kind: InstitutionKind, words: Words) -> str:
    """Математика. По оценкам: 4,45 (89 : 20). Порог 0,5: выходит 4; до 5 … Ориентир, решает учитель."""
    head = name(item, words)
    if item.off:
        return sentence([f"{head}: {words.forecast.OFF[item.off]}"])
    averages = [str(field) for field in _averages(item, words) if field.value]
    outlooks = [_outlook_sentence(outlook, item, words) for outlook in item.outlooks]
    left = [str(field) for field in _left_fields(item, rules, kind, words) if field.value][:2]
    few = words.forecast.too_few_marks(len(item.marks), rules.minimum) if item.too_few else ""
    return sentence([head, *averages, *outlooks, *left, few, words.forecast.NOTE_SHORT])


def _outlook_sentence(outlook: Outlook, item: Forecast, words: Words) -> str:
    word = words.forecast
    told = ((goal, goal_said(goal, item, words, short=True)) for goal in outlook.goals)
    parts = [
        outlook_said(outlook, item.outcome, words),
        *(f"{word.to_mark(goal.mark, decimal(goal.bar, words))}: {said}" for goal, said in told),
        uncapital(labelled(word.SPARE, spare_said(outlook, words))),
        year_said(outlook, words),
    ]
    label = capital(word.threshold(decimal(outlook.threshold, words)))
    return f"{label}: {'; '.join(filter(None, parts))}"


def sections(
    items: Sequence[Forecast], period: Term | None, rules: Rules, kind: InstitutionKind, words: Words
) -> tuple[Section, ...]:
    """As text: a sentence a subject, then what all forecasts are worth."""
    title = f"{words.forecast.TITLE_LONG}, {period_said(period, words)}"
    told = tuple(said(item, rules, kind, words) for item in items)
    lines = (*told, *notes(items, words)) if told else (words.marks.EMPTY,)
    return (Section(title, lines),)
