"""Work programmes in English."""

from datetime import date

from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.programmes import TopicState
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

SECTION = "Education"
TITLE = "Work programmes"
TITLE_SHORT = "Programmes"
SUBJECT = {
    InstitutionKind.SCHOOL: "Subject",
    InstitutionKind.COLLEGE: "Discipline",
    InstitutionKind.OTHER: "Subject",
}
PART = "Section"
STATE = {
    TopicState.HELD: "held",
    TopicState.BEGUN: "begun",
    TopicState.TO_COME: "to come",
}
PLANNED, BY_TOPICS, HELD = "Hours planned", "Hours by topic", "Held"
LESSONS = {
    InstitutionKind.SCHOOL: "Lessons",
    InstitutionKind.COLLEGE: "Double periods",
    InstitutionKind.OTHER: "Lessons",
}
NO_TOPICS = "no topics are given"
UNTITLED_SECTION, UNTITLED_TOPIC = "section without a title", "topic without a title"
SUBJECT_FOLDED, SUBJECT_UNFOLDED = "the sections are folded", "the sections are unfolded"
SECTION_FOLDED, SECTION_UNFOLDED = "the section is folded", "the section is unfolded"
EMPTY = "There are no work programmes on the portal yet."
NOTHING_FOUND = "Nothing was found in the programmes."
FIND = "Find a topic"
FIND_PROMPT = "Text of a topic, 0 back: "
GO_TO = {
    InstitutionKind.SCHOOL: "Which subject to go to",
    InstitutionKind.COLLEGE: "Which discipline to go to",
    InstitutionKind.OTHER: "Which subject to go to",
}

_SUBJECTS = {
    InstitutionKind.SCHOOL: ("subject", "subjects"),
    InstitutionKind.COLLEGE: ("discipline", "disciplines"),
    InstitutionKind.OTHER: ("subject", "subjects"),
}


def subjects(kind: InstitutionKind, count: int) -> str:
    return counted(count, *_SUBJECTS[kind])


def sections(count: int) -> str:
    return counted(count, "section", "sections")


def topics(count: int) -> str:
    return counted(count, "topic", "topics")


def hours(count: int) -> str:
    return counted(count, "hour", "hours")


def hours_short(count: int) -> str:
    return f"{count} h"


def held_of(held: int, planned: int) -> str:
    return f"held {held} of {counted(planned, 'hour', 'hours')}"


def held_of_short(held: int, planned: int) -> str:
    return f"held {held} of {planned} h"


def of_short(held: int, planned: int) -> str:
    return f"{held} of {planned} h"


def state_on(state: TopicState, day: date) -> str:
    return f"{STATE[state]} on {dates.day(day)}"


def lesson_on(day: date, hours: int) -> str:
    return f"{dates.day(day)} ({counted(hours, 'hour', 'hours')})"


def found(count: int) -> str:
    return f"found: {topics(count)}"
