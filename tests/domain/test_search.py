"""Finding by words: any form, any case, any order; phrases as they are; nothing typed can do harm."""

from datetime import UTC, date, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.place import SearchKind
from epos_tui.domain.search import LONGEST, MOST_WORDS, Item, hits, index, terms
from epos_tui.domain.text import clean
from epos_tui.word_forms import word_forms

NOW = datetime(2026, 10, 15, 19, 20, tzinfo=UTC)
FORMS = word_forms()
WORDS = st.sampled_from(
    "ёлка Ёжик дробь дроби дробями урок уроков Пётр 6 6а 214 сочинение reading И о № ИС-21 кто-то".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
HOSTILE = st.text(
    st.sampled_from("аёй \"«»„“'*.?[](){}\\|^$+-—\n\t\x00\x1b\u202e\u0301\ufeff\U0001f600a1")
    | st.characters()
)


def item(*texts: str, day: date | None = None, kind: SearchKind = SearchKind.NEWS, students=("a",)) -> Item:
    return Item(kind, texts, None, texts, NOW, students, day)


def found(items, typed: str, **about) -> list[tuple[str, ...]]:
    return [thing.texts for thing in index(items, FORMS).find(terms(typed), **about).items]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("дробями", "Сложение дробей"),
        ("КОНТРОЛЬНЫЕ", "контрольная работа"),
        ("елка", "У ёлки"),
        ("ёлка", "Елка"),
        ("«ёлки»", "У Елки"),
        ("Ёлоч", "елочный"),
        ("работа контрольная", "Контрольная, самостоятельная — и ещё одна работа"),
        ("6а", "Собрание 6 «А»"),
        ('6"а"', 'Класс 6"А"'),
        ('6"а"', "Класс 6а"),
        ("ис 21", "Группа ИС-21"),
        ("ИС—21", "группа ис21"),
        ("ИС-21", "группа ИС 21"),
        ("Иванов И. И.", "Иванов Иван Ильич"),
        ("Иванов И.И.", "Иванов Иван Ильич"),
        ("214", "Кабинет 214"),
        ("конт", "Контрольная работа"),
        ("fractions", "A fraction of it"),
        ("замок", "за\u0301мок"),
        ("«дроби и проценты»", "Повторение: дроби и проценты."),
        ('"дроби   И проценты"', "Дроби и\nпроценты"),
        ("«дроби", "Сложение дробей"),
        ("дроби»", "Сложение дробей"),
    ],
)
def test_what_is_typed_finds_the_text(typed, text):
    assert found([item(text)], typed) == [(text,)]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("дроби сочинение", "Сложение дробей"),
        ("конт ", "Контрольная работа"),
        ("работ конт", "Контрольная, лабораторная"),
        ("«дроби»", "Сложение дробей"),
        ("«проценты дроби»", "Дроби и проценты"),
        ("«дроби проценты»", "Дроби и проценты"),
        ("14", "Кабинет 214"),
        (".*", "Любое"),
        ("%", "100 %"),
        ("Иванов П. П.", "Иванов Иван Ильич"),
    ],
)
def test_what_is_typed_does_not_find_the_text(typed, text):
    assert found([item(text)], typed) == []


def test_a_phrase_never_reaches_from_one_text_into_the_next():
    assert found([item("Дроби", "и проценты")], "«дроби и проценты»") == []
    assert found([item("Дроби", "и проценты")], "дроби и проценты") != []


def test_exact_words_come_before_other_forms_and_these_before_beginnings_newest_first():
    monday = date(2026, 10, 12)
    things = [
        item("дроби", day=monday),
        item("дробями", day=monday + timedelta(days=1)),
        item("дробилка", day=monday + timedelta(days=2)),
        item("дробь", day=monday - timedelta(days=1)),
        item("дробь и ещё", day=monday),
        item("дробь без дня"),
    ]
    wanted = ["дробь и ещё", "дробь", "дробь без дня", "дробями", "дроби"]
    assert [text for (text,) in found(things, "дробь")] == wanted
    assert [text for (text,) in found(reversed(things), "дроб")][-2:] == ["дробь без дня", "дробилка"]
    assert found(things, "дробилк") == [("дробилка",)]


