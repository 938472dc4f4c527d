"""The curriculum in words: cells, sentences, sections."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from epos_tui.domain.curriculum import Area, Curriculum, Discipline, Totals, totals
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import folded, one_line
from epos_tui.domain.year import Term
from epos_tui.i18n import Words
from epos_tui.present.line import Field, Section, Tone, about, capital, listed, sentence
from epos_tui.present.subjects import subject_named


@dataclass(frozen=True)
class PlanCells:
    """A line of the plan or its totals as a row; `terms` in the plan's order."""

    name: str
    weekly: str
    terms: tuple[str, ...]
    total: str
    form: str = ""


def cells(discipline: Discipline, plan: Curriculum, words: Words) -> PlanCells:
    """What fits on one row; a dash where it is not taught."""
    return PlanCells(
        name_of(discipline, words),
        str(discipline.weekly or ""),
        tuple(str(discipline.in_term(term) or "—") for term in plan.terms),
        str(discipline.hours),
        words.curriculum.FORM_SHORT[discipline.form] if discipline.form else "",
    )


def total_cells(name: str, sums: Totals) -> PlanCells:
    """The totals in the same columns."""
    return PlanCells(
        name, str(sums.weekly or ""), tuple(str(hours or "—") for hours in sums.by_term), str(sums.hours)
    )


def term_head(term: Term, words: Words) -> tuple[str, str, str]:
    """1 четверть, 1 четв, 1ч: over a column, where there is less and less room"""
    return (
        term_said(term, words),
        f"{term.number} {words.finals.TERM_HEAD[term.kind]}",
        f"{term.number}{words.finals.TERM_SHORT[term.kind]}",
    )


def term_said(term: Term, words: Words) -> str:
    """1 четверть"""
    return words.diary.term(term.kind, term.number)


def name_of(discipline: Discipline, words: Words) -> str:
    """ОП.01 Операционные системы; the code is not said twice"""
    name, code = capital(subject_named(discipline.name, words)), one_line(discipline.code)
    return name if folded(name).startswith(folded(code)) else f"{code} {name}"


def area_name(area: Area, words: Words) -> str:
    """The area, or that there is none."""
    return one_line(area.title) or capital(words.curriculum.UNTITLED_AREA)


def heading(plan: Curriculum, kind: InstitutionKind, words: Words) -> str:
    """22 предмета, 1020 часов"""
    return _sized(tuple(plan.disciplines), kind, words)


def discipline_said(discipline: Discipline, kind: InstitutionKind, words: Words) -> str:
    """Математика, предмет: всего 170 часов, 5 часов в неделю, экзамен. 1 четверть: 40 часов, …."""
    name = listed([name_of(discipline, words), words.curriculum.KIND[kind][discipline.kind]])
    form = words.debts.FORM[discipline.form] if discipline.form else ""
    told = listed([_in_all(discipline.hours, discipline.weekly, words), form])
    terms = [(share.term, share.hours) for share in discipline.shares]
    return sentence([about(name, told), _by_term(terms, words)])


def _in_all(hours: int, weekly: int | None, words: Words) -> str:
    word = words.curriculum
    return listed([word.in_all(hours), word.weekly(weekly) if weekly else ""])


def _by_term(terms: Iterable[tuple[Term, int]], words: Words) -> str:
    told = (words.curriculum.in_term(term_said(term, words), hours) for term, hours in terms)
    return capital(listed(told))


def discipline_item(discipline: Discipline, words: Words) -> str:
    """Математика: 170 часов"""
    return about(name_of(discipline, words), words.programmes.hours(discipline.hours))


def discipline_fields(
    discipline: Discipline, area: Area, kind: InstitutionKind, words: Words
) -> tuple[Field, ...]:
    """Everything the plan says of it."""
    word, hours = words.curriculum, words.programmes.hours
    terms = (Field(capital(term_said(share.term, words)), hours(share.hours)) for share in discipline.shares)
    fields = [
        Field(word.TOTAL, hours(discipline.hours)),
        Field(word.WEEKLY, "" if discipline.weekly is None else str(discipline.weekly)),
        *terms,
        Field(word.FORM, words.debts.FORM[discipline.form] if discipline.form else "", Tone.NOTICE),
        Field(word.KIND_LABEL, word.KIND[kind][discipline.kind]),
        Field(word.CODE, one_line(discipline.code)),
        Field(word.AREA[kind], area_name(area, words)),
    ]
    return tuple(field for field in fields if field.value)


