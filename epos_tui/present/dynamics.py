"""The dynamics of the averages: sentences, cells."""

from collections.abc import Sequence

from epos_tui.domain.dynamics import Dynamics, Point, Rule, Trend
from epos_tui.domain.year import Term
from epos_tui.i18n import Words
from epos_tui.present.all_marks import period_said, signed
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Field, Section, Tone, capital, ended, listed, sentence
from epos_tui.present.marks import average_said, average_shown
from epos_tui.present.subjects import subject_of_system

TONES = {Trend.RISING: Tone.GOOD, Trend.FALLING: Tone.BAD, Trend.STEADY: Tone.PLAIN}


def name(item: Dynamics, words: Words) -> str:
    """The subject, with its system when that is not the ordinary one."""
    return subject_of_system(item.subject, item.system, words)


def shown(point: Point | None, words: Words) -> str:
    """4,29; a dash before the first mark"""
    return average_shown(point.average, words.marks.DECIMAL) if point and point.average else "—"


def week_said(point: Point, words: Words) -> str:
    """Неделя с 5 октября"""
    return words.dynamics.week_of(words.dates.day(point.monday))


def trend_sign(item: Dynamics, glyphs: Glyphs) -> str:
    """▲, ▼, ►; nothing without marks"""
    signs = {Trend.RISING: glyphs.rising, Trend.FALLING: glyphs.falling, Trend.STEADY: glyphs.steady}
    return signs[item.trend] if item.trend else ""


def trend_said(item: Dynamics, words: Words) -> str:
    """Рост на 0,29"""
    if item.trend is None or item.change is None:
        return words.dynamics.NO_MARKS
    if item.trend is Trend.STEADY:
        return words.dynamics.TREND[item.trend]
    return words.dynamics.trend(item.trend, signed(abs(item.change), words).lstrip("+"))


def said(item: Dynamics, words: Words) -> str:
    """Математика: начало 4,00, сейчас 4,29, лучшая неделя …, худшая неделя …, рост на 0,29."""
    return sentence([f"{name(item, words)}: {told(item, words)}"])


def told(item: Dynamics, words: Words) -> str:
    """The same without the name."""
    word, known = words.dynamics, item.known
    if not known or item.best is None or item.worst is None:
        return word.NO_MARKS
    start, now = shown(known[0], words), shown(known[-1], words)
    best, worst = shown(item.best, words), shown(item.worst, words)
    if best == worst:
        return listed([word.always(now), trend_said(item, words)])
    parts = [
        word.start(start),
        word.now(now),
        word.best(best, week_said(item.best, words)),
        word.worst(worst, week_said(item.worst, words)),
        trend_said(item, words),
    ]
    return listed(parts)


def point_said(point: Point, words: Words) -> str:
    """Неделя с 5 октября: 4,29 (30 : 7), новых оценок нет"""
    return f"{week_said(point, words)}: {point_told(point, words)}"


def point_told(point: Point, words: Words) -> str:
    """The same without the week."""
    value = average_said(point.average, words) if point.average else words.dynamics.NO_MARKS
    return listed([value, words.dynamics.REPEATED if point.repeated else ""])


def fields(item: Dynamics, words: Words) -> tuple[Field, ...]:
    """The sentence, then every week, the newest first."""
    tone = TONES[item.trend] if item.trend else Tone.MUTED
    weeks = (
        Field(capital(week_said(point, words)), point_told(point, words)) for point in reversed(item.points)
    )
    return (Field("", capital(ended(told(item, words))), tone), *weeks)


def sections(items: Sequence[Dynamics], period: Term | None, rule: Rule, words: Words) -> tuple[Section, ...]:
    """As text: a sentence a subject."""
    heading = f"{words.dynamics.TITLE}, {period_said(period, words)}, {words.dynamics.RULE[rule]}"
    return (Section(heading, tuple(said(item, words) for item in items) or (words.marks.EMPTY,)),)
