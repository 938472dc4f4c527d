"""Sentences of what a day holds, in the timetable and in the day's regime."""

from epos_tui.domain.lessons import Lesson
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.stay import Planned, StayKind, Unplanned
from epos_tui.domain.text import one_line
from epos_tui.domain.timetable import Gap, Now
from epos_tui.i18n import Words
from epos_tui.present import stay, timetable
from epos_tui.present.diary import change_said, subject_of
from epos_tui.present.line import capital, listed, sentence


def timetable_item(entry: Lesson | Gap, place: int, kind: InstitutionKind, now: Now, words: Words) -> str:
    """Сейчас. Литература, с 9:20 до 10:00, кабинет 214; its number when it is not its place"""
    if isinstance(entry, Gap):
        return capital(words.timetable.gap(entry.starts, entry.ends))
    about = [
        capital(subject_of(entry, words)),
        words.diary.lesson(kind, entry.number) if entry.number != place else "",
        words.dates.hours_said(entry.starts, entry.ends),
        words.timetable.room(one_line(entry.room)) if entry.room else "",
    ]
    near, change = timetable.now_word(entry, now, words), change_said(entry, words)
    return sentence([capital(near), listed(about), capital(change)])


def timetable_lines(entry: Lesson | Gap, kind: InstitutionKind, now: Now, words: Words) -> tuple[str, ...]:
    """Everything the timetable says of a lesson, a labelled line each."""
    fields = timetable.entry_fields(entry, kind, now, words)
    told = tuple(sentence([str(field)]) for field in fields)
    return told if isinstance(entry, Gap) else (sentence([timetable.entry_title(entry, kind, words)]), *told)


def stay_item(entry: Planned | Unplanned, words: Words) -> str:
    """Завтрак, питание, с 10:00 до 10:20"""
    if isinstance(entry, Unplanned):
        return stay.entry_said(entry, words)
    item = entry.item
    kind = words.stay.KIND[item.kind] if item.name and item.kind is not StayKind.LESSON else ""
    hours = words.dates.hours_said(item.starts, item.ends)
    others = listed(stay.entry_title(Planned(other), words) for other in entry.overlaps)
    about = listed([stay.entry_title(entry, words), kind, hours])
    return sentence([about, capital(words.stay.overlap(others)) if others else ""])


def stay_lines(entry: Planned | Unplanned, words: Words) -> tuple[str, ...]:
    """Everything the plan says of an occupation, a labelled line each."""
    told = tuple(sentence([str(field)]) for field in stay.entry_fields(entry, words))
    return told if isinstance(entry, Unplanned) else (sentence([stay.entry_title(entry, words)]), *told)
