"""All marks of the year: the progress report with what the journal holds (wire reference, 14.1)."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from epos_tui.domain.all_marks import Entry, SubjectMarks
from epos_tui.domain.marks import Mark
from epos_tui.domain.year import Span
from epos_tui.portal.all_marks import with_entries
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.lessons import lessons
from epos_tui.portal.http.marks import Given, subjects
from epos_tui.portal.http.people import profile, subject_teachers
from epos_tui.portal.http.subjects import subject_names
from epos_tui.portal.http.year import academic_year


async def all_marks(ask: Ask, student_id: str) -> tuple[SubjectMarks, ...]:
    """The progress report with the journal's entries up to today, those of lessons that are gone too."""
    year, known = await asyncio.gather(academic_year(ask, student_id), subjects(ask, student_id))
    last = min(max(ask.today(), year.span.first), year.span.last)
    held = await lessons(ask, student_id, Span(year.span.first, last), with_work=False)
    alone = await _alone(ask, held.marks, year.span)
    teachers = await subject_teachers(ask, await profile(ask, student_id))
    taught = (replace(item, teacher=teachers.get(item.subject, "")) for item in known)
    return with_entries(taught, held.lessons, year.terms, alone)


async def _alone(ask: Ask, marks: Sequence[Given], span: Span) -> list[tuple[str, Entry]]:
    """Subject and day of marks without a lesson are what they say themselves; a day's are one entry."""
    names = await subject_names(ask, {item.subject_id for item in marks})
    found: dict[tuple[str, date], list[Mark]] = {}
    for item in marks:
        subject, day = names.get(item.subject_id, ""), item.mark.set_on
        if not subject or not day:
            ask.tally.skip("mark of no lesson", item.mark.id)
        elif day in span:
            found.setdefault((subject, day), []).append(item.mark)
    return [(subject, Entry("", day, 0, tuple(own))) for (subject, day), own in found.items()]
