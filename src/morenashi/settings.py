"""Settings: what an installation is told by morenashi.toml and by MORENASHI_* variables."""

from __future__ import annotations

import locale
import os
import re
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)
from pydantic_settings import (
    SettingsError as UnreadableVariable,
)

from morenashi.errors import SettingsError
from morenashi.model.words import Lang, Words, language_of

FILE_NAME = "morenashi.toml"
PREFIX = "MORENASHI_"
DELIMITER = "__"


class ItemLimits(BaseModel):
    """What one item may cost while it is read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    memory_mb: int = Field(default=2048, ge=256)
    seconds: float | None = Field(default=None, gt=0)
    """None: a minute and one more second for each megabyte."""


class GuardSettings(BaseModel):
    """Where the check of outgoing messages finds what it needs to know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    directory: Path | None = None
    lists: tuple[Path, ...] = ()
    policy: Path | None = None


class Settings(BaseSettings):
    """The settings of one installation; made by `load_settings`."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix=PREFIX, env_nested_delimiter=DELIMITER
    )

    home: Path
    """The folder that holds all an installation keeps: database, keys."""
    database_url: str = Field("", repr=False)
    """sqlite:///path or postgresql://...; empty: SQLite in `home`. May hold a password."""
    lang: Lang = "en"
    workers: int = Field(1, ge=0)
    """Child processes of a scan; 0 reads in the program's own process."""
    limits: ItemLimits = Field(default_factory=ItemLimits)
    guard: GuardSettings = Field(default_factory=GuardSettings)
    config: Path | None = None
    """The morenashi.toml these settings were read from."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what `load_settings` hands over: it joins file and environment itself."""
        return (init_settings,)

    def prepare_home(self) -> Path:
        """Makes the installation's folder, readable by its owner only, and returns it."""
        try:
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise SettingsError(
                where=str(self.home),
                why=Words(
                    ja=f"保存用フォルダを作れません（{error.strerror}）。",
                    en=f"the installation's folder cannot be made ({error.strerror}).",
                ),
                todo=Words(
                    ja="MORENASHI_HOME か --home で書き込めるフォルダを指定してください。",
                    en="Name a writable folder with MORENASHI_HOME or --home.",
                ),
            ) from None
        return self.home


def load_settings(
    *, home: Path | None = None, lang: str | None = None, workers: int | None = None
) -> Settings:
    """Joins, from weak to strong: defaults, morenashi.toml, MORENASHI_* variables, the arguments."""
    config = find_config()
    from_file = _read_file(config) if config else {}
    given = {"home": home, "lang": lang, "workers": workers}
    values = _joined(_joined(_defaults(config), from_file), _read_environment())
    values |= {key: value for key, value in given.items() if value is not None}
    values["config"] = config
    try:
        loaded = Settings(**values)
    except ValidationError as error:
        raise _refused(error, config) from None
    return loaded.model_copy(update={"home": loaded.home.expanduser().absolute()})


def find_config() -> Path | None:
    """The morenashi.toml in force: MORENASHI_CONFIG, else the nearest one upward from here."""
    named = os.environ.get(f"{PREFIX}CONFIG")
    if named:
        path = Path(named).expanduser().absolute()
        if path.is_file():
            return path
        raise SettingsError(
            where=f"{PREFIX}CONFIG={named}",
            why=Words(ja="その設定ファイルはありません。", en="there is no such settings file."),
            todo=Words(
                ja="パスを直すか、この環境変数を消してください。",
                en="Correct the path or unset the variable.",
            ),
        )
    here = Path.cwd()
    return next((c for f in (here, *here.parents) if (c := f / FILE_NAME).is_file()), None)


def default_lang() -> Lang:
    """The language of the desk: Japanese if the system speaks it, else English."""
    system = locale.getlocale()[0] if sys.platform == "win32" else None
    return language_of(os.environ, system or "")


def _defaults(config: Path | None) -> dict[str, Any]:
    if config is not None:
        home = config.parent / "var"
    else:
        home = platformdirs.user_data_path("morenashi", appauthor=False)
    return {"home": home, "lang": default_lang(), "workers": os.cpu_count() or 1}


def _joined(weak: Mapping[str, Any], strong: Mapping[str, Any]) -> dict[str, Any]:
    """Both; where both are tables they are joined in turn, else the strong one wins."""
    joined = dict(weak)
    for key, value in strong.items():
        below = joined.get(key)
        both = isinstance(below, Mapping) and isinstance(value, Mapping)
        joined[key] = _joined(below, value) if both and isinstance(below, Mapping) else value
    return joined


def _read_environment() -> dict[str, Any]:
    try:
        values = EnvSettingsSource(Settings, env_ignore_empty=True)()
    except UnreadableVariable as error:
        raise SettingsError(
            where=f"{PREFIX}*",
            why=Words(ja="環境変数を読み取れません。", en="a variable cannot be read."),
            todo=Words(ja=f"{error}", en=f"{error}."),
        ) from None
    values.pop("config", None)
    return values


def _read_file(path: Path) -> dict[str, Any]:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            where=str(path),
            why=Words(
                ja=f"設定ファイルを読み取れません（{error}）。",
                en=f"the settings file cannot be read: {error}.",
            ),
            todo=Words(ja="UTF-8のTOML形式に直してください。", en="It must be TOML in UTF-8."),
        ) from None
    if isinstance(values.get("home"), str):
        values["home"] = path.parent / Path(values["home"]).expanduser()
    if isinstance(values.get("guard"), dict):
        values["guard"] = {name: _beside(path, one) for name, one in values["guard"].items()}
    return values


def _beside(config: Path, value: object) -> object:
    """Paths in a settings file count from its folder."""
    if isinstance(value, list):
        return [_beside(config, one) for one in value]
    return config.parent / Path(value).expanduser() if isinstance(value, str) else value


def _refused(error: ValidationError, config: Path | None) -> SettingsError:
    """Says which line or variable is to be corrected; never the refused value, it may be a secret."""
    first = error.errors(include_input=False, include_url=False)[0]
    keys = [str(part) for part in first["loc"]]
    variable = PREFIX + DELIMITER.join(keys).upper()
    if variable in os.environ:
        where = variable
    elif config is not None:
        where = f"{config}:{_line_of(keys, config)}"
    else:
        where = ".".join(keys)
    return SettingsError(
        where=where,
        why=Words(
            ja=f"設定 {'.'.join(keys)} の値が正しくありません（{first['msg']}）。",
            en=f"the setting {'.'.join(keys)} is not right: {first['msg']}.",
        ),
        todo=Words(
            ja="書けるものは docs/reference/settings.md にあります。",
            en="docs/reference/settings.md lists what may stand there.",
        ),
    )


def _line_of(keys: list[str], config: Path) -> int:
    """The line that sets the last of `keys`, inside the table of those before it; 1 if not found."""
    table = ""
    for number, line in enumerate(config.read_text(encoding="utf-8-sig").splitlines(), 1):
        if heading := re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line):
            table = heading[1]
        name = line.partition("=")[0].strip().strip("\"'")
        full = f"{table}.{name}" if table else name
        if "=" in line and full == ".".join(keys):
            return number
    return 1
