"""What the program keeps and whom it asks, told in a few labelled lines."""

from epos_tui.domain.people import Viewer
from epos_tui.i18n import Words
from epos_tui.present.line import Field, Tone
from epos_tui.usecases.status import Status


def status_fields(status: Status, viewer: Viewer, words: Words) -> tuple[Field, ...]:
    """Who, hosts, memory, what waits."""
    word = words.status
    hosts = word.hosts(", ".join(status.hosts)) if status.hosts else word.NO_HOSTS
    waiting = word.waiting(status.waiting) if status.waiting else word.NOTHING
    return (
        Field(word.ACCOUNT, f"{viewer.name}, {words.sign_in.ROLE[viewer.role]}"),
        Field(word.HOSTS, hosts),
        _kept(status, words),
        *((Field(word.SEEN, word.seen(status.seen)),) if status.seen else ()),
        Field(
            word.WAITING,
            f"{waiting}; {word.DAMAGED}" if status.damaged else waiting,
            Tone.NOTICE if status.damaged else Tone.PLAIN,
        ),
    )


def _kept(status: Status, words: Words) -> Field:
    word, kept = words.status, status.kept
    if kept is None:
        return Field(word.KEPT, word.NOT_KEPT)
    if kept.trouble:
        return Field(word.KEPT, words.doctor.MEMORY_TROUBLE[kept.trouble], Tone.NOTICE)
    sizes = words.diary.size(kept.size), words.diary.size(kept.most)
    return Field(word.KEPT, word.kept(kept.count, *sizes))
