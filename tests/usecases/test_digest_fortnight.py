"""A fortnight of the demo school, evening by evening: each kind of news exactly once, nothing lost."""

from datetime import timedelta

from epos_tui.compose import demo_folder, run
from epos_tui.domain.digest import FLEETING, Kind
from epos_tui.portal.school import School
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.digest import mark_seen, page

SCHOOL = School(demo_folder())
A, M, D = "ivanov-a", "ivanova-m", "ivanov-d"
FORTNIGHT = {
    15: [],
    16: [("new", Kind.MARK, "Математика", (A,))],
    17: [("changed", Kind.MARK, "Литература", (A,))],
    18: [("new", Kind.NEWS, "Открыта запись в зимние лагеря", (A, M, D))],
    19: [("new", Kind.UNSIGNED, "", (child,)) for child in (A, M, D)],
    20: [("new", Kind.HOMEWORK, "Алгебра", (M,))],
    21: [("changed", Kind.HOMEWORK, "Математика", (A,))],
    22: [("new", Kind.LESSON, "Литература", (A,)), ("removed", Kind.MARK, "История", (M,))],
    23: [
        ("new", Kind.LESSON, "Вероятность и статистика", (M,)),
        ("new", Kind.LESSON, "История России", (D,)),
    ],
    24: [("new", Kind.CONTROL_WORK, "Математика", (A,))],
    25: [("new", Kind.FINAL, "Литература", (A,))],
    26: [("new", Kind.UNSIGNED, "", (child,)) for child in (A, M, D)],
    27: [
        ("new", Kind.EVENT, "Экскурсия в музей пермских древностей", (A, M)),
        ("changed", Kind.DEBT, "Дискретная математика", (D,)),
    ],
    28: [
        ("new", Kind.MESSAGE, "Кузнецова Ольга Сергеевна", (A,)),
        ("new", Kind.ABSENCE, "", (A,)),
    ],
}


def evening(day):
    return SCHOOL.clock() + timedelta(days=day - 15, hours=1)


def told(news):
    change = news.change
    how = "new" if not change.old else "removed" if not change.new else "changed"
    return how, change.item.kind, change.item.title, news.children


def visit(cabinet):
    """What is new; all of it is seen."""
    found = run(latest(page(cabinet))).value
    assert found.unknown == ()
    mark_seen(cabinet, found.new)
    return [told(news) for news in found.new]


def test_every_evening_tells_what_the_day_brought_and_nothing_twice(open_as):
    for day, expected in FORTNIGHT.items():
        cabinet = open_as(now=evening(day))
        assert visit(cabinet) == expected, day
        assert visit(cabinet) == [], day


def test_who_comes_after_a_fortnight_finds_all_of_it(open_as):
    visit(open_as(now=evening(15)))
    everything = sorted(map(str, visit(open_as(now=evening(28)))))
    assert everything == sorted(str(one) for day in FORTNIGHT.values() for one in day)
    kinds = {kind for day in FORTNIGHT.values() for _, kind, _, _ in day}
    assert kinds == set(Kind) - {Kind.ORDER}
    assert Kind.ORDER in FLEETING


def test_what_was_only_read_stays_new(open_as):
    run(latest(page(open_as(now=evening(15)))))
    for _ in range(3):
        found = run(latest(page(open_as(now=evening(17))))).value
        assert len(found.new) == 2
    assert visit(open_as(now=evening(17))) == FORTNIGHT[17] + FORTNIGHT[16]


def test_what_was_seen_is_told_as_such_for_two_weeks(open_as):
    visit(open_as(now=evening(15)))
    visit(open_as(now=evening(16)))
    later = {day: run(latest(page(open_as(now=evening(day))))).value for day in (29, 30)}
    seen = {day: [told(news) for news in found.news if news.seen] for day, found in later.items()}
    assert seen == {29: FORTNIGHT[16], 30: []}
