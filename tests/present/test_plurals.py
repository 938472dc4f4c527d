"""Russian counts in three forms, with the exceptions from eleven to fourteen."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import epos_tui.i18n.ru
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import words_for
from epos_tui.i18n.ru.grammar import counted

RU, EN = words_for("ru"), words_for("en")
SCHOOL, COLLEGE, OTHER = InstitutionKind
COUNTED: list[tuple[Callable[[int], str], tuple[str, str, str]]] = [
    (lambda n: RU.diary.lessons(SCHOOL, n), ("урок", "урока", "уроков")),
    (lambda n: RU.diary.lessons(COLLEGE, n), ("пара", "пары", "пар")),
    (lambda n: RU.diary.lessons(OTHER, n), ("занятие", "занятия", "занятий")),
    (RU.diary.minutes, ("минута", "минуты", "минут")),
    (RU.diary.size, ("байт", "байта", "байт")),
    (RU.diary.double, ("академический час", "академических часа", "академических часов")),
    (lambda n: RU.diary.sign_explained(n, ""), ("оценка", "оценки", "оценок")),
    (lambda n: RU.absence.summary(n, 0, 0), ("день", "дня", "дней")),
    (lambda n: RU.absence.summary(0, n, 0), ("день", "дня", "дней")),
    (RU.marks.marks, ("оценка", "оценки", "оценок")),
    (RU.people.children, ("обучающийся", "обучающихся", "обучающихся")),
]
ONE = {n for n in range(126) if n % 10 == 1 and n % 100 != 11}
FEW = {n for n in range(126) if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14)}


def form(count: int, forms: tuple[str, str, str]) -> str:
    return forms[0] if count in ONE else forms[1] if count in FEW else forms[2]


@pytest.mark.parametrize(("say", "forms"), COUNTED, ids=range(len(COUNTED)))
def test_every_noun_agrees_with_every_number_to_125(say, forms):
    for count in range(126):
        said = f" {say(count)} ".replace(",", " ").replace(".", " ").replace(";", " ")
        assert f" {count} {form(count, forms)} " in said


def test_the_rule_itself_on_numbers_one_remembers():
    shown = [counted(n, "урок", "урока", "уроков") for n in (0, 1, 2, 5, 11, 12, 14, 21, 22, 25, 111, 112)]
    assert shown == [
        "0 уроков", "1 урок", "2 урока", "5 уроков", "11 уроков", "12 уроков", "14 уроков", "21 урок",
        "22 урока", "25 уроков", "111 уроков", "112 уроков",
    ]  # fmt: skip


def triples() -> Iterator[tuple[str, ...]]:
    """The forms of every noun that is counted anywhere in the Russian words."""
    for path in Path(epos_tui.i18n.ru.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("counted", "plural"):
                yield tuple(arg.value for arg in node.args[1:] if isinstance(arg, ast.Constant))


def test_no_noun_is_counted_with_too_few_forms():
    found = set(triples())
    assert {len(forms) for forms in found} <= {0, 3}  # none: the forms stand in a table, tested above
    assert {forms for _, forms in COUNTED[3:]} <= found


def test_one_in_english_is_one_only():
    assert [EN.marks.marks(n) for n in (0, 1, 2, 21)] == ["0 marks", "1 mark", "2 marks", "21 marks"]


def test_the_load_of_a_day_is_one_phrase():
    assert RU.diary.load(0, 0, 0) == "домашних заданий нет"
    assert RU.diary.load(61, 3, 0) == "домашних заданий: 3, примерно 61 минута"
    assert RU.diary.load(40, 3, 1) == "домашних заданий: 3, примерно 40 минут, без времени: 1"
    assert RU.diary.load(0, 1, 1) == "домашних заданий: 1, без времени: 1"


def test_one_week_and_many_weeks_wait_for_a_signature():
    assert RU.today.unsigned(1, "с 7 по 13 сентября") == "Не подписана неделя с 7 по 13 сентября."
    assert RU.today.unsigned(21, "…").startswith("Не подписаны недели")


def test_sizes_of_files_are_told_in_russian():
    shown = [RU.diary.size(size) for size in (1, 1023, 1024, 1_500_000)]
    assert shown == ["1 байт", "1023 байта", "1 КБ", "1,4 МБ"]
