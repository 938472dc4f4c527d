"""News: newest first, what is unread, what is wanted."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.news import (
    NewsFilter,
    NewsItem,
    NewsSource,
    chosen,
    found,
    links_of,
    noted,
    of_source,
    opened,
    unread,
)

NOON = datetime(2026, 10, 14, 12, tzinfo=timezone(timedelta(hours=5)))


def item(id: str, source: NewsSource = NewsSource.REGION, hours: int = 0, **about: str) -> NewsItem:
    return NewsItem(id, source, NOON + timedelta(hours=hours), about.pop("title", "Новость"), **about)


ITEMS = st.lists(
    st.builds(
        item, st.text("abcdef", min_size=1, max_size=3), st.sampled_from(NewsSource), st.integers(0, 9)
    ),
    max_size=12,
    unique_by=lambda one: one.id,
)
IDS = st.frozensets(st.text("abcdef", min_size=1, max_size=3), max_size=12)
FILTERS = st.builds(NewsFilter, st.none() | st.sampled_from(NewsSource), st.booleans())


def ids(news) -> list[str]:
    return [one.item.id for one in news]


def test_news_come_newest_first_and_say_which_are_unread():
    known = noted([item("old"), item("new", hours=3), item("read", hours=1)], {"read"})
    assert [(one.item.id, one.unread) for one in known] == [("new", True), ("read", False), ("old", True)]
    assert unread(known) == 2


def test_news_of_the_same_moment_keep_the_portal_s_order():
    assert ids(noted([item("one"), item("two"), item("three")], ())) == ["one", "two", "three"]


@pytest.mark.parametrize("words", ["каникулы", "КАНИКУЛЫ  с", "елка", "ёлка"])
def test_words_are_looked_for_in_the_title_and_in_the_text(words):
    known = noted([item("a", text="Осенние каникулы с понедельника. Ёлка."), item("b")], ())
    assert ids(found(known, words)) == ["a"]


def test_links_of_the_title_and_of_the_text_come_once_in_order():
    text = "см. https://b.example/x и https://a.example, https://b.example/x"
    assert links_of(item("a", title="На https://a.example", text=text)) == (
        "https://a.example",
        "https://b.example/x",
    )


@given(ITEMS, IDS)
def test_nothing_is_lost_or_told_twice(items, read):
    known = noted(items, read)
    assert sorted(ids(known)) == sorted(one.id for one in items)
    assert unread(known) == sum(one.id not in read for one in items)


@given(ITEMS, IDS)
def test_the_sources_share_the_news_between_them(items, read):
    known = noted(items, read)
    parts = [of_source(known, source) for source in NewsSource]
    assert sorted(ids(known)) == sorted(id for part in parts for id in ids(part))
    assert of_source(known, None) == known


@given(ITEMS, IDS, FILTERS)
def test_a_filter_leaves_what_it_says_in_its_order(items, read, wanted):
    known = noted(items, read)
    left = chosen(known, wanted)
    assert [one for one in known if one in left] == list(left)
    assert all(wanted.source in (None, one.item.source) for one in left)
    assert not wanted.only_unread or all(one.unread for one in left)


@given(ITEMS, IDS, IDS)
def test_what_was_opened_is_as_if_it_had_been_read_before(items, read, now):
    assert opened(noted(items, read), now) == noted(items, read | now)
