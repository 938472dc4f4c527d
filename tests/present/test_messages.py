"""Chats, messages and contacts in words."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from epos_tui.compose import run
from epos_tui.domain.messages import Chat, ContactKind, Draft, DraftState, Message, Recipient
from epos_tui.domain.orders import OutgoingMessage
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import words_for
from epos_tui.present.messages import (
    MOST_OF_LAST,
    chat_cells,
    chat_fields,
    chat_said,
    chat_sections,
    chats_sections,
    contact_fields,
    contacts_sections,
    message_fields,
    message_said,
    preview,
    shortened,
    write_receipt,
)
from epos_tui.usecases.receipt import Outcome, Receipt
from tests.payloads import LIVE
from tests.present.saying import check_fields, check_sections

NOON = datetime(2026, 10, 14, 12, 5, tzinfo=timezone(timedelta(hours=5)))
LAST = Message("m", NOON, "Кузнецова Ольга Сергеевна", "Собрание в 18:30:\nhttps://perm.ru/plan.")
PRIVATE = Chat("teacher", "Кузнецова Ольга Сергеевна", ("k",), 2, LAST)
GROUP = Chat("6a", "Родители 6 «А»", ("k", "b", "c"), 0, LAST)
TODAY = NOON.date()


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_all_chats_and_contacts_are_said_in_whole_sentences(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    known, kind = run(cabinet.portal.chats(child)), cabinet.student.institution.kind
    contacts = run(cabinet.portal.contacts(child))
    check_sections(chats_sections(known, words))
    check_sections(contacts_sections(contacts, kind, words))
    for chat in known:
        check_fields(chat_fields(chat, Draft("Текст"), words))
    for contact in contacts:
        check_fields(contact_fields(contact, words))


def test_a_row_tells_new_messages_in_words_and_who_wrote_last_in_a_group(words):
    row = chat_cells(PRIVATE, TODAY, words)
    assert (row.unread, row.when, row.last) == ("новых: 2", "12:05", "Собрание в 18:30: perm.ru.")
    row = chat_cells(GROUP, TODAY + timedelta(days=1), words)
    assert (row.unread, row.when) == ("", "14.10")
    assert row.last.startswith("Кузнецова О. С.: ")


def test_own_messages_are_told_as_yours(words, english):
    own = replace(PRIVATE, last=replace(LAST, own=True, text="Спасибо"))
    assert chat_cells(own, TODAY, words).last == "Вы: Спасибо"
    assert message_said(replace(LAST, own=True, text="Спасибо"), english) == "12:05, You: Спасибо."


def test_a_chat_without_messages_says_so(words):
    assert chat_said(replace(PRIVATE, last=None, unread=0), words).endswith("Сообщений пока нет.")
    assert next(chat_sections("Чат", (), words)).lines == ("Сообщений пока нет.",)


def test_a_conversation_has_a_section_a_day(words):
    later = replace(LAST, id="n", at=NOON + timedelta(days=1))
    headings = [section.heading for section in chat_sections("Чат", (LAST, LAST, later), words)]
    assert headings == ["Чат", "Среда, 14 октября", "Четверг, 15 октября"]


def test_a_whole_message_has_its_paragraphs_its_moment_and_its_links(words):
    values = [str(field) for field in message_fields(LAST, words)]
    assert values[:3] == ["Когда: среда, 14 октября, 12:05", "Собрание в 18:30:", "perm.ru."]
    assert values[3].startswith("Ссылка 1: perm.ru")


def test_a_long_last_message_is_cut_between_words():
    told = shortened("слово " * 100)
    assert told.endswith("слово…")
    assert len(told) <= MOST_OF_LAST + 1


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_state_of_a_draft_has_words_of_its_own(language):
    words = words_for(language)
    told = {str(chat_fields(GROUP, Draft("Т", state), words)[-1]) for state in DraftState}
    assert len(told) == len(DraftState)


def test_the_question_tells_how_many_will_read_it(words):
    lines = [str(field) for field in preview(Recipient("Родители", "6a", readers=11), "А\n\nБ", words)]
    assert lines == ["Кому: Родители", "Прочитают: 11 человек", "Сообщение: А", "Б"]
    assert not any("Прочитают" in str(field) for field in preview(Recipient("Кто-то", "a"), "А", words))


@pytest.mark.parametrize("outcome", Outcome)
def test_only_a_sent_message_is_told_as_sent(outcome, words):
    receipt = Receipt(outcome, OutgoingMessage("a", "Т"))
    told = write_receipt(receipt, Recipient("Орлова Анна", "a"), words)
    assert told.startswith("Сообщение отправлено.") is (outcome is Outcome.SENT)
    assert "черновик" in told.lower() or outcome in (Outcome.SENT, Outcome.WAITS)


def test_a_college_has_words_of_its_own(words):
    names = words.messages.KIND
    school, college = names[InstitutionKind.SCHOOL], names[InstitutionKind.COLLEGE]
    assert school[ContactKind.CLASS_TEACHERS] == "Классные руководители"
    assert college[ContactKind.CLASS_TEACHERS] == "Кураторы"


def test_line_ends_of_a_title_stay_in_one_line(words):
    chat = replace(GROUP, title="Роди\nтели", last=replace(LAST, author="А\nБ", text="В\nГ"))
    row = chat_cells(chat, TODAY, words)
    assert not any(LIVE.search(cell) or "\n" in cell for cell in (row.title, row.last))
    assert "\n" not in chat_said(chat, words)
