"""The reader mode hides the diary under a page of its own; the pages under it stay as they are."""

from abc import abstractmethod

from epos_tui.by_ear.journey import Journey, heeded, noticed
from epos_tui.by_ear.keys import pressed
from epos_tui.by_ear.page import reading
from epos_tui.by_ear.place import opened
from epos_tui.domain.errors import EposError
from epos_tui.present.ear import heard
from epos_tui.present.errors import told
from epos_tui.reader.enduring import EnduringApp
from epos_tui.usecases.lock import OPEN_TO_ALL, Watch, close, open_again

SECONDS_BETWEEN_LOOKS = 2


class Hiding(EnduringApp, inherit_bindings=False):
    """A subclass paints the cover, where there is one, in the place of its journey."""

    journey: Journey

    def __init__(self) -> None:
        super().__init__()
        self.quiet = Watch(OPEN_TO_ALL)
        self.cover: Journey | None = None
        """What is shown in the place of the diary while it is hidden."""

    @abstractmethod
    def paint(self) -> None:
        """Shows where one is now."""

    @abstractmethod
    def clear_later(self) -> None:
        """Takes away what was told in passing."""

    def look(self) -> bool:
        """Whether it was time to hide."""
        if self.cover or not self.quiet.due():
            return False
        self.hide()
        return True

    def hide(self) -> None:
        """Nothing of the diary is shown or taken back until it is opened; the rooms may go on."""
        close(self.quiet.lock)
        asked = [self.words.lock.ASKED] if self.quiet.lock.ask else []
        self._cover_with(self.words.lock.BY_EAR, *asked)

    def _cover_with(self, *lines: str) -> None:
        page = reading(f"{self.words.lock.TITLE}.", [heard(line, self.words) for line in lines])
        self.cover = Journey(self.words, opened(page, self.journey.place.size))
        self.paint()

    def press_covered(self, key: str) -> None:
        match key:
            case "enter":
                self.run_worker(self._open(), group="check", exclusive=True)
            case "d" | "ctrl+q":
                self.exit(0)
            case "up" | "down" | "j" | "k" if self.cover:
                self.cover = heeded(self.cover, pressed(self.cover, key))
                self.paint()
            case _:
                self._tell_covered(self.words.lock.BY_EAR)

    def _tell_covered(self, text: str) -> None:
        if self.cover:
            self.cover = noticed(self.cover, text)
            self.paint()
            self.clear_later()

    async def _open(self) -> None:
        """Asks where the secret is kept."""
        lock, word = self.quiet.lock, self.words.lock
        if lock.ask:
            self._tell_covered(word.ASKING)
        try:
            await open_again(lock, lambda: self._tell_covered(self.words.sign_in.WAITING))
        except EposError as error:
            self._cover_with(word.STAYS, told(error, self.words), word.BY_EAR)
        else:
            self.cover = None
            self.quiet.touch()
            self.journey = noticed(self.journey, word.OPENED)
            self.paint()
            self.clear_later()
