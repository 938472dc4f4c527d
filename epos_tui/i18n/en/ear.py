"""The lexicon for the ear in English."""

from collections.abc import Mapping
from datetime import date

from epos_tui.i18n.en import dates
from epos_tui.i18n.words.ear import Noun, Rule, Unit

CASES: Mapping[str, int] = {}
CASE_OF_ENDING: Mapping[str, int] = {}


def _noun(shorts: str, one: str, many: str, ranked: bool = False) -> Noun:
    return Noun(tuple(shorts.split()), (one,), (many,), ranked)


def _unit(shorts: str, one: str, many: str = "") -> Unit:
    many = many or f"{one}s"
    return Unit(tuple(shorts.split()), (one, many, many))


NOUNS: tuple[Noun, ...] = (
    _noun("№ nos. no.", "number", "numbers"),
    _noun("exs. ex.", "exercise", "exercises"),
    _noun("pp. pg. p.", "page", "pages"),
    _noun("§§ §", "section", "sections"),
    _noun("para.", "paragraph", "paragraphs"),
    _noun("chap. ch.", "chapter", "chapters"),
    _noun("fig.", "figure", "figures"),
    _noun("vol.", "volume", "volumes"),
    _noun("rm.", "room", "rooms"),
    _noun("gr.", "grade", "grades", ranked=True),
)
WORKS: tuple[Noun, ...] = (_noun("HW h/w", "homework", "homework"),)
PLACES: tuple[Noun, ...] = (_noun("ul.", "street", "streets"),)
PHRASES: Mapping[str, str] = {
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "and so on",
    "approx.": "about",
    "incl.": "including",
    "vs.": "versus",
    "w/o": "without",
    "tel.": "telephone",
}
STEMS: Mapping[str, str] = {}
UNITS: tuple[Unit, ...] = (
    _unit("min. min", "minute"),
    _unit("sec. sec", "second"),
    _unit("hrs. hrs hr. hr h", "hour"),
    _unit("kg", "kilogram"),
    _unit("mg", "milligram"),
    _unit("g", "gram"),
    _unit("km/h", "kilometre an hour", "kilometres an hour"),
    _unit("m/s", "metre a second", "metres a second"),
    _unit("km", "kilometre"),
    _unit("m", "metre"),
    _unit("cm", "centimetre"),
    _unit("mm", "millimetre"),
    _unit("m²", "square metre"),
    _unit("cm²", "square centimetre"),
    _unit("m³", "cubic metre"),
    _unit("cm³", "cubic centimetre"),
    _unit("l", "litre"),
    _unit("ml", "millilitre"),
    _unit("rub. rub ₽", "rouble"),
    _unit("%", "percent", "percent"),
    _unit("°C °С °", "degree"),
    _unit("KB", "kilobyte"),
    _unit("MB", "megabyte"),
)
RULES: tuple[Rule, ...] = (Rule("№{2,}", "№"),)
SPELT: Mapping[str, str] = {}
SIGNS: Mapping[str, str] = {
    "✓": "done",
    "✔": "done",
    "☑": "done",
    "✗": "not done",
    "✘": "not done",
    "☒": "not done",
    "²": "squared",
    "³": "cubed",
    "½": "one half",
    "¼": "one quarter",
    "¾": "three quarters",
    "√": "the root of",
    "π": "pi",
    "∞": "infinity",
}
BETWEEN: Mapping[str, str] = {
    "×": "times",
    "*": "times",
    "+": "plus",
    "−": "minus",
    "=": "equals",
    "≠": "is not",
    "≈": "is about",
    "<": "is less than",
    ">": "is more than",
    "≤": "is at most",
    "≥": "is at least",
    "±": "plus or minus",
    "÷": "divided by",
    "&": "and",
    ":": "divided by",
}
TOUCHING: Mapping[str, str] = {sign: BETWEEN[sign] for sign in "×*=<>≤≥≠≈±÷"}
BEFORE_NUMBER: Mapping[str, str] = {"−": "minus", "~": "about", "≈": "about", "±": "plus or minus"}
AND = "and"
BLANK = "gap"
STARRED = "with a star"
AFTER_MARK: frozenset[str] = frozenset(("for", "in", "and", "or"))
BEFORE_DECIMAL: frozenset[str] = frozenset()
BEFORE_DAY: frozenset[str] = frozenset()


def day(day: date) -> str:
    return dates.day_year(day)


def amount(number: str, forms: tuple[str, str, str], before: str) -> str:
    return f"{number} {forms[0] if number == '1' else forms[-1]}"


def ordinal(number: int, ending: str, after: str) -> str:
    """English ordinals are read as they are written: 1st."""
    return ""


def numbers_from_to(first: str, last: str) -> str:
    return f"{first} to {last}"


def numbered_from_to(first: str, last: str) -> str:
    return f"{first} to {last}"
