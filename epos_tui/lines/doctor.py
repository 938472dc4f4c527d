"""What works: told thing by thing, and put into a request to the support if that is wished."""

from epos_tui.compose import run
from epos_tui.lines.question import confirmed
from epos_tui.lines.talk import Talk, done, say
from epos_tui.present import doctor as present
from epos_tui.present.glyphs import CONSOLE
from epos_tui.present.line import ended
from epos_tui.terminal.around import surroundings
from epos_tui.usecases import doctor, support
from epos_tui.usecases.cabinet import Cabinet


def look(talk: Talk, cabinet: Cabinet) -> bool:
    """Whether a request was prepared; while one is begun nobody is asked."""
    words = talk.words
    found, around = run(doctor.look(cabinet)), surroundings()
    checks = [*present.checks_of(found, words), *present.surroundings_checks(around, CONSOLE, words)]
    say(talk, ended(present.summary(checks, words)))
    say(talk, *(ended(present.check_said(check, words)) for check in checks))
    if support.requests(cabinet).draft:
        return False
    if not confirmed(talk, (words.doctor.TICKET_QUESTION,), otherwise=words.lines.NOTHING_CHANGED):
        return False
    prepared = support.prepare(cabinet, present.ticket(checks, around, cabinet.viewer.role, words))
    done(talk, words.doctor.TICKET_READY)
    return prepared
