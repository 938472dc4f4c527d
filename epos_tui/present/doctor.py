"""What works, told thing by thing: how it is, and what to do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from epos_tui import __version__
from epos_tui.domain.doctor import About, Certificate, Health, Surroundings
from epos_tui.domain.people import Role
from epos_tui.domain.support import SupportDraft
from epos_tui.i18n import Words
from epos_tui.present.errors import told
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Field, Tone, labelled, listed
from epos_tui.present.marks import mark_said
from epos_tui.usecases.doctor import Findings
from epos_tui.usecases.status import Status

_CLOCK_MAY_DIFFER = timedelta(minutes=5)
_ENDS_SOON = timedelta(days=14)
_COMFORTABLE = 80, 24
_TONES = {Health.GOOD: Tone.PLAIN, Health.NOTE: Tone.NOTICE, Health.BAD: Tone.BAD}


@dataclass(frozen=True)
class Check:
    """A thing that was looked at, in a sentence that says what to do."""

    about: About
    health: Health
    label: str


def check_said(check: Check, words: Words) -> str:
    """В порядке: часы компьютера идут как у портала."""
    return labelled(words.doctor.HEALTH[check.health], check.label)


def check_field(check: Check, words: Words) -> Field:
    """Часы: в порядке; only what is not well is called by a word of its own."""
    said = check.label if check.health is Health.GOOD else check_said(check, words)
    return Field(words.doctor.ABOUT[check.about], said, _TONES[check.health])


def summary(checks: Sequence[Check], words: Words) -> str:
    """Всё в порядке; не всё в порядке, проблем: 2"""
    bad = sum(check.health is Health.BAD for check in checks)
    return words.doctor.problems(bad) if bad else words.doctor.ALL_WELL


def checks_of(findings: Findings, words: Words) -> Iterator[Check]:
    """What a diary that is open stands on."""
    yield zone_check(findings.zone, words)
    yield from _portal(findings, words)
    yield from clock_checks(findings.ahead, words)
    yield from kept_checks(findings, words)


def zone_check(known: bool, words: Words) -> Check:
    """Whether this computer knows the time of Perm."""
    return _check(About.ZONE, known, words.doctor.ZONE if known else words.doctor.NO_ZONE)


def _portal(findings: Findings, words: Words) -> Iterator[Check]:
    hosts = findings.status.hosts
    if not hosts:
        yield Check(About.PORTAL, Health.GOOD, words.doctor.INVENTED)
    elif findings.problem:
        yield Check(About.PORTAL, Health.BAD, told(findings.problem, words))
    else:
        yield Check(About.PORTAL, Health.GOOD, words.doctor.answering(hosts[0]))


def certificate_checks(found: Certificate | None, now: datetime, words: Words) -> Iterator[Check]:
    """Nothing where this computer does not tell."""
    if found is None:
        return
    if found.until - now < _ENDS_SOON:
        yield Check(About.CERTIFICATE, Health.NOTE, words.doctor.certificate_ends(found.until.date()))
    else:
        said = words.doctor.certificate(found.issuer, found.until.date())
        yield Check(About.CERTIFICATE, Health.GOOD, said)


def clock_checks(ahead: timedelta | None, words: Words) -> Iterator[Check]:
    """Nothing where the portal has not said what time it is."""
    if ahead is not None:
        good = abs(ahead) < _CLOCK_MAY_DIFFER
        yield _check(About.CLOCK, good, words.doctor.CLOCK if good else words.doctor.clock_off(ahead))


def kept_checks(findings: Findings, words: Words) -> Iterator[Check]:
    """Memory, what waits, the weights of the marks that were read."""
    if findings.status.hosts:
        yield _memory(findings.status, words)
    yield _outbox(findings.status, words)
    if findings.heavy:
        first = findings.heavy[0]
        said = listed([first.subject, words.dates.day(first.day), mark_said(first.mark, words)])
        yield Check(About.MARKS, Health.NOTE, words.doctor.heavy(len(findings.heavy), said))
    elif findings.heavy is not None:
        yield Check(About.MARKS, Health.GOOD, words.doctor.WEIGHTS)


def _memory(status: Status, words: Words) -> Check:
    kept, word = status.kept, words.doctor
    if kept is None:
        return Check(About.MEMORY, Health.GOOD, word.NO_MEMORY)
    if kept.trouble:
        return Check(About.MEMORY, Health.BAD, word.MEMORY_TROUBLE[kept.trouble])
    sizes = words.diary.size(kept.size), words.diary.size(kept.most)
    return Check(About.MEMORY, Health.GOOD, word.memory(kept.count, *sizes))


def _outbox(status: Status, words: Words) -> Check:
    if status.damaged:
        return Check(About.OUTBOX, Health.BAD, words.outbox.DAMAGED)
    waiting = status.waiting
    said = words.doctor.waiting(waiting) if waiting else words.doctor.NOTHING_WAITS
    return Check(About.OUTBOX, Health.GOOD, said)


def surroundings_checks(around: Surroundings, glyphs: Glyphs, words: Words) -> Iterator[Check]:
    """The terminal, the signs only an eye can judge, the screen readers."""
    word = words.doctor
    yield _terminal(around, words)
    if around.columns and glyphs.subscripts:
        sample = f"4{glyphs.weight(2)} {glyphs.partial} {glyphs.full} {glyphs.ticked} {glyphs.sizes[2]}"
        yield Check(About.SIGNS, Health.NOTE, word.signs(sample))
    said = word.readers(", ".join(around.readers)) if around.readers else word.NO_READERS
    yield Check(About.READERS, Health.GOOD, said)


def _terminal(around: Surroundings, words: Words) -> Check:
    word, columns, rows = words.doctor, around.columns, around.rows
    if not columns:
        return Check(About.TERMINAL, Health.GOOD, word.NO_TERMINAL)
    if not _has_letters(around.encoding):
        return Check(About.TERMINAL, Health.BAD, word.no_letters(around.encoding))
    if columns < _COMFORTABLE[0] or rows < _COMFORTABLE[1]:
        return Check(About.TERMINAL, Health.NOTE, word.small(columns, rows))
    return Check(About.TERMINAL, Health.GOOD, word.terminal(around.terminal, columns, rows, around.encoding))


def _has_letters(encoding: str) -> bool:
    try:
        "\u0451".encode(encoding)
    except (LookupError, UnicodeError):
        return False
    return True


def ticket(checks: Sequence[Check], around: Surroundings, role: Role, words: Words) -> SupportDraft:
    """What the support shall know: a line a check, and nothing of the account that its form does not ask."""
    head = words.doctor.ticket(__version__, around.system)
    told = (check_said(check, words) for check in checks if check.about is not About.ACCOUNT)
    problem = "\n".join([head, *told])
    return SupportDraft(words.doctor.TICKET_SUBJECT, problem, role=words.support.ROLE[role])


def _check(about: About, good: bool, label: str) -> Check:
    return Check(about, Health.GOOD if good else Health.BAD, label)
