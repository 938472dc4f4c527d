"""What has to be printed to come from one text to another: what is printed is what is spoken."""

from epos_tui.reader.cells import Cells, text_of

TYPED = 2
"""Cells: so few, changed at the cursor, were typed; a row that changed otherwise is printed whole."""

SCROLLED = 3
"""Rows: a block of so many that moves was scrolled; fewer are two pages that have a row in common."""

_Rows = tuple[tuple[str, ...], ...]


def difference(old: Cells, new: Cells) -> str:
    """Changed rows from above to below, then the cursor; nothing where nothing has changed."""
    moved = _scrolled(old.rows, new.rows)
    if moved:
        return moved + _placed(_beside(old.caret, new.caret))
    changed = [line for line, row in enumerate(new.rows) if row != old.rows[line]]
    printed = "".join(_row(old, new, line) for line in changed)
    return printed + _placed(new.caret) if printed or old.caret != new.caret else ""


def _placed(caret: tuple[int, int]) -> str:
    return f"\x1b[{caret[1] + 1};{caret[0] + 1}H"


def _beside(old: tuple[int, int], new: tuple[int, int]) -> tuple[int, int]:
    """Rows that move under a cursor that stays are noticed only when it moves: a cell aside, and back."""
    return new if old != new else (new[0] + (-1 if new[0] else 1), new[1])


def _row(old: Cells, new: Cells, line: int) -> str:
    before, after = old.rows[line], new.rows[line]
    text = text_of(after)
    if not text:
        return f"\x1b[{line + 1};1H\x1b[K"
    changed = [column for column, sign in enumerate(after) if sign != before[column]]
    first, last = changed[0], changed[-1]
    if line == new.caret[1] == old.caret[1] and last - first < TYPED:
        return f"\x1b[{line + 1};{first + 1}H" + "".join(after[first : last + 1])
    start = min(first, len(text) - len(text.lstrip()))
    return f"\x1b[{line + 1};{start + 1}H" + text[start:] + "\x1b[K"


def _scrolled(old: _Rows, new: _Rows) -> str:
    """One new row at an edge of a block of others that all moved by one: the block is scrolled."""
    changed = [line for line, row in enumerate(new) if row != old[line]]
    if len(changed) < SCROLLED:
        return ""
    top, end = changed[0], changed[-1] + 1
    up, down = new[top : end - 1] == old[top + 1 : end], new[top + 1 : end] == old[top : end - 1]
    if up == down:
        return ""
    line, scroll = (end, "\n") if up else (top + 1, "\x1bM")
    return f"\x1b[{top + 1};{end}r\x1b[{line};1H{scroll}{text_of(new[line - 1])}\x1b[r"
