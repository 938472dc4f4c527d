"""The questions of the first run: how the program shall be shown, and whose diary opens first."""

from contextlib import suppress

from epos_tui.commands.asking import typed
from epos_tui.commands.opening import Face
from epos_tui.commands.tell import talk
from epos_tui.domain.errors import CannotKeep
from epos_tui.home import Home
from epos_tui.i18n import Words
from epos_tui.present.answers import bare
from epos_tui.present.people import who
from epos_tui.settings import FACES, child_note, recalled, remember
from epos_tui.usecases.cabinet import Cabinet, with_student


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


def chosen_child(cabinet: Cabinet, home: Home, words: Words) -> Cabinet:
    """Asked once an account, after its sign-in, where there is a choice; Enter is the first child."""
    students, note = cabinet.viewer.students, child_note(home, cabinet.desk.folder)
    if len(students) < 2 or recalled(home, note):
        return cabinet
    names = (who(student, words) for student in students)
    talk(words.commands.FIRST_CHILD, *(f"{number}. {name}" for number, name in enumerate(names, start=1)))
    by_number = {str(number): student for number, student in enumerate(students, start=1)}
    while line := typed(words.commands.face_prompt(len(students))):
        if student := by_number.get(bare(line) or "1"):
            with suppress(CannotKeep):
                remember(home, note, student.id)
            return with_student(cabinet, student)
    return cabinet
