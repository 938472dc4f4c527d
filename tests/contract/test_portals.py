"""What every portal must do; a second portal is one more line in PORTALS."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.domain.absence import AbsenceReason
from epos_tui.domain.access import Refusal
from epos_tui.domain.curriculum import totals
from epos_tui.domain.errors import AttachmentMissing, EposError, PortalRefused
from epos_tui.domain.homework import WorkKind
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order
from epos_tui.domain.people import Role
from epos_tui.domain.portal import Portal
from epos_tui.domain.programmes import topics
from epos_tui.domain.text import folded
from epos_tui.domain.year import Span, days_of_week, monday_of, weeks_of
from tests.emulator.named import Named
from tests.examples import THURSDAY, draft

MONDAY = monday_of(THURSDAY)
NEXT_MONDAY = MONDAY + timedelta(days=7)
TUESDAY = NEXT_MONDAY + timedelta(days=1)
ALWAYS = Span(date.min, date.max)


Make = Callable[[Role], Portal]
PORTALS = ["fixture", "http"]


@pytest.fixture(params=PORTALS)
def make(request, open_as) -> Make:
    """Each portal in turn: the tests below do not know which."""
    if request.param == "fixture":
        return lambda role: open_as(role=role).portal
    stand_in = request.getfixturevalue("stand_in")
    return lambda role: Named(stand_in.portal(role), stand_in.world.numbers)


@pytest.fixture
def portal(make) -> Portal:
    """A parent's portal with the school as it was delivered."""
    return make(Role.PARENT)


@pytest.fixture
def student_portal(make) -> Portal:
    """The same school as the sixth-former sees it."""
    return make(Role.STUDENT)


async def refusal(sending: Awaitable[str]) -> Refusal:
    with pytest.raises(PortalRefused) as caught:
        await sending
    return caught.value.refusal


async def test_a_parent_sees_all_the_children(portal):
    viewer = await portal.viewer()
    assert viewer.role is Role.PARENT
    assert [student.id for student in viewer.students] == ["ivanov-a", "ivanova-m", "ivanov-d"]


async def test_a_student_sees_only_himself(student_portal):
    viewer = await student_portal.viewer()
    assert viewer.role is Role.STUDENT
    assert [student.id for student in viewer.students] == ["ivanov-a"]


async def test_the_year_holds_its_terms(portal):
    year = await portal.year("ivanov-a")
    assert year.terms
    assert all(term.span.first in year.span and term.span.last in year.span for term in year.terms)


@pytest.mark.parametrize("monday", [MONDAY, NEXT_MONDAY, date(2026, 10, 26), date(2027, 7, 5)])
async def test_a_week_has_seven_days_whose_lessons_are_in_order(portal, monday):
    week = await portal.week("ivanov-a", monday)
    assert [day.day for day in week.days] == list(days_of_week(monday))
    for day in week.days:
        assert all(lesson.day == day.day for lesson in day.lessons)
        assert [lesson.number for lesson in day.lessons] == sorted(lesson.number for lesson in day.lessons)


async def test_homework_and_classwork_of_the_span_come_in_the_order_of_the_lessons(portal):
    span = Span(date(2026, 10, 7), date(2026, 10, 13))
    found = await portal.homework("ivanov-a", span)
    assert {item.kind for item in found} == set(WorkKind)
    assert all(item.due in span for item in found)
    assert [item.due for item in found] == sorted(item.due for item in found)
    assert set(found) < set(await portal.homework("ivanov-a", ALWAYS))


async def test_lessons_of_a_span_are_those_of_the_weeks_without_their_work(portal):
    span = Span(MONDAY + timedelta(days=2), NEXT_MONDAY + timedelta(days=1))
    weeks = [await portal.week("ivanov-a", monday) for monday in (MONDAY, NEXT_MONDAY)]
    wanted = [lesson for week in weeks for lesson in week.lessons if lesson.day in span]
    found = await portal.lessons("ivanov-a", span)
    assert found
    assert list(found) == [replace(lesson, homework=(), classwork="") for lesson in wanted]
    assert await portal.lessons("ivanov-a", Span(date.min, date(2026, 8, 30))) == ()


async def test_homework_is_what_the_week_says(portal):
    week = await portal.week("ivanov-a", MONDAY)
    found = await portal.homework("ivanov-a", Span(MONDAY, NEXT_MONDAY - timedelta(days=1)))
    tasks = [task for lesson in week.lessons for task in lesson.homework]
    assert [item.id for item in found if item.kind is WorkKind.HOMEWORK] == [task.id for task in tasks]
    assert len({item.id for item in found}) == len(found)


@pytest.mark.parametrize("span", [Span(date.min, date(2026, 8, 30)), Span(TUESDAY, MONDAY)])
async def test_a_span_outside_the_year_or_turned_round_has_no_homework(portal, span):
    assert await portal.homework("ivanov-a", span) == ()


async def test_an_attachment_is_given_piece_by_piece_in_its_full_size(portal):
    work = await portal.homework("ivanov-a", ALWAYS)
    (file, *_) = [file for item in work for file in item.attachments if file.id]
    pieces = [piece async for piece in portal.attachment("ivanov-a", file.id)]
    assert sum(map(len, pieces)) == file.size


