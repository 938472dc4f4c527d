"""What an average means at a threshold: the mark, what the next one needs, what there is to spare."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from epos_tui.domain.forecast import Forecast, Goal, Need, Outlook, Reach
from epos_tui.domain.marks import Average
from epos_tui.i18n import Words
from epos_tui.present.line import listed


def decimal(number: Fraction, words: Words) -> str:
    """0,65 or 4,65: as it was chosen, without rounding"""
    return f"{Decimal(number.numerator) / Decimal(number.denominator):f}".replace(".", words.marks.DECIMAL)


def outlook_said(outlook: Outlook, average: Average | None, words: Words) -> str:
    """Выходит 4, на границе, точно 4,647"""
    if outlook.mark is None or average is None:
        return words.marks.NOT_COUNTED
    border = any(goal.border for goal in outlook.goals)
    exact = words.forecast.border(thousandths(average, words)) if border else ""
    return listed([words.forecast.comes(outlook.mark), exact])


def thousandths(average: Average, words: Words) -> str:
    """4,647: cut, so that it never looks like more than it is"""
    whole, rest = divmod(1000 * average.sum // average.weight, 1000)
    return f"{whole}{words.marks.DECIMAL}{rest:03}"


def goal_said(goal: Goal, item: Forecast, words: Words, short: bool = False) -> str:
    """2 пятёрки (веса 2: 1), или 5 четвёрок; or that there are too few lessons"""
    by_value = [list(needs) for _, needs in groupby(goal.needs, key=lambda need: need.mark.value)]
    told = [_needs_said(needs, words, short) for needs in by_value]
    ways = f" {words.forecast.OR} ".join(filter(None, told))
    return listed([ways, _in_time(goal, item, words)])


def _needs_said(needs: Sequence[Need], words: Words, short: bool) -> str:
    """3 пятёрки (веса 2: 2, веса 3: 1); short: of the heavier ones only those that are fewer"""
    known = [(need.mark, need.count) for need in needs if need.count is not None]
    if not known:
        return ""
    (mark, count), *heavier = known
    told, fewest = [], count
    for other, number in heavier:
        if not short or number < fewest:
            told.append(words.forecast.of_weight(other.weight, number))
        fewest = min(fewest, number)
    said = words.forecast.marks(count, mark.value)
    return f"{said} ({', '.join(told)})" if told else said


def _in_time(goal: Goal, item: Forecast, words: Words) -> str:
    first = goal.needs[0].count
    if item.places is None or first is None or first <= item.places:
        return ""
    if goal.reach is Reach.TOO_FEW_LESSONS:
        return words.forecast.too_few_lessons(first, item.places)
    fits = (need.mark for need in goal.needs if need.count is not None and need.count <= item.places)
    return words.forecast.only_of_weight(min(mark.weight for mark in fits))


def spare_said(outlook: Outlook, words: Words) -> str:
    """Четвёрок 5, или троек 1, или двоек 1: of weight 1; that there is none to spare"""
    plain = [(need.mark.value, need.count) for need in outlook.spare if need.mark.weight == 1]
    told = [words.forecast.of_value(value, count) for value, count in plain if count]
    return f", {words.forecast.OR} ".join(told) or (words.forecast.NO_SPARE if plain else "")


def year_said(outlook: Outlook, words: Words) -> str:
    """Годовая примерно 5, если оценки 4, 5"""
    if outlook.year is None:
        return ""
    made = words.forecast.year_made(outlook.year.mark, listed(map(str, outlook.year.marks)))
    final = "" if outlook.year.final is None else words.forecast.final_made(outlook.year.final)
    return listed([made, final])
