"""A fixture school that lives on: what becomes of its files, and when."""

from datetime import timedelta

import pytest

from epos_tui.compose import demo_folder
from epos_tui.domain.errors import BrokenFile
from epos_tui.portal.changes import Happening, changed
from epos_tui.portal.school import School
from tests.faces.fortnight import CLOCK, evening

WEEK = {"lessons": [{"id": "1", "marks": [{"id": "m", "text": "5"}]}, {"subject": "История", "marks": []}]}


def becomes(**what):
    return changed(WEEK, [Happening(CLOCK, "weeks/x.json", **what)])


def test_fields_are_set_elements_added_and_removed_and_the_file_stays_as_it_is():
    path = ("lessons", "1", "marks")
    assert becomes(path=(*path, "m"), set={"text": "4"})["lessons"][0]["marks"] == [{"id": "m", "text": "4"}]
    assert len(becomes(path=path, add={"id": "n"})["lessons"][0]["marks"]) == 2
    assert becomes(path=(*path, "m"), remove=True)["lessons"][0]["marks"] == []
    assert becomes(path=("lessons", "История"), set={"room": "1"})["lessons"][1]["room"] == "1"
    assert becomes(path=("lessons", 1, "homework"), add={"id": "h"})["lessons"][1]["homework"] == [
        {"id": "h"}
    ]
    assert WEEK["lessons"][0]["marks"] == [{"id": "m", "text": "5"}]


@pytest.mark.parametrize("path", [("lessons", "9"), ("lessons", "1", "marks", "x"), ("lessons", 7)])
def test_a_path_that_leads_nowhere_is_told(path):
    with pytest.raises(BrokenFile) as raised:
        becomes(path=path, set={"text": "4"})
    assert (raised.value.file, raised.value.place) == (
        "changes.json",
        f"weeks/x.json: {'/'.join(map(str, path))}",
    )


def test_the_demo_school_changes_only_after_its_own_clock():
    still, at_its_clock = School(demo_folder()), School(demo_folder(), now=lambda: CLOCK)
    days = still.days("ivanov-a", CLOCK.date() - timedelta(days=3))
    assert at_its_clock.days("ivanov-a", CLOCK.date() - timedelta(days=3)) == days
    later = School(demo_folder(), now=lambda: evening(17))
    assert later.days("ivanov-a", CLOCK.date() - timedelta(days=3)) != days


def test_every_happening_of_the_demo_school_leads_somewhere():
    """At the end of the fortnight all files can still be read."""
    school = School(demo_folder(), now=lambda: evening(30))
    for student in school.people().students:
        year = school.year(student.id)
        assert list(school.lessons(student.id, year.span))
        assert school.control_works(student.id, year.span)
        for ask in (school.notices, school.finals, school.debts, school.events, school.news):
            ask(student.id)


def test_a_school_without_happenings_stays_as_it_is(tmp_path):
    assert School(tmp_path, now=lambda: CLOCK)._happenings == ()
