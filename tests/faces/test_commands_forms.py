"""Tables, stand-ins for signs, and completion scripts."""

import shutil
import subprocess

import pytest

from epos_tui.commands.table import ALL
from epos_tui.commands.tell import plainer
from epos_tui.export.spreadsheet import cell, table_of
from tests.faces.calling import epos

pytestmark = pytest.mark.usefixtures("home")

shell = pytest.mark.parametrize("name", ["bash", "zsh", "fish"])


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+7 912",
        "-5-2",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "\n=1",
        "\u00a0-1+1",
        "＝1+1",
        "－A1",
        "-",
        "-٣",
    ],
)
def test_a_formula_stays_text(formula):
    assert cell(formula) == f"'{formula}"


@pytest.mark.parametrize("number", [-1, "-1", "-4,5", "-0.25", 5, "5", "5-", "5, 4"])
def test_a_number_stays_a_number_and_marks_stay_as_they_are(number):
    assert cell(number) == str(number)


def test_a_carriage_return_begins_no_row():
    assert table_of([[("a",), ("x\r=1",), ("\r=1",)]]) == 'a\n"x\n=1"\n"\'\n=1"\n'


def test_nothing_is_an_empty_cell_and_a_comma_is_quoted():
    assert table_of([[("a", "b"), (None, "x, y")]]) == 'a,b\n,"x, y"\n'


def test_several_tables_have_one_header():
    assert table_of([[("a",), (1,)], [("a",), (2,)]]) == "a\n1\n2\n"


def test_tables_of_different_columns_have_all_of_them():
    tables = [[("id", "first"), (1, 5)], [("id", "second"), (2, 4)]]
    assert table_of(tables) == "id,first,second\n1,5,\n2,,4\n"


def test_an_encoding_without_our_signs_gets_plainer_ones():
    with pytest.raises(UnicodeEncodeError) as caught:
        "«»—·№₂".encode("ascii")
    assert plainer(caught.value) == ('""--N?', 6)


def test_an_encoding_without_cyrillic_gets_latin_letters():
    with pytest.raises(UnicodeEncodeError) as caught:
        "Щёлочь, Объём".encode("latin-1")
    assert plainer(caught.value) == ("Shcheloch", 6)


def completed(line: str) -> list[str]:
    """What bash offers for the last word of a line."""
    words = line.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    ask = f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _epos"
    script = f'source /dev/stdin; {ask}; echo "${{COMPREPLY[@]}}"'
    run = subprocess.run(
        ["bash", "-uc", script],
        input=epos("completion", "bash").out,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    return run.stdout.split()


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_offers_commands_options_and_choices():
    assert completed("epos di") == ["diary"]
    assert completed("epos --lang ") == ["ru", "en"]
    assert completed("epos --demo announce-absence --les") == ["--lessons"]
    assert completed("epos announce-absence --week") == []
    assert completed("epos completion ") == ["bash", "zsh", "fish"]
    assert completed("epos --child ") == []
    assert completed("epos homework --period ") == ["ahead", "tomorrow", "week", "next-week", "term"]
    assert completed("epos --lang ru marks --period ")[:3] == ["current", "year", "1"]
    assert set(completed("epos ")) >= {command.name for command in ALL}


@shell
def test_a_script_is_correct_for_its_shell(name, tmp_path):
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    script = tmp_path / "script"
    script.write_text(epos("completion", name).out, encoding="utf-8")
    checked = subprocess.run([name, "-n", str(script)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


@shell
@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_script_names_every_command_and_option(name, language):
    script = epos("completion", name, "--lang", language).out
    for command in ALL:
        assert command.name in script
        assert all(option.name in script for option in command.options)


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
def test_fish_offers_the_options_of_the_command(tmp_path):
    script = tmp_path / "epos.fish"
    script.write_text(epos("completion", "fish").out, encoding="utf-8")
    asked = ["fish", "-c", f'source {script}; complete -C "epos diary --we"']
    run = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert run.stdout.startswith("--week\t")
