"""What keys do where nothing is typed; they are named by the Latin layout."""

from collections.abc import Callable
from dataclasses import replace

from epos_tui.by_ear import journey as go
from epos_tui.by_ear.journey import Journey, at, landed, moved
from epos_tui.by_ear.place import next_part, stepped, whole
from epos_tui.by_ear.rooms import Left

Move = Callable[[Journey], Journey]


def pressed(journey: Journey, key: str) -> Journey:
    """Where the key leads; one that leads nowhere says so."""
    if key.isdigit():
        return go.digit(journey, key)
    journey = at(journey, replace(journey.here, digits=""))
    move = next((move for keys, move in _MOVES.items() if key in keys.split(",")), None)
    return move(journey) if move else go.noticed(journey, journey.words.by_ear.UNKNOWN_KEY)


def _down(journey: Journey) -> Journey:
    return moved(journey, stepped(journey.here, 1), journey.words.by_ear.END)


def _up(journey: Journey) -> Journey:
    return moved(journey, stepped(journey.here, -1), journey.words.by_ear.BEGINNING)


def _next_part(journey: Journey) -> Journey:
    return landed(journey, next_part(journey.here, 1), journey.words.by_ear.ONE_PART)


def _previous_part(journey: Journey) -> Journey:
    return landed(journey, next_part(journey.here, -1), journey.words.by_ear.ONE_PART)


_MOVES: dict[str, Move] = {
    "down,j": _down,
    "up,k": _up,
    "pagedown": lambda journey: go.leapt(journey, journey.here.focus + journey.here.room),
    "pageup": lambda journey: go.leapt(journey, journey.here.focus - journey.here.room),
    "home": lambda journey: go.leapt(journey, 0),
    "end": lambda journey: go.leapt(journey, len(journey.here.rows) - 1),
    "tab": _next_part,
    "shift+tab": _previous_part,
    "enter": go.entered,
    "backspace,escape,q,ctrl+c": go.left,
    "question_mark,comma,f1,h": go.helped,
    "slash,full_stop,f3": lambda journey: go.sought(replace(journey, sought="")),
    "n": go.sought,
    "z": go.where,
    "g": go.repeated,
    "w": lambda journey: at(journey, whole(journey.here)),
    "l": go.logged,
    "d,ctrl+q": lambda journey: replace(journey, reply=Left(program=True)),
}