def test_things_of_one_day_stay_in_their_order():
    things = [item("дроби", str(n), day=date(2026, 9, 1)) for n in range(50)]
    assert [number for _, number in found(things, "дроби", most=50)] == [str(n) for n in range(50)]


def test_only_so_many_are_given_and_all_are_counted():
    made = index([item("дроби", str(n)) for n in range(312)], FORMS)
    result = made.find(terms("дроби"))
    assert (len(result.items), result.count) == (100, 312)


def test_a_kind_and_a_child_leave_the_rest_out():
    things = [
        item("дроби", kind=SearchKind.MARK, students=("a",)),
        item("дроби", kind=SearchKind.NEWS, students=("a", "b")),
    ]
    made = index(things, FORMS)
    assert made.find(terms("дроби"), SearchKind.MARK).count == 1
    assert made.find(terms("дроби"), student="b").items[0].kind is SearchKind.NEWS
    assert made.find(terms("дроби"), SearchKind.MARK, "b").count == 0


@given(st.lists(TEXTS, min_size=1, max_size=8), st.data())
def test_every_word_of_every_thing_finds_it(texts, data):
    things = [item(text) for text in texts]
    made = index(things, FORMS)
    for thing in things:
        for word in thing.texts[0].split():
            result = made.find(terms(word), most=len(things))
            assert (thing in result.items) is bool(terms(word))


@given(TEXTS, st.permutations(range(3)), st.data())
def test_case_ye_and_the_order_of_words_do_not_matter(text, order, data):
    words = data.draw(st.lists(st.sampled_from(text.split()), min_size=1, max_size=3))
    shuffled = [words[n] for n in order if n < len(words)]
    other = " ".join(shuffled).upper().replace("Ё", "Е") + " "
    things = [item(text), item("другое"), item(text.lower().replace("ё", "е"))]
    assert sorted(found(things, " ".join(words) + " ")) == sorted(found(things, other))


@given(HOSTILE, st.lists(HOSTILE.map(clean), min_size=1, max_size=3))
def test_nothing_typed_or_read_breaks_the_search(typed, texts):
    wanted = terms(typed)
    assert len(wanted) <= MOST_WORDS
    things = [item(*texts)]
    assert index(things, FORMS).find(wanted).count in (0, 1)
    for text in texts:
        for start, end in hits(text, wanted, FORMS):
            assert 0 <= start < end <= len(text)


@given(TEXTS, TEXTS)
def test_the_words_that_were_found_are_pointed_out(text, typed):
    wanted = terms(typed)
    if found([item(text)], typed) and wanted:
        assert hits(text, wanted, FORMS)


def test_hits_stand_where_the_words_stand():
    text = "Сложение дробей: дроби и проценты, 6 «А»"

    def words(typed: str) -> list[str]:
        return [text[start:end] for start, end in hits(text, terms(typed), FORMS)]

    assert words("дробь") == ["дробей", "дроби"]
    assert words("«дроби и проценты»") == ["дроби и проценты"]
    assert words("6а слож") == ["Сложение", "6 «А»"]
    assert words("ничего") == []
    assert words("") == []


@pytest.mark.parametrize(
    "typed", ["а" * 100_000, "а " * 50_000, '"' * 100_000, "«" * 50_000 + "»", "и-" * 50_000]
)
def test_endless_input_costs_no_time(typed):
    made = index([item("и-" * 4_000), item("а" * 9_000), item('"' * 9_000)], FORMS)
    began = process_time()
    made.find(terms(typed))
    assert process_time() - began < 0.2
    assert sum(len(term.words) for term in terms(typed)) <= LONGEST
