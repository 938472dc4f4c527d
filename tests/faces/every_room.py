"""Somebody who opens everything there is in the lines face, and answers every question."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from epos_tui import lines
from epos_tui.i18n import Words
from epos_tui.lines.choosing import choices
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.talk import Talk
from epos_tui.usecases.cabinet import Cabinet

Way = tuple[str, ...]


@dataclass
class Visit:
    """What was told, what was asked, and every list with the way to it."""

    words: Words
    told: list[str] = field(default_factory=list)
    prompts: Counter[str] = field(default_factory=Counter)
    lists: list[tuple[Way, Menu[Any]]] = field(default_factory=list)
    ways: dict[str, Way] = field(default_factory=dict)
    """Where a line was told first."""
    _open: list[Menu[Any]] = field(default_factory=list)
    _asked: Counter[tuple[Way, str]] = field(default_factory=Counter)
    _opened: set[tuple[Way, str]] = field(default_factory=set)
    _way: list[str] = field(default_factory=list)

    def talk(self) -> Talk:
        """For the rooms."""
        word = self.words.lines
        return Talk(self._ask, self._tell, self._choose, self.words, word.HELP, way=self._way)

    def _tell(self, line: str) -> None:
        self.told.append(line)
        self.ways.setdefault(line, tuple(self._way))

    def _choose(self, talk: Talk, menu: Menu[Any]) -> Iterator[Item[Any]]:
        self._open.append(menu)
        self.lists.append((tuple(self._way), menu))
        try:
            yield from choices(talk, menu)
        finally:
            self._open.pop()

    def _ask(self, prompt: str) -> str:
        self.prompts[prompt] += 1
        way, word = tuple(self._way), self.words.lines
        self._asked[way, prompt] += 1
        again = self._asked[way, prompt] - 1
        for menu in self._open[-1:]:
            if prompt == word.number_prompt(len(menu.items), word.EXIT if menu.root else word.BACK):
                return self._chosen(way, menu, again)
        answers = [*([] if prompt == word.TEXT_PROMPT else ["?", "я", "r", "\x1b[A"]), *self._answers(prompt)]
        if again < len(answers):
            return answers[again]
        raise EOFError

    def _chosen(self, way: Way, menu: Menu[Any], again: int) -> str:
        """The whole list first, then one thing after another, each once."""
        if again < 4:
            return ("?", "я", self.words.lines.ANSWERS["all"][0], "чепуха")[again]
        for place, item in enumerate(menu.items, start=1):
            if (way, item.text) not in self._opened:
                self._opened.add((way, item.text))
                return str(place)
        return "0"

    def _answers(self, prompt: str) -> list[str]:
        word, yes = self.words.lines, self.words.keys.YES_WORDS[0]
        if prompt == word.CONFIRM_PROMPT:
            return ["no"] if any("://" in line for line in self.told[-3:]) else ["no", yes, yes]
        if prompt in (word.DAY_PROMPT, word.FIRST_PROMPT, word.LAST_PROMPT):
            return ["32.13", "1.1.2031", "22.10"]
        if prompt == word.field_prompt(self.words.links.ADDRESS):
            return ["ftp://", "https://perm.ru"]
        return ["", "Текст", ""]


def visited(cabinet: Cabinet, words: Words) -> Visit:
    """Opens everything, and comes out again."""
    visit = Visit(words)
    assert lines.run(cabinet, words, visit.talk()) == 0
    return visit
