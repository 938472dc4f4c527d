"""The question of the first run: how the program shall be shown."""

from contextlib import suppress

from epos_tui.commands.asking import typed
from epos_tui.commands.opening import Face
from epos_tui.commands.tell import talk
from epos_tui.domain.errors import CannotKeep
from epos_tui.home import Home
from epos_tui.i18n import Words
from epos_tui.present.answers import bare
from epos_tui.settings import FACES, remember


def chosen_face(home: Home, words: Words) -> Face:
    """Asks until a number is typed; Enter is the full screen; the answer is remembered."""
    word = words.commands
    talk(word.FIRST_RUN, *(f"{number}. {name}" for number, name in enumerate(word.FACES, start=1)))
    faces = {str(number): face for number, face in enumerate(FACES, start=1)}
    while line := typed(word.face_prompt(len(FACES))):
        if face := faces.get(bare(line) or "1"):
            with suppress(CannotKeep):
                remember(home, "face", face)
            return Face(face)
    return Face.SCREEN
