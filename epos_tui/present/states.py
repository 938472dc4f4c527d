"""How fresh a page is."""

from datetime import date

from epos_tui.domain.reading import Reading
from epos_tui.i18n import Words
from epos_tui.present.errors import told
from epos_tui.present.line import Line, Tone, capital, ended


def freshness(reading: Reading[object], today: date, words: Words) -> Line:
    """As of when; that it is being renewed; or why it could not be."""
    at = reading.taken_at
    moment = words.dates.clock(at.time()) if at.date() == today else words.dates.moment(at)
    if reading.problem:
        return Line(words.states.kept(moment, told(reading.problem, words)), Tone.NOTICE)
    if reading.unread:
        at_last = ended(capital(words.states.as_of(moment)))
        return Line(f"{words.errors.unread(reading.unread)} {at_last}", Tone.NOTICE)
    if reading.kept:
        return Line(f"{words.states.as_of(moment)}, {words.states.UPDATING}", Tone.MUTED)
    return Line(words.states.as_of(moment), Tone.MUTED)
