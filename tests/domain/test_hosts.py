"""Which site an address leads to: what is shown is what is opened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.links import LONGEST_URL, after_host, host_of, plain_url, safe_url, urls_in, with_hosts


@pytest.mark.parametrize(
    ("url", "host", "plain"),
    [
        ("https://perm.ru", "perm.ru", "https://perm.ru"),
        ("HTTPS://Perm.RU./Путь?q=1#x", "perm.ru", "https://perm.ru/Путь?q=1#x"),
        (
            "http://пример.испытание:80/a",
            "xn--e1afmkfd.xn--80akhbyknj4f",
            "http://xn--e1afmkfd.xn--80akhbyknj4f:80/a",
        ),
        ("https://straße.example", "strasse.example", "https://strasse.example"),
        ("https://pаypаl.com/", "xn--pypl-53dc.com", "https://xn--pypl-53dc.com/"),
    ],
)
def test_the_browser_gets_the_host_that_is_shown(url, host, plain):
    assert (host_of(url), plain_url(url)) == (host, plain)
    assert host_of(plain) == host


@pytest.mark.parametrize(
    "url",
    [
        "https://perm.ru@evil.example/",
        "https://evil%2eexample/",
        "https://perm.c℀.example",
        f"https://{'perm.ru.' * 40}evil.example/",
        "https://perm.ru／evil.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "perm.ru",
    ],
)
def test_an_address_whose_host_cannot_be_shown_is_not_safe(url):
    assert (safe_url(url), host_of(url)) == (None, "")


def test_what_follows_the_host_stays_as_it_is():
    assert after_host("https://perm.ru:80/a/perm.ru?x=perm.ru#y") == ":80/a/perm.ru?x=perm.ru#y"
    assert after_host("https://perm.ru") == after_host("нет") == ""


@given(st.text(max_size=40), st.text(max_size=20))
def test_a_safe_address_is_plain_to_read(host, path):
    url = f"https://{host}/{path}"
    if safe_url(url):
        assert plain_url(url).startswith(f"https://{host_of(url)}")
        assert host_of(url).isascii()
        assert not set(host_of(url)) & set("/@?#:% ")


@given(st.lists(st.sampled_from(["https://perm.ru/a", "текст ", "(", ")", "https://a.b.", ", ", "http://"])))
def test_every_address_found_in_a_text_is_safe(pieces):
    assert all(safe_url(url) for url in urls_in("".join(pieces)))


@pytest.mark.parametrize("piece", ["https://a.b/", ")", ".", "https://a.b/)).", "http", "://"])
def test_a_flood_of_addresses_is_read_at_once(piece):
    text = "https://perm.ru/" + piece * (10_000 // len(piece))
    assert all(len(url) <= LONGEST_URL for url in urls_in(text))
    assert len(with_hosts(text)) <= len(text)
