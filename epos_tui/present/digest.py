"""What is new, in words: the same sentence for a row, a line and a label."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from epos_tui.domain.digest import Change, Item, Kind, News
from epos_tui.domain.people import Student, Viewer, short_name
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.digest_facts import fact_label, quoted, told, value_said
from epos_tui.present.errors import told as why
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Field, Section, Tone, capital, ended, listed, sentence, uncapital
from epos_tui.present.people import who
from epos_tui.present.subjects import subject_named
from epos_tui.usecases.digest import Digest, Unknown


@dataclass(frozen=True)
class Group:
    """The news of the same children about the same day."""

    children: tuple[str, ...]
    day: date | None
    news: tuple[News, ...]


def groups(news: Iterable[News], viewer: Viewer) -> tuple[Group, ...]:
    """Child by child, what several share last; day by day."""
    order = [student.id for student in viewer.students]

    def place(one: News) -> tuple[object, ...]:
        first = min((order.index(child) for child in one.children if child in order), default=len(order))
        return len(one.children) > 1, first, one.children, one.change.item.day or date.min

    made: dict[tuple[tuple[str, ...], date | None], list[News]] = {}
    for one in sorted(news, key=place):
        made.setdefault((one.children, one.change.item.day), []).append(one)
    return tuple(Group(children, day, tuple(own)) for (children, day), own in made.items())


def group_title(group: Group, viewer: Viewer, today: date, words: Words) -> str:
    """Александр · пятница, 16 октября"""
    known = [student for student in viewer.students if student.id in group.children]
    names = "" if len(viewer.students) == 1 else _names(known, viewer, words)
    day = _day(group.day, today, words)
    return f"{names} · {day}" if names else capital(day)


def _day(day: date | None, today: date, words: Words) -> str:
    if day is None:
        return words.digest.NO_DAY
    return words.dates.weekday_day(day) if day.year == today.year else words.dates.day_year(day)


def _names(known: Sequence[Student], viewer: Viewer, words: Words) -> str:
    if len(known) == len(viewer.students):
        return words.digest.EVERYONE
    return ", ".join(given_name(student, viewer) for student in known)


def given_name(student: Student, viewer: Viewer) -> str:
    """Александр; with the surname where brothers bear the same name."""
    given = [_given(other.name) for other in viewer.students]
    name = _given(student.name)
    return name if given.count(name) == 1 else one_line(short_name(student.name))


def _given(name: str) -> str:
    words = one_line(name).split()
    return words[1] if len(words) > 1 else "".join(words)


def how(change: Change, words: Words) -> str:
    """Новая оценка; Оценка изменена; Оценка убрана; Замена"""
    word, kind = words.digest, change.item.kind
    if change.old and change.new:
        return word.CHANGED[kind]
    if not change.new:
        return word.REMOVED[kind]
    known = change.item.facts.get("change", "")
    return capital(word.CHANGE.get(known, "")) or word.ADDED[kind]


def subject_said(item: Item, words: Words) -> str:
    """What it is about, where it has a name."""
    if item.kind is Kind.UNSIGNED and item.day:
        return capital(words.diary.week(item.day - timedelta(days=6), item.day))
    if item.kind in (Kind.ABSENCE, Kind.ORDER):
        return ""
    return capital(subject_named(item.title, words))


def brief(change: Change, student: Student, words: Words) -> str:
    """Литература: было 5, стало 4"""
    if change.old and change.new:
        said = "; ".join(differences(change, student, words))
    else:
        said = listed(told(change.item, student, words))
        said = f"{words.digest.GONE} {said}" if said and not change.new else said
    name = subject_said(change.item, words)
    return f"{name}: {said}" if name and said else name or capital(said)


def differences(change: Change, student: Student, words: Words) -> Iterator[str]:
    """было 5, стало 4; вес: было не указано, стало 2"""
    if not (change.old and change.new):
        return
    for name in change.differences:
        pair = (_value(item, name, student, words) for item in (change.old, change.new))
        was, now = (quoted(change.item.kind, name, each, words) for each in pair)
        label = uncapital(fact_label(name, student, words))
        said = words.digest.became(was, now or words.digest.NOT_SET) if was else now
        yield label if now == words.digest.YES else f"{label}: {said}" if label else said


def _value(item: Item, name: str, student: Student, words: Words) -> str:
    if name == "title":
        return one_line(item.title)
    if name == "day":
        return words.dates.weekday_day(item.day) if item.day else ""
    return value_said(item.kind, name, item.facts.get(name, ""), student, words)


def news_said(news: News, viewer: Viewer, words: Words) -> str:
    """Оценка изменена. Литература: было 5, стало 4."""
    return sentence([how(news.change, words), brief(news.change, student_of(news, viewer), words)])


def alone_said(news: News, viewer: Viewer, today: date, words: Words) -> str:
    """The same with whose it is and when: for where no heading stands over it."""
    heading = group_title(Group(news.children, news.change.item.day, ()), viewer, today, words)
    return sentence([heading.replace(" · ", ", "), news_said(news, viewer, words)])


def student_of(news: News, viewer: Viewer) -> Student:
    """The first child it concerns."""
    known = (student for student in viewer.students if student.id in news.children)
    return next(known, viewer.students[0])


@dataclass(frozen=True)
class NewsCells:
    """A row: the sign of what is new, what it is, what it says."""

    sign: str
    how: str
    short: str
    text: str
    tone: Tone


def cells(news: News, viewer: Viewer, words: Words, glyphs: Glyphs) -> NewsCells:
    """What is gone says so in the row too."""
    change = news.change
    return NewsCells(
        sign="" if news.seen else glyphs.full,
        how=how(change, words),
        short=words.digest.SHORT[change.item.kind] if change.new else words.digest.GONE_SHORT,
        text=brief(change, student_of(news, viewer), words),
        tone=Tone.MUTED if news.seen else Tone.PLAIN,
    )


def news_fields(news: News, viewer: Viewer, words: Words) -> tuple[Field, ...]:
    """Everything about it: whose it is, what has changed, what there is."""
    student, change = student_of(news, viewer), news.change
    item = change.item
    whose = "; ".join(who(each, words) for each in viewer.students if each.id in news.children)
    fields = [
        Field("", how(change, words), Tone.TITLE),
        *(Field("", capital(each), Tone.NOTICE) for each in differences(change, student, words)),
        Field("", whose),
        Field(words.digest.FACT["day"], words.dates.weekday_day(item.day) if item.day else ""),
    ]
    if item.kind is Kind.MARK:
        fields.append(Field("", capital(listed(told(item, student, words)))))
    for name in item.facts if item.kind is not Kind.MARK else ():
        label = fact_label(name, student, words)
        fields.append(Field(label, capital(_value(item, name, student, words))))
    fields.append(Field("", capital(words.digest.SEEN if news.seen else words.digest.NEW), Tone.MUTED))
    return tuple(field for field in fields if field.value)


def news_title(news: News, words: Words) -> str:
    """What the box is headed with."""
    return subject_said(news.change.item, words) or how(news.change, words)


def unknown_said(found: Digest, viewer: Viewer, words: Words) -> tuple[str, ...]:
    """A sentence a child and a reason; nothing where all was asked."""
    made: dict[tuple[str, str], list[str]] = {}
    for lost in found.unknown:
        made.setdefault((_name(lost, viewer), why(lost.problem, words)), []).append(
            words.digest.KINDS[lost.kind]
        )
    return tuple(
        sentence([name, words.digest.unknown(kinds, reason)]) for (name, reason), kinds in made.items()
    )


def _name(lost: Unknown, viewer: Viewer) -> str:
    if len(viewer.students) == 1:
        return ""
    return next((given_name(each, viewer) for each in viewer.students if each.id == lost.student_id), "")


def digest_sections(found: Digest, viewer: Viewer, today: date, words: Words) -> tuple[Section, ...]:
    """What is new as text, under its children and days; what is not known stands last."""
    heading = words.digest.count(len(found.new)) if found.new else words.digest.NOTHING
    told = (
        Section(
            group_title(group, viewer, today, words),
            tuple(news_said(news, viewer, words) for news in group.news),
        )
        for group in groups(found.new, viewer)
    )
    lost = unknown_said(found, viewer, words)
    last = (Section(words.digest.UNKNOWN, lost),) if lost else ()
    return (Section(ended(heading)), *told, *last)


def wanted(news: Iterable[News], only_new: bool) -> tuple[News, ...]:
    """All, or what nobody has seen."""
    return tuple(one for one in news if not (only_new and one.seen))


def still_new(found: Digest, keys: Collection[str]) -> Digest:
    """The same, with what was seen on this visit as new as it came."""
    news = (replace(one, seen=one.seen and one.key not in keys) for one in found.news)
    return replace(found, news=tuple(news))


def as_seen(found: Digest, keys: Collection[str]) -> Digest:
    """The same after these were seen."""
    return replace(found, news=tuple(replace(one, seen=one.seen or one.key in keys) for one in found.news))
