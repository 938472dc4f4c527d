"""A file from outside is saved whole or not at all, beside everything that is there."""

import os
import stat
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from epos_tui.domain.errors import AttachmentTooLarge, CannotKeep, PortalUnreachable
from epos_tui.store.downloads import save

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes and links are POSIX's")


async def pieces(*content: bytes, then: Exception | None = None) -> AsyncIterator[bytes]:
    for piece in content:
        yield piece
    if then:
        raise then


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / "downloads"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_pieces_become_one_file_in_a_folder_made_for_it(folder):
    path = await save(folder, "план.txt", pieces(b"one ", b"two"))
    assert path == folder / "план.txt"
    assert path.read_bytes() == b"one two"
    assert names(folder) == ["план.txt"]


async def test_an_existing_file_is_never_written_over(folder):
    saved = [await save(folder, "a.tar.gz", pieces(b"%d" % n)) for n in range(3)]
    assert [path.name for path in saved] == ["a.tar.gz", "a.tar (2).gz", "a.tar (3).gz"]
    assert [path.read_bytes() for path in saved] == [b"0", b"1", b"2"]


async def test_an_empty_file_is_a_file_too(folder):
    assert (await save(folder, "", pieces())).read_bytes() == b""


@pytest.mark.parametrize("name", ["../../x", "/etc/x", "C:\\x", "..", ".bashrc", "a/../../b"])
async def test_no_name_leads_out_of_the_folder(folder, name):
    path = await save(folder, name, pieces(b"x"))
    assert path.parent == folder
    assert path.resolve().parent == folder.resolve()
    assert not path.name.startswith(".")


@POSIX
async def test_a_link_at_the_destination_is_not_followed(folder, tmp_path):
    folder.mkdir(parents=True)
    victim = tmp_path / "victim"
    victim.write_text("kept")
    (folder / "a.txt").symlink_to(victim)
    (folder / "a (2).txt").symlink_to(tmp_path / "nowhere")
    path = await save(folder, "a.txt", pieces(b"new"))
    assert path.name == "a (3).txt"
    assert victim.read_text() == "kept"
    assert not (tmp_path / "nowhere").exists()


@POSIX
async def test_only_the_owner_may_read_and_nobody_may_run_it(folder):
    old = os.umask(0)
    try:
        path = await save(folder, "run.sh", pieces(b"#!/bin/sh\n"))
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


async def test_a_file_that_is_too_large_leaves_nothing_behind(folder):
    with pytest.raises(AttachmentTooLarge) as caught:
        await save(folder, "big.bin", pieces(*[b"x" * 10] * 5), most=49)
    assert (caught.value.name, caught.value.most) == ("big.bin", 49)
    assert names(folder) == []
    await save(folder, "big.bin", pieces(*[b"x" * 10] * 5), most=50)


@pytest.mark.parametrize("error", [PortalUnreachable(), ZeroDivisionError()])
async def test_pieces_that_break_off_leave_nothing_behind(folder, error):
    with pytest.raises(type(error)):
        await save(folder, "half.bin", pieces(b"half", then=error))
    assert names(folder) == []


async def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "downloads").write_text("a file")
    with pytest.raises(CannotKeep) as caught:
        await save(tmp_path / "downloads", "a.txt", pieces(b"x"))
    assert caught.value.path == str(tmp_path / "downloads")
    assert (tmp_path / "downloads").read_text() == "a file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
async def test_a_folder_that_may_not_be_written_into_is_told(folder):
    folder.mkdir(parents=True)
    folder.chmod(0o500)
    with pytest.raises(CannotKeep):
        await save(folder, "a.txt", pieces(b"x"))
    folder.chmod(0o700)
    assert names(folder) == []


async def test_the_longest_name_has_room_for_its_number(folder):
    name = "ж" * 400 + ".docx"
    first, second = [await save(folder, name, pieces(b"x")) for _ in range(2)]
    assert first != second
    assert second.name.endswith(" (2).docx")
