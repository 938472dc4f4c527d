"""The request to the support in words: its fields, what is wrong, how it ended."""

from dataclasses import replace

import pytest

from epos_tui.domain.access import Refusal
from epos_tui.domain.orders import SupportRequest
from epos_tui.domain.support import SentRequest, SupportDraft, SupportField
from epos_tui.i18n import words_for
from epos_tui.present.line import Tone
from epos_tui.present.support import (
    ask_receipt,
    draft_fields,
    problem_fields,
    request_fields,
    request_said,
    request_state,
    requests_sections,
)
from epos_tui.usecases.receipt import Outcome, Receipt
from tests.examples import NOW
from tests.present.saying import check_fields, check_sections

DRAFT = SupportDraft(
    "Не открывается дневник",
    "Белая страница.\n\n  И вчера.",
    "Иванов Иван Иванович",
    "родитель",
    "Пермь",
    "МАОУ «Гимназия № 33» г. Перми",
    "a@b.ru",
)
SENT = SentRequest("1a2b", NOW, DRAFT)
UNANSWERED = SentRequest("", NOW, DRAFT)


def receipt(outcome: Outcome, **about) -> Receipt:
    return Receipt(outcome, SupportRequest("ivanov-a", DRAFT), **about)


def test_a_long_text_keeps_its_paragraphs(words):
    assert [str(field) for field in draft_fields(DRAFT, words)][:4] == [
        "Тема: Не открывается дневник",
        "Что случилось: Белая страница.",
        "И вчера.",
        "Кто пишет: Иванов Иван Иванович",
    ]


def test_what_is_empty_is_not_told(words):
    assert draft_fields(SupportDraft(), words) == ()
    assert [field.label for field in draft_fields(SupportDraft(contact="212000"), words)] == ["Куда ответить"]


def test_faults_are_told_in_the_order_of_the_form(words):
    fields = problem_fields(SupportDraft("я" * 201, "Текст", "Иванов", "", "Пермь", "Школа", "почта"), words)
    assert [field.value for field in fields] == [
        "Тема: слишком длинно.",
        "Кем приходитесь: заполните.",
        "Куда ответить: нужна почта или номер телефона.",
    ]
    assert {field.tone for field in fields} == {Tone.BAD}


def test_a_request_is_one_sentence_with_its_number(words):
    assert request_said(SENT, words) == ("15 октября 2026: Не открывается дневник. Отправлено. Номер: 1a2b.")


def test_a_request_without_an_answer_never_says_that_it_was_sent(words):
    said = request_said(UNANSWERED, words)
    assert said.endswith("Неизвестно, дошло ли.")
    assert request_state(UNANSWERED, words) == "неизвестно, дошло ли"
    assert "номер" not in said.casefold()


def test_a_request_is_told_whole(words):
    told = [str(field) for field in request_fields(SENT, words)]
    assert told[:2] == ["Отправлено: 15 октября 2026, 19:20", "Номер: 1a2b"]
    assert told[2:] == [str(field) for field in draft_fields(DRAFT, words)]


def test_no_requests_are_told_as_such(words):
    (section,) = requests_sections((), words)
    assert section.lines == ("С этого компьютера обращений не отправляли.",)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_everything_is_whole_sentences_and_named_fields(language):
    words = words_for(language)
    check_sections(requests_sections((), words))
    check_sections(requests_sections((SENT, UNANSWERED), words))
    for request in (SENT, UNANSWERED):
        check_fields(request_fields(request, words))
    check_fields(problem_fields(SupportDraft(), words))


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        (receipt(Outcome.SENT, id="1a2b"), "Обращение отправлено. Номер: 1a2b."),
        (
            receipt(Outcome.UNKNOWN),
            "Ответа нет: обращение могло дойти. Черновик сохранён; само оно ещё раз не отправится.",
        ),
        (
            receipt(Outcome.INVALID),
            "Ничего не отправлено. Черновик обращения сохранён на этом компьютере.",
        ),
    ],
)
def test_every_ending_has_its_words(ending, said, words):
    assert ask_receipt(ending, words) == said


def test_a_refusal_says_why_and_that_the_form_is_kept(words):
    said = ask_receipt(receipt(Outcome.REFUSED, refusal=Refusal.INVALID_REQUEST), words)
    assert said == f"{words.errors.REFUSED[Refusal.INVALID_REQUEST]} {words.support.KEPT}"


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("outcome", Outcome)
def test_only_a_known_arrival_is_told_as_one(outcome, language):
    words = words_for(language)
    said = ask_receipt(receipt(outcome, id="1a2b"), words)
    assert (said == words.support.sent("1a2b")) is (outcome is Outcome.SENT)


def test_a_subject_of_several_lines_is_one_line_in_the_list(words):
    said = request_said(replace(SENT, draft=replace(DRAFT, subject="Одна\nдве")), words)
    assert said.startswith("15 октября 2026: Одна две.")


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("field", SupportField)
def test_every_field_has_its_name_and_hint(field, language):
    word = words_for(language).support
    assert word.FIELD[field]
    assert word.HINT[field] != word.FIELD[field]
