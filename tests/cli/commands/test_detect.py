"""morenashi detect: places and kinds, never values; files, pipes and streams of records."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from morenashi.cli.entities import ENTITY_KEYS
from tests.cli.program import SOURCE, call

TEXT = "電話は090-1234-5678、\n会社は info@example.co.jp です。\n"


def entities(output: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(output)["entities"]
    return found


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp932", "euc-jp", "iso-2022-jp", "utf-16"]
)
def test_json_counts_code_points_of_the_decoded_text(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    for result in (
        call("detect", path, "--format", "json"),
        call("detect", "-", "--format", "json", text=path.read_bytes()),
    ):
        assert result.exit_code == 0
        phone, mail = entities(result.stdout)
        assert (phone["type"], phone["start"], phone["end"], phone["business"]) == (
            "PHONE",
            3,
            16,
            False,
        )
        assert (mail["type"], mail["start"], mail["business"]) == ("EMAIL", 22, True)
        assert (phone["item"], mail["item"]) == ("phone", "email")
        assert TEXT[mail["start"] : mail["end"]] == "info@example.co.jp"


def test_text_tells_line_and_characters() -> None:
    result = call("detect", text=TEXT.encode())
    first, second = result.stdout.splitlines()
    assert first.startswith("line 1, characters 4-16  PHONE telephone number")
    assert second.startswith("line 2, characters 5-22  EMAIL")
    assert "organisation" in second
    assert "1234" not in result.stdout
    assert "見つかりませんでした" in call("detect", text="晴れ".encode(), lang="ja").stdout


def test_people_are_numbered() -> None:
    table = "基礎年金番号,生年月日\n0656-321402,S23.05.07\n1580-484873,S27.12.25\n".encode()
    found = entities(call("detect", "--format", "json", text=table).stdout)
    assert [entity["person"] for entity in found] == [1, 1, 2, 2]
    assert [
        e["person"] for e in entities(call("detect", "--format", "json", text=TEXT.encode()).stdout)
    ] == [None, None]
    assert "person 2" in call("detect", text=table).stdout
    assert "人物2" in call("detect", text=table, lang="ja").stdout
    assert (
        "person"
        not in call("detect", "--jsonl", text=records({"id": 1, "text": table.decode()})).stdout
    )


def test_explain_says_why() -> None:
    result = call("detect", "--explain", "--format", "json", text=TEXT.encode())
    assert all(entity["why"]["rule"] for entity in entities(result.stdout))
    assert all(entity.keys() == ENTITY_KEYS.keys() for entity in entities(result.stdout))
    assert "why: " in call("detect", "--explain", text=TEXT.encode()).stdout


@pytest.mark.parametrize(("text", "code"), [(TEXT, 1), ("晴れ", 0), ("", 0)])
def test_fail_on_found(text: str, code: int) -> None:
    assert call("detect", "--fail-on-found", text=text.encode()).exit_code == code
    assert call("detect", text=text.encode()).exit_code == 0


def records(*lines: object) -> bytes:
    return b"".join(
        (line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode()) + b"\n"
        for line in lines
    )


def answers(data: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]


def test_records_are_answered_in_order() -> None:
    given = records(
        {"id": 7, "text": "TEL 03-1234-5678"},
        {"text": "hanako@example.jp", "id": "二"},
        {"id": None, "text": ""},
        {"id": {"a": 1}, "text": "𠮷 090-1234-5678"},
    )
    result = call("detect", "--jsonl", text=given)
    assert result.exit_code == 0
    first, second, third, fourth = answers(result.stdout)
    assert first == {
        "id": 7,
        "entities": [
            {"type": "PHONE", "start": 4, "end": 16, "score": first["entities"][0]["score"]}
        ],
    }
    assert second["id"] == "二"
    assert [e["type"] for e in second["entities"]] == ["EMAIL"]
    assert third == {"id": None, "entities": []}
    assert fourth["id"] == {"a": 1}
    assert fourth["entities"][0]["start"] == 2


@pytest.mark.parametrize(
    "line",
    [
        b"090-1234-5678", b'{"id": 1, "text": "090-1234-5678', b"[1]", b'"090-1234-5678"',
        b'{"id": 1}', b'{"id": 1, "text": 9}', b'{"text": "x"}', b'\xff{"id": 1}', b"[" * 100_000,
        '{"id": 1, "text": "電話"}'.encode("cp932"),
    ],
)  # fmt: skip
def test_a_bad_line_is_answered_in_its_place(line: bytes) -> None:
    good = {"id": 1, "text": "x"}
    result = call("detect", "--jsonl", text=records(good, line, good))
    assert result.exit_code == 3
    before, bad, after = answers(result.stdout)
    assert before == after == {"id": 1, "entities": []}
    assert set(bad) == {"id", "error"}
    assert "090" not in result.stdout


def test_a_byte_order_mark_before_the_first_line() -> None:
    result = call("detect", "--jsonl", text=b'\xef\xbb\xbf{"id": true, "text": "a"}\r\n')
    assert answers(result.stdout) == [{"id": True, "entities": []}]


def test_last_line_without_end_and_blank_lines() -> None:
    result = call("detect", "--jsonl", text=b'\n{"id": 1, "text": "a"}\n\n{"id": 2, "text": "b"}')
    assert [answer["id"] for answer in answers(result.stdout)] == [1, 2]


def test_many_records_of_every_size() -> None:
    texts = ["あ" * (i % 700) + " 090-1234-5678" for i in range(6000)]
    given = records(*({"id": i, "text": text} for i, text in enumerate(texts)))
    assert len(given) > 3 << 20
    result = call("detect", "--jsonl", text=given)
    found = answers(result.stdout)
    assert [answer["id"] for answer in found] == list(range(6000))
    for answer, text in zip(found, texts, strict=True):
        assert [(e["start"], e["end"]) for e in answer["entities"]] == [(len(text) - 13, len(text))]


def test_a_file_of_records(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(records({"id": 1, "text": "090-1234-5678"}))
    assert len(answers(call("detect", path, "--jsonl").stdout)[0]["entities"]) == 1
    assert call("detect", path, "--jsonl", "--fail-on-found").exit_code == 1


def test_answers_come_while_input_idles() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "morenashi", "detect", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONUNBUFFERED": ""},
    )
    assert process.stdin
    assert process.stdout
    guard = threading.Timer(30, process.kill)  # a missing flush would wait for ever
    guard.start()
    for number in range(3):
        process.stdin.write(records({"id": number, "text": "090-1234-5678"}))
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == number
    process.stdin.close()
    assert process.wait() == 0
    guard.cancel()
    process.stdout.close()
