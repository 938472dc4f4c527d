"""What keys do to the answer that is typed."""

from epos_tui.by_ear.place import Place, edited
from epos_tui.domain.text import clean, one_line

LONGEST, LONGEST_SECRET = 10_000, 65_536


def typed_in(place: Place, text: str) -> Place:
    """The text at the cursor, made inert; a secret stays as it is, for it is never shown."""
    if not place.page.unseen:
        text = one_line(clean(text)) or " "
    longest = LONGEST_SECRET if place.page.unseen else LONGEST
    new = place.typed[: place.at] + text + place.typed[place.at :]
    return edited(place, new[:longest], min(place.at + len(text), longest))


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
