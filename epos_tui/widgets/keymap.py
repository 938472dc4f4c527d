"""One table of keys: what an action is called in keys.toml, its keys, and the one shown for it.

Keys are named by the Latin layout; a Cyrillic letter is read as the key it stands on.
"""

from dataclasses import dataclass

from textual.binding import Binding, BindingType
from textual.keys import Keys, _character_to_key

from epos_tui.present.keyboard import LATIN, RUSSIAN

_TO_LATIN = {russian: _character_to_key(latin) for russian, latin in zip(RUSSIAN, LATIN, strict=True)}
_TO_RUSSIAN = {latin: russian for russian, latin in zip(RUSSIAN, LATIN, strict=True) if latin.isalpha()}


_NAMED = {key.value for key in Keys} | set(_TO_LATIN.values())


@dataclass(frozen=True)
class Key:
    """The keys of an action, separated by commas; the shown one may differ by language."""

    keys: str
    russian: str = ""
    latin: str = ""

    def shown(self, letters: bool) -> str:
        """The key for the footer; `letters` of the Cyrillic layout are preferred or not."""
        return (self.russian if letters else self.latin) or self.keys.split(",")[0]


KEYS = {
    "week.sign": Key("g,s", latin="s"),
    "homework.done": Key("space"),
    "homework.period": Key("g", latin="g"),
    "homework.choose": Key("f", latin="f"),
    "homework.note": Key("n", latin="n"),
    "homework.save": Key("w", latin="w"),
    "marks.period": Key("g", latin="g"),
    "marks.system": Key("i", latin="i"),
    "forecast.what_if": Key("n", latin="n"),
    "forecast.threshold": Key("g", latin="g"),
    "dynamics.tick": Key("space"),
    "dynamics.all": Key("d,a", latin="a"),
    "dynamics.table": Key("n", latin="n"),
    "dynamics.rule": Key("h", latin="h"),
    "events.feed": Key("f", latin="f"),
    "news.source": Key("i", latin="i"),
    "news.unread": Key("g", latin="g"),
    "news.read_all": Key("a", latin="a"),
    "digest.only_new": Key("g", latin="g"),
    "digest.seen_all": Key("a", latin="a"),
    "digest.more": Key("n", latin="n"),
    "messages.write": Key("n", latin="n"),
    "messages.new": Key("n", latin="n"),
    "messages.unread": Key("g", latin="g"),
    "messages.earlier": Key("b", latin="b"),
    "programmes.fold": Key("space"),
    "programmes.subject": Key("g", latin="g"),
    "programmes.right": Key("right,l"),
    "programmes.left": Key("left,h"),
    "calendar.periods": Key("n", latin="n"),
    "links.open": Key("o", latin="o"),
    "links.copy": Key("y", latin="y"),
    "links.add": Key("n", latin="n"),
    "links.change": Key("e", latin="e"),
    "links.remove": Key("delete,x"),
    "support.write": Key("n", latin="n"),
    "support.forget": Key("delete,x"),
    "support.look": Key("d"),
    "search.kind": Key("i", latin="i"),
    "form.send": Key("ctrl+s"),
    "absence.announce": Key("e,a", latin="a"),
    "absence.cancel": Key("delete,x"),
    "app.help": Key("f1,question_mark"),
    "marks.forecast": Key("f", latin="f"),
    "absence.story": Key("b,s", latin="s"),
    "programmes.missed": Key("n", latin="n"),
    "forecast.points": Key("o", latin="o"),
    "forecast.pace": Key("y", latin="y"),
    "app.quit": Key("ctrl+q,f10", russian="f10", latin="f10"),
    "time.today": Key("c,t", latin="t"),
    "time.date": Key("d"),
    "app.child": Key("f4,u"),
    "time.previous": Key("comma,less_than_sign,shift+left", russian="less_than_sign", latin="less_than_sign"),
    "time.next": Key(
        "full_stop,greater_than_sign,shift+right", russian="greater_than_sign", latin="greater_than_sign"
    ),
    "week.unsigned": Key("n", latin="n"),
    "app.support": Key("f9,v", russian="f9", latin="f9"),
    "app.new": Key("ctrl+n"),
    "app.notices": Key("f8,m", russian="f8", latin="f8"),
    "app.waiting": Key("f6,z", russian="f6", latin="f6"),
    "app.status": Key("f7"),
    "app.lock": Key("ctrl+l"),
    "app.export": Key("ctrl+e"),
    "app.search": Key("ctrl+k"),
    "app.palette": Key("f3,ctrl+p,p"),
    "app.refresh": Key("f5,ctrl+r,r"),
    "app.back": Key("escape,q,backspace"),
    "app.suspend": Key("ctrl+z"),
    "app.next_tab": Key("right_square_bracket,f2"),
    "app.previous_tab": Key("left_square_bracket,shift+f2"),
    "list.filter": Key("slash,ctrl+f"),
    "filter.leave": Key("enter,down"),
    "filter.clear": Key("escape"),
    "list.open": Key("enter"),
    "list.up": Key("up,k"),
    "list.down": Key("down,j"),
    "list.page_up": Key("pageup"),
    "list.page_down": Key("pagedown"),
    "list.first": Key("home"),
    "list.last": Key("end"),
    "mark.left": Key("left,h"),
    "mark.right": Key("right,l"),
    "day.left": Key("left,h"),
    "day.right": Key("right,l"),
    "day.up": Key("up,k"),
    "day.down": Key("down,j"),
}
"""In the order of the key bar: what is done here first."""


def bind(id: str, action: str, show: bool = True, also: str = "") -> list[BindingType]:
    """The bindings of an action of the table; `also` adds keys of one place only."""
    keys = ",".join(filter(None, (KEYS[id].keys, also)))
    return [Binding(keys, action, id, show=show, id=id)]


def latin_key(key: str) -> str:
    """ctrl+й → ctrl+q, Q → q, х → left_square_bracket; shift and Caps Lock do not matter for letters."""
    *modifiers, last = key.split("+")
    if len(last) != 1:
        return key
    last = last.lower()
    return "+".join([*modifiers, _TO_LATIN.get(last, last)])


def chosen_keys(text: str) -> str:
    """Keys as a user writes them, «F7, ctrl+k, Ы», in our names; raises `ValueError` for no such key."""
    keys = [latin_key(key.strip().lower()) for key in text.split(",")]
    for key in keys:
        *modifiers, last = key.split("+")
        if not set(modifiers) <= {"ctrl", "alt", "shift"} or not (len(last) == 1 or last in _NAMED):
            raise ValueError(key)
    return ",".join(keys)


def key_name(key: str, names: dict[str, str], letters: bool) -> str:
    """A key as it is printed for people: П, F1, Ctrl+Q, ←."""
    *modifiers, last = key.split("+")
    if last in names:
        name = names[last]
    elif letters and not modifiers and last in _TO_RUSSIAN:
        name = _TO_RUSSIAN[last].upper()
    else:
        name = last.upper()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])
