"""What a person may paste to sign in, and what is not taken."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from epos_tui.domain.errors import NotHandedOver, Unread
from epos_tui.domain.session import HOSTS, Session
from epos_tui.domain.sign_in import LONGEST, handed_over
from tests.canary import numbered

TOKEN = numbered(1)
OTHER = numbered(2)
unnamed = lambda value: ""  # noqa: E731  what is pasted stands in no name of a test
SIGNED_IN = Session(auth_token=TOKEN, profile_id="1200345")

NETSCAPE = f"""# Netscape HTTP Cookie File
.example.org\tTRUE\t/\tTRUE\t0\tauth_token\t{OTHER}
#HttpOnly_edu-epos.permkrai.ru\tFALSE\t/\tTRUE\t0\tauth_token\t{TOKEN}
edu-epos.permkrai.ru\tFALSE\t/\tTRUE\t0\tprofile_id\t1200345
"""


def entry(url="https://edu-epos.permkrai.ru/core/api/subjects?pid=1", headers=(), cookies=()):
    """A request of an archive."""
    named = [{"name": name, "value": value} for name, value in headers]
    return {
        "request": {"url": url, "headers": named, "cookies": [{"name": n, "value": v} for n, v in cookies]}
    }


COOKIES = (("auth_token", TOKEN), ("profile_id", "1200345"))
HEADER = (("Cookie", f"aid=13; auth_token={TOKEN}; profile_id=1200345"),)


def test_the_address_at_the_end_of_the_browser_gives_a_device_token():
    address = "diaryperm://redirect?state=1&token=9f0c.abc-DEF_1&x=y#end"
    assert handed_over(f'  "{address}"\n') == Session(device_token="9f0c.abc-DEF_1")
    assert handed_over("diaryperm://redirect/?token=9f0c0000%2Bx") == Session(device_token="9f0c0000+x")


def test_an_address_broken_into_lines_by_a_terminal_is_put_together():
    assert handed_over("diaryperm://redirect?tok\nen=9f0c00\n  0011") == Session(device_token="9f0c000011")


@pytest.mark.parametrize(
    "address",
    [
        "diaryperm://redirect?error=denied",
        "diaryperm://redirect?token=",
        "diaryperm://redirect?token=a12345678&token=b12345678",
        "diaryperm://elsewhere?token=a12345678",
        "diaryperm://redirect.example.org?token=a12345678",
        "diaryperm://redirect?token=%1b%5d0;x%07aaaaaaa",
        "diaryperm://redirect?" + "a=1&" * 60 + "token=a12345678",
    ],
)
def test_an_address_without_one_good_token_is_no_sign_in(address):
    with pytest.raises(NotHandedOver) as refused:
        handed_over(address)
    assert refused.value.why is Unread.NO_TOKEN


@pytest.mark.parametrize(
    ("text", "session"),
    [
        (TOKEN, Session(auth_token=TOKEN)),
        (TOKEN.upper(), Session(auth_token=TOKEN)),
        (f"{TOKEN} 1200345", SIGNED_IN),
        (f"{TOKEN};1200345", SIGNED_IN),
        (f"Cookie: aid=13; auth_token={TOKEN}; profile_id=1200345; is_auth=true", SIGNED_IN),
        (f"cookie:auth_token={TOKEN};profile_id=1200345", SIGNED_IN),
        (f'profile_id=1200345; auth_token="{TOKEN}"', SIGNED_IN),
        (f"auth_token={TOKEN}; profile_id=мой", Session(auth_token=TOKEN)),
        (NETSCAPE, SIGNED_IN),
        (NETSCAPE.replace("\t", "   ").replace("# Netscape HTTP Cookie File\n", ""), SIGNED_IN),
        (json.dumps({"log": {"entries": [entry(cookies=COOKIES)]}}), SIGNED_IN),
        (json.dumps([entry(headers=HEADER)]), SIGNED_IN),
        (json.dumps(entry(headers=(("Auth-Token", TOKEN), ("Profile-Id", "1200345")))), SIGNED_IN),
        (json.dumps(entry(cookies=COOKIES)["request"]), SIGNED_IN),
    ],
    ids=unnamed,
)
def test_everything_a_browser_can_give_is_understood(text, session):
    assert handed_over(text) == session


def test_the_last_session_of_an_archive_and_the_first_of_the_hosts_count():
    old = entry(cookies=(("auth_token", OTHER), ("profile_id", "1")))
    assert handed_over(json.dumps([old, entry(cookies=COOKIES)])) == SIGNED_IN
    other_host = f"school.permkrai.ru\tFALSE\t/\tTRUE\t0\tauth_token\t{OTHER}\n"
    assert handed_over(NETSCAPE + other_host) == SIGNED_IN


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "edu-epos.permkrai.ru.example.org",
        "xedu-epos.permkrai.ru",
        "www.edu-epos.permkrai.ru",
        "permkrai.ru",
        "edu-epos.permkrai.ru@example.org",
        "edu-epos.permkrai.ru.",
        "еdu-epos.permkrai.ru",
    ],
)
def test_cookies_of_another_site_are_not_taken(host):
    for text in (
        NETSCAPE.replace("edu-epos.permkrai.ru", host),
        json.dumps(entry(f"https://{host}/core/api", cookies=COOKIES)),
    ):
        with pytest.raises(NotHandedOver) as refused:
            handed_over(text)
        assert refused.value.why is Unread.OTHER_SITE


def test_a_request_without_encryption_is_not_taken():
    with pytest.raises(NotHandedOver):
        handed_over(json.dumps(entry(f"http://{HOSTS[0]}/", cookies=COOKIES)))


def test_the_host_chosen_counts_as_the_portals_own():
    text = json.dumps(entry("https://localhost:8443/core/api", cookies=COOKIES))
    assert handed_over(text, host="localhost") == SIGNED_IN


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Unread.EMPTY),
        (' \n""', Unread.EMPTY),
        ('{"log": ', Unread.BROKEN),
        ("aid=13; profile_id=1", Unread.NO_TOKEN),
        ("auth_token=secret; profile_id=1", Unread.NO_TOKEN),
        ("{}", Unread.NO_TOKEN),
        ('{"log": {"entries": [1, null, {"request": []}]}}', Unread.NO_TOKEN),
        ("мой пароль", Unread.UNKNOWN),
        ("https://edu-epos.permkrai.ru/authenticate", Unread.UNKNOWN),
        (f"{TOKEN} {OTHER}", Unread.UNKNOWN),
    ],
    ids=unnamed,
)
def test_what_is_wrong_with_a_paste_is_known(text, why):
    with pytest.raises(NotHandedOver) as refused:
        handed_over(text)
    assert refused.value.why is why


@pytest.mark.parametrize("text", ["x" * (LONGEST + 1), "[" * 100_000], ids=["long", "deep"])
def test_what_is_too_large_or_too_deep_is_refused(text):
    with pytest.raises(NotHandedOver) as refused:
        handed_over(text)
    assert refused.value.why in (Unread.TOO_LONG, Unread.BROKEN)


def test_an_error_does_not_keep_what_was_pasted():
    with pytest.raises(NotHandedOver) as refused:
        handed_over("auth_token=КАНАРЕЙКА")
    assert "КАНАРЕЙКА" not in repr(refused.value)
    assert refused.value.__context__ is None


PIECES = [
    "diaryperm://redirect?token=",
    "auth_token=",
    "Cookie: ",
    ";",
    "\t",
    "\n",
    "TRUE",
    '{"log":',
    "[",
    "]",
    TOKEN,
    "1200345",
    "https://edu-epos.permkrai.ru/",
    '"url":',
    "}",
    "\x1b]0;x\x07",
    "\u202e",
    "%00",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=12).map("".join))
@example("auth_token=" + TOKEN + "\x00")
def test_nothing_pasted_gives_anything_but_plain_tokens_or_our_error(text):
    try:
        session = handed_over(text)
    except NotHandedOver:
        return
    values = (session.auth_token, session.profile_id, session.device_token)
    assert session.auth_token or session.device_token
    assert all(value.isascii() and value.isprintable() and " " not in value for value in values)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["log", "entries", "request", "url", "headers", "cookies", "name"]), inner
        )
    ),
    max_leaves=20,
)


@given(json_values)
def test_no_shape_of_an_archive_breaks_the_reader(value):
    with pytest.raises(NotHandedOver):
        handed_over(json.dumps([value]))
