"""Calendars are read back by programs that share nothing with the one that wrote them."""

import csv
import io
import os
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.export import ExportForm
from epos_tui.domain.homework import WorkKind
from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.text import clean
from epos_tui.domain.year import Span
from epos_tui.export import entries
from epos_tui.export.calendars import calendar_of
from epos_tui.export.entries import Entry
from epos_tui.i18n import words_for
from tests.export.extracts import files, taken
from tests.payloads import PAYLOADS

PERM = timezone(timedelta(hours=5))
NOW = datetime(2026, 10, 15, 19, 20, tzinfo=PERM)
DAY = date(2026, 10, 20)
WORDS = words_for("ru")
CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")


def written(*given_entries, owner=("school", "child")):
    return calendar_of("Расписание", owner, given_entries, NOW)


def events(content):
    """The events as vobject reads them, all of them."""
    calendar = vobject.readOne(content.decode())
    return list(calendar.contents.get("vevent", []))


def read(content):
    (event,) = events(content)
    return event


@pytest.mark.parametrize("child", CHILDREN)
def test_another_reader_finds_every_lesson_at_its_hour_and_place(open_as, child):
    cabinet = open_as(child=child)
    extract = taken(cabinet, ExportForm.ICS)
    found = events(files(cabinet, ExportForm.ICS)[0].content)
    assert len(found) == len(extract.lessons) > 200
    for event, lesson in zip(found, extract.lessons, strict=True):
        starts = datetime.combine(lesson.day, lesson.starts, cabinet.now().tzinfo)
        assert event.dtstart.value == starts
        assert event.dtend.value - event.dtstart.value == timedelta(
            hours=lesson.ends.hour - lesson.starts.hour, minutes=lesson.ends.minute - lesson.starts.minute
        )
        assert lesson.subject.lower() in event.summary.value.lower()
        assert getattr(event, "location", None) is None or event.location.value == lesson.room


def test_homework_stands_on_its_day_without_classwork(cabinet):
    extract = taken(cabinet, ExportForm.ICS)
    tasks = [
        item.assignment
        for day in extract.homework.days
        for item in day.work
        if item.assignment.kind is WorkKind.HOMEWORK
    ]
    found = events(files(cabinet, ExportForm.ICS)[1].content)
    assert [event.dtstart.value for event in found] == [task.due for task in tasks]
    assert {event.transp.value for event in found} == {"TRANSPARENT"}


def test_a_control_work_is_at_the_hours_of_its_lesson(cabinet):
    extract = taken(cabinet, ExportForm.ICS)
    for entry, work in zip(entries.control_works(extract, WORDS), extract.control_works, strict=True):
        (lesson,) = [
            one
            for one in extract.lessons
            if (one.day, one.number, one.subject) == (work.day, work.number, work.subject)
        ]
        assert (entry.starts, entry.ends) == (lesson.starts, lesson.ends)
        assert entry.title.startswith("КР, ")


def test_every_file_of_every_child_has_names_that_never_repeat(open_as):
    seen = []
    for child in CHILDREN:
        for file in files(open_as(child=child), ExportForm.ICS):
            seen += [event.uid.value for event in events(file.content)]
    assert len(seen) == len(set(seen)) > 1_000


def test_the_names_stay_the_same_at_another_moment_in_another_language_and_range(open_as):
    def names(cabinet, span, language):
        found = files(cabinet, ExportForm.ICS, span, language)[0]
        return {event.uid.value for event in events(found.content)}

    week = Span(date(2026, 10, 12), date(2026, 10, 18))
    later = open_as(now=datetime(2026, 10, 16, 8, 0, tzinfo=PERM))
    assert names(open_as(), week, "ru") == names(later, week, "en")
    assert names(open_as(), week, "ru") < names(later, None, "ru")


def test_the_names_tell_nothing_of_the_child(cabinet):
    content = b"".join(file.content for file in files(cabinet, ExportForm.ICS))
    assert cabinet.student.id.encode() not in content


def test_a_lesson_moved_to_another_hour_keeps_its_name(cabinet):
    extract = taken(cabinet, ExportForm.ICS)
    (entry, *_) = entries.timetable(extract, WORDS)
    moved = replace(entry, starts=time(18, 0), ends=time(18, 40))
    assert read(written(entry)).uid.value == read(written(moved)).uid.value


def test_things_that_share_an_id_are_all_there():
    entry = Entry((1,), "Математика", DAY, DAY)
    assert len({event.uid.value for event in events(written(entry, entry, entry))}) == 3


