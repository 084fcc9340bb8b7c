"""Settings come from file, environment and arguments, and say which line is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from morenashi.errors import SettingsError
from morenashi.settings import default_lang, find_config, load_settings


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith("MORENASHI_") or name in {"LC_ALL", "LC_MESSAGES", "LANG"}:
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def write(folder: Path, text: str) -> Path:
    path = folder / "morenashi.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_home_without_a_file_is_the_users_data_folder() -> None:
    settings = load_settings()
    assert settings.home.name == "morenashi"
    assert settings.config is None
    assert settings.workers == os.cpu_count()


def test_home_is_var_beside_the_file_found_upward(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = write(tmp_path, 'lang = "ja"\n')
    deep = tmp_path / "営業部" / "顧客"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    settings = load_settings()
    assert settings.home == tmp_path / "var"
    assert settings.config == config
    assert settings.lang == "ja"


def test_home_in_the_file_is_relative_to_the_file(tmp_path: Path) -> None:
    write(tmp_path, 'home = "記録"\n')
    assert load_settings().home == tmp_path / "記録"


def test_strong_beats_weak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "workers = 2\n[limits]\nmemory_mb = 300\nseconds = 5\n")
    monkeypatch.setenv("MORENASHI_WORKERS", "3")
    monkeypatch.setenv("MORENASHI_LIMITS__MEMORY_MB", "400")
    settings = load_settings()
    assert (settings.workers, settings.limits.memory_mb, settings.limits.seconds) == (3, 400, 5)
    assert load_settings(workers=4).workers == 4


def test_named_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setenv("MORENASHI_CONFIG", str(write(other, "")))
    assert find_config() == other / "morenashi.toml"
    monkeypatch.setenv("MORENASHI_CONFIG", str(tmp_path / "none.toml"))
    with pytest.raises(SettingsError, match="MORENASHI_CONFIG"):
        load_settings()


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('lang = "ja"\nworkers = "many"\n', "morenashi.toml:2"),
        ("[limits]\n# memory\nmemory_mb = 1\n", "morenashi.toml:3"),
        ('\n\nhom = "x"\n', "morenashi.toml:3"),
        ("lang = \n", "morenashi.toml: "),
        ('limits = "none"\n', "morenashi.toml:1"),
    ],
)
def test_errors_name_the_line(tmp_path: Path, text: str, where: str) -> None:
    write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert where in caught.value.said("en")
    assert caught.value.said("ja").endswith("。")


def test_errors_name_the_variable_and_not_its_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MORENASHI_LANG", "tlh-secret")
    with pytest.raises(SettingsError, match="MORENASHI_LANG") as caught:
        load_settings()
    assert "tlh-secret" not in str(caught.value)


def test_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    (tmp_path / "morenashi.toml").write_bytes('home = "記録"'.encode("cp932"))
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings()


@pytest.mark.parametrize(
    ("environ", "lang"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "ja_JP.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "ja_JP.eucJP"}, "ja"),
        ({}, "en"),
    ],
)
def test_language(environ: dict[str, str], lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert default_lang() == load_settings().lang == lang


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_home_is_the_owners_only(tmp_path: Path) -> None:
    home = load_settings(home=tmp_path / "home").prepare_home()
    assert home.stat().st_mode & 0o777 == 0o700


def test_a_home_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="MORENASHI_HOME"):
        load_settings(home=tmp_path / "file" / "home").prepare_home()


def test_the_database_url_does_not_show_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MORENASHI_DATABASE_URL", "postgresql://u:hidden@db.example.jp/m")
    assert "hidden" not in repr(load_settings())
