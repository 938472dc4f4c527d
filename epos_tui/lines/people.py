"""Whose diary is open."""

from epos_tui.domain.people import Student
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.talk import Talk
from epos_tui.lines.walk import walk
from epos_tui.present.people import group_name, student_said
from epos_tui.usecases.cabinet import Cabinet, with_student


def room(talk: Talk, cabinet: Cabinet) -> Cabinet | None:
    """The account with another child, when one is chosen."""
    students = cabinet.viewer.students
    word = talk.words.people
    items = tuple(_choice(talk, cabinet, student) for student in students)
    return walk(talk, Menu(f"{word.CHOOSE_CHILD}: {word.children(len(students))}.", items))


def _choice(talk: Talk, cabinet: Cabinet, student: Student) -> Item[Cabinet]:
    said = student_said(student, talk.words)
    if student == cabinet.student:
        said = f"{said.rstrip('.')}, {talk.words.people.CHOSEN}."
    given_name = student.name.partition(" ")[2]
    names = (student.name, given_name or student.name, group_name(student))
    return Item(said, lambda: with_student(cabinet, student), names)
