"""What no single test sees: what is loaded, what is written where, how large things grow."""

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from inspect import getmembers, isclass
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import pytest

import epos_tui
from epos_tui.compose import Door, demo_folder, open_cabinet, run
from epos_tui.domain import absence, all_marks, debts, finals, lessons, marks, people, stay, year
from epos_tui.domain.year import Span, days_of_week, weeks_of
from epos_tui.portal import shapes
from epos_tui.present.absence import notice_said
from epos_tui.present.diary import week_sections
from epos_tui.present.people import student_said
from tests.examples import THURSDAY, draft
from tests.payloads import EVERYTHING, LIVE

PACKAGE = Path(epos_tui.__file__).parent
ROOT = PACKAGE.parent
SOURCES = {str(path.relative_to(PACKAGE)): path for path in sorted(PACKAGE.rglob("*.py"))}


def tree_of(name: str) -> ast.Module:
    return ast.parse(SOURCES[name].read_text(encoding="utf-8"))


# What is loaded

LOADED = """
import sys
before = set(sys.modules)
for name in sys.argv[1:]:
    __import__(name)
print(*sorted({name.split(".")[0] for name in set(sys.modules) - before}))
"""


def told_by(script: str, *arguments: str) -> list[str]:
    """What a script prints in an interpreter of its own."""
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()


def loaded_by(*modules: str) -> set[str]:
    """The packages that are loaded with these modules."""
    return set(told_by(LOADED, *modules))


def test_the_domain_loads_nothing_but_the_standard_library():
    modules = [f"epos_tui.domain.{path.stem}" for path in (PACKAGE / "domain").glob("[a-z]*.py")]
    assert modules
    assert loaded_by(*modules) - set(sys.stdlib_module_names) == {"epos_tui"}


@pytest.mark.parametrize("module", ["compose", "i18n.ru", "i18n.en", "present.today", "settings"])
def test_a_command_is_not_slowed_down_by_what_it_does_not_use(module):
    heavy = {"asyncio", "httpx", "keyring", "pydantic", "rich", "textual", "platformdirs", "tomllib"}
    assert loaded_by(f"epos_tui.{module}") & heavy == set()


def imports(tree: ast.Module) -> set[str]:
    """The packages that a module asks for, wherever in it."""
    found = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    found |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    return {name.partition(".")[0] for name in found}


def test_only_the_helper_process_loads_the_keyring():
    assert [name for name in SOURCES if "keyring" in imports(tree_of(name))] == ["_keyring.py"]


@pytest.mark.parametrize("face", ["app", "by_ear.app", "lines", "cli"])
def test_no_face_waits_for_what_only_a_sign_in_or_an_export_needs(face):
    assert (
        loaded_by(f"epos_tui.{face}")
        & {"filelock", "httpx", "icalendar", "keyring", "secretstorage", "snowballstemmer", "truststore"}
        == set()
    )


def test_only_the_language_spoken_is_loaded():
    script = "import sys, epos_tui.i18n as i; i.words_for('en'); print('epos_tui.i18n.ru' in sys.modules)"
    assert told_by(script) == ["False"]


ASK_THE_PORTAL = re.compile(r"usecases/|portal/|compose\.py|live\.py")


@pytest.mark.parametrize("name", [name for name in SOURCES if not ASK_THE_PORTAL.match(name)])
def test_only_use_cases_speak_to_the_portal(name):
    found = [
        node.lineno
        for node in ast.walk(tree_of(name))
        if isinstance(node, ast.Attribute)
        and (node.attr == "portal" or (ast.unparse(node.value) == "portal" and node.attr == "send"))
    ]
    assert found == []


# What comes from outside

TEXT_KEYS = {
    field.name
    for module in (absence, all_marks, debts, finals, lessons, marks, people, shapes, stay, year)
    for _, kind in getmembers(module, isclass)
    if is_dataclass(kind)
    for field in fields(kind)
    if get_type_hints(kind)[field.name] is str
}


