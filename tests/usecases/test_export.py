"""What is taken out comes from the portal, else from what is kept; saving harms nothing that is there."""

import os
import stat
import sys
from dataclasses import replace
from datetime import date

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import CannotKeep, PortalUnreachable
from epos_tui.domain.export import ExportFile, ExportForm
from epos_tui.domain.year import Span
from epos_tui.store.memory import Memory
from epos_tui.usecases import export
from epos_tui.usecases.cabinet import latest
from tests.faulty import FaultyPortal

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
WEEK = Span(date(2026, 10, 12), date(2026, 10, 18))
FILE = ExportFile("Отчёт.html", "первый".encode())


@pytest.fixture
def faulty(cabinet):
    """The diary with a memory, and its portal that can be unplugged."""
    portal = FaultyPortal(cabinet.portal)
    return replace(cabinet, portal=portal, memory=Memory()), portal


def read(cabinet, form=ExportForm.CSV):
    return run(latest(export.extract(cabinet, form, WEEK)))


def test_without_the_portal_the_kept_copy_is_taken_out_and_says_of_when_it_is(faulty):
    cabinet, portal = faulty
    first = read(cabinet)
    portal.fails = PortalUnreachable()
    again = read(replace(cabinet, now=lambda: cabinet.now().replace(hour=22)))
    assert (again.kept, again.problem) == (True, portal.fails)
    assert again.value == first.value
    assert again.value.taken_at == first.taken_at


def test_days_that_were_never_read_cannot_be_taken_out_without_the_portal(faulty):
    cabinet, portal = faulty
    portal.fails = PortalUnreachable()
    with pytest.raises(PortalUnreachable):
        read(cabinet)


def test_calendars_do_not_even_ask_for_marks(faulty):
    cabinet, portal = faulty
    read(cabinet, ExportForm.ICS)
    assert not {"marks", "finals"} & set(portal.asked)


def test_every_export_is_a_file_of_its_own(cabinet):
    saved = [run(export.save(cabinet, [FILE])).paths[0] for _ in range(2)]
    assert [path.name for path in saved] == ["Отчёт.html", "Отчёт (2).html"]


@POSIX
def test_nobody_else_can_read_what_was_saved(cabinet):
    (path,) = run(export.save(cabinet, [FILE])).paths
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_was_saved_before_the_disk_was_full_is_named(cabinet, monkeypatch):
    written, fsync = [], os.fsync

    def full(handle):
        written.append(handle)
        if len(written) > 1:
            raise OSError(28, "No space left on device")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", full)
    saved = run(export.save(cabinet, [FILE, replace(FILE, name="b.html"), replace(FILE, name="c.html")]))
    assert [path.name for path in saved.paths] == ["Отчёт.html"]
    assert isinstance(saved.problem, CannotKeep)
    assert [path.name for path in cabinet.downloads.iterdir()] == ["Отчёт.html"]
