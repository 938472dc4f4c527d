"""What is installed: the wheel alone, from any folder."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The content of a freshly built wheel: what an installer would put in place."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_carries_the_demo_school(unpacked, tmp_path):
    env = {**os.environ, "PYTHONPATH": str(unpacked), "EPOS_HOME": str(tmp_path / "home")}
    ended = subprocess.run(
        [sys.executable, "-m", "epos_tui", "--demo", "children", "--json"],
        cwd=tmp_path, env=env, capture_output=True, check=True,
    )  # fmt: skip
    assert [child["id"] for child in json.loads(ended.stdout)["data"]["children"]] == [
        "ivanov-a", "ivanova-m", "ivanov-d",
    ]  # fmt: skip


def test_the_wheel_holds_the_program_and_the_school_and_nothing_else(unpacked):
    files = [path.relative_to(unpacked) for path in unpacked.rglob("*") if path.is_file()]
    assert {path.parts[0].split("-")[0] for path in files} == {"epos_tui"}
    assert {path.suffix for path in files if "fixtures" in path.parts} == {".json", ".txt"}
    assert {path.suffix for path in files if "screens" in path.parts} == {".py", ".tcss"}
