"""What holds for every text that is made fit for the ear, a hostile one too."""

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from epos_tui.domain.text import MOST_CHARACTERS
from epos_tui.i18n import Words, words_for
from epos_tui.present.ear import heard

LANGUAGES = ("ru", "en")
RU = words_for("ru").ear
SHORTS = [
    *(short for noun in (*RU.NOUNS, *RU.WORKS, *RU.PLACES) for short in noun.shorts),
    *(short for unit in RU.UNITS for short in unit.shorts),
    *RU.PHRASES,
    *RU.SPELT,
    *RU.STEMS,
    *RU.CASES,
    *RU.BEFORE_DAY,
]
SIGNS = [*RU.SIGNS, *RU.BETWEEN, *RU.BEFORE_NUMBER, *"()[]«»\"“”.,;:!?…—–-_#*<>|/→~'0123456789 \n"]
PIECES = st.sampled_from(
    [
        *SHORTS,
        *(short.capitalize() for short in SHORTS),
        *SIGNS,
        *["5", "12", "2026", "12.05", "4.5", "7.25", "12.05.2026", "08:30", "5-й", "2-я", "6а", "г.", "гг."],
        *[
            "класс",
            "классы",
            "Перми",
            "Ленина",
            "мая",
            "сентября",
            "урок",
            "четверти",
            "слово",
            "https://perm.ru/a",
        ],
    ]
)
"""What a text of a school is made of, and what the lexicon looks at."""
WRITTEN = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", ", "])), max_size=12).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
TEXTS = st.text() | WRITTEN
PLAIN = st.lists(st.from_regex(r"[а-яА-Я]{4,9}|[1-9][0-9]{0,4}", fullmatch=True), max_size=9)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
@example(text="строка\nдругая\x1b[2J")
def test_any_text_is_one_tidy_inert_line(language, text):
    said = heard(text, words_for(language))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]|  | ,|,,", said)
    assert said == said.strip()


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
def test_what_was_said_once_is_said_the_same_again(language, text):
    said = heard(text, words_for(language))
    assert heard(said, words_for(language)) == said


@given(words=PLAIN)
def test_no_word_and_no_number_that_is_not_in_the_lexicon_is_lost(words):
    kept = [word for word in words if word.lower() not in RU.SPELT]
    said = heard(" ".join(kept), words_for("ru"))
    assert said.split() == kept


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=WRITTEN)
def test_no_figure_is_lost_but_of_dates_and_ordinals_and_what_there_is_none_of(language, text):
    text = re.sub(r"[0-9]+-[^\W\d_]+|[0-9]+(?:[.:][0-9]+)+", "", text)
    assert sorted(re.findall("[1-9]", heard(text, words_for(language)))) == sorted(re.findall("[1-9]", text))


HOSTILE = (
    *(
        "(",
        ")",
        "([",
        "<",
        "<a",
        '"',
        "_",
        "#",
        "*",
        "1",
        "1.",
        "1-",
        "1 ",
        "1:1",
        "-",
        "— ",
        "→ ",
        ", ",
        "…",
        ".",
    ),
    *(
        "упр. ",
        "стр. 5, ",
        "№ 1–2",
        "т. ",
        "к/р ",
        "5 кг ",
        "12.05.",
        "a@",
        "https://",
        "а",
        "aа",
        "1-й ",
        "/",
    ),
    *("1/2/", "5- ", "г. ", "в ", "\n", " ", "½", "²", "12.05 ", "2026 г. ", "«", "а б"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_of_the_greatest_length_takes_no_longer_than_a_moment(language, piece):
    words, text = words_for(language), (piece * MOST_CHARACTERS)[:MOST_CHARACTERS]
    check_time(text, words)


def test_brackets_in_brackets_take_no_longer():
    half = MOST_CHARACTERS // 2
    check_time("(" * half + ")" * half, words_for("ru"))


def check_time(text: str, words: Words) -> None:
    """In the time of the process, whatever else the machine does; the first call makes the patterns."""
    heard(text[:100], words)
    started = time.process_time()
    heard(text, words)
    assert time.process_time() - started < 1.5
