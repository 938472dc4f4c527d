"""A request to the support: what is wrong with it, in the order of the form."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.support import (
    LONGEST_FIELD,
    LONGEST_PROBLEM,
    LONGEST_SUBJECT,
    SupportDraft,
    SupportFault,
    SupportField,
    problems,
)

WHOLE = SupportDraft("Дневник", "Не открывается", "Иванов И. И.", "родитель", "Пермь", "Гимназия", "a@b.ru")
LONGEST = {SupportField.SUBJECT: LONGEST_SUBJECT, SupportField.PROBLEM: LONGEST_PROBLEM}
SHORT = [field for field in SupportField if field is not SupportField.CONTACT]


def with_value(field: SupportField, value: str) -> SupportDraft:
    return replace(WHOLE, **{field.value: value})


def faults(draft: SupportDraft) -> list[tuple[SupportField, SupportFault]]:
    return [(problem.field, problem.fault) for problem in problems(draft)]


def contact_faults(contact: str) -> list[SupportFault]:
    return [fault for _, fault in faults(with_value(SupportField.CONTACT, contact))]


def test_a_whole_form_has_nothing_wrong():
    assert problems(WHOLE) == ()


def test_an_empty_form_lacks_every_field_in_its_order():
    assert faults(SupportDraft()) == [(field, SupportFault.EMPTY) for field in SupportField]


def test_the_order_is_that_of_the_page_of_the_portal():
    names = ["subject", "problem", "full_name", "role", "territory", "institution", "contact"]
    assert [field.value for field in SupportField] == names


@pytest.mark.parametrize("field", SupportField)
@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0"])
def test_blanks_alone_fill_no_field(field, blank):
    assert faults(with_value(field, blank)) == [(field, SupportFault.EMPTY)]


@pytest.mark.parametrize("field", SHORT)
def test_a_field_is_as_long_as_it_may_be_and_no_longer(field):
    longest = LONGEST.get(field, LONGEST_FIELD)
    assert problems(with_value(field, "я" * longest)) == ()
    assert problems(with_value(field, f" {'я' * longest}\n")) == ()
    assert faults(with_value(field, "я" * (longest + 1))) == [(field, SupportFault.TOO_LONG)]


def test_a_contact_that_is_too_long_is_told_once():
    assert contact_faults(f"{'a' * LONGEST_FIELD}@b.ru") == [SupportFault.TOO_LONG]


@pytest.mark.parametrize(
    "contact", ["a@b.ru", " мама@почта.рф ", "i.ivanov+epos@mail.example.org", "+7 (342) 212-00-00", "212000"]
)
def test_an_address_or_a_number_is_a_contact(contact):
    assert contact_faults(contact) == []


@pytest.mark.parametrize("contact", ["почта", "a@b", "@b.ru", "a b@c", "12345", "кв. 12, дом 3", "a@.", "."])
def test_what_nobody_can_answer_to_is_told(contact):
    assert contact_faults(contact) == [SupportFault.NO_CONTACT]


@given(
    st.lists(st.sampled_from("0123456789"), min_size=6, max_size=15),
    st.sampled_from(["", " ", "-", ") ", "."]),
)
def test_six_digits_with_anything_between_are_a_number(digits, between):
    assert contact_faults(between.join(digits)) == []


@given(st.text(alphabet="абвгд ()-+", min_size=1, max_size=30).filter(str.strip))
def test_without_digits_and_an_address_there_is_no_contact(text):
    assert contact_faults(text) == [SupportFault.NO_CONTACT]


@given(st.text(max_size=300))
def test_any_text_has_at_most_one_fault_a_field(text):
    draft = SupportDraft(*(text for _ in SupportField))
    found = [problem.field for problem in problems(draft)]
    assert found == [field for field in SupportField if field in set(found)]


@given(st.sets(st.sampled_from(SupportField)))
def test_exactly_the_empty_fields_are_told_in_the_order_of_the_form(empty):
    draft = replace(WHOLE, **{field.value: "" for field in empty})
    assert faults(draft) == [(field, SupportFault.EMPTY) for field in SupportField if field in empty]
