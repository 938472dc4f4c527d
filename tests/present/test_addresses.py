"""Addresses in words: the host is always there whole."""

from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.links import host_of, safe_url
from epos_tui.i18n import words_for
from epos_tui.present.addresses import MOST_SHOWN, address_field, link_lines, link_names

URLS = st.lists(
    st.builds("https://{}/{}".format, st.sampled_from(["perm.ru", "пермь.рф"]), st.text("ab/", max_size=200)),
    max_size=4,
    unique=True,
)


def test_a_host_stands_alone_unless_another_link_has_it_too():
    assert link_names(["https://perm.ru/a", "https://x.ru/b"]) == ("perm.ru", "x.ru")
    assert link_names(["https://perm.ru/a", "http://perm.ru"]) == ("perm.ru/a", "perm.ru")


@given(URLS)
def test_every_name_begins_with_its_host(urls):
    for name, url in zip(link_names(urls), urls, strict=True):
        assert name.startswith(host_of(url))


@given(URLS)
def test_an_address_is_told_with_its_host_and_the_beginning_of_its_path(urls):
    for url in filter(safe_url, urls):
        told = address_field(url, words_for("ru")).value
        assert told.startswith(f"https://{host_of(url)}")
        assert len(told) <= len(f"https://{host_of(url)}") + MOST_SHOWN + 1


def test_links_are_numbered_from_one(words, english):
    assert [str(field) for field in link_lines(["https://perm.ru"], words)] == ["Ссылка 1: perm.ru"]
    assert [str(field) for field in link_lines(["https://perm.ru"], english)] == ["Link 1: perm.ru"]
