"""What went wrong, told to a person."""

import pytest

from epos_tui.domain import errors
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import Typed
from epos_tui.domain.reading import Reading
from epos_tui.present.errors import told
from epos_tui.present.line import Tone
from epos_tui.present.states import freshness
from tests.examples import NOW, THURSDAY
from tests.payloads import EVERYTHING, LIVE

ERRORS = [
    errors.PortalUnreachable(),
    errors.SignInNeeded(),
    errors.NotOffered(),
    *(errors.PortalRefused(refusal) for refusal in Refusal),
    errors.BrokenFile("a.json", "$.x", "int", "str"),
    errors.CannotKeep("/data", "нет места"),
    errors.UnknownStudent("Пётр", ("Анна", "Мария")),
    *(errors.Mistyped(wanted, "текст", ("Болезнь",)) for wanted in Typed),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_every_error_is_told_in_whole_sentences(error, words, english):
    for said in (told(error, words), told(error, english)):
        assert said.endswith(".")
        assert "\n" not in said


def test_each_kind_of_error_has_words_of_its_own(words):
    assert len({told(error, words) for error in ERRORS}) == len(ERRORS)


@pytest.mark.parametrize(
    "error",
    [
        errors.BrokenFile(EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING),
        errors.CannotKeep(EVERYTHING, EVERYTHING),
        errors.UnknownStudent(EVERYTHING, (EVERYTHING,)),
        *(errors.Mistyped(wanted, EVERYTHING, (EVERYTHING,)) for wanted in Typed),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_was_typed_or_named_can_not_drive_the_terminal(error, words):
    said = told(error, words)
    assert not LIVE.search(said)
    assert "\n" not in said


READ = Reading(1, NOW)


@pytest.mark.parametrize(
    ("reading", "parts", "tone"),
    [
        (READ, ["на 19:20"], Tone.MUTED),
        (Reading(1, NOW, kept=True), ["на 19:20", "обновляется"], Tone.MUTED),
        (
            Reading(1, NOW, kept=True, problem=errors.PortalUnreachable()),
            ["Портал не отвечает.", "данные на 19:20"],
            Tone.NOTICE,
        ),
    ],
)
def test_a_page_tells_how_fresh_it_is(reading, parts, tone, words):
    line = freshness(reading, THURSDAY, words)
    assert [part for part in parts if part not in line.text] == []
    assert line.tone is tone


def test_a_copy_of_another_day_is_told_with_its_day(words):
    assert "на 15 октября, 19:20" in freshness(READ, THURSDAY.replace(day=16), words).text
