"""JSON: tables from arrays, lines from objects, text from what is broken; any depth, any size."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.extract.formats import json as part
from tests.extract.reading import Reading

PEOPLE = [{"氏名": "山田", "tel": "090-1", "n": 1}, {"氏名": "佐藤", "tel": "090-2", "n": 2.50}]


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_an_array_of_objects_is_a_table(
    ascii_only: bool, indent: int | None, encoding: str
) -> None:
    data = json.dumps(PEOPLE, ensure_ascii=ascii_only, indent=indent).encode(encoding)
    reading = Reading(data, "a.json")
    assert reading.headers() == ["氏名", "tel", "n"]
    assert reading.rows() == [["山田", "090-1", "1"], ["佐藤", "090-2", "2.5"]]
    assert reading.lines() == [1, 2]
    assert not reading.text


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "app.log", "a.txt"])
def test_json_lines_with_a_bad_one(name: str) -> None:
    lines = [json.dumps(person, ensure_ascii=False) for person in PEOPLE]
    data = "\n".join([lines[0], "山崎 {broken 090-3", "", lines[1]]).encode()
    reading = Reading(data, name)
    assert [row[1] for row in reading.rows()] == ["090-1", "090-2"]
    assert reading.lines() == [1, 4]
    assert reading.text[""] == "山崎 {broken 090-3\n"
    assert reading.blocks[0].line == 2


def test_nesting_becomes_dotted_names() -> None:
    reading = Reading(b'[{"a":{"b":["x","y"],"c":null},"d":true}]', "a.json")
    assert reading.headers() == ["a.b", "d"]
    assert reading.rows() == [["x\ny", "True"]]


def test_fields_that_come_later_are_not_lost() -> None:
    people = [{"tel": str(i)} for i in range(30_000)] + [
        {"tel": "x", "mail": "a@example.jp"},
        7,
        "y",
    ]
    reading = Reading(json.dumps(people).encode(), "a.json")
    assert len(reading.rows()) == 30_001
    assert reading.text[""] == "mail: a@example.jp\n7\ny\n"


def test_the_same_key_twice_is_kept_twice() -> None:
    assert "A\nB" in Reading(b'[{"n":"A","n":"B"}]', "a.json").everything()


def test_an_object_with_tables_inside() -> None:
    data = {"title": "名簿", "data": {"users": PEOPLE, "total": 2}, "tags": ["x"]}
    reading = Reading(json.dumps(data).encode(), "a.json")
    assert reading.text == {"": "title: 名簿\ndata.total: 2\ntags: x\n"}
    assert reading.headers("data.users") == ["氏名", "tel", "n"]


@pytest.mark.parametrize(
    "data",
    [
        b'{"tel": "090-1234-5678", oops',
        b'[{"tel": "090-1234-5678"}, oops',
        b'[{"tel": "090-1234-5678"} trailing',
        b'{"a":1} 090-1234-5678',
        b"[" * 200_000 + b'"090-1234-5678"',
        b'{"a":' * 100_000 + b'"090-1234-5678"',
        b"[1, 2]\n090-1234-5678",
        b'["\\ud800 090-1234-5678"]',
        b'[{"n":' + b"9" * 10_000 + b'},"090-1234-5678"]',
    ],
)
def test_broken_and_hostile_json_is_still_read(data: bytes) -> None:
    assert "090-1234-5678" in Reading(data, "a.json").everything()


def test_escapes_are_readable_in_what_is_broken() -> None:
    assert "山田𠮷" in Reading(rb'{"a": "\u5c71\u7530\ud842\udfb7", oops', "a.json").text[""]


@pytest.mark.parametrize("shape", ["array", "lines", "object"])
def test_large_files_are_streamed(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "_WHOLE", 1 << 16)
    monkeypatch.setattr(part, "_BATCH", 1 << 16)
    people = [{"id": i, "tel": "090-1234-5678", "memo": '"\\,[{'} for i in range(50_000)]
    if shape == "array":
        data = json.dumps(people)
    elif shape == "lines":
        data = "\n".join(map(json.dumps, people))
    else:
        data = json.dumps({"users": people})
    reading = Reading(data.encode(), "a.json")
    assert reading.everything().count("090-1234-5678") == 50_000
    if shape != "object":
        assert [row[0] for row in reading.rows()] == [str(i) for i in range(50_000)]
        assert reading.lines()[-1] == 50_000


def test_one_huge_element() -> None:
    data = b'[{"a":"' + b"x" * 20_000_000 + b' 090-1234-5678"}]'
    assert "090-1234-5678" in Reading(data, "a.json").everything()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(VALUES, st.booleans())
def test_no_text_is_lost(value: object, ascii_only: bool) -> None:
    data = json.dumps(value, ensure_ascii=ascii_only).encode("utf-8", "replace")
    seen = Reading(data, "a.json").everything()

    def check(here: object) -> None:
        if isinstance(here, dict):
            for inner in here.values():
                check(inner)
        elif isinstance(here, list):
            for inner in here:
                check(inner)
        elif isinstance(here, str) and here.isalnum() and here.isascii():
            assert here in seen

    check(value)
