"""Golden documents of an invented office, and what holds for every format."""

from __future__ import annotations

import csv
import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from morenashi.model.finding import Bounds
from morenashi.report import report
from morenashi.report.formats.json import KEYS

from .office import context, empty, finding, office

GOLDEN = Path(__file__).parent.parent / "golden" / "report"
FORMATS = ("csv", "html", "json", "table")


def written(name: str, result=None, **told) -> bytes:
    out = io.BytesIO()
    report.named(name).write(result or office(), context(**told), out)
    return out.getvalue()


def test_names() -> None:
    assert report.names() == FORMATS
    for name in FORMATS:
        part = report.named(name)
        assert part.name == name
        assert part.label.ja != part.label.en
        assert part.suffix.startswith(".")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_golden(name: str, lang: str) -> None:
    """MORENASHI_UPDATE_GOLDEN=1 writes them anew; look at the difference before you commit it."""
    if name == "json" and lang == "en":
        pytest.skip("JSON is the same in both languages")
    path = GOLDEN / f"office.{lang}{report.named(name).suffix}"
    text = written(name, lang=lang).decode("utf-8")
    if os.environ.get("MORENASHI_UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    assert text.splitlines() == path.read_text("utf-8").splitlines()


def test_json_keys_are_the_described_ones_in_their_order() -> None:
    document = json.loads(written("json"))
    assert list(document) == list(KEYS)
    assert len(document["findings"]) == 40
    assert document["findings"][0]["kind"] == "MY_NUMBER"
    assert document["findings"][0]["distinct"] is None
    assert document["exit_code"] == 3
    assert document["complete"] is False
    assert document == json.loads(written("json", lang="en"))


def test_json_without_findings_or_meaning() -> None:
    out = io.BytesIO()
    report.named("json").write(empty(), replace(context(), meaning=None), out)
    document = json.loads(out.getvalue())
    assert document["findings"] == document["kinds"] == document["unread"] == []
    assert document["meaning"] is None
    assert document["complete"] is True


def test_csv_is_what_excel_opens() -> None:
    data = written("csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\xef\xbb\xbf") == 1
    assert data.count(b"\n") == data.count(b"\r\n") == 49
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {17}
    assert [row[0] for row in rows[1:]].count("検出") == 40
    assert {row[0] for row in rows[41:]} == {"許可リスト", "検査できず", "一部検査できず"}
    assert rows[-1][15]  # what to do about it


def test_csv_leaves_the_stream_open() -> None:
    out = io.BytesIO()
    report.named("csv").write(office(), context(), out)
    out.write(b"more")
    assert out.getvalue().endswith(b"more")


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("width", [20, 80, 120, 500])
def test_table_fits_its_width(lang: str, width: int) -> None:
    from rich.cells import cell_len

    for line in written("table", lang=lang, width=width).decode().splitlines():
        # A mark that must not begin a line may hang over the end by one letter.
        assert cell_len(line) <= max(width, 76), line


def test_table_tells_all_that_matters() -> None:
    text = written("table").decode()
    assert text.index("マイナンバー(個人番号)") < text.index("郵便番号")
    assert "少なくとも5,713人、多くとも11,640人" in text
    assert "パスワードを解除した写し" in text
    assert "2か所は許可リスト" in text
    assert "もしこれが漏えいした場合" in text
    assert "\x1b" not in text


def test_table_of_nothing() -> None:
    text = written("table", empty(), lang="ja").decode()
    assert "個人情報は見つかりませんでした" in text
    assert "検査できなかったもの" not in text


def test_table_shows_the_worst_and_counts_the_rest() -> None:
    many = tuple(finding(f"a/{i}.txt", kind="EMAIL") for i in range(10_000))
    worst = finding("z/last.txt", kind="MY_NUMBER", sample="●●●●")
    text = written("table", replace(office(), findings=(*many, worst))).decode()
    assert text.splitlines()[1] == "z/last.txt"
    assert "ほかに9,961か所" in text
    assert len(text.splitlines()) < 220


def test_table_in_colour_uses_nothing_but_colours() -> None:
    import re

    text = written("table", colour=True).decode()
    assert "\x1b[" in text
    assert "\x1b" not in re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("encoding", ["cp932", "ascii", "utf-8"])
def test_table_never_fails_on_a_console(encoding: str) -> None:
    result = replace(office(), findings=(finding("𠮷野/⟦名簿⟧〜–é.csv"),))
    text = written("table", result, encoding=encoding).decode(encoding)
    if encoding == "cp932":
        assert "\\U00020bb7野" in text
        assert "名簿" in text


@pytest.mark.parametrize(
    ("people", "ja"),
    [
        (Bounds(0, 0), "人数の手がかりはありません"),
        (Bounds(3, 3), "3人"),
        (Bounds(0, 1200), "少なくとも0人、多くとも1,200人"),
    ],
)
def test_people(people: Bounds, ja: str) -> None:
    assert ja in written("table", replace(office(), people=people)).decode()


def test_an_interrupted_scan_says_so() -> None:
    result = replace(office(), interrupted=True)
    assert "途中で中断" in written("table", result).decode()
    assert "途中で中断" in written("html", result).decode()
    assert json.loads(written("json", result))["exit_code"] == 130
