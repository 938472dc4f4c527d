"""Both languages are complete, and each speaks with its own letters."""

import ast
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum
from itertools import product
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest

import epos_tui
from epos_tui.i18n import Words, language_of, words_for
from tests.examples import NOW, THURSDAY

PACKAGE = Path(epos_tui.__file__).parent
LANGUAGES = {"ru": words_for("ru"), "en": words_for("en")}
PROTOCOLS = get_type_hints(Words)
PARTIAL = {"LEGEND", "KIND_SIGN", "SIGN", "CLOSED"}
"""Tables of the few members that have a sign, or can be closed."""
NOT_SAID = {"ANSWERS", "LANGUAGE"}
"""What may be typed, in words of any letters; the code of the language, for programs."""

CYRILLIC = re.compile("[А-Яа-яЁё]")
LATIN = re.compile("[A-Za-z]")
NAMES = re.compile(
    r"https://[a-z./-]+|--?[a-z][a-z-]*"
    r"|\bepos( help| forget| sign-in| waiting| deliver| doctor| --demo today)?\b"
    r"|\bdesktop-notifier\b|\bpip install 'epos-tui\[notify\]'|\bnew --check\b"
    r"|\b[a-z]+\.toml\b|\b(JSON|TOML|CSV)\b"
    r"|\b[A-Z]+_?[A-Z]*=1|\bNO_COLOR\b|\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d\+\d\d:\d\d)?\b"
    r"|\b(Enter|Esc|Tab|Backspace|Delete|Home|End|PgUp|PgDn|Ctrl\+[A-Z]|F\d+)\b"
    r"|\b(true|false|null|all|console|absences|accounts|homework|tzdata|news|chats|contacts|https?)\b"
    r"|\b(auth_token|token|Cookie|HAR|credential_(store_)?command|EPOS_TUI_TOKEN(_FILE)?)\b"
    r"|\bdiaryperm(://redirect)?\b|\bclient_id\b|\b[a-z-]+(\.[a-z]+)*\.ru\b"
    r"|\bLANG=ru_RU\.UTF-8|\bglyphs\b|\b(ru|en|last|auto|full|always|session|off|EDITOR)\b"
)
"""What has the same name in every language: keys, options, files, formats, values that are typed."""


@pytest.fixture(params=LANGUAGES)
def language(request) -> str:
    """Each language in turn."""
    return request.param


def samples(kind: Any, text: str) -> Sequence[Any]:
    """A few arguments of the type."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(kind)
    if kind == tuple[str, str, str]:
        return ((text, text, text),)
    if get_origin(kind) is tuple:
        return ((), (2,), (2, 3, 4))
    if get_origin(kind) is Sequence:
        return ((text,), (text, text))
    if type(None) in get_args(kind):
        return samples(get_args(kind)[0], text)
    known = {
        int: (0, 1, 2, 5, 21, 3_000, 5_000_000),
        str: (text,),
        date: (THURSDAY, date(2027, 1, 31)),
        datetime: (NOW,),
        time: (time(8, 5), time(13, 40)),
        timedelta: (timedelta(minutes=7), timedelta(minutes=-61)),
    }
    return known[kind]


def spoken(language: str, section: str) -> Iterator[tuple[str, str]]:
    """Everything a section can say, with the name of what says it."""
    module, text = getattr(LANGUAGES[language], section), {"ru": "Проба", "en": "Sample"}[language]
    for name in get_type_hints(PROTOCOLS[section]):
        if name not in NOT_SAID:
            yield from ((name, said) for said in strings(getattr(module, name)))
    for name, method in methods(section):
        kinds = [kind for key, kind in get_type_hints(method).items() if key != "return"]
        for arguments in product(*(samples(kind, text) for kind in kinds)):
            yield name, getattr(module, name)(*arguments)


def methods(section: str) -> Iterator[tuple[str, Any]]:
    protocol = PROTOCOLS[section]
    return (
        (name, item) for name, item in vars(protocol).items() if not name.startswith("_") and callable(item)
    )


def strings(value: Any) -> Iterator[str]:
    """All texts in a value; the keys of a table are not words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in strings(item))
    elif isinstance(value, tuple):
        yield from (text for item in value for text in strings(item))


@pytest.mark.parametrize("section", PROTOCOLS)
def test_every_word_of_the_protocol_exists_and_has_its_type(language, section):
    module = getattr(LANGUAGES[language], section)
    for name, kind in get_type_hints(PROTOCOLS[section]).items():
        assert isinstance(getattr(module, name), get_origin(kind) or kind), name
    for name, method in methods(section):
        theirs = [key for key in get_type_hints(method) if key != "return"]
        ours = [key for key in get_type_hints(getattr(module, name)) if key != "return"]
        assert ours == theirs, name


@pytest.mark.parametrize("section", PROTOCOLS)
def test_every_table_of_a_kind_covers_all_its_members(language, section):
    module = getattr(LANGUAGES[language], section)
    for name, kind in get_type_hints(PROTOCOLS[section]).items():
        keys = get_args(kind)[0] if get_origin(kind) is dict else None
        if isinstance(keys, type) and issubclass(keys, Enum) and name not in PARTIAL:
            assert set(getattr(module, name)) == set(keys), name


