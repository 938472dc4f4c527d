"""Personal messages: days, unread ones, recipients, contacts."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.messages import (
    LONGEST_MESSAGE,
    Chat,
    Contact,
    ContactKind,
    DayBreak,
    Message,
    MessageProblem,
    Recipient,
    UnreadBreak,
    entries,
    found,
    problem,
    recipient_in,
    recipient_of,
    unread_of,
)

NOON = datetime(2026, 10, 14, 12, tzinfo=timezone(timedelta(hours=5)))
MATHS = Contact("smirnov", "Смирнов Пётр Ильич", ContactKind.TEACHERS, ("Математика",))
HEAD = Contact("orlova", "Орлова Анна", ContactKind.ADMINISTRATION, position="директор")


def message(hours: int, own: bool = False) -> Message:
    return Message(f"m{hours}", NOON + timedelta(hours=hours), "Кто-то", "Текст", own)


MESSAGES = st.lists(st.tuples(st.integers(0, 100), st.booleans()), max_size=20).map(
    lambda pairs: [message(hours, own) for hours, own in sorted(pairs)]
)


@given(MESSAGES, st.integers(0, 30))
def test_every_message_comes_once_in_order_under_its_day(messages, unread):
    day, told = None, []
    for entry in entries(messages, unread):
        if isinstance(entry, DayBreak):
            assert day is None or entry.day > day
            day = entry.day
        elif isinstance(entry, Message):
            assert entry.at.date() == day
            told.append(entry)
    assert told == messages


@given(MESSAGES, st.integers(1, 30))
def test_the_line_stands_before_as_many_messages_of_others_as_are_unread(messages, unread):
    told = list(entries(messages, unread))
    others = sum(not each.own for each in messages)
    places = [place for place, entry in enumerate(told) if isinstance(entry, UnreadBreak)]
    assert len(places) == bool(others)
    for place in places:
        under = [entry for entry in told[place:] if isinstance(entry, Message)]
        assert sum(not each.own for each in under) == min(unread, others)
        assert not under[0].own


@given(MESSAGES)
def test_nothing_unread_has_no_line(messages):
    assert not any(isinstance(entry, UnreadBreak) for entry in entries(messages, 0))


def test_a_chat_is_unread_until_its_last_message_was_seen():
    chat = Chat("a", "Чат", unread=3, last=message(2))
    assert unread_of(chat, None) == 3
    assert unread_of(chat, message(1).at) == 3
    assert unread_of(chat, message(2).at) == 0
    assert unread_of(Chat("a", "Чат", unread=3), NOON) == 3


def test_a_contact_is_written_to_in_the_private_chat_there_is():
    group, private = Chat("6a", "6 «А»", ("smirnov", "orlova")), Chat("maths", "Смирнов", ("smirnov",))
    assert recipient_of(MATHS, [group, private]) == Recipient(MATHS.name, "maths", "smirnov")
    assert recipient_of(HEAD, [group, private]) == Recipient(HEAD.name, "", "orlova")


def test_drafts_of_a_chat_are_the_same_from_either_side():
    chat = Chat("maths", "Смирнов", ("smirnov",))
    assert recipient_in(chat).key == recipient_of(MATHS, [chat]).key
    assert recipient_of(MATHS, ()).key not in ("smirnov", "maths")


def test_a_group_chat_has_many_readers():
    assert recipient_in(Chat("6a", "6 «А»", ("smirnov", "orlova"))).readers == 2
    assert recipient_of(MATHS, ()).readers == 1


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", MessageProblem.EMPTY),
        (" \n\t", MessageProblem.EMPTY),
        ("а", None),
        ("а" * LONGEST_MESSAGE, None),
        ("а" * (LONGEST_MESSAGE + 1), MessageProblem.TOO_LONG),
    ],
)
def test_an_empty_or_too_long_text_is_not_sent(text, wrong):
    assert problem(text) is wrong


@pytest.mark.parametrize(
    ("kind", "text", "ids"),
    [
        (None, "", ["orlova", "smirnov"]),
        (ContactKind.TEACHERS, "", ["smirnov"]),
        (None, "ПЕТР", ["smirnov"]),
        (None, "матем", ["smirnov"]),
        (None, "Директор", ["orlova"]),
        (ContactKind.PARENTS, "", []),
    ],
)
def test_contacts_are_found_by_kind_name_subject_and_duty(kind, text, ids):
    assert [contact.id for contact in found([MATHS, HEAD], kind, text)] == ids
