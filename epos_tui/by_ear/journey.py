"""Where one is: the page that the rooms show, and pages of one's own over it."""

from dataclasses import dataclass, replace

from epos_tui.by_ear.page import Page, asking, reading
from epos_tui.by_ear.place import Place, edited, found, framed, jumped, numbered, opened, resized
from epos_tui.by_ear.rooms import Left, Opened, Reply, Shown, Typed
from epos_tui.i18n import Words
from epos_tui.lines.said import way
from epos_tui.present.ear import heard
from epos_tui.present.line import ended

LONGEST_LOG = 100


@dataclass(frozen=True)
class Journey:
    """`over` covers the page of the rooms; `told` is the log of announcements, the newest first."""

    words: Words
    place: Place
    over: Place | None = None
    way: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    sought: str = ""
    reply: Reply | None = None
    """What the rooms are to be answered."""

    @property
    def here(self) -> Place:
        """The place in sight."""
        return self.over or self.place


def arrived(journey: Journey, shown: Shown) -> Journey:
    """A page of the rooms, and what it says in the log."""
    place = opened(shown.page, journey.place.size)
    said = (place.page.heading, *(row.text for row in place.rows[place.top : place.end]))
    log = (*reversed([line for line in said if line]), *journey.told)
    return replace(journey, place=place, over=None, way=shown.way, told=log[:LONGEST_LOG])


def at(journey: Journey, place: Place) -> Journey:
    """The same page at another place."""
    return replace(journey, over=place) if journey.over else replace(journey, place=place)


def noticed(journey: Journey, text: str) -> Journey:
    """Something told in passing."""
    log = (text, *journey.told)[:LONGEST_LOG]
    here = journey.here
    lower = here.notice == text and not here.lower
    return at(replace(journey, told=log), replace(here, notice=text, lower=lower))


def moved(journey: Journey, place: Place | None, nowhere: str) -> Journey:
    """Another row; at the end of the way, why there is none."""
    return at(journey, place) if place else noticed(journey, nowhere)


def landed(journey: Journey, place: Place | None, nowhere: str) -> Journey:
    """Another row that may be far away: one that stands in sight is not printed, so it is told.

    The next row is not: readers follow the cursor there as they do after an arrow.
    """
    if place is None or not place.row:
        return noticed(journey, nowhere)
    here, there = journey.here, at(journey, place)
    stands = (place.top, place.end) == (here.top, here.end)
    return noticed(there, place.row.text) if stands and abs(place.focus - here.focus) != 1 else there


def sized(journey: Journey, size: tuple[int, int]) -> Journey:
    """Everything on a screen of another size."""
    over = resized(journey.over, size) if journey.over else None
    return replace(journey, place=resized(journey.place, size), over=over)


def entered(journey: Journey) -> Journey:
    """Opens the row, answers the question, or goes on."""
    here = journey.here
    if here.page.prompt is not None:
        return _answered(journey) if here.asked else asked_again(journey)
    if journey.over:
        return replace(journey, over=None)
    if here.row and here.row.choice is not None:
        return replace(journey, reply=Opened(here.row.choice))
    if any(row.choice is not None for row in here.rows):
        return noticed(journey, journey.words.by_ear.ONLY_READ)
    return replace(journey, reply=Left())


def _answered(journey: Journey) -> Journey:
    typed = journey.here.typed
    if not journey.over:
        return replace(journey, reply=Typed(typed))
    below = replace(journey, over=None, sought=typed)
    return sought(below) if typed else below


def asked_again(journey: Journey) -> Journey:
    """From the text of a question to its answer: reading it again is not answering it."""
    here = journey.here
    return noticed(at(journey, edited(here, here.typed, here.at)), here.page.prompt or "")


def left(journey: Journey) -> Journey:
    """The way back."""
    if journey.over:
        return replace(journey, over=None)
    if journey.place.page.root:
        return noticed(journey, journey.words.by_ear.ROOT)
    return replace(journey, reply=Left())


def digit(journey: Journey, key: str) -> Journey:
    """To the thing of that number; 0 alone leads back."""
    here = journey.here
    if key == "0" and not here.digits:
        return left(journey)
    place = numbered(here, key)
    return landed(journey, place, journey.words.lines.no_number(here.digits + key).capitalize())


def sought(journey: Journey) -> Journey:
    """To the next row with the text that was asked for."""
    if not journey.sought:
        return covered(journey, asking(journey.words.by_ear.SEARCH, (), journey.words.by_ear.SEARCH_PROMPT))
    place = found(journey.here, journey.sought)
    return landed(journey, place, journey.words.by_ear.not_found(journey.sought))


def covered(journey: Journey, page: Page) -> Journey:
    """A page of one's own; Enter and the way back lead to the page under it."""
    place = replace(journey.place, notice="")
    return replace(journey, place=place, over=opened(page, place.size))


def where(journey: Journey) -> Journey:
    """A page of one's own about the page under it: what it is, which row, the way to it, whose diary."""
    if journey.over:
        return replace(journey, over=None)
    word, here = journey.words.by_ear, journey.here
    whose, *rest = journey.way or ("",)
    row = word.row(min(here.focus + 1, len(here.rows)), len(here.rows)) if here.rows else ""
    name = rest[-1] if rest else here.page.heading
    led = way(rest, journey.words) if len(rest) > 1 else ""
    rows = (heard(name, journey.words), row, heard(led, journey.words), heard(whose, journey.words))
    return covered(journey, reading(word.WHERE, [ended(text) for text in rows if text]))


def repeated(journey: Journey) -> Journey:
    """The row once more."""
    here = journey.here
    return noticed(journey, here.row.text if here.row else here.page.prompt or here.page.heading)


def leapt(journey: Journey, focus: int) -> Journey:
    """Another row, and how far it is."""
    here = jumped(journey.here, focus)
    there = landed(journey, here, "")
    if there.here.notice or not here.rows:
        return there
    return noticed(there, journey.words.by_ear.row(here.focus + 1, len(here.rows)))


def heeded(before: Journey, after: Journey) -> Journey:
    """No key is silent: one that has changed nothing in sight says the row once more."""
    same = after.reply is None and framed(before.here) == framed(after.here)
    return repeated(after) if same else after


def logged(journey: Journey) -> Journey:
    """What has been said, the newest first."""
    return covered(journey, reading(journey.words.by_ear.log(len(journey.told)), journey.told))


def helped(journey: Journey) -> Journey:
    """The keys."""
    word = journey.words.by_ear
    return covered(journey, reading(word.keys(len(word.KEYS)), word.KEYS))
