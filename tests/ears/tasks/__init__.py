"""The errands of a parent, in the order of a day: keys, and what is heard after them."""

from tests.ears.tasks import absence, day, marks, messages, program, school

TASKS = (*day.TASKS, *marks.TASKS, *absence.TASKS, *messages.TASKS, *school.TASKS, *program.TASKS)
