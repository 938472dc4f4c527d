"""Which subjects and which period of the year a call is about."""

from collections.abc import Sequence

from epos_tui.commands import Call, Misused
from epos_tui.commands.argv import shown
from epos_tui.domain.all_marks import MarkBook, MarkRow, current_period, rows
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.year import AcademicYear, Term
from epos_tui.i18n import Words
from epos_tui.present.answers import named


def rows_asked(call: Call, book: MarkBook, period: Term | None) -> tuple[MarkRow, ...]:
    """The rows of the period, of the subjects and the grading system asked for."""
    system = call.request.value("system")
    subjects = subjects_asked(call, [item.subject for item in book.subjects])
    asked = (item for item in book.subjects if item.subject in subjects)
    return rows(asked, period, GradingSystem(system) if system else None)


def subjects_asked(call: Call, known: Sequence[str]) -> tuple[str, ...]:
    """The subjects named, separated by commas; all of them without the option.

    Among all children one may lack the subject: nothing of him is told.
    """
    typed = call.request.value("subject")
    if not typed:
        return tuple(known)
    if call.request.value("child") == "all":
        return tuple(name for part in typed.split(",") for name in matching(part, known))
    return tuple(subject_typed(part, known, call.words) for part in typed.split(","))


def subject_typed(text: str, known: Sequence[str], words: Words) -> str:
    """The only subject that is meant; raises `Misused`."""
    found = matching(text, known)
    if len(found) != 1:
        names = found or tuple(dict.fromkeys(filter(None, known)))
        raise Misused(words.commands.bad_choice("--subject", shown(text), names))
    return found[0]


def matching(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """The subjects that answer to the text."""
    names = list(dict.fromkeys(filter(None, known)))
    return tuple(names[place] for place in named(text, [(name,) for name in names]))


def period_asked(call: Call, year: AcademicYear) -> Term | None:
    """The term with this number, or the current one; None for the whole year."""
    typed = call.request.value("period") or "current"
    if typed == "current":
        return current_period(year, call.cabinet.today())
    terms = {str(term.number): term for term in year.terms}
    if typed != "year" and typed not in terms:
        raise Misused(call.words.commands.bad_choice("--period", typed, ("current", "year", *terms)))
    return terms.get(typed)
