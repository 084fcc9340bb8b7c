"""Every fact has a name in both languages, and every path can be said."""

from __future__ import annotations

import dataclasses
import inspect

import pytest

from morenashi.model import count, group, incident
from morenashi.model.fact_names import NAMES, choice_of, name_of
from morenashi.model.words import Words

FIELDS = {
    field.name
    for module in (incident, group, count)
    for _, shape in inspect.getmembers(module, inspect.isclass)
    if dataclasses.is_dataclass(shape) and shape is not Words
    for field in dataclasses.fields(shape)
}


def test_every_field_has_a_name() -> None:
    assert FIELDS - NAMES.keys() == set()
    for words in NAMES.values():
        assert words.ja
        assert words.en


@pytest.mark.parametrize(
    ("path", "ja"),
    [
        ("cause.state", "原因 › 状態"),
        ("groups[applicants].items[my_number].outcome",
         "グループ「applicants」 › 情報項目「マイナンバー(個人番号)」 › 結果"),
        ("groups[a].accessed.at_most", "グループ「a」 › 閲覧された人数 › 上限"),
        ("totals.exposed.at_least", "全体の人数 › 見られる状態になった人数 › 下限"),
        ("exposed.begin", "見られる状態だった期間 › 始まり"),
        ("known[1].because", "知った時点（2番目） › 理由"),
        ("compensation.by", "補償 › 決める期限"),
        ("evidence[log].sha256", "証拠「log」 › ハッシュ値"),
        ("unheard_of[3].x", "unheard_of（4番目） › x"),
        ("", "事案の全体"),
    ],
)  # fmt: skip
def test_names(path: str, ja: str) -> None:
    assert name_of(path).ja == ja


@pytest.mark.parametrize(
    ("path", "name", "ja"),
    [
        ("cause.state", "known", "判明"),
        ("groups[a].relation", "applicant", "応募者・申込者"),
        ("groups[a].items[x].item", "my_number", "マイナンバー(個人番号)"),
        ("groups[a].items", "name", "氏名"),
        ("cause.kinds", "lost", "紛失"),
        ("groups[a].within", "b", "b"),
        ("nothing.known", "b", "b"),
    ],
)
def test_choices(path: str, name: str, ja: str) -> None:
    assert choice_of(path, name).ja == ja
