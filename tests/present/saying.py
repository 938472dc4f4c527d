"""What every sentence and every labelled line must hold, whatever it is about."""

import re
from collections.abc import Iterable

from epos_tui.present.line import Field, Section

DOUBLED = re.compile(r"[.,;:!?]{2}|[,;:][.!?]|\s[.,;!?](?!\d)|\s{2}|[{}]|\bNone\b|^[,.;:]")
ENDS = (".", "!", "?", "…", ":")


def check_sections(sections: Iterable[Section]) -> None:
    """Headings are named, lines are whole sentences."""
    for section in sections:
        assert section.heading
        assert not DOUBLED.search(section.heading), section.heading
        for line in section.lines:
            assert not DOUBLED.search(line), line
            assert line.endswith(ENDS), line
            assert line[:1] == line[:1].upper(), line


def check_fields(fields: Iterable[Field]) -> None:
    """Values are never empty, labels are names."""
    for field in fields:
        assert field.value.strip(), field
        assert not DOUBLED.search(field.value), field.value
        assert not field.label.endswith(":"), field.label
