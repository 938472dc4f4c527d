"""`docs/by-ear.md`: what was measured, and what is said step by step."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.ears.hearing import Heard
from tests.ears.installed import READERS
from tests.ears.play import MODES, Played, Run, steps_of
from tests.ears.table import NAMES, table
from tests.ears.tasks import TASKS
from tests.ears.tasks.task import Step, Task

PAGE = Path(__file__).parents[2] / "docs/by-ear.md"
_TELLER, _FINGERS = "yasr", "brltty"
_MODE = {"lines": "Построчно: `epos --demo --lines`", "reader": "Полный экран: `epos --demo --reader`"}
_KEYS = {"Enter": "Ввод", "Down": "Вниз", "Up": "Вверх", "Space": "Пробел"}
_RANDOM = re.compile(r"\b(?=[0-9a-f]*\d)[0-9a-f]{8}\b")
"""The number of a request."""
_HEAD = """# На слух

Эту страницу написала программа: `make by-ear` проходит все дела заново под настоящими программами экранного доступа
и записывает, что они сказали. `make ears` проверяет то же самое и сверяет таблицы. Люди и школа выдуманы.

Слушали: {versions}.

- **Нажатий**: клавиш до ответа, вместе с набранным текстом.
- **Знаков**: сколько сказано, от первого слова программы до последнего.
- **Молча**: клавиши, после которых ничего не сказано. Набранный текст программы чтения повторяют сами, если их просят;
  здесь они молчат, и набор не считается. BRLTTY говорит строку под курсором, если она изменилась.
- **Неверно**: сказано то, чего нет ни в одной строке, или больше строки на десять знаков.
- **Дважды**: строка, сказанная дважды после одной клавиши.

Под каждым шагом: что сказал yasr, и что стоит на сорока клетках брайлевского дисплея. У BRLTTY остальные строки
экрана под пальцами, если листать; ожидания для него проверены по речи и по экрану.
"""


def versions() -> str:
    """The readers of this machine, as its packages are called."""
    return ", ".join(f"{NAMES[reader]} {_version(reader)}" for reader in READERS)


def page(run: Run) -> str:
    """The whole page in Markdown."""
    parts = [_HEAD.format(versions=versions())]
    for mode in MODES:
        parts += [f"## {_MODE[mode]}", "\n".join(table(run, mode)), *_told_of(run, mode)]
    return "\n\n".join(parts).replace("\n\n\n", "\n\n") + "\n"


def _told_of(run: Run, mode: str) -> Iterator[str]:
    first = TASKS[0].name
    start = run[mode, _TELLER, first].start, run[mode, _FINGERS, first].start
    yield "### Первые слова"
    yield _said(*start)
    for place, task in enumerate(TASKS, start=1):
        yield f"### {place}. {task.name}"
        played = (run[mode, reader, task.name] for reader in (_TELLER, _FINGERS))
        yield from _steps(task, mode, *played)


def _steps(task: Task, mode: str, teller: Played, fingers: Played) -> Iterator[str]:
    for step, said, felt in zip(steps_of(task, mode), teller.steps, fingers.steps, strict=True):
        whole = Heard(said[-1].key, tuple(text for key in said for text in key.said), "")
        yield f"**{_keys(step)}**\n\n{_said(whole, felt[-1])}"


def _keys(step: Step) -> str:
    keys = re.findall(r"'([^']*)'|(\S+)", step.keys)
    return ", ".join(f"«{text}»" if text else _KEYS.get(key, key) for text, key in keys)


def _said(teller: Heard, fingers: Heard) -> str:
    said = "\n".join(f"> {_plain(text)}  " for text in teller.said)
    return f"{said}\n\nПод пальцами: `{_plain(fingers.braille)}`"


def _plain(text: str) -> str:
    return _RANDOM.sub("1a2b3c4d", text).replace("\ufffd", "").replace("*", r"\*")


def _version(reader: str) -> str:
    if not shutil.which("dpkg-query"):
        return ""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", reader], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip()
