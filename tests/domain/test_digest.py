"""What is new: silent beginnings, old and new, gone only after a whole read, seen one by one."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.digest import (
    FLEETING,
    Base,
    Change,
    Found,
    Item,
    Kind,
    News,
    after_seen,
    begun,
    digest,
    family,
)
from epos_tui.domain.year import Span

DAY = date(2026, 10, 15)
ITEMS = st.builds(
    Item,
    st.just(Kind.MARK),
    st.sampled_from("abcdef"),
    st.integers(0, 20).map(lambda n: DAY + timedelta(days=n)),
    st.just("Алгебра"),
    st.dictionaries(st.sampled_from(("text", "weight")), st.sampled_from("2345"), max_size=2),
)
LISTS = st.lists(ITEMS, unique_by=lambda item: item.id, max_size=6).map(tuple)


def mark(id, text, day=DAY):
    return Item(Kind.MARK, id, day, "Алгебра", {"text": text})


def found(*items, kind=Kind.MARK, complete=True, span=None, period="2026"):
    return Found(kind, items, period, span, complete)


def kept(*items, kind=Kind.MARK, period="2026"):
    return {kind: Base(period, {item.id: item for item in items})}


@given(LISTS, st.booleans())
def test_the_first_read_is_silent(items, complete):
    first = found(*items, complete=complete)
    assert digest({}, [first]) == ()
    assert digest(begun({}, [first]), [first]) == ()


@given(LISTS, LISTS)
def test_another_year_begins_in_silence(old, new):
    bases = kept(*old, period="2025")
    assert digest(bases, [found(*new)]) == ()
    assert digest(begun(bases, [found(*new)]), [found(*new)]) == ()


@given(LISTS, LISTS, st.booleans())
def test_nothing_is_new_once_all_was_seen(old, new, complete):
    now = found(*new, complete=complete)
    bases = begun(kept(*old), [now])
    assert digest(after_seen(bases, digest(bases, [now])), [now]) == ()


@given(LISTS, LISTS)
def test_to_begin_marks_nothing_as_seen(old, new):
    now = found(*new)
    before = digest(kept(*old), [now])
    assert digest(begun(kept(*old), [now]), [now]) == before


@given(LISTS, LISTS)
def test_without_a_whole_read_nothing_is_gone(old, new):
    changes = digest(kept(*old), [found(*new, complete=False)])
    assert all(change.new for change in changes)


@given(LISTS, LISTS)
def test_a_whole_read_tells_all_that_is_gone(old, new):
    gone = {change.old.id for change in digest(kept(*old), [found(*new)]) if not change.new}
    assert gone == {item.id for item in old} - {item.id for item in new}


@given(LISTS, LISTS, st.randoms())
def test_the_order_of_records_does_not_matter(old, new, random):
    mixed = random.sample(new, len(new))
    assert digest(kept(*old), [found(*mixed)]) == digest(kept(*old), [found(*new)])


@given(LISTS, LISTS, st.data())
def test_what_was_not_seen_stays_new(old, new, data):
    now, bases = found(*new), kept(*old)
    changes = digest(bases, [now])
    seen = [change for change in changes if data.draw(st.booleans())]
    left = tuple(change for change in changes if change not in seen)
    assert digest(after_seen(bases, seen), [now]) == left
    assert after_seen(bases, seen) == after_seen(bases, list(reversed(seen)))


@given(LISTS, LISTS, LISTS)
def test_what_another_program_has_moved_on_is_not_set_back(old, new, later):
    """One saw the older answer, the other one a later one meanwhile."""
    bases = kept(*old)
    stale = digest(bases, [found(*new)])
    ahead = after_seen(bases, digest(bases, [found(*later)]))
    after = after_seen(ahead, stale)
    for id, item in ahead[Kind.MARK].items.items():
        known = bases[Kind.MARK].items.get(id)
        assert item == known or after[Kind.MARK].items[id] == item


def test_a_change_tells_what_was_and_what_is():
    (change,) = digest(kept(mark("a", "3")), [found(mark("a", "4"))])
    assert (change.old.facts["text"], change.new.facts["text"]) == ("3", "4")
    assert change.differences == ("text",)


def test_a_day_and_a_title_are_facts_too():
    old, new = mark("a", "3"), replace(mark("a", "3", DAY + timedelta(days=1)), title="Геометрия")
    assert Change(old, new).differences == ("title", "day")


def test_another_row_is_no_news():
    assert digest(kept(mark("a", "3")), [found(replace(mark("a", "3"), place="Алгебра five"))]) == ()


def test_what_goes_by_itself_is_not_told():
    for kind in FLEETING:
        gone = replace(mark("a", ""), kind=kind)
        assert digest(kept(gone, kind=kind), [found(kind=kind)]) == ()
        back = after_seen(begun(kept(gone, kind=kind), [found(kind=kind)]), ())
        assert digest(back, [found(gone, kind=kind)]) == (), "a newer message may be deleted"


def test_days_that_are_not_asked_for_any_more_are_forgotten_and_not_gone():
    span = Span(DAY, DAY + timedelta(days=7))
    early, late = mark("a", "3", DAY - timedelta(days=1)), mark("b", "3", span.last + timedelta(days=1))
    now = found(span=span)
    assert digest(kept(early, late), [now]) == ()
    assert begun(kept(early, late), [now]) == kept(late)


def test_days_come_in_order_and_kinds_within_them():
    items = [
        replace(mark("n", ""), kind=Kind.NEWS),
        mark("b", "3", DAY + timedelta(days=1)),
        mark("a", "5"),
        replace(mark("d", ""), kind=Kind.DEBT, day=None),
    ]
    bases = {kind: Base("2026") for kind in Kind}
    told = digest(bases, [found(item, kind=item.kind) for item in items])
    assert [change.item.id for change in told] == ["d", "a", "n", "b"]


def news(child, kind, title="Каникулы", **about):
    return News((child,), Change(new=Item(kind, "1", DAY, title)), **about)


def test_what_two_children_share_is_told_once_and_concerns_both():
    both = family([("a", [news("a", Kind.NEWS)]), ("b", [news("b", Kind.NEWS)])])
    assert [one.children for one in both] == [("a", "b")]


def test_marks_are_never_shared_nor_is_what_only_looks_alike():
    apart = [
        [("a", [news("a", Kind.MARK)]), ("b", [news("b", Kind.MARK)])],
        [("a", [news("a", Kind.NEWS)]), ("b", [news("b", Kind.NEWS, "Субботник")])],
        [("a", [news("a", Kind.NEWS, seen=True)]), ("b", [news("b", Kind.NEWS)])],
    ]
    assert [len(family(each)) for each in apart] == [2, 2, 2]
