"""Every answer that is remembered, with the question it was given to."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.debts import Debt
from epos_tui.domain.errors import Feature
from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.finals import YearFinals
from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Lesson, Week
from epos_tui.domain.links import LinkGroup
from epos_tui.domain.messages import Chat, Contact, Conversation
from epos_tui.domain.news import NewsItem
from epos_tui.domain.programmes import Programme
from epos_tui.domain.searched import Answered
from epos_tui.domain.year import AcademicYear, Span, week_span
from epos_tui.store.memory import Memory

_KINDS: dict[str, Any] = {
    "year": AcademicYear,
    "week": Week,
    "lessons": tuple[Lesson, ...],
    "homework": tuple[Assignment, ...],
    "marks": tuple[SubjectMarks, ...],
    "finals": tuple[YearFinals, ...],
    "debts": tuple[Debt, ...],
    "absence_notices": tuple[AbsenceNotice, ...],
    "events": tuple[SchoolEvent, ...],
    "control_works": tuple[ControlWork, ...],
    "news": tuple[NewsItem, ...],
    "contacts": tuple[Contact, ...],
    "chats": tuple[Chat, ...],
    "messages": Conversation,
    "programmes": tuple[Programme, ...],
    "curriculum": Curriculum,
    "links": tuple[LinkGroup, ...],
}


def recalled(memory: Memory) -> Iterator[Answered]:
    """The answers about students; what is not offered has no value."""
    for key in memory.questions():
        question, *about = key.split("/")
        kept = memory.seen(key, _KINDS[question]) if question in _KINDS and about else None
        if kept is not None:
            value = None if isinstance(kept.value, Feature) else kept.value
            chat, most = "/".join(about[1:-1]), about[-1]
            yield Answered(
                question,
                about[0],
                value,
                kept.taken_at,
                week_span(value.monday) if isinstance(value, Week) else _span(most),
                chat if question == "messages" else "",
                int(most) if question == "messages" and most.isdecimal() else 0,
            )


def _span(about: str) -> Span | None:
    first, _, last = about.partition("..")
    try:
        return Span(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None