def area_said(area: Area, kind: InstitutionKind, words: Words) -> str:
    """Математика и информатика: 2 предмета, 204 часа"""
    return about(area_name(area, words), _sized(area.disciplines, kind, words))


def _sized(disciplines: Sequence[Discipline], kind: InstitutionKind, words: Words) -> str:
    hours = totals(disciplines, ()).hours
    return listed([words.curriculum.lines(kind, len(disciplines)), words.programmes.hours(hours)])


def area_fields(area: Area, plan: Curriculum, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """How many disciplines it has, and their totals."""
    count = words.curriculum.lines(kind, len(area.disciplines))
    sums = totals(area.disciplines, plan.terms)
    return (Field("", capital(count)), *totals_fields(sums, plan, words))


def totals_said(name: str, sums: Totals, plan: Curriculum, words: Words) -> str:
    """Итого: всего 204 часа, 6 часов в неделю. 1 четверть: 48 часов, …."""
    terms = zip(plan.terms, sums.by_term, strict=True)
    return sentence([f"{name}: {_in_all(sums.hours, sums.weekly, words)}", _by_term(terms, words)])


def totals_fields(sums: Totals, plan: Curriculum, words: Words) -> tuple[Field, ...]:
    """In all, a week, term by term."""
    word, hours = words.curriculum, words.programmes.hours
    terms = (
        Field(capital(term_said(term, words)), hours(held))
        for term, held in zip(plan.terms, sums.by_term, strict=True)
    )
    weekly = (Field(word.WEEKLY, str(sums.weekly)),) if sums.weekly else ()
    return (Field(word.TOTAL, hours(sums.hours)), *weekly, *terms)


def plan_fields(plan: Curriculum, words: Words) -> tuple[Field, ...]:
    """Where the plan says otherwise itself, its totals, and what the institution calls it."""
    fields = [
        Field("", capital(stated_said(plan, words)), Tone.NOTICE),
        *totals_fields(totals(plan.disciplines, plan.terms), plan, words),
        Field("", one_line(plan.title)),
    ]
    return tuple(field for field in fields if field.value)


def stated_said(plan: Curriculum, words: Words) -> str:
    """В плане указано 1020, по строкам 1018; nothing where both agree"""
    counted = totals(plan.disciplines, plan.terms).hours
    if plan.stated_hours in (None, counted):
        return ""
    return words.curriculum.stated(plan.stated_hours, counted)


def plan_sections(plan: Curriculum, kind: InstitutionKind, words: Words) -> tuple[Section, ...]:
    """The plan as text: a section an area, a sentence a line, the totals at the end."""
    if not plan.areas:
        return (Section(words.curriculum.TITLE, (words.curriculum.EMPTY,)),)
    name = (sentence([plan.title]),) if one_line(plan.title) else ()
    title = Section(f"{words.curriculum.TITLE}: {heading(plan, kind, words)}", name)
    areas = (
        Section(area_said(area, kind, words), tuple(_area_lines(area, plan, kind, words)))
        for area in plan.areas
    )
    return (title, *areas, Section(words.curriculum.PLAN_TOTAL, tuple(plan_lines(plan, words))))


def totals_lines(sums: Totals, plan: Curriculum, words: Words) -> tuple[str, str]:
    """Всего 204 часа, 6 часов в неделю; 1 четверть: 48 часов, …"""
    in_all = capital(_in_all(sums.hours, sums.weekly, words))
    return sentence([in_all]), sentence([_by_term(zip(plan.terms, sums.by_term, strict=True), words)])


def plan_lines(plan: Curriculum, words: Words) -> Iterator[str]:
    """The totals of the plan, and where it says otherwise itself."""
    yield from totals_lines(totals(plan.disciplines, plan.terms), plan, words)
    if said := stated_said(plan, words):
        yield sentence([capital(said)])


def _area_lines(area: Area, plan: Curriculum, kind: InstitutionKind, words: Words) -> Iterator[str]:
    for discipline in area.disciplines:
        yield discipline_said(discipline, kind, words)
    if len(area.disciplines) > 1:
        yield totals_said(words.curriculum.AREA_TOTAL, totals(area.disciplines, plan.terms), plan, words)
