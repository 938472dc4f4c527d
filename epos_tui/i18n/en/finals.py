"""Final marks in English."""

from datetime import date

from epos_tui.domain.finals import FinalKind
from epos_tui.domain.year import TermKind
from epos_tui.i18n.en import dates

TITLE = "Final marks"
TITLE_SHORT = "Finals"
SUBJECT = "Subject"
TERM_HEAD = {
    TermKind.QUARTER: "qtr",
    TermKind.TRIMESTER: "trim",
    TermKind.HALF_YEAR: "half",
    TermKind.SEMESTER: "sem",
    TermKind.MODULE: "mod",
}
TERM_SHORT = {
    TermKind.QUARTER: "q",
    TermKind.TRIMESTER: "t",
    TermKind.HALF_YEAR: "h",
    TermKind.SEMESTER: "s",
    TermKind.MODULE: "m",
}
HEAD_SHORT = {
    FinalKind.TERM: "",
    FinalKind.YEAR: "Year",
    FinalKind.EXAM: "Exam",
    FinalKind.FINAL: "Fin",
}
HEAD = {
    FinalKind.TERM: "",
    FinalKind.YEAR: "Year",
    FinalKind.EXAM: "Exam",
    FinalKind.FINAL: "Final",
}
KIND = {
    FinalKind.TERM: "of the period",
    FinalKind.YEAR: "year mark",
    FinalKind.EXAM: "exam",
    FinalKind.FINAL: "final mark",
}
NOT_YET = "not set yet"
NOT_ATTESTED = "not attested"
NO_PERIOD = "this subject has no such period"
EMPTY = "There are no final marks yet."
PAST = "past"


def set_on(day: date) -> str:
    return f"set on {dates.day_year(day)}"


def year(first: int, last: int) -> str:
    return f"academic year {first}/{last}"
