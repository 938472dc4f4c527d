"""What went wrong, told to a person."""

import errno
import re
from dataclasses import replace

import pytest

from epos_tui.domain import errors
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import Typed
from epos_tui.domain.reading import Reading
from epos_tui.present.errors import told, unsent
from epos_tui.present.line import Tone
from epos_tui.present.states import freshness
from tests.entrance import PARENT, STUDENT
from tests.examples import NOW, THURSDAY
from tests.payloads import EVERYTHING, LIVE

ERRORS = [
    *(errors.PortalUnreachable(fault) for fault in errors.Fault),
    errors.PortalUnreachable(errors.Fault.BUSY, wait=30),
    errors.PortalUnreachable(errors.Fault.TURNED_DOWN, "Нет доступа."),
    errors.PortalRefused(Refusal.BY_PORTAL, "Урок уже прошёл"),
    errors.SignInNeeded(),
    *(errors.PortalRefused(refusal) for refusal in Refusal),
    errors.BrokenFile("a.json", "$.x", "int", "str"),
    errors.BrokenFile("a.json", "$", "file", "2"),
    errors.BrokenFile("keys.toml", "week.sing", "action"),
    errors.CannotKeep("/data", "28"),
    errors.UnknownStudent("Пётр", ("Анна", "Мария")),
    *(errors.Mistyped(wanted, "текст", ("Болезнь",)) for wanted in Typed),
    *(errors.NotHandedOver(why) for why in errors.Unread),
    *(errors.DiaryShut(why) for why in errors.Shut),
    errors.UnknownProfile("Пётр", (PARENT, STUDENT)),
    errors.UnknownProfile("", (PARENT, STUDENT)),
    errors.UnknownAccount("ffff", ("aaaa",)),
    errors.UnknownAccount("ffff", ()),
    errors.NoSafePlace(),
    errors.VaultFailed(),
    errors.KeyringFailed("KeyringLocked"),
    errors.KeyringFailed("InitError"),
    *(
        errors.CommandFailed("credential_command", why)
        for why in ("slow", "large", "empty", "missing", "open", "2")
    ),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_every_error_is_told_in_whole_sentences(error, words, english):
    for said in (told(error, words), told(error, english)):
        assert said.endswith(".")
        assert "\n" not in said


def test_each_kind_of_error_has_words_of_its_own(words):
    assert len({told(error, words) for error in ERRORS}) == len(ERRORS)


@pytest.mark.parametrize(
    "error",
    [
        errors.BrokenFile(EVERYTHING, EVERYTHING, EVERYTHING, EVERYTHING),
        errors.CannotKeep(EVERYTHING, EVERYTHING),
        errors.UnknownStudent(EVERYTHING, (EVERYTHING,)),
        *(errors.Mistyped(wanted, EVERYTHING, (EVERYTHING,)) for wanted in Typed),
        errors.UnknownProfile(EVERYTHING, (replace(PARENT, name=EVERYTHING, school=EVERYTHING),)),
        errors.UnknownAccount(EVERYTHING, (EVERYTHING,)),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_was_typed_or_named_can_not_drive_the_terminal(error, words):
    said = told(error, words)
    assert not LIVE.search(said)
    assert "\n" not in said


READ = Reading(1, NOW)


@pytest.mark.parametrize(
    ("reading", "parts", "tone"),
    [
        (READ, ["на 19:20"], Tone.MUTED),
        (Reading(1, NOW, kept=True), ["на 19:20", "обновляется"], Tone.MUTED),
        (
            Reading(1, NOW, kept=True, problem=errors.PortalUnreachable()),
            ["Портал не отвечает.", "данные на 19:20"],
            Tone.NOTICE,
        ),
    ],
)
def test_a_page_tells_how_fresh_it_is(reading, parts, tone, words):
    line = freshness(reading, THURSDAY, words)
    assert [part for part in parts if part not in line.text] == []
    assert line.tone is tone


def test_a_copy_of_another_day_is_told_with_its_day(words):
    assert "на 15 октября, 19:20" in freshness(READ, THURSDAY.replace(day=16), words).text


@pytest.mark.parametrize(
    ("error", "in_russian", "in_english"),
    [
        (
            errors.BrokenFile("c.toml", "@3:8", "toml"),
            "Файл c.toml, строка 3, столбец 8: ожидалось правильный TOML.",
            "File c.toml, line 3, column 8: expected correct TOML.",
        ),
        (
            errors.BrokenFile("a.json", "@17", "json"),
            "Файл a.json, байт 17: ожидалось правильный JSON.",
            "File a.json, byte 17: expected correct JSON.",
        ),
        (
            errors.BrokenFile("a.json", "@end", "json"),
            "Файл a.json, конец файла: ожидалось правильный JSON.",
            "File a.json, end of the file: expected correct JSON.",
        ),
        (
            errors.BrokenFile("a.json", "$", "file", str(errno.EISDIR)),
            "Не удалось прочитать a.json: на этом месте папка.",
            "Could not read a.json: a folder is in its place.",
        ),
        (
            errors.BrokenFile("a.json", "$", "file", "9999"),
            "Не удалось прочитать a.json: ошибка 9999.",
            "Could not read a.json: error 9999.",
        ),
        (
            errors.CannotKeep("/data", str(errno.ENOSPC)),
            "Не удалось записать /data: на диске нет места. Проверьте место и права на папку.",
            "Could not write /data: the disk is full. Check the space and rights of the folder.",
        ),
        (
            errors.BrokenFile("keys.toml", "week.sing", "action"),
            "В keys.toml названо неизвестное действие week.sing. "
            "Все действия показывает справка, клавиша F1.",
            "keys.toml names an unknown action week.sing. The help page, key F1, shows all actions.",
        ),
    ],
    ids=repr,
)
def test_what_libraries_and_systems_say_is_told_in_our_words(error, in_russian, in_english, words, english):
    assert (told(error, words), told(error, english)) == (in_russian, in_english)


@pytest.mark.parametrize("number", ["ENOENT", "EACCES", "EISDIR", "ENOTDIR", "ENOSPC", "EROFS"])
def test_the_common_troubles_of_a_disk_have_words(number, words, english):
    for language in (words, english):
        told_of = language.errors.cannot_read("/a", str(getattr(errno, number)))
        assert not re.search(r"\d", told_of)


def test_that_nothing_was_sent_is_told_only_of_an_order(words):
    error = errors.CannotKeep("/data", "28")
    assert words.errors.NOT_SENT not in told(error, words)
    assert unsent(error, words) == f"{told(error, words)} {words.errors.NOT_SENT}"