@pytest.mark.parametrize("id", ["", "no-such-file", "../debts.json"])
async def test_an_attachment_nobody_added_is_missing(portal, id):
    with pytest.raises(AttachmentMissing):
        await anext(portal.attachment("ivanov-a", id))


async def test_the_regime_of_a_day_holds_its_lessons_by_the_clock(portal):
    day = await portal.stay("ivanov-a", THURSDAY)
    of_week = (await portal.week("ivanov-a", MONDAY)).days[THURSDAY.weekday()]
    assert (day.day, day.kind, day.note) == (THURSDAY, of_week.kind, of_week.note)
    assert [item.starts for item in day.items] == sorted(item.starts for item in day.items)
    hours = {(item.name, item.starts) for item in day.items}
    assert hours > {(lesson.subject, lesson.starts) for lesson in of_week.lessons}


@pytest.mark.parametrize("day", [date(2026, 10, 18), date(2026, 10, 28), date(2027, 7, 5)])
async def test_a_day_without_lessons_has_no_regime(portal, day):
    assert (await portal.stay("ivanov-a", day)).items == ()


async def test_a_cancelled_lesson_is_not_in_the_regime(portal):
    day = await portal.stay("ivanova-m", date(2026, 10, 16))
    assert "Обществознание" not in [item.name for item in day.items]


async def test_all_marks_are_those_of_the_weeks_each_subject_once(portal):
    subjects = await portal.marks("ivanov-a")
    assert len({item.subject for item in subjects}) == len(subjects)
    entries = {entry.lesson_id: entry for item in subjects for entry in item.entries}
    for lesson in (await portal.week("ivanov-a", MONDAY)).lessons:
        if lesson.subject and (lesson.marks or lesson.attendance):
            assert entries[lesson.id].marks == lesson.marks
    for item in subjects:
        assert [entry.day for entry in item.entries] == sorted(entry.day for entry in item.entries)


async def test_mark_sheets_come_oldest_first(portal):
    sheets = await portal.finals("ivanov-a")
    assert [sheet.span.first for sheet in sheets] == sorted(sheet.span.first for sheet in sheets)
    assert sheets[-1].span == (await portal.year("ivanov-a")).span


async def test_debts_are_the_student_s_own(portal):
    assert await portal.debts("ivanov-d")
    assert await portal.debts("ivanov-a") == ()


async def test_lessons_of_the_programmes_are_those_of_the_weeks(portal):
    year = await portal.year("ivanov-a")
    found = {
        (programme.subject, folded(topic.title), lesson.day)
        for programme in await portal.programmes("ivanov-a")
        for topic in topics(programme)
        for lesson in topic.held
    }
    weeks = [await portal.week("ivanov-a", monday) for monday in weeks_of(year.span)]
    taught = {(lesson.subject, folded(lesson.topic), lesson.day) for week in weeks for lesson in week.lessons}
    assert found
    assert found <= taught


async def test_the_plan_shares_its_hours_among_the_terms_of_the_year(portal):
    year, plan = await portal.year("ivanov-a"), await portal.curriculum("ivanov-a")
    assert set(plan.terms) <= set(year.terms)
    sums = totals(plan.disciplines, plan.terms)
    assert sum(sums.by_term) == sums.hours > 0


async def test_news_are_already_published_and_each_has_a_name_of_its_own(portal, open_as):
    now = open_as().now()
    for student in (await portal.viewer()).students:
        news = await portal.news(student.id)
        assert all(item.published <= now for item in news)
        assert len({item.id for item in news}) == len(news)


