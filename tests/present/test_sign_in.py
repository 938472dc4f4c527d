"""Where a secret stays, and how signing in and out ended, in words."""

from dataclasses import replace

import pytest

from epos_tui.domain.errors import KeyringFailed
from epos_tui.domain.session import Account, Session
from epos_tui.present.people import profile_said
from epos_tui.present.sign_in import kept_where, signed_in, signed_out
from epos_tui.store.credentials import Place, Vault
from epos_tui.usecases.sign_in import SignedIn, SignedOut
from tests.entrance import PARENT, STUDENT, TEACHER
from tests.examples import NOW

VAULTS = [
    *(Vault(place) for place in Place if place is not Place.KEYRING),
    Vault(Place.KEYRING, name="keyring.backends.SecretService.Keyring"),
    Vault(Place.MEMORY, failure=KeyringFailed("KeyringLocked")),
    Vault(Place.MEMORY, failure=KeyringFailed("refused", "keyring.backends.null.Keyring")),
]


def test_every_place_of_a_secret_is_told_in_its_own_sentence(words, english):
    for language in (words, english):
        told = [kept_where(vault, language) for vault in VAULTS]
        assert len(set(told)) == len(told)
        assert all(sentence.endswith(".") for sentence in told)


@pytest.mark.parametrize("vault", [vault for vault in VAULTS if vault.place is Place.MEMORY], ids=repr)
def test_memory_alone_is_told_as_such_before_signing_in(vault, words):
    assert "будет забыт при выходе" in kept_where(vault, words)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("keyring.backends.SecretService.Keyring", "(Secret Service)"),
        ("keyring.backends.Windows.WinVaultKeyring", "(Windows Credential Manager)"),
        ("keyring_pass.PasswordStoreBackend", "(keyring_pass.PasswordStoreBackend)"),
    ],
)
def test_keyrings_have_the_names_people_know(name, told, words):
    assert told in kept_where(Vault(Place.KEYRING, name=name), words)


def test_a_keyring_that_is_refused_is_told_by_its_name(words):
    assert "keyring.backends.null.Keyring" in kept_where(VAULTS[-1], words)


@pytest.mark.parametrize(
    ("place", "kept", "ends"),
    [
        (Place.KEYRING, True, "Вход сохранён."),
        (Place.KEYRING, False, "Сохранить вход не удалось: он будет забыт при выходе из программы."),
        (Place.MEMORY, False, "Вход будет забыт при выходе из программы."),
    ],
)
def test_how_signing_in_ended_says_whether_it_lasts(place, kept, ends, words):
    done = SignedIn(Account("a", "h", PARENT, NOW), Session(), kept)
    said = signed_in(done, Vault(place), words)
    assert said == f"Вы вошли: Иванов Иван Иванович, родитель, МАОУ «Гимназия № 33». {ends}"


def test_profiles_are_told_by_role_and_by_what_is_missing(words):
    assert "сотрудник" in profile_said(TEACHER, words)
    assert "обучающийся" in profile_said(STUDENT, words)
    assert "нет согласия" in profile_said(replace(PARENT, agreed=False), words)


def test_signing_out_says_what_became_of_session_and_secret(words):
    told = {
        signed_out(SignedOut("a", ended, secret, elsewhere), words)
        for ended in (True, False)
        for secret, elsewhere in ((True, False), (False, False), (False, True))
    }
    assert len(told) == 6
