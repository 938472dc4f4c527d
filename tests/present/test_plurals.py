"""Russian counts in three forms, with the exceptions from eleven to fourteen."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import epos_tui.i18n.ru
from epos_tui.i18n import words_for
from epos_tui.i18n.ru.grammar import counted
from epos_tui.present.ear import heard
from tests.present.test_words import PROTOCOLS, methods, samples

RU, EN = words_for("ru"), words_for("en")
ONE = frozenset((1, 21, 31, 41, 51, 61, 71, 81, 91, 101, 121))
FEW = frozenset((2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 53, 54, 62, 63, 64, 72, 73, 74, 82, 83, 84))
FEW |= frozenset((92, 93, 94, 102, 103, 104, 122, 123, 124))
NUMBERS = range(126)
TABLE = """
академический час, академических часа, академических часов
байт, байта, байт
градус, градуса, градусов
день с событиями, дня с событиями, дней с событиями
день, дня, дней
дециметр, дециметра, дециметров
дисциплина, дисциплины, дисциплин
домашнее задание, домашних задания, домашних заданий
Доставлена, Доставлены, Доставлено
ждёт, ждут, ждут
задание, задания, заданий
задолженность, задолженности, задолженностей
занятие, занятия, занятий
запись портала, записи портала, записей портала
запись, записи, записей
квадратный метр, квадратных метра, квадратных метров
квадратный сантиметр, квадратных сантиметра, квадратных сантиметров
килобайт, килобайта, килобайт
килограмм, килограмма, килограммов
километр в час, километра в час, километров в час
километр, километра, километров
классная работа, классные работы, классных работ
контрольная работа, контрольные работы, контрольных работ
копейка, копейки, копеек
кубический метр, кубических метра, кубических метров
кубический сантиметр, кубических сантиметра, кубических сантиметров
литр, литра, литров
мегабайт, мегабайта, мегабайт
мероприятие, мероприятия, мероприятий
метр в секунду, метра в секунду, метров в секунду
метр, метра, метров
миллиграмм, миллиграмма, миллиграммов
миллилитр, миллилитра, миллилитров
миллиметр, миллиметра, миллиметров
миллион, миллиона, миллионов
минута, минуты, минут
минуту, минуты, минут
Не подписана, Не подписаны, Не подписаны
не прочитана, не прочитаны, не прочитано
неделю, недели, недель
неделя, недели, недель
непрочитанная, непрочитанные, непрочитанных
несовпадение, несовпадения, несовпадений
новое, новых, новых
новость, новости, новостей
обращение, обращения, обращений
обучающийся, обучающихся, обучающихся
ответ сохранён, ответа сохранено, ответов сохранено
ответ, ответа, ответов
Отмечена виденной, Отмечены виденными, Отмечено виденными
Отмечена прочитанной, Отмечены прочитанными, Отмечено прочитанными
оценка, оценки, оценок
пара, пары, пар
предмет, предмета, предметов
процент, процента, процентов
пункт, пункта, пунктов
раздел, раздела, разделов
решение, решения, решений
рубль, рубля, рублей
сантиметр, сантиметра, сантиметров
секунда, секунды, секунд
секунду, секунды, секунд
сообщение, сообщения, сообщений
ссылка, ссылки, ссылок
страница, страницы, страниц
строка плана, строки плана, строк плана
строка, строки, строк
тема, темы, тем
точка, точки, точек
тысяча, тысячи, тысяч
уведомление, уведомления, уведомлений
урок, урока, уроков
файл, файла, файлов
час, часа, часов
часа, часов, часов
чат, чата, чатов
чате, чатах, чатах
человек, человека, человек
черновик, черновика, черновиков
штука, штуки, штук
экземпляр, экземпляра, экземпляров
"""
"""What stands by 1, 2 and 5, out of a grammar and not out of the program: «из 1 часа», «в 1 чате» too."""
NOUNS = frozenset(tuple(line.split(", ")) for line in TABLE.strip().splitlines())
COUNTING = ("counted", "plural", "Unit")


def form(count: int, forms: tuple[str, ...]) -> str:
    return forms[0] if count in ONE else forms[1] if count in FEW else forms[2]


def trees() -> dict[str, ast.Module]:
    folder = Path(epos_tui.i18n.ru.__file__).parent
    return {
        path.name: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.py"))
        if path.name != "grammar.py"
    }


def texts_of(node: ast.AST) -> tuple[str, ...]:
    """The texts of a tuple, or of what a call is given."""
    items = node.elts if isinstance(node, ast.Tuple) else node.args if isinstance(node, ast.Call) else ()
    return tuple(
        item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)
    )


def assigned(tree: ast.Module, name: str) -> Iterator[ast.AST]:
    """Everything in the value of a table of the module."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            yield from ast.walk(node.value)


