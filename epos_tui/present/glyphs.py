"""Signs for the eye: the full set, and one that every console font has."""

from dataclasses import dataclass

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True)
class Glyphs:
    """Each sign stands beside its words in a legend or in the details."""

    subscripts: bool
    partial: str
    full: str
    announced: str
    ticked: str
    unticked: str
    previous: str
    next: str
    point: str
    attachment: str
    folded: str
    unfolded: str
    sizes: tuple[str, str, str, str]
    """A sign that grows with the number of events."""
    low: str
    rising: str
    falling: str
    steady: str
    markers: str
    """A sign for each line of a chart."""
    braille: bool

    def weight(self, weight: int) -> str:
        """The weight behind a mark; nothing for 1."""
        if weight == 1:
            return ""
        return str(weight).translate(_SUBSCRIPTS) if self.subscripts else f"x{weight}"


FULL = Glyphs(
    subscripts=True,
    partial="◐",
    full="●",
    announced="○",
    ticked="☑",
    unticked="☐",
    previous="‹",
    next="›",
    point="•",
    attachment="↧",
    folded="▸",
    unfolded="▾",
    sizes=("▁", "▃", "▅", "█"),
    low="▼",
    rising="▲",
    falling="▼",
    steady="►",
    markers="●■▲◆○□△◇abcdefghijklmn",
    braille=True,
)
CONSOLE = Glyphs(
    subscripts=False,
    partial="ч",
    full="о",
    announced="у",
    ticked="[x]",
    unticked="[ ]",
    previous="<",
    next=">",
    point="•",
    attachment="+",
    folded="+",
    unfolded="-",
    sizes=(".", ":", "*", "#"),
    low="!",
    rising="+",
    falling="-",
    steady="=",
    markers="abcdefghijklmnopqrst",
    braille=False,
)


def glyphs_for(choice: str, terminal: str) -> Glyphs:
    """`full`, `console`, or `auto`: the console set where TERM is linux or dumb."""
    if choice == "auto":
        choice = "console" if terminal in ("linux", "dumb") else "full"
    return CONSOLE if choice == "console" else FULL
