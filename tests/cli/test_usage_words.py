"""A wrong command line is answered in the language in force."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import call

WRONG = [
    (["respond", "kit", "x.toml"], "--out を指定してください。"),
    (["respond", "new"], "FILE を指定してください。"),
    (["respond", "duty"], "duty というコマンドはありません。"),
    (
        ["respond", "duties", "x.toml", "--nwo", "1"],
        "--nwo というオプションはありません。--law-of か --now ではありませんか。",
    ),
    (["respond", "duties", "x.toml", "--now"], "--now の後に値が要ります。"),
    (["respond", "new", "a", "b c"], "余分な指定があります: b c。"),
    (["respond", "duties", "x", "--format", "png"], "--format は次のどれかにしてください: text"),
    (["respond", "people", "x.toml", "無い.csv", "--out", "o"], "無い.csv が見つかりません。"),
]


@pytest.mark.parametrize(("line", "said"), WRONG, ids=lambda value: " ".join(value)[:30])
def test_in_japanese(line: list[str], said: str, tmp_path: Path) -> None:
    result = call(*line, lang="ja", home=tmp_path)
    assert result.exit_code == 2
    assert said in result.output
    assert result.output.startswith("使い方の誤り: ")


@pytest.mark.parametrize(("line", "said"), WRONG, ids=lambda value: " ".join(value)[:30])
def test_in_english_nothing_is_japanese(line: list[str], said: str, tmp_path: Path) -> None:
    result = call(*line, lang="en", home=tmp_path)
    assert result.exit_code == 2
    assert said not in result.output
    assert "Usage error: " in result.output
