"""The default policy as a commented TOML file: every rule with its mode, level and options.

`python -m morenashi.policy.written > src/morenashi/policy/default.toml` renews the file in this room.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from textwrap import dedent
from typing import Any

from morenashi.model.verdict import Level
from morenashi.policy.judge import rules
from morenashi.policy.rule import Rule

_HEAD = dedent("""\
    # 送信前チェックの設定です。社員20人ほどの会社を想定した、はじめの設定がそのまま書かれています。
    # このファイルを写して変えたい行だけを直し、--policy で指定してください。書かれていない項目は、
    # はじめの設定のままになります。
    #
    # mode   ルールを使うかどうか
    #   "on"    使う
    #   "test"  結果を記録するだけで、送信は止めない。新しいルールや厳しい値を試すときに使う
    #   "off"   使わない
    # level  ルールに当たったときの扱い
    #   "ask"     送信者に確認する
    #   "hold"    保留し、ほかの人の承認を待つ
    #   "refuse"  送信しない
    #   level_ で始まる項目は、書かれた場合だけの扱いです。"pass" と書くと、その場合は止めません。
    #
    # 止まるメールが多すぎると、内容を見ない承認が増え、かえって事故につながります。厳しくするときは、
    # まず mode = "test" にして、1か月ほど件数を見てください。

    # 自社のドメイン。社員の名簿（employees.csv）にあるものは、書かなくても自社とみなします。
    domains = []
    """)
_WIDTH = 48  # characters of Japanese to a line


def written(chosen: Iterable[Rule] | None = None) -> str:
    """The whole file, the rules in the order they are asked."""
    parts = (_HEAD, *("\n".join(_lines(rule)) + "\n" for rule in chosen or rules()))
    return "\n".join(parts)


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.label.ja}"
    yield from (f"# {line}" for line in _wrapped(rule.why.ja))
    yield f"[rules.{rule.name}]"
    yield 'mode = "on"'
    yield f"level = {_value(rule.level)}"
    for name, option in rule.options.items():
        yield from (f"# {line}" for line in _wrapped(option.said.ja))
        yield f"{name} = {_value(option.default)}"


def _wrapped(text: str) -> Iterator[str]:
    """The text in lines, each cut behind a full stop or a comma, so that no word is cut."""
    line = ""
    for piece in re.split(r"(?<=[。、])", text):
        if line and len(line) + len(piece) > _WIDTH:
            yield line
            line = ""
        line += piece
    if line:
        yield line


def _value(value: Any) -> str:
    if isinstance(value, Level):
        return f'"{value.key}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return f"[{', '.join(_value(one) for one in value)}]"
    if isinstance(value, str):
        return f'"{value}"'
    return str(value)


if __name__ == "__main__":
    sys.stdout.write(written())
