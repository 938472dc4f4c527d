"""Text from outside becomes inert."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from epos_tui.domain.text import (
    _ORDINARY,
    MOST_CHARACTERS,
    MOST_COMBINING,
    clean,
    folded,
    one_line,
    paragraphs,
    plain,
)
from tests.payloads import LIVE, PAYLOADS

HOSTILE = st.sampled_from([*"".join(PAYLOADS.values()), "\u0cbf", "\u0cd5", "\u00ad", "\ufe0f", "\u034f"])
TEXTS = st.text(st.one_of(HOSTILE, st.characters()), max_size=200)


def longest_tower(text: str) -> int:
    longest = run = 0
    for character in text:
        run = run + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        longest = max(longest, run)
    return longest


@settings(max_examples=2_000)
@given(TEXTS)
@example("क" + "\u093f" * 9)
@example("ಕ\u0300\u0300\u0300\u0cbf\u0300\u0cd5")
def test_a_cleaned_text_can_not_drive_a_terminal(text):
    safe = clean(text)
    assert not LIVE.search(safe)
    assert safe == unicodedata.normalize("NFC", safe)
    assert longest_tower(safe) <= MOST_COMBINING
    assert len(safe) <= MOST_CHARACTERS
    assert clean(safe) == safe
    safe.encode()


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_every_kind_of_payload_becomes_inert(text):
    safe = clean(f"до {text} после")
    assert not LIVE.search(safe)
    assert longest_tower(safe) <= MOST_COMBINING
    assert safe.startswith("до ")
    assert safe.endswith(" после")


@pytest.mark.parametrize(
    "text", ["Алгебра, § 4: «Дроби» — № 12…", "ещё\nстрока", "👨‍👩‍👧", "4₂ x² ≤ 5", "Zoë"]
)
def test_ordinary_texts_stay_as_they_are(text):
    assert clean(text) == text


def test_line_ends_of_every_system_become_line_feeds():
    assert clean("а\r\nб\rв\u2028г\u2029д\x85е") == "а\nб\nв\nг\nд\nе"


def test_tabs_are_blanks_and_soft_hyphens_vanish():
    assert clean("а\tб ма\u00adма \ufeff\u200bда") == "а б мама да"


def test_a_letter_and_its_accent_become_one_character():
    assert clean("и\u0306") == "й"


def test_characters_that_are_not_looked_at_closely_need_no_change():
    for code in range(0x3000):
        if _ORDINARY.fullmatch(chr(code)):
            assert clean(f"{chr(code)}\t")[:-1] == chr(code), hex(code)


@pytest.mark.parametrize("length", [MOST_CHARACTERS + 1, 5 * MOST_CHARACTERS])
@pytest.mark.parametrize("letter", ["я", "a", "\u0958"])
def test_long_texts_are_cut(letter, length):
    safe = clean(letter * length)
    assert len(safe) == MOST_CHARACTERS
    assert clean(safe) == safe


@given(TEXTS)
def test_one_line_has_no_line_feeds_and_no_double_blanks(text):
    line = one_line(clean(text))
    assert "\n" not in line
    assert "  " not in line
    assert line == line.strip()


def test_texts_are_compared_without_case_the_dots_of_yo_and_blanks():
    assert folded("  СЕМЁНОВ\u00a0 Пётр ") == folded("семенов петр") == "семенов петр"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Упр. 112</p><p>стр. 48</p>", "Упр. 112\n\nстр. 48"),
        ("a<br/>b<BR>c", "a\nb\nc"),
        ("<b>№ 4</b>, <i>устно</i>", "№ 4, устно"),
        ('<a href="http://x">файл</a>', "файл (http://x)"),
        (
            "<A target=_blank HREF='https://perm.ru/a?b=1&amp;c=2'>сайт</A>",
            "сайт (https://perm.ru/a?b=1&c=2)",
        ),
        ('<a href="https://perm.ru">https://perm.ru</a>.', "https://perm.ru."),
        ('<a href="https://perm.ru"></a>', "https://perm.ru"),
        ('<a href="javascript:alert(1)">файл</a>', "файл"),
        ('<a href="https://perm.ru@evil.example/">школа</a>', "школа"),
        ('<a href="https://perm.ru"><b>о</b> школе</a>', "о школе (https://perm.ru)"),
        ("до<script>alert(1)</script> после<style>p {}</style>", "до после"),
        ("2 &lt; 3 &amp;&nbsp;5", "2 < 3 &\u00a05"),
    ],
)
def test_text_kept_as_html_loses_its_tags(html, text):
    assert plain(html) == text


@pytest.mark.parametrize("text", ["2 < 3", "<имя>", "a < b и b > c", "x <= y", "<3", "§ 4 & 5", "", "a\nb"])
def test_signs_that_only_look_like_tags_stay(text):
    assert plain(text) == text


@given(TEXTS)
def test_plain_text_is_inert_once_it_is_cleaned(text):
    assert not LIVE.search(clean(plain(text)))


def test_an_escaped_control_is_no_way_around_the_cleaning():
    assert not LIVE.search(clean(plain("&#27;]0;x&#7; &#8238;gpj.exe")))


def test_a_flood_of_open_tags_is_read_at_once():
    assert plain("<script" * 20_000).count("<script") == 20_000


@pytest.mark.parametrize(
    "piece", ['<a href="', '<a href="x">', "<a ", "<a href='x' ", "</a>", '<a href="x">y']
)
def test_a_flood_of_links_is_read_at_once(piece):
    assert len(clean(plain(piece * (64_000 // len(piece))))) <= 10_000


def test_paragraphs_are_the_lines_that_say_something():
    assert paragraphs("\n один \n\n \u00a0\nдва  слова\n") == ("один", "два слова")
    assert paragraphs(" \n") == ()