@pytest.mark.parametrize("section", PROTOCOLS)
def test_both_languages_have_the_same_keys_in_every_table(section):
    russian, english = (getattr(words, section) for words in LANGUAGES.values())
    for name, kind in get_type_hints(PROTOCOLS[section]).items():
        if get_origin(kind) is dict:
            assert set(getattr(russian, name)) == set(getattr(english, name)), name
        elif kind == tuple[str, ...]:
            assert len(getattr(russian, name)) == len(getattr(english, name)), name


@pytest.mark.parametrize("section", PROTOCOLS)
def test_english_words_have_no_cyrillic_letter(section):
    wrong = {item for item in spoken("en", section) if CYRILLIC.search(item[1])}
    assert wrong == set()


@pytest.mark.parametrize("section", PROTOCOLS)
def test_russian_words_have_no_latin_letter(section):
    wrong = {item for item in spoken("ru", section) if LATIN.search(NAMES.sub("", item[1]))}
    assert wrong == set()


@pytest.mark.parametrize("section", PROTOCOLS)
def test_words_are_one_tidy_line(language, section):
    for name, said in spoken(language, section):
        assert "\n" not in said, name
        assert "  " not in said, name
        assert not re.search(r" [.,:;?!](\s|$)|\(\)|None|,,|\.\.", said), (name, said)


SENTENCES = {
    "absence": "NO_NOTICES SENT_TO REFUSED problem announce_question announced cancel_question cancelled",
    "diary": "EMPTY_WEEK sign_question sign_explained signed_receipt",
    "errors": (
        "UNREACHABLE NO_DIARY NEED_TERMINAL NOT_SENT NEED_ANSWER broken_file cannot_keep "
        "waits says unread still_waiting unknown_student bad_date bad_moment bad_lessons bad_reason "
        "bad_key small_terminal"
    ),
    "links": "NOT_OPENED NO_LINK open_question opened copied",
    "news": "NO_TEXT NONE NONE_HERE NO_UNREAD marked no_item",
    "today": "NO_MARKS NOTHING_WAITS NO_NEXT_DAY unsigned",
}


@pytest.mark.parametrize("section", SENTENCES)
def test_whole_sentences_end_with_a_stop(language, section):
    for name, said in spoken(language, section):
        if name in SENTENCES[section].split():
            assert re.search(r"[^.?!\s][.?!]$", said), (name, said)


def used(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The words a module asks for: `words.absence.TITLE`, or `word.TITLE` where `word = words.absence`."""
    aliases: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for name, value in pairs(node.targets[0], node.value):
                aliases.setdefault(name, set()).update(filter(None, [section_of(value)]))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            direct = section_of(node.value)
            named = aliases.get(node.value.id, ()) if isinstance(node.value, ast.Name) else ()
            yield from ((section, node.attr) for section in filter(None, [direct, *named]))


def pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=True):
            yield from pairs(one, other)
    elif isinstance(target, ast.Name):
        yield target.id, value


def section_of(node: ast.expr) -> str:
    """absence of `words.absence` and `talk.words.absence`."""
    whole = ast.unparse(node).split(".")
    return whole[-1] if whole[-1] in PROTOCOLS and whole[-2:-1] in (["words"], ["word"]) else ""


@pytest.mark.parametrize("section", PROTOCOLS)
def test_every_word_is_said_somewhere(section):
    sources = [path for path in PACKAGE.rglob("*.py") if "i18n" not in path.parts]
    asked = {item for path in sources for item in used(ast.parse(path.read_text(encoding="utf-8")))}
    known = [*get_type_hints(PROTOCOLS[section]), *(name for name, _ in methods(section))]
    assert [name for name in known if (section, name) not in asked] == []


def test_the_file_s_faults_have_words_for_everything_expected():
    expected = {"int", "str", "bool", "array", "object", "null", "date", "time", "datetime"}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "BrokenFile":
                expected |= {arg.value for arg in node.args[2:3] if isinstance(arg, ast.Constant)}
    own_sentences = {"file", "action"}
    for words in LANGUAGES.values():
        assert expected - own_sentences <= set(words.errors._EXPECTED)


def test_a_fault_with_two_possible_kinds_names_both():
    told = LANGUAGES["ru"].errors.broken_file("a.json", "$.x", "int | null", "str")
    assert told == "Файл a.json, место $.x: ожидалось целое число или null, а там строка."


def test_a_language_is_its_own_and_any_other_is_russian():
    assert LANGUAGES["ru"] != LANGUAGES["en"]
    assert words_for("fi") == LANGUAGES["ru"]


@pytest.mark.parametrize(
    ("locale", "language"),
    [("ru_RU.UTF-8", "ru"), ("en_US.UTF-8", "en"), ("EN", "en"), ("C", "ru"), ("", "ru"), ("de_DE", "ru")],
)
def test_russian_unless_the_locale_is_english(locale, language):
    assert language_of(locale) == language
