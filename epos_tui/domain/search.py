"""Looking through everything: what was typed, which of the things kept it finds, in which order."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, lru_cache

from epos_tui.domain.place import Place, SearchKind
from epos_tui.domain.text import clean

LONGEST = 200
"""Characters that are looked at of what was typed."""
MOST_WORDS = 12
MOST_FOUND = 100
"""How many things are shown at once."""

_WORD = r"(?:[^\W_][\u0300-\u036f]*)+"
_JOINTS = "\"'«»„“”’`\u00b4\u2010-\u2015-"
_CHUNK = re.compile(rf"{_WORD}(?:[{_JOINTS}]{_WORD})*")
"""A word, or several without a blank between them: 6"а", ИС-21."""
_JOINED = re.compile(rf"{_WORD}(?:[{_JOINTS}]{_WORD})+")
_CLASS = re.compile(r"(\d{1,2})\s?[\"«“„]([^\W\d_])[\"»”“]")
"""As the name of a class is written: 6 «А»."""
_PART = re.compile(_WORD)
_ACCENT = re.compile("[\u0300-\u036f]")
_CLOSING = {'"': '"', "«": "»", "„": "“”", "“": "”"}

Forms = Callable[[str], str]
"""What all forms of a word have in common: дробями → дроб."""


@dataclass(frozen=True)
class Item:
    """A thing that is kept, with the texts it is found by; the first is its title."""

    kind: SearchKind
    texts: tuple[str, ...]
    place: Place | None
    value: object
    """The thing itself."""
    taken_at: datetime
    students: tuple[str, ...] = ()
    """Ids of all it concerns; none where it is of the family."""
    day: date | None = None
    own: bool = False
    """The family's, not the school's."""


@dataclass(frozen=True)
class Term:
    """A word of what was typed, or several that belong together: 6"а", «дроби и проценты»."""

    words: tuple[str, ...]
    literal: bool = False
    """A phrase in quotes: the words as they are, one after another."""
    begins: bool = False
    """An initial, or the word that is being typed: the beginning is enough."""


def terms(typed: str) -> tuple[Term, ...]:
    """What was typed, understood; nothing in it is an instruction."""
    text, place = clean(typed[: 2 * LONGEST])[:LONGEST], 0
    found: list[Term] = []
    while (chunk := _CHUNK.search(text, place)) and len(found) < MOST_WORDS:
        start, place = chunk.span()
        if phrase := _phrase(text, start):
            place = start + len(phrase) + 1
            found.append(Term(_words(phrase), literal=True))
        else:
            initial = place == start + 1 and text[place : place + 1] == "."
            found.append(Term(_words(chunk[0]), begins=initial or place == len(text)))
    return tuple(found)


def _phrase(text: str, start: int) -> str:
    """What stands in quotes from here on, where a quote opens a word and is closed."""
    before, sign = text[: max(0, start - 1)], text[start - 1] if start else ""
    if sign not in _CLOSING or not (not before or before[-1].isspace()):
        return ""
    ends = [end for end in (text.find(close, start) for close in _CLOSING[sign]) if end >= 0]
    return text[start : min(ends)] if ends else ""


@lru_cache(50_000)
def folded_word(word: str) -> str:
    """A word as it is compared: any case, ё = е, without accents."""
    return _ACCENT.sub("", word.casefold().replace("ё", "е"))


def _words(text: str) -> tuple[str, ...]:
    return tuple(folded_word(word) for word in _PART.findall(text))


@dataclass(frozen=True)
class Found:
    """What was found: the first so many things, and how many there are."""

    items: tuple[Item, ...]
    count: int


Levels = tuple[set[int], set[int], set[int]]
"""Which things hold a term exactly, which at least in another form, which at least as a beginning."""


@dataclass
class Index:
    """The words of many things, newest first; built once, asked at every key."""

    items: Sequence[Item]
    forms: Forms
    _texts: list[tuple[str, ...]] = field(default_factory=list)
    _places: dict[str, list[int]] = field(default_factory=dict)
    """Which things hold the word."""
    _stems: dict[str, list[str]] = field(default_factory=dict)
    _sorted: list[str] = field(default_factory=list)

    def find(
        self,
        wanted: Sequence[Term],
        kind: SearchKind | None = None,
        student: str = "",
        most: int = MOST_FOUND,
    ) -> Found:
        """The things that hold all the terms: exact words before other forms, both before beginnings."""
        levels = [set.intersection(*sets) for sets in zip(*map(self._levels, wanted), strict=True)]
        ordered = [
            n for level, better in zip(levels, [set(), *levels], strict=False) for n in sorted(level - better)
        ]
        fitting = [
            n
            for n in ordered
            if kind in (None, self.items[n].kind) and (not student or student in self.items[n].students)
        ]
        return Found(tuple(self.items[n] for n in fitting[:most]), len(fitting))

    def _levels(self, term: Term) -> Levels:
        if term.literal:
            return (self._literally(term.words),) * 3
        *first, last = term.words
        parts = [*(self._of_word(word, False) for word in first), self._of_word(last, term.begins)]
        if not first:
            return parts[0]
        apart = (set.intersection(*sets) for sets in zip(*parts, strict=True))
        joined = self._of_word("".join(term.words), term.begins)
        exact, forms, beginnings = (one | other for one, other in zip(apart, joined, strict=True))
        return exact, forms, beginnings

    def _of_word(self, word: str, begins: bool) -> Levels:
        exact = set(self._places.get(word, ()))
        forms = exact.union(*map(self._places.__getitem__, self._stems.get(self.forms(word), ())))
        beginning = self._beginning(word) if begins else ()
        return exact, forms, forms.union(*map(self._places.__getitem__, beginning))

    def _beginning(self, word: str) -> Iterator[str]:
        at = bisect_left(self._sorted, word)
        while at < len(self._sorted) and self._sorted[at].startswith(word):
            yield self._sorted[at]
            at += 1

    def _literally(self, words: tuple[str, ...]) -> set[int]:
        holding = [self._places.get(word, []) for word in words]
        phrase = f" {' '.join(words)} "
        return {n for n in min(holding, key=len) if any(phrase in text for text in self._texts[n])}


def index(items: Iterable[Item], forms: Forms) -> Index:
    """Newest first, what has no day last; things of one day stay in their order."""
    ordered = sorted(items, key=lambda item: item.day or date.min, reverse=True)
    made, read = Index(ordered, forms), cache(_read)
    for number, item in enumerate(ordered):
        texts = [read(text) for text in item.texts]
        made._texts.append(tuple(words for words, _ in texts))
        for word in dict.fromkeys(word for _, distinct in texts for word in distinct):
            made._places.setdefault(word, []).append(number)
    for word in made._places:
        made._stems.setdefault(forms(word), []).append(word)
    made._sorted = sorted(made._places)
    return made


def _read(text: str) -> tuple[str, tuple[str, ...]]:
    """The words of a text in a row, and each of them once; schools say the same thing many times."""
    words = _words(text)
    return f" {' '.join(words)} ", tuple(dict.fromkeys((*words, *(word for _, _, word in _joined(text)))))


def hits(text: str, wanted: Sequence[Term], forms: Forms) -> tuple[tuple[int, int], ...]:
    """From where to where the words that were looked for stand in the text."""
    plain = [word for term in wanted if not term.literal for word in (*term.words, "".join(term.words))]
    stems = {forms(word) for word in plain}
    beginnings = tuple(term.words[-1] for term in wanted if term.begins)
    parts = [(part.start(), part.end(), folded_word(part[0])) for part in _PART.finditer(text)]
    found = {
        (start, end) for start, end, word in parts if forms(word) in stems or word.startswith(beginnings)
    }
    found.update((start, end) for start, end, word in _joined(text) if forms(word) in stems)
    for term in wanted:
        if term.literal:
            found.update(_runs(parts, term.words))
    return _apart(found)


def _joined(text: str) -> Iterator[tuple[int, int, str]]:
    """What several words without a blank between them, and the names of classes, are as one word."""
    for chunk in (*_JOINED.finditer(text), *_CLASS.finditer(text)):
        yield *chunk.span(), "".join(_words(chunk[0]))


def _runs(parts: Sequence[tuple[int, int, str]], words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for n in range(len(parts) - len(words) + 1):
        run = parts[n : n + len(words)]
        if tuple(word for _, _, word in run) == words:
            yield run[0][0], run[-1][1]


def _apart(found: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """In order, those that lie within others left out."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)
