"""Writes the pages that follow from the code and the run in the README, or says which are stale."""

from __future__ import annotations

import argparse
import ast
import inspect
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import case_page
import click
import readme_run
from markup import page, table
from responding import advice, law, lint_rules

from morenashi.detect.parts import companions
from morenashi.model.items_of_data import BY_KIND, ITEMS, KINDS, DataItem
from morenashi.model.verdict import Level
from morenashi.model.words import Words
from morenashi.policy.rule import Rule

FOLDER = Path(__file__).parent / "reference"

SETTINGS = {
    "home": Words(
        ja="検査結果のデータベースと鍵を置くフォルダー。",
        en="The folder that holds the database of scans and the keys.",
    ),
    "database_url": Words(
        ja="データベースの場所。空なら home の中の SQLite を使います。",
        en="Where the database is; if empty, SQLite inside `home`.",
    ),
    "lang": Words(ja="表示の言語。ja または en。", en="The language shown: ja or en."),
    "workers": Words(
        ja="検査に使う子プロセスの数。0 なら子プロセスを使いません。",
        en="How many child processes a scan uses; 0 uses none.",
    ),
    "limits.memory_mb": Words(
        ja="一つのファイルを読むときに使ってよいメモリー(MB)。",
        en="The memory that reading one file may take, in MB.",
    ),
    "guard.directory": Words(
        ja="`check` が使う名簿（CSV）のフォルダー。",
        en="The folder of the directory (CSV files) that `check` uses.",
    ),
    "guard.lists": Words(
        ja="`check` が宛先を展開するための、メーリングリストの書き出しや記録。",
        en="Exports or snapshots of mailing lists by which `check` expands recipients.",
    ),
    "guard.policy": Words(
        ja="`check` のルールの設定（TOML）。", en="The rules' settings for `check` (TOML)."
    ),
    "limits.seconds": Words(
        ja="一つのファイルにかけてよい秒数。書かなければ60秒と、1MBごとに1秒。",
        en="The seconds that one file may take; unset, a minute and a second for each MB.",
    ),
}


def kinds() -> str:
    """Every kind of machine output, and the whole vocabulary behind it."""

    def natures(item: DataItem) -> str:
        said = sorted(item.natures, key=lambda nature: nature.name)
        return "<br>".join(f"{n.value.ja} / {n.value.en}" for n in said)

    def state(kind: str) -> str:
        if kind == "CORPORATE_NUMBER":
            return "見分けるだけで報告しません / known, never a finding"
        if kind in beside_a_person:
            return "人の氏名の近くで見つけます / found beside a person"
        return "見つけます / found"

    beside_a_person = {part.kind for part in companions()}

    found = (
        (f"`{kind}`", BY_KIND[kind].label.ja, BY_KIND[kind].label.en, BY_KIND[kind].harm,
         natures(BY_KIND[kind]), state(kind))
        for kind in KINDS
    )  # fmt: skip
    known = (
        (f"`{item.key}`", item.label.ja, item.label.en, item.harm, natures(item),
         f"`{item.kind}`" if item.kind else "")
        for item in ITEMS
    )  # fmt: skip
    return page(
        "種類 / Kinds",
        "src/morenashi/model/items_of_data.py",
        "害の大きさは1(わずらわしい)から5(深刻で長く続く)までです。"
        " / Harm ranks from 1 (a nuisance) to 5 (grave and lasting).",
        "## 出力に現れる名前 / Names in machine output",
        table(
            [
                "name",
                "日本語",
                "English",
                "害 / harm",
                "法律上の性質 / legal nature",
                "状態 / state",
            ],
            found,
        ),
        "## 語彙の全体 / The whole vocabulary",
        "検出のほか、これから作る助言や通知も同じ語彙を使います。"
        " / Detection speaks it today; advice and notices to come will speak it too.",
        table(
            ["key", "日本語", "English", "害 / harm", "法律上の性質 / legal nature", "name"], known
        ),
    )


def causes() -> str:
    """Why something was not read, and what to do about it."""
    from morenashi.report.causes import CAUSES

    rows = (
        (f"`{cause.value}`", f"{words.label.ja}<br>{words.label.en}",
         f"{words.advice.ja}<br>{words.advice.en}")
        for cause, words in CAUSES.items()
    )  # fmt: skip
    return page(
        "読めなかった理由 / Why something was not read",
        "src/morenashi/report/causes.py",
        "読めなかったものは必ず報告に載り、終了コードは3になります。"
        " / Whatever could not be read stands in the report, and the exit code is 3.",
        table(["name", "意味 / meaning", "どうすればよいか / what to do"], rows),
    )


