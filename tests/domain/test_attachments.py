"""Names of files from outside become names that harm no system."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from epos_tui.domain.attachments import MOST_BYTES_OF_NAME, safe_name
from tests.payloads import LIVE, PAYLOADS

NASTY = {
    "../../x": "_._x",
    "/etc/x": "_etc_x",
    "C:\\x": "C__x",
    "a.txt:ads": "a.txt_ads",
    "CON": "_CON",
    "nul.txt": "_nul.txt",
    "COM1.tar.gz": "_COM1.tar.gz",
    "-rf": "rf",
    ".bashrc": "bashrc",
    "...": "_",
    "": "_",
    "   ": "_",
    "a\x00b.txt": "a_b.txt",
    "a\nb\tc.txt": "a b c.txt",
    "фото\u202egpj.exe": "фото_gpj.exe",
    "a*b?.txt": "a_b_.txt",
    "имя.": "имя",
    "x.pdf ": "x.pdf",
}
SEPARATORS = set('/\\:*?"<>|\x00')
NAMES = st.text(
    st.one_of(st.sampled_from([*"".join(PAYLOADS.values()), *"./\\: -conulCON"]), st.characters())
)


@pytest.mark.parametrize(("name", "safe"), NASTY.items(), ids=map(ascii, NASTY))
def test_a_nasty_name_becomes_a_harmless_one(name, safe):
    assert safe_name(name) == safe


@given(NAMES)
@example("CON .txt")
@example("." * 300 + "x")
@example("ъ" * 90 + ". .txt")
@example("a. .")
@example("nul" + "\u0301" * 9)
def test_a_safe_name_is_one_visible_ordinary_name_of_a_file(name):
    safe = safe_name(name)
    assert 0 < len(safe.encode()) <= MOST_BYTES_OF_NAME
    assert not SEPARATORS & set(safe)
    assert not LIVE.search(safe)
    assert safe[0] not in ".- "
    assert safe[-1] not in ". "
    assert safe.split(".")[0].strip().lower() not in ("con", "prn", "aux", "nul", "com1", "lpt9")


@given(NAMES)
@example("CON .txt")
@example("ъ" * 90 + ". .txt")
@example("a. .")
def test_a_safe_name_is_safe_already(name):
    assert safe_name(safe_name(name)) == safe_name(name)


@pytest.mark.parametrize("letter", ["a", "ж", "👨‍👩‍👧", "日"])
def test_a_long_name_is_cut_and_keeps_its_extension(letter):
    safe = safe_name(letter * 400 + ".docx")
    assert safe.endswith(".docx")
    assert len(safe.encode()) <= MOST_BYTES_OF_NAME


def test_an_extension_that_is_none_is_not_kept():
    assert len(safe_name("a." + "x" * 400).encode()) <= MOST_BYTES_OF_NAME


def test_an_ordinary_name_stays_as_it_is():
    for name in ("План описания комнаты.txt", "§ 4, № 12 (ответы).pdf", "задание.tar.gz", "Ёлка–2.jpg"):
        assert safe_name(name) == name
