"""Interim assessment that was not passed, in words, with the time the law leaves."""

from collections.abc import Sequence

from epos_tui.domain.debts import ATTEMPTS, Debt, TimedDebt
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.line import Field, Section, Tone, capital, labelled, listed, sentence
from epos_tui.present.subjects import subject_named

_SOON = 30
"""Days that stand out."""


def subject_name(debt: Debt, words: Words) -> str:
    """The subject, or that it is not named."""
    return subject_named(debt.subject, words)


def debt_fields(item: TimedDebt, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """Everything the school says of a debt, and what follows by the law."""
    word, debt = words.debts, item.debt
    soon = item.left is not None and item.left <= _SOON
    fields = [
        Field(word.FORM_LABEL, word.FORM[debt.form], Tone.BAD),
        Field(word.NEXT, next_said(item, words), Tone.NOTICE),
        Field(word.LATEST, latest_said(item, words), Tone.BAD if soon else Tone.PLAIN),
        Field(word.USED, used_said(item, words)),
        Field(word.PERIOD, words.diary.term(debt.term.kind, debt.term.number) if debt.term else ""),
        Field(word.SINCE, words.dates.day_year(debt.since) if debt.since else word.SINCE_UNKNOWN),
        Field(word.ATTEMPTS, attempts_said(debt, words)),
        Field(words.diary.TEACHER[kind], one_line(debt.teacher)),
        Field(word.NOTE, one_line(debt.note)),
        Field(word.ORIENTATION_LABEL, word.ORIENTATION, Tone.MUTED),
    ]
    return tuple(field for field in fields if field.value)


def latest_said(item: TimedDebt, words: Words) -> str:
    """29 июня 2027, осталось 257 дней; that it cannot be counted"""
    if item.latest is None or item.left is None:
        return words.debts.LATEST_UNKNOWN
    return listed([words.dates.day_year(item.latest), words.debts.left(item.left)])


def used_said(item: TimedDebt, words: Words) -> str:
    """1 из 2; those of which no result is known beside them"""
    word = words.debts
    if item.used is None:
        return word.USED_UNKNOWN
    unclear = word.unclear(item.unclear) if item.unclear else ""
    return listed([word.used(item.used, ATTEMPTS), unclear, word.NO_MORE if item.in_vain else ""])


def next_said(item: TimedDebt, words: Words) -> str:
    """23 октября, через 8 дней, вторая попытка: с комиссией; that none is appointed"""
    word = words.debts
    commission = word.COMMISSION if item.before_commission else ""
    if item.coming is None or item.ahead is None:
        return listed([word.NOT_APPOINTED, commission])
    late = word.TOO_LATE if item.too_late else ""
    return listed([words.dates.day(item.coming.day), word.ahead(item.ahead), commission, late])


def attempts_said(debt: Debt, words: Words) -> str:
    """1-я попытка 12 сентября 2026: не сдано; 2-я попытка …"""
    told = [
        words.debts.attempt(number, attempt.day, one_line(attempt.result))
        for number, attempt in enumerate(debt.attempts, 1)
    ]
    return "; ".join(told) or words.debts.NO_ATTEMPTS


def debt_said(item: TimedDebt, kind: InstitutionKind, words: Words) -> str:
    """Базы данных, экзамен, с 28 июня 2026. Ближайшая пересдача: … Крайний срок: … Пересдачи: …"""
    word, debt = words.debts, item.debt
    since = word.since(debt.since) if debt.since else ""
    term = words.diary.term(debt.term.kind, debt.term.number) if debt.term else ""
    return sentence(
        [
            listed([capital(subject_name(debt, words)), word.FORM[debt.form], term, since]),
            labelled(word.NEXT, next_said(item, words)),
            labelled(word.LATEST, latest_said(item, words)),
            labelled(word.USED, used_said(item, words)),
            labelled(word.ATTEMPTS, attempts_said(debt, words)) if debt.attempts else "",
            labelled(words.diary.TEACHER[kind], debt.teacher),
            debt.note,
        ]
    )


def debts_sections(debts: Sequence[TimedDebt], kind: InstitutionKind, words: Words) -> tuple[Section, ...]:
    """The list as text with what it is worth, or a plain good sentence."""
    if not debts:
        return (Section(words.debts.TITLE, (words.debts.NONE,)),)
    heading = f"{words.debts.TITLE}: {words.debts.count(len(debts))}"
    told = (debt_said(item, kind, words) for item in debts)
    return (Section(heading, (*told, words.debts.ORIENTATION)),)


def short_cells(item: TimedDebt, words: Words) -> tuple[str, str, str]:
    """Subject, form, and how far the next retake is, else the last day: one row."""
    word = words.debts
    if item.coming and item.ahead is not None:
        when = word.retake(item.ahead)
    else:
        when = word.LEFT_UNKNOWN if item.left is None else word.limit(item.left)
    return capital(subject_name(item.debt, words)), word.FORM[item.debt.form], when
