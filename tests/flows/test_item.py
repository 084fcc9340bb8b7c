"""One item is read to its end whatever happens on the way, and a table stays one table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from morenashi.flows import item as flow
from morenashi.flows.item import ItemJob, read_item
from morenashi.model.finding import Bounds, Cause, Unread
from morenashi.model.item import Item
from morenashi.model.scan import ItemResult
from morenashi.model.segment import Segment, TextBlock
from tests.flows.made import item, table

KEY = bytes(32)


def given(monkeypatch: pytest.MonkeyPatch, *segments: Segment | Unread | Exception) -> ItemResult:
    def extract(_item: Item) -> Iterator[Segment | Unread]:
        for segment in segments:
            if isinstance(segment, Exception):
                raise segment
            yield segment

    monkeypatch.setattr("morenashi.extract.dispatch.extract", extract)
    return read_item(ItemJob(item("a", b"x" * 1000), KEY))


def kinds(result: ItemResult) -> dict[tuple[str, str | None, str], int]:
    return {(f.part, f.column, f.kind): f.count for f in result.findings}


def unread(part: str = "") -> Unread:
    return Unread("file:///share/a", "a", part, Cause.BROKEN)


def test_text_tables_and_what_was_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    result = given(
        monkeypatch,
        TextBlock("本文", "電話 090-1234-"),
        unread("x"),
        TextBlock("本文", "5678\n"),
        table(["メール"], ["a@example.jp"], ["b@example.jp"], part="名簿.csv"),
        unread("y"),
        table(["メール"], ["c@example.jp"], first=4, part="名簿.csv"),
        TextBlock("終", "d@example.jp"),
    )
    assert kinds(result) == {
        ("本文", None, "PHONE"): 1,
        ("名簿.csv", "メール", "EMAIL"): 3,
        ("終", None, "EMAIL"): 1,
    }
    assert [u.part for u in result.unread] == ["x", "y"]
    assert result.bytes_read == 1000
    assert result.people == Bounds(3, 5)
    assert result.rows == 3


def test_a_row_out_of_shape_does_not_end_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    result = given(
        monkeypatch,
        table(["メール"], ["a@example.jp"]),
        TextBlock("", "e@example.jp,f@example.jp", 3),
        table(["メール"], ["b@example.jp"], first=4),
    )
    assert kinds(result) == {("", "メール", "EMAIL"): 2, ("", None, "EMAIL"): 2}


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (ValueError("090-1234-5678"), Cause.CRASHED),
        (FileNotFoundError(), Cause.MISSING),
        (PermissionError(), Cause.NO_PERMISSION),
        (OSError(5, "x"), Cause.READ_ERROR),
        (RecursionError(), Cause.CRASHED),
    ],
)
def test_a_failure_keeps_what_was_found(
    error: Exception, cause: Cause, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = given(
        monkeypatch, TextBlock("甲", "a@example.jp"), TextBlock("乙", "b@example.jp"), error
    )
    (failure,) = result.unread
    assert (failure.cause, failure.partial) == (cause, True)
    assert failure.what is not None
    assert "090" not in failure.what.en
    assert ("甲", None, "EMAIL") in kinds(result)
    assert result.bytes_read < 1000


def test_values_in_headers_are_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    result = given(monkeypatch, table(["090-1234-5678"], ["090-1234-5679"]))
    assert kinds(result) == {("", "[電話番号]", "PHONE"): 1}


def test_long_items_report_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "_EVERY_SECONDS", 0.0)
    blocks = [TextBlock(f"p{i}", f"u{i}@example.jp") for i in range(4)]
    monkeypatch.setattr("morenashi.extract.dispatch.extract", lambda _item: iter(blocks))
    heard: list[ItemResult] = []
    result = read_item(ItemJob(item("a", b"x" * 100), KEY), heard.append)
    assert [len(so_far.findings) for so_far in heard] == [0, 0, 1, 2]  # each waits for its end
    assert len(result.findings) == 4


def test_real_files_of_every_simple_kind() -> None:
    people = "".join(f"{n},u{n}@example.jp,090-0000-{n:04}\r\n" for n in range(300))
    csv = ("番号,メール,携帯電話\r\n" + people).encode("cp932")
    result = read_item(ItemJob(item("名簿.csv", csv), KEY))
    assert kinds(result) == {("", "メール", "EMAIL"): 300, ("", "携帯電話", "PHONE"): 300}
    assert result.people == Bounds(300, 300)
    assert (result.findings[0].first.line, result.findings[0].last.line) == (2, 301)


def test_records_of_json_are_columns() -> None:
    rows = ",".join(f'{{"tel": "090-0000-{n:04}", "mail": "u{n}@example.jp"}}' for n in range(50))
    result = read_item(ItemJob(item("a.json", f"[{rows}]".encode()), KEY))
    assert kinds(result) == {("", "tel", "PHONE"): 50, ("", "mail", "EMAIL"): 50}
    assert result.people == Bounds(50, 50)


def test_jobs_do_not_show_their_key() -> None:
    job = ItemJob(item("a", b""), b"k" * 32)
    assert "kkk" not in repr(job)