def forms_of(tree: ast.Module, call: ast.Call) -> Iterator[tuple[str, ...]]:
    """The forms that are counted here: three texts, a table of them, or the last thing of a unit."""
    if call.func.id == "Unit":
        yield texts_of(call.args[1])
    elif texts := texts_of(call):
        yield texts
    else:
        table = ast.unparse(call.args[-1]).removeprefix("*").split("[")[0]
        yield from filter(None, map(texts_of, assigned(tree, table)))


def counted_nouns() -> set[tuple[str, ...]]:
    return {
        forms
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in COUNTING
        for forms in forms_of(tree, node)
    }


def test_every_noun_that_is_counted_anywhere_stands_in_the_table_and_no_other():
    assert counted_nouns() == NOUNS


@pytest.mark.parametrize("forms", sorted(NOUNS), ids=lambda forms: forms[0])
def test_every_noun_agrees_with_every_number_to_125(forms):
    assert [counted(n, *forms) for n in NUMBERS] == [f"{n} {form(n, forms)}" for n in NUMBERS]


def counting_sentences() -> Iterator[tuple[str, Callable[[int], str]]]:
    """Every sentence with numbers; all its numbers are the same."""
    for section in PROTOCOLS:
        module = getattr(RU, section)
        for name, method in methods(section):
            kinds = [kind for key, kind in get_type_hints(method).items() if key != "return"]
            for case in product(*((int,) if kind is int else samples(kind, "Проба") for kind in kinds)):
                if int in case:
                    yield f"{section}.{name}", partial(said_with, getattr(module, name), case)


def said_with(say: Callable[..., str], case: tuple[Any, ...], count: int) -> str:
    return say(*(count if kind is int else kind for kind in case))


@pytest.mark.parametrize("count", NUMBERS)
def test_every_sentence_agrees_with_every_number_to_125(count):
    right = {form(count, forms) for forms in NOUNS}
    wrong = {each for forms in NOUNS for each in forms} - right
    said = {(name, say(count)) for name, say in counting_sentences() if name != "ear.amount"}
    behind = {(name, text): re.findall(rf"(?<![\d.,:]){count} ([а-яё ]+)", text) for name, text in said}
    assert len(said) > 60
    assert [
        (name, text)
        for (name, text), words in behind.items()
        if any(begins(word, wrong) and not begins(word, right) for word in words)
    ] == []


def begins(text: str, forms: set[str]) -> bool:
    return any(f"{text} ".startswith(f"{each} ") for each in forms)


@pytest.mark.parametrize("count", NUMBERS)
def test_a_unit_agrees_with_every_number_and_with_the_preposition_before_it(count):
    forms = ("минута", "минуты", "минут")
    assert heard(f"{count} мин", RU) == f"{count} {form(count, forms)}"
    assert heard(f"до {count} мин", RU) == f"до {count} {'минуты' if count in ONE else 'минут'}"


def test_the_rule_itself_on_numbers_one_remembers():
    shown = [counted(n, "урок", "урока", "уроков") for n in (0, 1, 2, 5, 11, 12, 14, 21, 22, 25, 111, 112)]
    assert shown == [
        "0 уроков", "1 урок", "2 урока", "5 уроков", "11 уроков", "12 уроков", "14 уроков", "21 урок",
        "22 урока", "25 уроков", "111 уроков", "112 уроков",
    ]  # fmt: skip


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
