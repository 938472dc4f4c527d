"""What fixtures/README.md promises of events, news, messages and education."""

from collections import Counter
from datetime import date

import pytest

from epos_tui.compose import demo_folder, run
from epos_tui.domain.curriculum import totals
from epos_tui.domain.events import feed_of
from epos_tui.domain.links import host_of, safe_url, urls_in
from epos_tui.domain.messages import ContactKind
from epos_tui.domain.news import NewsSource
from epos_tui.domain.people import Role
from epos_tui.domain.programmes import hours, topics
from epos_tui.domain.year import Span
from epos_tui.portal.school import School

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
OCTOBER = Span(date(2026, 10, 1), date(2026, 10, 31))


@pytest.fixture
def school() -> School:
    return School(demo_folder())


@pytest.fixture
def october(school):
    id = "ivanov-a"
    return feed_of(school.year(id), OCTOBER, school.events(id), school.control_works(id, OCTOBER))


def test_october_has_every_size_of_the_sign(october):
    assert {day.size for day in october.days} == {0, 1, 2, 3, 4}
    assert october.day(date(2026, 10, 15)).size == 2


def test_there_are_events_of_several_days_and_events_in_the_vacation(october):
    assert any(event.span.first < event.span.last for day in october.days for event in day.events)
    assert october.day(date(2026, 10, 29)).events


@pytest.mark.parametrize("child", CHILDREN)
def test_events_fill_the_year_and_have_ids_of_their_own(school, child):
    events = school.events(child)
    assert len({event.id for event in events}) == len(events) >= 15
    assert {event.span.first.month for event in events} >= {9, 10, 11, 12, 1, 2, 3, 5}


@pytest.mark.parametrize("child", CHILDREN)
def test_news_are_of_both_sources_and_awkward(school, child):
    news = school.news(child)
    assert {item.source for item in news} == set(NewsSource)
    assert any(not item.text for item in news)
    hosts = {host_of(url) for item in news for url in urls_in(item.text)}
    assert "xn--e1aohf5d.xn--p1ai" in hosts
    assert "evil.example" not in hosts
    assert not any("alert" in item.text or "<li>" in item.text for item in news)


@pytest.mark.parametrize(
    ("child", "role"), [*((child, Role.PARENT) for child in CHILDREN), ("ivanov-a", Role.STUDENT)]
)
def test_lists_of_chats_agree_with_the_conversations(school, child, role):
    known = school.messages(child, role)
    people = {contact.id for contact in known.contacts} | {"parent"}
    for chat in known.chats:
        messages = school.chat(child, role, chat.id)
        assert chat.last == (messages[-1] if messages else None)
        assert not any(message.own for message in messages[len(messages) - chat.unread :])
        assert list(messages) == sorted(messages, key=lambda message: message.at)
        assert role is Role.STUDENT or set(chat.contacts) <= people


def test_one_chat_has_two_thousand_messages(school):
    assert len(school.chat("ivanov-a", Role.PARENT, "class-6a")) == 2_000


@pytest.mark.parametrize("child", CHILDREN)
def test_contacts_are_of_all_four_kinds(school, child):
    kinds = Counter(contact.kind for contact in school.messages(child, Role.PARENT).contacts)
    assert set(kinds) == set(ContactKind)
    assert kinds[ContactKind.TEACHERS] >= 8


@pytest.mark.parametrize("child", CHILDREN)
def test_curriculum_adds_up_but_for_two_hours_of_the_college(school, child):
    plan = school.curriculum(child)
    sums = totals(plan.disciplines, plan.terms)
    assert sum(sums.by_term) == sums.hours
    assert plan.stated_hours - sums.hours == (2 if child == "ivanov-d" else 0)
    assert plan.terms == school.year(child).terms


@pytest.mark.parametrize("child", CHILDREN)
def test_programmes_have_the_hours_of_the_curriculum_and_the_topics_of_the_lessons(school, child, open_as):
    plan = {line.name: line.hours for line in school.curriculum(child).disciplines}
    programmes = run(open_as(child=child).portal.programmes(child))
    assert len(programmes) >= 10
    for programme in programmes:
        assert programme.hours == hours(topics(programme)) == plan.get(programme.subject, programme.hours)
        practice = "практика" in programme.subject
        assert practice or any(topic.held for topic in topics(programme)), programme.subject
        assert any(not topic.held for topic in topics(programme))


@pytest.mark.parametrize("child", CHILDREN)
def test_periods_of_the_year_do_not_overlap_and_cover_it(school, child):
    periods, year = school.study_periods(child), school.year(child)
    days = Counter(
        day
        for period in periods
        for day in range(period.span.first.toordinal(), period.span.last.toordinal() + 1)
    )
    assert set(days.values()) == {1}
    assert all(
        term.span.first.toordinal() in days and term.span.last.toordinal() in days for term in year.terms
    )


@pytest.mark.parametrize("child", CHILDREN)
def test_links_are_safe_but_for_one_of_the_gymnasium(school, child):
    unsafe = [link.title for group in school.links(child) for link in group.links if not safe_url(link.url)]
    assert unsafe == ([] if child == "ivanov-d" else ["Старая страница кружков"])
