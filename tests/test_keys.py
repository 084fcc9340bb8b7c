"""The installation's key: made once, derived by purpose, never shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from morenashi.errors import KeysError
from morenashi.keys import Keys, open_keys, throwaway_keys


@pytest.fixture(autouse=True)
def no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MORENASHI_KEY", raising=False)


def test_the_same_installation_gives_the_same_keys(tmp_path: Path) -> None:
    first, again = open_keys(tmp_path / "a"), open_keys(tmp_path / "a")
    assert first.fingerprint_key("people") == again.fingerprint_key("people")
    assert first.fingerprint_key("people") != first.fingerprint_key("mail")
    assert first.fingerprint_key("people") != open_keys(tmp_path / "b").fingerprint_key("people")
    assert len(first.fingerprint_key("people")) == 32
    assert not first.outside


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_the_file_is_the_owners_only(tmp_path: Path) -> None:
    open_keys(tmp_path / "home")
    (path,) = (tmp_path / "home" / "keys").iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.parent.parent.stat().st_mode & 0o777 == 0o700


def test_a_key_from_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MORENASHI_KEY", "ab" * 32)
    keys = open_keys(tmp_path)
    assert keys.outside
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("text", ["ab" * 31, "zz" * 32, "鍵"])
def test_a_bad_key_says_where(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MORENASHI_KEY", text)
    with pytest.raises(KeysError, match="MORENASHI_KEY") as caught:
        open_keys(tmp_path)
    assert text not in str(caught.value)


def test_a_damaged_file_is_kept_and_named(tmp_path: Path) -> None:
    open_keys(tmp_path)
    path = tmp_path / "keys" / "installation.key"
    path.write_bytes(b"\xff\x00")
    with pytest.raises(KeysError, match=r"installation\.key"):
        open_keys(tmp_path)
    assert path.read_bytes() == b"\xff\x00"


def test_keys_do_not_show_themselves() -> None:
    keys = throwaway_keys()
    assert repr(keys) == "<keys>"
    assert keys.fingerprint_key("a") != throwaway_keys().fingerprint_key("a")


def test_what_is_sealed_opens_only_there() -> None:
    cipher = Keys(bytes(range(32)), outside=True).cipher("cases")
    sealed = cipher.seal("黒柳 源三郎".encode(), "case a 1")
    assert cipher.open(sealed, "case a 1").decode() == "黒柳 源三郎"
    assert "黒柳".encode() not in sealed
    assert cipher.seal(b"x", "a") != cipher.seal(b"x", "a")
    assert repr(cipher) == "<cipher>"
    for other in (
        Keys(bytes(32), outside=True).cipher("cases"),
        Keys(bytes(range(32)), outside=True).cipher("people"),
    ):
        with pytest.raises(KeysError, match="another key"):
            other.open(sealed, "case a 1")
    for harmed, about in (
        (sealed, "case a 2"),
        (sealed[:-1], "case a 1"),
        (sealed[:5], "case a 1"),
        (b"", "case a 1"),
        (bytes([sealed[0] ^ 1]) + sealed[1:], "case a 1"),
        (sealed[:-1] + bytes([sealed[-1] ^ 1]), "case a 1"),
    ):
        with pytest.raises(KeysError):
            cipher.open(harmed, about)


def test_a_signing_seed_serves_one_purpose_and_is_no_fingerprint_key() -> None:
    keys = Keys(b"k" * 32, outside=True)
    seed = keys.signing_seed("certificate")
    assert len(seed) == 32
    assert seed == Keys(b"k" * 32, outside=False).signing_seed("certificate")
    assert seed not in (keys.signing_seed("other"), keys.fingerprint_key("certificate"))
