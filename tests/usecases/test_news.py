"""News, and what of them was read on this computer."""

from dataclasses import replace

import pytest

from epos_tui.domain.errors import BrokenFile, PortalUnreachable
from epos_tui.usecases import news
from epos_tui.usecases.cabinet import latest
from tests.faces.bulletin import NEWS, school_with
from tests.faces.stage import faulty


@pytest.fixture
def cabinet(open_as, tmp_path):
    return open_as(fixtures=school_with(tmp_path / "school", *NEWS))


async def known(cabinet):
    reading = await latest(news.news(cabinet))
    return {noted.item.id: noted.unread for noted in reading.value}


async def test_what_was_read_is_read_the_next_time_too(cabinet):
    assert await known(cabinet) == {"vacation": True, "olympiad": True, "meeting": True}
    news.mark_read(cabinet, ["olympiad"])
    news.mark_read(cabinet, ["meeting", "olympiad"])
    assert await known(replace(cabinet)) == {"vacation": True, "olympiad": False, "meeting": False}


async def test_marking_nothing_writes_nothing(cabinet):
    news.mark_read(cabinet, ())
    assert not cabinet.desk.read.path.exists()


async def test_where_the_marks_cannot_be_read_nothing_counts_as_unread(cabinet):
    news.mark_read(cabinet, ["olympiad"])
    cabinet.desk.read.path.write_text("{", encoding="utf-8")
    assert not any((await known(cabinet)).values())
    with pytest.raises(BrokenFile):
        news.mark_read(cabinet, ["meeting"])
    assert cabinet.desk.read.path.read_text(encoding="utf-8") == "{"


async def test_only_the_newest_marks_are_kept(cabinet):
    news.mark_read(cabinet, [f"old-{number}" for number in range(2_000)])
    news.mark_read(cabinet, ["olympiad"])
    assert not (await known(cabinet))["olympiad"]
    assert len(cabinet.desk.read.read().news) == 2_000


async def test_kept_news_know_what_was_read_meanwhile(cabinet):
    cabinet, portal = faulty(cabinet)
    await known(cabinet)
    portal.fails = PortalUnreachable()
    news.mark_read(cabinet, ["vacation"])
    assert not (await known(cabinet))["vacation"]
