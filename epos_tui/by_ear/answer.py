"""What keys do to the answer that is typed."""

from epos_tui.by_ear.place import Place, edited

LONGEST = 10_000


def typed_in(place: Place, text: str) -> Place:
    """The text at the cursor."""
    new = place.typed[: place.at] + text + place.typed[place.at :]
    return edited(place, new[:LONGEST], min(place.at + len(text), LONGEST))


def changed(place: Place, key: str) -> Place | None:
    """What an editing key makes of it; None for any other key."""
    typed, at = place.typed, place.at
    match key:
        case "backspace":
            return edited(place, typed[: max(0, at - 1)] + typed[at:], max(0, at - 1))
        case "delete":
            return edited(place, typed[:at] + typed[at + 1 :], at)
        case "left":
            return edited(place, typed, max(0, at - 1))
        case "right":
            return edited(place, typed, min(len(typed), at + 1))
        case "home":
            return edited(place, typed, 0)
        case "end":
            return edited(place, typed, len(typed))
        case "ctrl+u":
            return edited(place, "", 0)
    return None