def fields(model: type[Any], prefix: str = "") -> Iterable[tuple[str, str]]:
    """The settings of a pydantic model by dotted name, with their defaults as written in the code."""
    body = ast.parse(inspect.getsource(model)).body[0]
    assert isinstance(body, ast.ClassDef)
    for node in body.body:
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
            continue
        name = node.target.id
        inner = model.model_fields.get(name)
        if inner is None or name == "config":
            continue
        if hasattr(inner.annotation, "model_fields"):
            yield from fields(inner.annotation, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", "" if inner.is_required() else repr(inner.default)


def settings() -> str:
    """Every setting, as key of the file and as variable."""
    from morenashi.settings import Settings

    computed = {
        "home": "`morenashi.toml` のとなりの `var/`、なければ利用者のデータフォルダー"
        " / `var/` beside `morenashi.toml`, else the user's data folder",
        "lang": "環境の言語 / the language of the environment",
        "workers": "CPUの数 / the number of CPUs",
    }
    rows = (
        (f"`{name}`", f"`MORENASHI_{name.replace('.', '__').upper()}`",
         computed.get(name, f"`{default}`"), f"{SETTINGS[name].ja}<br>{SETTINGS[name].en}")
        for name, default in fields(Settings)
    )  # fmt: skip
    return page(
        "設定 / Settings",
        "src/morenashi/settings.py",
        "`morenashi.toml` は、今いるフォルダーから上へ向かって探します。場所は `MORENASHI_CONFIG` でも示せます。"
        "強い順に、コマンドの引数、環境変数、`morenashi.toml`、既定値です。\n\n"
        "`morenashi.toml` is looked for from the current folder upward, or named by"
        " `MORENASHI_CONFIG`. Arguments win over variables, variables over the file, the file over"
        " the defaults.",
        table(["key", "variable", "既定値 / default", "意味 / meaning"], rows),
        "```toml\n[limits]\nmemory_mb = 1024\n```",
    )


def json_report() -> str:
    """The keys of the JSON report and the columns of the CSV report."""
    from morenashi.cli.entities import ENTITY_KEYS
    from morenashi.report.formats.csv import HEADERS
    from morenashi.report.formats.json import KEYS, VERSION

    return page(
        "JSONとCSVの報告 / The JSON and CSV reports",
        "src/morenashi/report/formats/json.py and csv.py, src/morenashi/report/list_formats and"
        " src/morenashi/cli/entities.py",
        "## `--format json`",
        f"UTF-8, version {VERSION}. A later version may add keys; it changes or drops one only"
        " together with `version`.",
        table(["key", "what it holds"], ((f"`{key}`", said) for key, said in KEYS.items())),
        "## `--format csv`",
        "UTF-8 with a byte order mark and CRLF, as spreadsheets want it. A cell that would be read as"
        " a formula begins with `'`. / 表計算ソフトで開けるように、BOM付きUTF-8とCRLFで書きます。"
        "数式と解釈されるおそれのあるセルの先頭には `'` を付けます。",
        table(["English", "日本語"], ((words.en, words.ja) for words in HEADERS)),
        "## `morenashi detect --format json`",
        "One object with `entities`, in the order of the text. `--jsonl` writes type, start, end and"
        " score only.",
        table(["key", "what it holds"], ((f"`{key}`", said) for key, said in ENTITY_KEYS.items())),
        *list_reports(),
    )


def list_reports() -> tuple[str, ...]:
    """The keys and columns of the audit of mailing lists."""
    from morenashi.report.list_formats.csv import HEADERS
    from morenashi.report.list_formats.json import KEYS

    return (
        "## `morenashi audit lists --format json`",
        "Members are shown with their addresses in full. / メンバーのアドレスは伏せずに載ります。",
        table(["key", "what it holds"], ((f"`{key}`", said) for key, said in KEYS.items())),
        "## `morenashi audit lists --format csv`",
        "One row for each member of each list, then remarks on the list, then what could not be read."
        " / リストのメンバーごとに1行、続いてリストについての指摘、最後に読めなかったものです。",
        table(["English", "日本語"], ((words.en, words.ja) for words in HEADERS)),
    )


def check_report() -> str:
    """The keys of the answers of `check`."""
    from morenashi.report.received import KEYS as RECEIVED
    from morenashi.report.verdict import KEYS as VERDICT

    return page(
        "check のJSON / The JSON of check",
        "src/morenashi/report/verdict.py and received.py",
        "## `morenashi check --format json`",
        "Values found in the message are masked; recipients' addresses are not"
        " ([decision 14](../decisions/0014-recipients-are-shown.md)).",
        table(["key", "what it holds"], ((f"`{key}`", said) for key, said in VERDICT.items())),
        "## `morenashi check --received --format json`",
        table(["key", "what it holds"], ((f"`{key}`", said) for key, said in RECEIVED.items())),
    )


def policy() -> str:
    """Every rule of outgoing messages in its order, with its options."""
    from morenashi.policy.judge import rules

    blocks = [
        "ルールはこの順にすべて調べ、いちばん強い理由で決まります。 / Every rule is asked, in this"
        " order; the strongest reason decides ([decision 13](../decisions/0013-every-rule-is-asked.md)).",
        "標準の設定 / The shipped policy: [default.toml](../../src/morenashi/policy/default.toml)."
        " `level`: `pass` `ask` `hold` `refuse`; `mode`: `on` `test` `off`.",
    ]
    for number, rule in enumerate(rules(), 1):
        blocks += [
            f"## {number}. `{rule.name}`: {rule.label.ja} / {rule.label.en}",
            f"{rule.why.ja}\n\n{rule.why.en}",
            table(["option", "既定値 / default", "意味 / meaning"], _options(rule)),
        ]
    return page("ルール / Rules", "src/morenashi/policy/rules/", *blocks)


def _options(rule: Rule) -> Iterable[tuple[str, str, str]]:
    """The rows of a rule's options; its level is one of them."""
    yield "`level`", f"`{rule.level.key}`", "判定の強さ<br>what it does"
    for name, option in rule.options.items():
        default = option.default.key if isinstance(option.default, Level) else option.default
        said = option.said
        yield f"`{name}`", f"`{_toml(default)}`", f"{said.ja}<br>{said.en}"


def _toml(value: object) -> str:
    """A default as it is written in TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        shown = ", ".join(f'"{one}"' for one in value[:8])
        return f"[{shown}{', …' if len(value) > 8 else ''}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def case_file() -> str:
    """Every table and key of a case file."""
    source = "src/morenashi/model/incident.py"
    return page("事案のファイル / The case file", source, *case_page.blocks(table))


def commands() -> str:
    """The help of every command, in both languages."""
    from morenashi.cli.main import root

    blocks = ["`python -m morenashi` does the same as `morenashi`."]
    top = click.Context(root, info_name="morenashi")
    shown: list[tuple[str, click.Command]] = [("", root)]
    for name in root.list_commands(top):
        command = root.get_command(top, name)
        if command is None or command.hidden:
            continue
        shown.append((name, command))
        if isinstance(command, click.Group):
            for inner in command.list_commands(top):
                below = command.get_command(top, inner)
                if below is not None and not below.hidden:
                    shown.append((f"{name} {inner}", below))
    for name, command in shown:
        blocks.append(f"## {'morenashi ' + name if name else 'morenashi'}")
        blocks.extend(f"```text\n{help_of(command, name, lang)}\n```" for lang in ("ja", "en"))
    return page("コマンド / Commands", "the commands' own help", *blocks)


def help_of(command: click.Command, name: str, lang: str) -> str:
    """What --help shows at a terminal of 100 columns."""
    from morenashi.cli.main import root

    context = click.Context(
        root, info_name="morenashi", terminal_width=100, **root.context_settings
    )
    if name:
        context = click.Context(command, info_name=name, parent=context)
    context.meta["morenashi.lang"] = lang
    with context:
        return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


PAGES: dict[str, Callable[[], str]] = {
    "kinds.md": kinds,
    "causes.md": causes,
    "commands.md": commands,
    "settings.md": settings,
    "json.md": json_report,
    "check.md": check_report,
    "policy.md": policy,
    "lint.md": lint_rules,
    "law.md": law,
    "advice.md": advice,
    "case-file.md": case_file,
}


def stale() -> list[Path]:
    """The generated pages that differ from what the code says today."""
    return [
        FOLDER / name
        for name, make in PAGES.items()
        if not (FOLDER / name).is_file() or (FOLDER / name).read_text(encoding="utf-8") != make()
    ]


def stale_readmes() -> dict[str, list[str]]:
    """The READMEs whose run is not what the program prints, with what it prints."""
    runs = {name: readme_run.printed(lang) for name, lang in readme_run.READMES.items()}
    return {name: run for name, run in runs.items() if readme_run.differences(name, run)}


def main() -> int:
    """Writes every page; with --check only compares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing, fail if a page is stale"
    )
    check = parser.parse_args().check
    pages, readmes = stale(), stale_readmes()
    for name in [*(os.path.relpath(path) for path in pages), *readmes]:
        sys.stdout.write(f"{'stale' if check else 'wrote'} {name}\n")
    if check:
        return bool(pages or readmes)
    for path in pages:
        path.write_text(PAGES[path.name](), encoding="utf-8", newline="\n")
    for name, run in readmes.items():
        readme_run.write(name, run)
    return 0


if __name__ == "__main__":
    sys.exit(main())