def test_a_cancelled_lesson_says_so_to_people_and_to_programs(cabinet):
    extract = taken(cabinet, ExportForm.ICS)
    cancelled = [one for one in extract.lessons if one.change is LessonChange.CANCELLED]
    found = [event for event in events(files(cabinet, ExportForm.ICS)[0].content) if hasattr(event, "status")]
    assert len(found) == len(cancelled) > 0
    assert {event.status.value for event in found} == {"CANCELLED"}
    assert all("(" in event.summary.value for event in found)


def test_hours_are_told_in_the_time_of_the_world():
    event = read(written(Entry((1,), "Математика", DAY, DAY, time(8, 30), time(9, 10))))
    assert event.dtstart.value == datetime(2026, 10, 20, 3, 30, tzinfo=UTC)


def test_whole_days_end_on_the_day_after_the_last():
    event = read(written(Entry((1,), "Поход", DAY, DAY + timedelta(days=2))))
    assert (event.dtstart.value, event.dtend.value) == (DAY, DAY + timedelta(days=3))


def test_hours_of_several_days_hold_on_each_of_them():
    event = read(written(Entry((1,), "Сборы", DAY, DAY + timedelta(days=2), time(9), time(12))))
    assert [moment.day for moment in event.getrruleset()] == [20, 21, 22]
    assert event.dtend.value - event.dtstart.value == timedelta(hours=3)


@pytest.mark.parametrize("ends", [None, time(8, 30), time(8, 0)])
def test_an_end_that_is_none_or_no_later_is_left_out(ends):
    event = read(written(Entry((1,), "Сбор", DAY, DAY, time(8, 30), ends)))
    assert not hasattr(event, "dtend")


INJECTIONS = (
    "Математика\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:чужое",
    "Математика\\nEND:VEVENT",
    "a;b,c:d\\e",
    'DTSTART;VALUE="DATE"',
    *PAYLOADS.values(),
)


@pytest.mark.parametrize("text", INJECTIONS)
def test_what_a_person_wrote_makes_no_second_event(text):
    text = clean(text)
    title = " ".join(text.split())
    event = read(written(Entry((text,), title, DAY, DAY, place=title, text=text)))
    assert event.summary.value == title
    assert event.location.value == title
    assert event.description.value == text
    assert set(event.contents) == {
        "uid", "dtstamp", "dtstart", "dtend", "summary", "location", "description", "transp",
    }  # fmt: skip


@given(st.text(max_size=200).map(clean))
def test_any_text_comes_back_as_it_was(text):
    title = " ".join(text.split()) or "Без названия"
    event = read(written(Entry((1,), title, DAY, DAY, text=text)))
    assert event.summary.value == title
    assert getattr(event, "description", None) is None or event.description.value == text


def test_lines_are_short_and_end_as_the_standard_says(cabinet):
    for file in files(cabinet, ExportForm.ICS):
        lines = file.content.split(b"\r\n")
        assert b"\n" not in b"".join(lines)
        assert max(map(len, lines)) <= 75


@pytest.mark.skipif(not shutil.which("khal"), reason="khal is not installed")
def test_khal_reads_every_event(cabinet, tmp_path):
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[all]]\npath = {tmp_path / 'all'}\n[default]\ndefault_calendar = all\n"
        "[locale]\nlocal_timezone = Asia/Yekaterinburg\ndefault_timezone = Asia/Yekaterinburg\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n"
    )
    (tmp_path / "all").mkdir()

    def khal(*arguments):
        run = subprocess.run(
            ["khal", "-c", str(config), *arguments],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
        )
        return run.stdout

    week = Span(date(2026, 10, 12), date(2026, 10, 18))
    for place, file in enumerate(files(cabinet, ExportForm.ICS, week)):
        (tmp_path / f"{place}.ics").write_bytes(file.content)
        khal("import", "--batch", "-a", "all", str(tmp_path / f"{place}.ics"))
    shape = '{start-date},{start-time},"{title}"'
    told = khal("list", "-df", "", "-f", shape, "2026-10-12", "2026-10-19")
    rows = {tuple(row) for row in csv.reader(io.StringIO(told))}
    for lesson in taken(cabinet, ExportForm.ICS, week).lessons:
        starts = (f"{lesson.day}", f"{lesson.starts:%H:%M}")
        assert any(row[:2] == starts and lesson.subject in row[2] for row in rows), lesson