READS: dict[str, Callable[[Portal], Awaitable[object]]] = {
    "week": lambda portal: portal.week("petrov-k", MONDAY),
    "homework": lambda portal: portal.homework("petrov-k", ALWAYS),
    "attachment": lambda portal: anext(portal.attachment("petrov-k", "1.txt")),
    "stay": lambda portal: portal.stay("petrov-k", MONDAY),
    "marks": lambda portal: portal.marks("petrov-k"),
    "finals": lambda portal: portal.finals("petrov-k"),
    "debts": lambda portal: portal.debts("petrov-k"),
    "news": lambda portal: portal.news("petrov-k"),
    "programmes": lambda portal: portal.programmes("petrov-k"),
    "curriculum": lambda portal: portal.curriculum("petrov-k"),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
async def test_nothing_can_be_read_of_an_unknown_student(portal, read):
    with pytest.raises(EposError):
        await read(portal)


async def test_notices_touch_the_span_asked_for_and_come_oldest_first(portal):
    span = Span(date(2026, 9, 18), date(2026, 9, 29))
    found = await portal.absence_notices("ivanov-a", span)
    assert found
    assert all(item.span.first <= span.last and span.first <= item.span.last for item in found)
    known = await portal.absence_notices("ivanov-a", ALWAYS)
    assert [item.created_at for item in known] == sorted(item.created_at for item in known)


async def test_what_is_announced_is_read_back_cancelled_and_gone(portal):
    (reason, *_) = await portal.absence_reasons("ivanov-a")
    id = await portal.send(draft(TUESDAY, None, 1, 2, reason=reason, note="К врачу"))
    (found,) = await portal.absence_notices("ivanov-a", Span(TUESDAY, TUESDAY))
    assert (found.id, found.span, found.lessons) == (id, Span(TUESDAY, TUESDAY), (1, 2))
    assert (found.reason, found.note) == (reason, "К врачу")
    await portal.send(AbsenceCancellation("ivanov-a", id))
    assert await portal.absence_notices("ivanov-a", Span(TUESDAY, TUESDAY)) == ()
    assert await refusal(portal.send(AbsenceCancellation("ivanov-a", id))) is Refusal.NO_SUCH_NOTICE


async def test_a_notice_concerns_one_child_only(portal):
    await portal.send(draft(TUESDAY))
    assert await portal.absence_notices("ivanova-m", Span(TUESDAY, TUESDAY)) == ()


async def test_the_student_reads_what_the_parent_sent(portal, student_portal):
    id = await portal.send(draft(TUESDAY))
    (found,) = await student_portal.absence_notices("ivanov-a", Span(TUESDAY, TUESDAY))
    assert found.id == id


async def test_a_signed_week_is_signed_and_can_not_be_signed_again(portal):
    assert (await portal.week("ivanov-a", MONDAY)).signature is None
    await portal.send(DiarySignature("ivanov-a", MONDAY))
    signature = (await portal.week("ivanov-a", MONDAY)).signature
    assert signature.signed_by == (await portal.viewer()).name
    assert signature in await portal.signatures("ivanov-a", Span(MONDAY, MONDAY))
    assert await refusal(portal.send(DiarySignature("ivanov-a", MONDAY))) is Refusal.ALREADY_SIGNED
    assert (await portal.week("ivanov-d", MONDAY)).signature is None


@pytest.mark.parametrize(
    ("monday", "why"),
    [
        (NEXT_MONDAY, Refusal.WEEK_NOT_BEGUN),
        (date(2026, 8, 31), Refusal.ALREADY_SIGNED),
        (date(2026, 8, 3), Refusal.WEEK_WITHOUT_LESSONS),
    ],
)
async def test_a_week_that_can_not_be_signed_is_refused(portal, monday, why):
    assert await refusal(portal.send(DiarySignature("ivanov-a", monday))) is why


ORDERS = [draft(TUESDAY), AbsenceCancellation("ivanov-a", "ivanov-a-1"), DiarySignature("ivanov-a", MONDAY)]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: type(order).__name__)
async def test_a_student_may_send_nothing(student_portal, order: Order):
    assert await refusal(student_portal.send(order)) is Refusal.ONLY_PARENTS


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: type(order).__name__)
async def test_another_s_child_is_refused(portal, student_portal, order: Order):
    stranger, sister = replace(order, student_id="petrov-k"), replace(order, student_id="ivanova-m")
    assert await refusal(portal.send(stranger)) is Refusal.NOT_YOUR_CHILD
    assert await refusal(student_portal.send(sister)) is Refusal.NOT_YOUR_CHILD


@pytest.mark.parametrize(
    "order",
    [
        draft(THURSDAY - timedelta(days=1)),
        draft(TUESDAY, NEXT_MONDAY),
        draft(TUESDAY, TUESDAY + timedelta(days=60)),
        draft(TUESDAY, date.max),
        draft(TUESDAY, None, 99),
        draft(date(2026, 10, 18)),
        draft(TUESDAY, note="я" * 256),
    ],
    ids=["past", "turned round", "too long", "endless", "no such lesson", "sunday", "long note"],
)
async def test_a_notice_with_errors_is_refused(portal, order):
    before = await portal.absence_notices("ivanov-a", ALWAYS)
    assert await refusal(portal.send(order)) is Refusal.INVALID_NOTICE
    assert await portal.absence_notices("ivanov-a", ALWAYS) == before


async def test_a_reason_may_be_left_out(portal):
    await portal.send(draft(TUESDAY))
    (found,) = await portal.absence_notices("ivanov-a", Span(TUESDAY, TUESDAY))
    assert (found.reason, found.note, found.lessons) == (None, "", ())
    assert all(isinstance(reason, AbsenceReason) for reason in await portal.absence_reasons("ivanov-a"))


async def test_a_notice_of_today_can_still_be_cancelled(portal):
    id = await portal.send(draft(THURSDAY))
    await portal.send(AbsenceCancellation("ivanov-a", id))
    assert await portal.absence_notices("ivanov-a", Span(THURSDAY, THURSDAY)) == ()


async def test_a_notice_of_the_past_can_not_be_cancelled(portal):
    past = await portal.absence_notices("ivanov-a", Span(date.min, THURSDAY - timedelta(days=1)))
    order = AbsenceCancellation("ivanov-a", past[0].id)
    assert await refusal(portal.send(order)) is Refusal.NOTICE_IN_THE_PAST
