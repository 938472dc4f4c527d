"""Interim assessment that was not passed, in words."""

from collections.abc import Sequence

from epos_tui.domain.debts import Debt
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.line import Field, Section, Tone, capital, labelled, listed, sentence
from epos_tui.present.subjects import subject_named


def subject_name(debt: Debt, words: Words) -> str:
    """The subject, or that it is not named."""
    return subject_named(debt.subject, words)


def debt_fields(debt: Debt, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """Everything the school says of a debt."""
    word = words.debts
    fields = [
        Field(word.FORM_LABEL, word.FORM[debt.form], Tone.BAD),
        Field(word.PERIOD, words.diary.term(debt.term.kind, debt.term.number) if debt.term else ""),
        Field(word.SINCE, words.dates.day_year(debt.since) if debt.since else word.SINCE_UNKNOWN),
        Field(word.ATTEMPTS, attempts_said(debt, words), Tone.NOTICE),
        Field(words.diary.TEACHER[kind], one_line(debt.teacher)),
        Field(word.NOTE, one_line(debt.note)),
    ]
    return tuple(field for field in fields if field.value)


def attempts_said(debt: Debt, words: Words) -> str:
    """1-я попытка 12 сентября 2026: не сдано; 2-я попытка …"""
    told = [
        words.debts.attempt(number, attempt.day, one_line(attempt.result))
        for number, attempt in enumerate(debt.attempts, 1)
    ]
    return "; ".join(told) or words.debts.NO_ATTEMPTS


def debt_said(debt: Debt, kind: InstitutionKind, words: Words) -> str:
    """Базы данных, экзамен, с 28 июня 2026. Пересдачи: …"""
    since = words.debts.since(debt.since) if debt.since else ""
    term = words.diary.term(debt.term.kind, debt.term.number) if debt.term else ""
    return sentence(
        [
            listed([capital(subject_name(debt, words)), words.debts.FORM[debt.form], term, since]),
            labelled(words.debts.ATTEMPTS, attempts_said(debt, words)),
            labelled(words.diary.TEACHER[kind], debt.teacher),
            debt.note,
        ]
    )


def debts_sections(debts: Sequence[Debt], kind: InstitutionKind, words: Words) -> tuple[Section, ...]:
    """The list as text, or a plain good sentence."""
    if not debts:
        return (Section(words.debts.TITLE, (words.debts.NONE,)),)
    heading = f"{words.debts.TITLE}: {words.debts.count(len(debts))}"
    return (Section(heading, tuple(debt_said(debt, kind, words) for debt in debts)),)


def short_cells(debt: Debt, words: Words) -> tuple[str, str, str]:
    """Subject, form, and the next retake, else since when: one row."""
    coming = next((attempt.day for attempt in debt.attempts if not attempt.result), None)
    since = words.debts.since(debt.since) if debt.since else ""
    when = words.debts.retake(coming) if coming else since
    return capital(subject_name(debt, words)), words.debts.FORM[debt.form], when
