"""Notices of absence that the family fills in beforehand; they stay on this computer and send nothing."""

from dataclasses import replace

from epos_tui.domain.absence import AbsenceTemplate
from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.text import folded
from epos_tui.usecases import absence
from epos_tui.usecases.cabinet import Cabinet


def templates(cabinet: Cabinet) -> tuple[AbsenceTemplate, ...]:
    """In the order they were kept; none where they cannot be read."""
    try:
        return cabinet.desk.templates.read()
    except BrokenFile:
        return ()


def save(cabinet: Cabinet, template: AbsenceTemplate) -> None:
    """Puts it last, or in the place of the one of the same name; raises `CannotKeep` and `BrokenFile`."""

    def changed(own: tuple[AbsenceTemplate, ...]) -> tuple[AbsenceTemplate, ...]:
        if any(_same(item, template) for item in own):
            return tuple(template if _same(item, template) else item for item in own)
        return (*own, template)

    cabinet.desk.templates.change(changed)


def remove(cabinet: Cabinet, template: AbsenceTemplate) -> None:
    """Takes it away; raises `CannotKeep` and `BrokenFile`."""
    cabinet.desk.templates.change(lambda own: tuple(item for item in own if item != template))


async def as_offered(cabinet: Cabinet, template: AbsenceTemplate) -> AbsenceTemplate:
    """With the reason as the school has it now; without one it does not offer any more."""
    if template.reason is None:
        return template
    reasons, wanted = await absence.reasons(cabinet), template.reason
    found = next((item for item in reasons if item.id == wanted.id), None)
    by_name = (item for item in reasons if folded(item.name) == folded(wanted.name))
    return replace(template, reason=found or next(by_name, None))


def _same(one: AbsenceTemplate, other: AbsenceTemplate) -> bool:
    return folded(one.name) == folded(other.name)
