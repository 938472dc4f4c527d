"""Templates of notices of absence, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

from epos_tui.commands.records.notices import Reason, reason
from epos_tui.domain.absence import AbsenceTemplate as Kept
from epos_tui.i18n import Words
from epos_tui.present.absence import template_said


@dataclass(frozen=True)
class AbsenceTemplate:
    """A notice kept for other days; no `lessons` means whole days."""

    name: str
    days: int
    lessons: tuple[int, ...]
    reason: Reason | None
    note: str
    label: str


@dataclass(frozen=True)
class AbsenceTemplates:
    """The answer of `absence-templates`; they stay on this computer and send nothing."""

    templates: tuple[AbsenceTemplate, ...]


def templates(known: Sequence[Kept], words: Words) -> AbsenceTemplates:
    """The templates with their sentences."""
    return AbsenceTemplates(tuple(_template(item, words) for item in known))


def _template(item: Kept, words: Words) -> AbsenceTemplate:
    label = template_said(item, words)
    return AbsenceTemplate(item.name, item.days, item.lessons, reason(item.reason), item.note, label)
