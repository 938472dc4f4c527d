"""What waits to be sent, in words: whose it is, what it is, since when and for what."""

from dataclasses import replace
from datetime import date

import pytest

from epos_tui.domain.absence import AbsenceReason
from epos_tui.domain.access import Refusal
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, OutgoingMessage, SupportRequest
from epos_tui.domain.outbox import Stage, Waiting
from epos_tui.domain.support import SupportDraft
from epos_tui.i18n import words_for
from epos_tui.present.line import Section
from epos_tui.present.outbox import order_said, outbox_sections, waiting_said
from tests.examples import NOW, draft
from tests.present.saying import check_sections

TUESDAY = date(2026, 10, 20)
ORDERS = [
    draft(TUESDAY, None, 2, 3, reason=AbsenceReason("1", "Болезнь"), note="к врачу"),
    AbsenceCancellation("ivanov-a", "n"),
    DiarySignature("ivanov-a", date(2026, 10, 5)),
    OutgoingMessage("ivanov-a", "Добрый день!\n\nСпасибо.", "c"),
    SupportRequest("ivanov-a", SupportDraft("Не открывается дневник")),
]
KINDS = ["absence", "cancellation", "signature", "message", "request"]
RUSSIAN = [
    "Отсутствие 20 октября, занятия 2, 3. Причина: Болезнь. Примечание: к врачу.",
    "Отмена уведомления об отсутствии.",
    "Подпись недели: с 5 по 11 октября.",
    "Сообщение: «Добрый день! Спасибо.».",
    "Обращение в техподдержку: Не открывается дневник.",
]
ITEM = Waiting("w", ORDERS[2], NOW)


@pytest.mark.parametrize(("order", "said"), list(zip(ORDERS, RUSSIAN, strict=True)), ids=KINDS)
def test_every_order_is_named(order, said, words):
    assert order_said(order, words) == said


@pytest.mark.parametrize("order", ORDERS, ids=KINDS)
def test_every_order_is_named_in_english_too(order, english):
    said = order_said(order, english)
    assert said.endswith(".")
    assert said[0].isupper() or said[0].isdigit()


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("order", ORDERS, ids=KINDS)
def test_every_line_is_a_whole_sentence(cabinet, language, stage, order):
    words = words_for(language)
    refusal = Refusal.BY_PORTAL if stage is Stage.REJECTED else None
    item = replace(ITEM, order=order, stage=stage, refusal=refusal, said="Занято" if refusal else "")
    sections = outbox_sections([item, ITEM], cabinet.viewer, words)
    check_sections(sections)
    (line, _) = sections[0].lines
    assert line.startswith("Иванов Александр Иванович")
    assert words.outbox.STAGE[stage] in line.lower()
    assert ("Занято" in line) is bool(refusal)


def test_whose_it_is_since_when_and_why_it_waits(cabinet, words, english):
    assert waiting_said(ITEM, cabinet.viewer, words) == (
        "Иванов Александр Иванович. Подпись недели: с 5 по 11 октября. Ждёт связи, с 15 октября, 19:20."
    )
    assert "waits for a connection" in waiting_said(ITEM, cabinet.viewer, english).lower()


def test_an_order_of_a_child_of_another_account_is_told_without_a_name(cabinet, words):
    stranger = replace(ITEM, order=replace(ITEM.order, student_id="nobody"))
    assert waiting_said(stranger, cabinet.viewer, words).startswith("Подпись недели")


def test_nothing_waiting_is_told_calmly(cabinet, words):
    assert outbox_sections([], cabinet.viewer, words) == (Section(words.outbox.NONE),)


@pytest.mark.parametrize(
    ("count", "russian", "english"),
    [
        (1, "ждёт отправки: 1", "waiting to be sent: 1"),
        (2, "ждут отправки: 2", "waiting to be sent: 2"),
        (21, "ждёт отправки: 21", "waiting to be sent: 21"),
    ],
)
def test_how_many_wait(count, russian, english):
    assert (words_for("ru").outbox.count(count), words_for("en").outbox.count(count)) == (russian, english)


@pytest.mark.parametrize(
    ("count", "russian", "english"),
    [
        (1, "Доставлена 1 запись.", "1 entry has arrived."),
        (3, "Доставлены 3 записи.", "3 entries have arrived."),
        (5, "Доставлено 5 записей.", "5 entries have arrived."),
    ],
)
def test_how_many_arrived(count, russian, english):
    assert (words_for("ru").outbox.arrived(count), words_for("en").outbox.arrived(count)) == (
        russian,
        english,
    )


def test_a_long_or_hostile_text_is_one_short_line(words):
    order = OutgoingMessage("ivanov-a", "\x1b[2J\n[red]" + "а" * 5_000, "c")
    said = order_said(order, words)
    assert len(said) < 150
    assert "…" in said
    assert "\x1b" not in said
    assert "\n" not in said
