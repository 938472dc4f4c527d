"""«Ознакомлен» for several weeks, of all children, after one question that names each of them."""

from collections.abc import Callable

from epos_tui.compose import run
from epos_tui.domain.errors import Mistyped
from epos_tui.domain.unsigned import WeekToSign
from epos_tui.i18n import Words
from epos_tui.lines.question import Question, Wrong, answer, confirmed
from epos_tui.lines.sending import delivered
from epos_tui.lines.talk import Talk, fail, say
from epos_tui.present.diary import sign_receipt
from epos_tui.present.line import sentence
from epos_tui.present.typed import numbers_typed
from epos_tui.present.unsigned import problem_said, question_lines, week_told, whose
from epos_tui.usecases import diary, unsigned
from epos_tui.usecases.cabinet import Cabinet, with_student
from epos_tui.usecases.unsigned import Weeks


def room(talk: Talk, cabinet: Cabinet) -> bool | None:
    """Lists, lets choose, asks, signs one after another and tells how each ended."""
    words, found = talk.words, run(unsigned.of_family(cabinet))
    for student, problem in found.problems:
        fail(talk, problem_said(student, problem, words))
    if not found.weeks:
        say(talk, words.commands.NO_WEEKS)
        return None
    chosen = _chosen(talk, found.weeks)
    if not confirmed(talk, question_lines(chosen, words)):
        return None
    for item in chosen:
        _sign(talk, cabinet, item)
    return True


def _chosen(talk: Talk, weeks: Weeks) -> Weeks:
    words = talk.words
    lines = (
        f"{words.unsigned.TITLE}: {words.lines.points(len(weeks))}.",
        *(f"{number}. {week_told(item, words)}" for number, item in enumerate(weeks, start=1)),
        f"{words.unsigned.CHOOSE}? {words.unsigned.CHOOSE_HINT}",
    )
    return answer(talk, Question(lines, words.unsigned.PROMPT, _parser(weeks, words)))


def _parser(weeks: Weeks, words: Words) -> Callable[[str], Weeks]:
    def parse(text: str) -> Weeks:
        if not text or text.lower() in words.lines.ANSWERS["all"]:
            return weeks
        try:
            numbers = numbers_typed(text)
        except Mistyped:
            raise Wrong(words.lines.not_understood(text)) from None
        for number in numbers:
            if not 0 < number <= len(weeks):
                raise Wrong(words.lines.no_number(str(number)))
        return tuple(weeks[number - 1] for number in numbers)

    return parse


def _sign(talk: Talk, cabinet: Cabinet, item: WeekToSign) -> None:
    words, week = talk.words, item.week
    say(talk, sentence([whose(item)]))
    signing = diary.sign(with_student(cabinet, item.student), week)
    delivered(talk, signing, lambda receipt: sign_receipt(receipt, week, words))