def poisoned(value: Any, key: str = "") -> Any:
    """The JSON value with the payloads behind every text; ids of students name folders and stay."""
    if isinstance(value, dict):
        kept = {"id"} if "institution" in value else set()
        return {name: item if name in kept else poisoned(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [poisoned(item) for item in value]
    return f"{value} {EVERYTHING}" if key in TEXT_KEYS else value


@pytest.fixture(scope="module")
def hostile_school(tmp_path_factory) -> Path:
    """The demo school with every text of every file turned into an attack."""
    folder = tmp_path_factory.mktemp("hostile") / "school"
    shutil.copytree(demo_folder(), folder)
    for path in folder.rglob("*.json"):
        text = json.dumps(poisoned(json.loads(path.read_text(encoding="utf-8"))), ensure_ascii=False)
        path.write_text(text.replace("\ud800", ""), encoding="utf-8")
    return folder


def texts(value: Any) -> Iterator[str]:
    raw = msgspec.to_builtins(value)
    waiting = [raw]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            waiting += [*item.keys(), *item.values()]
        elif isinstance(item, list | tuple):
            waiting += item


async def everything(portal, student_id: str) -> list[Any]:
    """All that can be read of one student."""
    calendar = await portal.year(student_id)
    always = Span(date.min, date.max)
    return [
        calendar,
        await portal.signatures(student_id, always),
        await portal.absence_notices(student_id, always),
        await portal.absence_reasons(student_id),
        await portal.homework(student_id, always),
        await portal.marks(student_id),
        await portal.finals(student_id),
        await portal.debts(student_id),
        *[await portal.stay(student_id, day) for day in days_of_week(date(2026, 10, 12))],
        *[await portal.week(student_id, monday) for monday in weeks_of(calendar.span)],
    ]


async def test_every_text_of_a_school_is_inert_when_it_is_read(home, hostile_school, words):
    cabinet = await open_cabinet(home, Door(fixtures=hostile_school))
    for student in cabinet.viewer.students:
        read = [cabinet.viewer, *await everything(cabinet.portal, student.id)]
        found = list(texts(read))
        assert sum("[@click=app.quit]" in text for text in found) > 100
        assert [text for text in found if LIVE.search(text)] == []


async def test_nothing_said_of_a_hostile_school_leaves_its_line(home, hostile_school, words):
    cabinet = await open_cabinet(home, Door(fixtures=hostile_school))
    week = await cabinet.portal.week("ivanov-a", date(2026, 10, 12))
    notices = await cabinet.portal.absence_notices("ivanov-a", Span(date.min, date.max))
    sections = week_sections(week, cabinet.student, THURSDAY, words)
    said = [line for section in sections for line in (section.heading, *section.lines)]
    said += [student_said(cabinet.student, words), *(notice_said(notice, words) for notice in notices)]
    assert [line for line in said if LIVE.search(line) or "\n" in line] == []


async def test_what_was_sent_is_inert_when_it_is_read_back(cabinet):
    await cabinet.portal.send(draft(date(2026, 10, 20), note=EVERYTHING.replace("\ud800", "")[:255]))
    (notice,) = await cabinet.portal.absence_notices("ivanov-a", Span(date(2026, 10, 20), date(2026, 10, 20)))
    assert not LIVE.search(notice.note)


def test_a_fixed_school_needs_no_event_loop(home, hostile_school):
    assert run(open_cabinet(home, Door(fixtures=hostile_school))).viewer.students


# What is shown

FACES = [name for name in SOURCES if re.match(r"(screens|widgets)/|app\.py", name)]
SHOWN_AS_MARKUP = {
    "Button", "Checkbox", "Collapsible", "Label", "Link", "Option", "RadioButton", "Static", "Tab", "TabPane",
    "add_column", "add_option", "add_row", "notify",
}  # fmt: skip


def name_of(node: ast.AST) -> str:
    """The last name of what is called: Static, self.app.notify → notify."""
    return getattr(node, "id", "") or getattr(node, "attr", "")


def is_content(node: ast.AST) -> bool:
    """A literal, or something that is Content or Text for certain."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.Attribute):
        return is_content(node.value)
    if isinstance(node, ast.Call):
        name = name_of(node.func)
        return name in ("Content", "Text") or name.endswith("_content") or is_content(node.func)
    return isinstance(node, ast.Name) and node.id in ("Content", "Text")


def is_safe(call: ast.Call) -> bool:
    options = {item.arg: item.value for item in call.keywords}
    if isinstance(options.get("markup"), ast.Constant) and options["markup"].value is False:
        return True
    named = [options[name] for name in ("content", "label", "message", "prompt", "title") if name in options]
    return all(is_content(node) for node in [*call.args, *named])


@pytest.mark.parametrize("name", FACES)
def test_no_text_of_others_is_read_as_markup(name):
    wrong = []
    for node in ast.walk(tree_of(name)):
        if isinstance(node, ast.Call) and name_of(node.func) in SHOWN_AS_MARKUP and not is_safe(node):
            wrong.append(f"{name}:{node.lineno} {ast.unparse(node)}")
        if isinstance(node, ast.Assign) and name_of(node.targets[0]) in ("border_title", "border_subtitle"):
            wrong += [] if is_content(node.value) else [f"{name}:{node.lineno} {ast.unparse(node)}"]
    assert wrong == []


# Where the words are

CYRILLIC_WORD = re.compile("[А-Яа-яЁё]{2}")
NOT_SENTENCES = {
    "domain/finals.py": "what a mark sheet says",
    "domain/lessons.py": "the journal's letters",
    "present/keyboard.py": "letters on the same keys",
    "portal/http/vocabulary.py": "words the portal writes",
    "present/people.py": "letters that look alike",
    "present/typed.py": "words a person may type",
}


def literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """The texts of a module but its docstrings."""
    docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings:
            yield node


@pytest.mark.parametrize("name", [name for name in SOURCES if not name.startswith("i18n/")])
def test_russian_words_for_people_stand_in_i18n_only(name):
    found = [(node.lineno, node.value) for node in literals(tree_of(name))]
    assert name in NOT_SENTENCES or [item for item in found if CYRILLIC_WORD.search(item[1])] == []


# How large

LONGEST_FILE, LONGEST_FUNCTION = 300, 40
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


@pytest.mark.parametrize("name", SOURCES)
def test_files_and_functions_stay_short(name):
    assert len(SOURCES[name].read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    functions = [node for node in ast.walk(tree_of(name)) if isinstance(node, FUNCTIONS)]
    long = [(node.name, node.end_lineno - node.lineno + 1) for node in functions]
    assert [item for item in long if item[1] > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("name", SOURCES)
def test_every_module_says_what_it_is(name):
    assert ast.get_docstring(tree_of(name)), name
