"""A user's .forward file (local(8)): where his mail really goes; /home/taro/.forward and taro.forward are taro's."""

from __future__ import annotations

from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_lines import Collected
from morenashi.sources.list_targets import add_targets

_NOBODY = Words(
    ja="誰の転送設定か分かりません。「利用者名.forward」という名前にするか、利用者名のフォルダーに置いてください。",
    en="does not say whose it is. Name it USER.forward or put it into a folder named for the user.",
)


def _matches(file: ExportFile) -> int:
    name = file.path.name.lower()
    return 95 if name.startswith(".forward") or name.endswith(".forward") else 0


def _user(file: ExportFile) -> str:
    name = file.path.name.lower()
    if name.startswith(".forward"):
        return file.path.parent.name.lower()
    return name.removesuffix(".forward")


def _read(file: ExportFile) -> ExportRead:
    collected = Collected(file.name, kind="forward")
    user = _user(file)
    if not user:
        collected.problem(0, _NOBODY)
        return collected.read()
    for number, line in enumerate(file.text.splitlines(), 1):
        plain = line.strip().lstrip("\ufeff")
        if plain and not plain.startswith("#"):
            add_targets(plain, user, number, file, collected)
    return collected.read()


list_export = ListExport(
    name="forward",
    label=Words(ja=".forward(転送)", en=".forward"),
    matches=_matches,
    read=_read,
)
