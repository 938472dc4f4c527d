"""Sentences of homework that are short enough to choose by."""

from datetime import date

from epos_tui.domain.homework import HomeworkDay, HomeworkList, NotedAssignment, day_load
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import Words
from epos_tui.present import homework as present
from epos_tui.present.diary import day_tag
from epos_tui.present.line import capital, labelled, listed, sentence


def list_title(work: HomeworkList, words: Words) -> str:
    """Домашнее задание с 15 по 25 октября; the subject when it is one"""
    days = words.dates.span_said(work.span.first, work.span.last)
    return listed([f"{words.homework.TITLE_SHORT} {days}", work.subject])


def day_title(day: date, today: date, words: Words) -> str:
    """Пятница, 16 октября, завтра"""
    return listed([capital(words.dates.weekday_day(day)), day_tag(day, today, words)])


def day_item(day: HomeworkDay, today: date, words: Words) -> str:
    """Пятница, 16 октября, завтра: 3 задания, 70 минут, сделано 1 из 3"""
    load, done = day_load(day.work), sum(item.own.done for item in day.work)
    told = [
        words.homework.load(load.tasks, load.minutes, load.untimed),
        words.homework.HEAVY if day.is_heavy else "",
        words.homework.done(done, load.tasks) if done else "",
    ]
    return f"{day_title(day.day, today, words)}: {listed(told)}"


def work_item(item: NotedAssignment, words: Words) -> str:
    """Русский язык: § 32. 40 минут. Вложения: 1. Своё: сделано."""
    work = item.assignment
    name = listed([capital(present.subject_said(work, words)), words.homework.KIND_SHORT[work.kind]])
    return sentence(
        [
            f"{name}: {work.text}",
            words.diary.minutes(work.planned_minutes) if work.planned_minutes else "",
            labelled(words.diary.ATTACHMENTS, str(len(work.attachments) or "")),
            labelled(words.homework.OWN, present.own_said(item, words)),
        ]
    )


def work_lines(item: NotedAssignment, kind: InstitutionKind, words: Words) -> tuple[str, ...]:
    """Everything about an assignment, a labelled line each."""
    title = sentence([capital(present.subject_said(item.assignment, words))])
    return (title, *(sentence([str(field)]) for field in present.work_fields(item, kind, words)))
