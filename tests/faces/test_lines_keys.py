"""One key chooses where it can mean one thing only."""

import pytest

from epos_tui.i18n import every_words
from epos_tui.lines.answers import certain, twin, understood
from epos_tui.lines.keys import typed

MENU = [
    ("Сегодня",),
    ("Дневник за неделю",),
    ("Домашнее задание",),
    ("Отсутствия",),
    ("Оценки",),
    ("Новости",),
]
LONG = [*MENU, *((f"Занятие {number}",) for number in range(7, 24))]
WEEK = [("Понедельник",), ("Вторник",), ("Среда",), ("Среднее за неделю",)]


def keys(text: str):
    """A keyboard; the letters are pressed one after another, and then Enter."""
    left = iter([*text, "\n"])
    return lambda: next(left)


@pytest.mark.parametrize(
    ("pressed", "names", "answer"),
    [
        ("3", MENU, "3"),
        ("9", MENU, "9"),
        ("0", LONG, "0"),
        ("3", LONG, "3"),
        ("25", LONG, "25"),
        ("12", LONG, "12"),
        ("29", LONG, "29"),
        ("с", MENU, "с"),
        ("С", MENU, "С"),
        ("c", MENU, "c"),
        ("до", MENU, "до"),
        ("lj", MENU, "lj"),
        ("?", MENU, "?"),
        (",", MENU, ","),
        ("п", MENU, "п"),
        ("я", MENU, "я"),
        ("z", MENU, "z"),
        ("q", MENU, "q"),
        ("по", WEEK, "по"),
        ("вт", WEEK, "вт"),
        ("выход", WEEK, "выход"),
        ("все", WEEK, "все"),
        ("сред", WEEK, "сред"),
        ("среда", WEEK, "среда"),
    ],
)
def test_what_can_mean_one_thing_only_needs_no_enter(pressed, names, answer):
    end = []
    text = typed(keys(pressed), lambda echo: end.append(echo), lambda text: certain(text, names))
    assert text == answer
    assert "".join(end) == answer


@pytest.mark.parametrize(
    ("pressed", "names"),
    [
        ("1", LONG),
        ("2", LONG),
        ("д", MENU),
        ("l", MENU),
        ("н", MENU),
        ("в", MENU),
        ("d", MENU),
        ("п", WEEK),
        ("сред", WEEK),
        ("/дн", MENU),
        (".дн", MENU),
        ("ъ", MENU),
        ("найти д", MENU),
        ("", MENU),
    ],
)
def test_what_may_go_on_waits_for_enter(pressed, names):
    assert not any(certain(pressed[: end + 1], names) for end in range(len(pressed)))
    assert typed(keys(pressed), lambda echo: None, lambda text: certain(text, names)) == pressed


@pytest.mark.parametrize("names", [MENU, WEEK, LONG])
def test_a_key_never_chooses_what_the_whole_word_would_not(names):
    answers = [word for words in every_words() for own in words.lines.ANSWERS.values() for word in own]
    known = [*answers, *(name for own in names for name in own), *map(str, range(30))]
    for word in {form for one in known for form in (one, twin(one), one.upper())}:
        meant = understood(word, names)
        for end in range(1, len(word)):
            if meant and certain(word[:end], names):
                assert understood(word[:end], names) == meant, (word[:end], word)


def test_a_key_is_taken_back():
    echo: list[str] = []
    assert typed(keys("д\x7fс"), echo.append, lambda text: certain(text, MENU)) == "с"
    assert echo == ["д", "\b \b", "с"]


def test_there_is_nothing_before_the_first_key():
    echo: list[str] = []
    assert typed(keys("\x7f\b"), echo.append, lambda text: False) == ""
    assert echo == []


def test_the_end_of_input_is_no_answer():
    with pytest.raises(EOFError):
        typed(keys("\x04"), lambda echo: None, lambda text: False)
    assert typed(keys("д\x04а"), lambda echo: None, lambda text: False) == "да"


def test_a_key_that_is_no_text_is_none():
    left = iter(["", "\t", "\x01", "6"])
    assert typed(lambda: next(left), lambda echo: None, lambda text: certain(text, MENU)) == "6"
