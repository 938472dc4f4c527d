"""Russian ordinals as words: 1-й урок → первый урок."""

_STEMS = (
    "нулев перв втор трет четвёрт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат "
    "четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
).split()
_TENS = ("двадцат", "тридцат", "сороков", "пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност")
_TENS_BEFORE = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()
_OJ = ("нулев", "втор", "шест", "седьм", "восьм", "сороков")
_ENDINGS = {
    "й": "", "ый": "ый", "ий": "ый", "ой": "ой", "я": "ая", "ая": "ая", "е": "", "ое": "ое", "ые": "ые",
    "го": "ого", "ого": "ого", "му": "ому", "ому": "ому", "ю": "", "ую": "ую", "х": "", "ых": "ых",
}  # fmt: skip
"""What is written after the hyphen, and the ending of «первый»; empty: the next word decides."""
_SOFT = {"ый": "ий", "ой": "ьей", "ая": "ья", "ое": "ье", "ые": "ьи", "ого": "ьего", "ому": "ьему",
         "ую": "ью", "ых": "ьих"}  # fmt: skip
_SHORTEST = 3
"""A shorter word behind it is no noun: 5-й и 6-й."""
_CARDINAL = 4
"""So many are counted with the same ending: 2-х часов is двух часов."""
_CONSONANTS = tuple("бвгджзклмнпрстфхцчшщь")


def ordinal(number: int, ending: str, after: str) -> str:
    """The word for 1-й; `after` is the word behind it. Empty when the form is in doubt."""
    full = _ENDINGS.get(ending, "") or _by_next(ending, number, after.lower())
    if not full or not 0 <= number < 100:
        return ""
    if number < 20:
        return _formed(_STEMS[number], full)
    tens, units = divmod(number, 10)
    if units:
        return f"{_TENS_BEFORE[tens - 2]} {_formed(_STEMS[units], full)}"
    return _formed(_TENS[tens - 2], full)


def _by_next(ending: str, number: int, after: str) -> str:
    """1-й урок, в 1-й четверти; 1-е место, 5-е классы; 5-ю группу, not 5-ю словами; 5-х, not 2-х."""
    if len(after) < _SHORTEST:
        return ""
    if ending == "й":
        if after.endswith((*_CONSONANTS, "ый", "ий")):
            return "ый"
        return "ой" if after.endswith(("и", "ы", "е")) else ""
    if ending == "е":
        return "ое" if after.endswith(("о", "е")) else "ые" if after.endswith(("ы", "и")) else ""
    if ending == "ю":
        return "ую" if after.endswith(("у", "ю", "ь")) else ""
    return "ых" if ending == "х" and number > _CARDINAL else ""


def _formed(stem: str, ending: str) -> str:
    if stem == "трет":
        return stem + _SOFT[ending]
    return stem + ("ой" if ending == "ый" and stem in _OJ else ending)
