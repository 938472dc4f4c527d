"""A person of the tests: answers one after another, and the transcript that comes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from epos_tui import lines
from epos_tui.i18n import Words, words_for
from epos_tui.lines.choosing import choices
from epos_tui.lines.talk import Talk
from epos_tui.present.ear import heard as for_the_ear
from epos_tui.present.line import capital
from epos_tui.usecases.cabinet import Cabinet

CTRL_C, CTRL_D = KeyboardInterrupt, EOFError
Answer = str | type[BaseException]


@dataclass
class Heard:
    """What was told, what was asked, and how it ended."""

    lines: list[str] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)
    code: int | None = None

    @property
    def text(self) -> str:
        """All of it, as it stands in the scrollback."""
        return "\n".join(self.lines)

    def after(self, line: str) -> list[str]:
        """What was told after the last line that begins so."""
        place = max(index for index, told in enumerate(self.lines) if told.startswith(line))
        return self.lines[place + 1 :]


def talked(cabinet: Cabinet, *answers: Answer, words: Words | None = None, portion: int = 10) -> Heard:
    """Gives the answers and then only ends of input; a prompt stands in the transcript with its answer."""
    heard, left = Heard(), list(answers)

    def ask(prompt: str) -> str:
        heard.prompts.append(prompt)
        given = left.pop(0) if left else CTRL_D
        heard.lines.append(prompt + (given if isinstance(given, str) else "^"))
        if isinstance(given, str):
            return f"{given}\n"
        raise given

    words = words or words_for("ru")
    talk = Talk(ask, heard.lines.append, choices, words, words.lines.HELP, portion)
    heard.code = lines.run(cabinet, talk.words, talk)
    return heard


def untold(heard: Heard, sentences: Iterable[object], words: Words) -> list[str]:
    """What of the fields and sentences was not told; inside a line it may begin with a large letter."""
    wanted = (for_the_ear(str(item).rstrip(" ;,."), words) for item in sentences)
    return [line for line in wanted if line not in heard.text and capital(line) not in heard.text]


def places(items: Sequence[object], first: int = 1) -> list[str]:
    """The answers that choose one item after another."""
    return [str(place) for place, _ in enumerate(items, start=first)]


def numbered(told: Sequence[str]) -> list[str]:
    """The lines of lists."""
    return [line for line in told if line.split(".")[0].isdigit()]
