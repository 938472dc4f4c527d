"""Figures: dates, hours, marks, ordinals, ranges, decimals, units."""

import re
from datetime import date, time
from functools import cache

from epos_tui.i18n import Words
from epos_tui.i18n.words.ear import Unit
from epos_tui.present.ear.patterns import SENTENCE, any_of, begun, stop_after, word_before

_DATE = re.compile(
    r"(?<![\w.,/№§-])(?<![№§] )([0-9]{1,2})\.([0-9]{1,2})\.([12][0-9]{3})(?![\w/-]|[.,:][0-9])"
)
_DAY = re.compile(r"(?<![\w.,/№§-])(?<![№§] )([0-9]{2})\.([0-9]{2})(?![\w/-]|[.,:][0-9]| ?[–—] ?[0-9])")
_LEAP, _HOURS = 2024, 24
_SPAN = re.compile(r"(?<![\w:.,])([0-9]{1,2}):([0-9]{2}) ?[–—-] ?([0-9]{1,2}):([0-9]{2})(?![\w:])")
_CLOCK = re.compile(r"(?<![\w:.,])0([0-9]:[0-5][0-9])(?![\w:])")
_ORDINAL = re.compile(r"(?<![\w.,/-])([0-9]{1,2})-([^\W\d_]{1,3})(?![\w-])(?= ?([^\W\d_]{1,30})?)")
_ORDINALS = 3
"""So many in a row know their form by the word behind them all."""
_RANGE = re.compile(r"(?<![\w.,–—-])([0-9]+) ?([–—-]) ?([0-9]+)(?![\w–—-]|[.,:][0-9])")
_DECIMAL = re.compile(r"(?<![\w.,:№§-])(?<![№§] )([0-9]{1,9})\.([0-9]{1,2})(?!\w|[.,:][0-9]|\.\w)")


def with_dates(text: str, words: Words) -> str:
    """12.05.2026 → 12 мая 2026 года; before anything else takes its figures for a number."""
    return _DATE.sub(lambda found: _date(found, words), text)


def with_numbers(text: str, words: Words) -> str:
    """08:30–09:15 → с 8:30 до 9:15, 1-й урок → первый урок, 5- → 5 с минусом."""
    text = _DAY.sub(lambda found: _day(found, words), text)
    text = _CLOCK.sub(r"\1", _SPAN.sub(lambda found: _hours(found, words), text))
    text = _mark(words).sub(lambda found: _shaded(found, words), text)
    for _ in range(_ORDINALS):
        text = _ORDINAL.sub(lambda found: _ordinal(found, words), text)
    text = _RANGE.sub(lambda found: _range(found, words), text)
    text = _DECIMAL.sub(lambda found: _decimal(found, words), text)
    return _unit(words).sub(lambda found: _amount(found, words), text)


def _date(found: re.Match[str], words: Words) -> str:
    day = _real(int(found[3]), found[2], found[1])
    return words.ear.day(day) if day else found[0]


def _day(found: re.Match[str], words: Words) -> str:
    """Only where it can be neither an hour nor a number: задание на 12.05, до 25.05."""
    day = _real(_LEAP, found[2], found[1])
    before = found.string[max(0, found.start() - 40) : found.start()].lower().rstrip(" ,(")
    known = before.endswith(tuple(words.ear.BEFORE_DAY))
    no_hour = int(found[1]) > _HOURS and word_before(found) in words.ear.CASES
    return words.dates.day(day) if day and (known or no_hour) else found[0]


def _real(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def _hours(found: re.Match[str], words: Words) -> str:
    """A preposition that is there already is not said twice."""
    hours = [int(part) for part in found.groups()]
    if max(hours[::2]) >= _HOURS or max(hours[1::2]) > 59:
        return found[0]
    said = words.dates.hours_said(time(hours[0], hours[1]), time(hours[2], hours[3]))
    first, _, rest = said.partition(" ")
    return rest if word_before(found) == first else said


@cache
def _mark(words: Words) -> re.Pattern[str]:
    after = any_of(words.ear.AFTER_MARK)
    return re.compile(
        rf"(?<![\w.,:/№§+−–-])(?<![№§] )([1-5])([+−–-])(?=$|[.,;:!?»](?: |$)| (?:{after})(?!\w))"
        r"(?![^.;]{0,40}[0-9]-[^\W\d_])"
    )


def _shaded(found: re.Match[str], words: Words) -> str:
    return f"{found[1]} {words.marks.PLUS if found[2] == '+' else words.marks.MINUS}"


def _ordinal(found: re.Match[str], words: Words) -> str:
    return begun(found, words.ear.ordinal(int(found[1]), found[2], found[3] or "") or found[0])


def _range(found: re.Match[str], words: Words) -> str:
    """A hyphen between numbers is a range only before a unit; по 3–5 has its preposition already."""
    first, dash, last = found.groups()
    if int(first[:9]) >= int(last[:9]) or (dash == "-" and not _unit_after(found, words)):
        return found[0]
    before = word_before(found)
    if before in words.ear.CASES:
        return f"{first}, {last}"
    said = words.ear.numbered_from_to if before in _numbered(words) else words.ear.numbers_from_to
    return begun(found, said(first, last))


def _decimal(found: re.Match[str], words: Words) -> str:
    before = word_before(found)
    known = before in words.ear.BEFORE_DECIMAL or _unit_after(found, words)
    return f"{found[1]}{words.marks.DECIMAL if known else '.'}{found[2]}"


def _amount(found: re.Match[str], words: Words) -> str:
    sign, number, short = found["sign"] or "", found["number"], found["short"]
    if sign and short.startswith("°"):
        sign = f"{words.ear.BETWEEN['+'] if sign == '+' else words.ear.BETWEEN['−']} "
    forms = _units(words)[short].forms
    return sign + words.ear.amount(number, forms, word_before(found)) + stop_after(found)


def _unit_after(found: re.Match[str], words: Words) -> bool:
    return bool(_unit_alone(words).match(found.string, found.end()))


@cache
def _numbered(words: Words) -> frozenset[str]:
    return frozenset(form for noun in words.ear.NOUNS for form in noun.many)


@cache
def _units(words: Words) -> dict[str, Unit]:
    return {short: unit for unit in words.ear.UNITS for short in unit.shorts}


@cache
def _unit_alone(words: Words) -> re.Pattern[str]:
    """A point that belongs to no short form ends a sentence, or it is in doubt."""
    return re.compile(rf" ?(?P<short>{any_of(_units(words))})(?![\w/²³]|\.(?!{SENTENCE}))")


@cache
def _unit(words: Words) -> re.Pattern[str]:
    number = r"(?P<sign>[-+])?(?P<number>[0-9]{1,9}(?:[.,][0-9]{1,3})?)"
    return re.compile(rf"(?<![\w.,:/°]){number}{_unit_alone(words).pattern}")
