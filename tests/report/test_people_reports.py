"""What is written of people: lists to send and call by, proposals side by side, the summary."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from morenashi.affected.funnel import funnel, listed
from morenashi.affected.keys import merged
from morenashi.affected.likely import likely
from morenashi.affected.ways import reached
from morenashi.model.directory import Problem
from morenashi.model.group import Channel
from morenashi.model.incident import Incident, Organisation
from morenashi.model.person import Columns, PeopleResult, PersonRow, Verdict
from morenashi.model.words import Words
from morenashi.report import people_summary, proposals, send_lists, workbook
from morenashi.report.people_summary import KEYS
from morenashi.sources import people_columns
from morenashi.sources.people_decisions import read_decisions
from tests.affected.rows import row

TITLE = Words(ja="試し", en="trial")
HANAKO = row(2, "髙橋 花子", email="hanako@example.jp", address="海岸1-2", phone="090-0123-4567")
PEOPLE = (
    HANAKO,
    row(3, "高橋 花子", phone="090-0123-4567"),
    row(4, "山田 一郎", phone="03-0123-4567"),
    row(5, "=HYPERLINK(1)", address="海岸3-4"),
    row(6, "佐藤 健", member="12"),
)


def result(*rows: PersonRow) -> PeopleResult:
    people = merged(rows)
    found = likely(people)
    case = Incident("trial", TITLE, Organisation(TITLE))
    return PeopleResult(
        "trial", {"customers": Words(ja="会員", en="members")}, people, reached(people),
        found.proposals, funnel(case, people, listed(people, proposed=len(found.proposals))), rows=len(rows),
        columns=(Columns("list.csv", (("name", "お名前"), ("email", "メアド")), ("備考",)),),
        problems=(Problem("list.csv", 9, TITLE), Problem("{list}.csv", 0, TITLE)),
    )  # fmt: skip


def sheet(data: bytes) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [list(cells) for cells in book.active.iter_rows(values_only=True)]


def written(channel: Channel) -> bytes:
    found = send_lists.by_channel(result(*PEOPLE).reached)
    lists = {send.file: (send, people) for send, people in found}
    out = io.BytesIO()
    send_lists.write(*lists[send_lists.LISTS[channel].file], out, lang="ja")
    return out.getvalue()


def test_mail_and_letters_are_csv_for_excel() -> None:
    data = written(Channel.EMAIL)
    assert data.startswith(b"\xef\xbb\xbf")
    (line,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert (line["番号"], line["氏名"], line["メールアドレス"]) == (
        "1:2",
        "髙橋 花子",
        "hanako@example.jp",
    )
    (letter,) = csv.DictReader(io.StringIO(written(Channel.POST).decode("utf-8-sig")))
    assert letter["氏名"] == "'=HYPERLINK(1)", "never a formula"


def test_calls_have_columns_to_record() -> None:
    header, line = sheet(written(Channel.CALL))
    assert header[-5:] == ["かけた日時", "かけた人", "結果", "次にかける日", "備考"]
    assert line[:2] == ["1:4", "山田 一郎"]
    book = openpyxl.load_workbook(io.BytesIO(written(Channel.CALL)))
    (offered,) = book.active.data_validations.dataValidation
    assert "本人と話した" in offered.formula1
    assert header[openpyxl.utils.cell.column_index_from_string(str(offered.sqref)[0]) - 1] == "結果"


def test_whoever_cannot_be_reached_is_listed() -> None:
    assert "佐藤 健" in written(Channel.NONE).decode("utf-8-sig")


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    out = io.BytesIO()
    workbook.write_sheet(out, ["a"], [["=1+1"], ["\x1b[31m"], ["+81"]])
    book = openpyxl.load_workbook(io.BytesIO(out.getvalue()))
    assert [cell.data_type for cell in book.active["A"]] == ["s"] * 4
    assert book.active["A2"].value == "=1+1"
    assert "\x1b" not in book.active["A3"].value


def proposed() -> bytes:
    out = io.BytesIO()
    proposals.write(result(*PEOPLE).proposals, out, lang="ja")
    return out.getvalue()


def test_proposals_stand_side_by_side() -> None:
    header, line = sheet(proposed())
    cells = dict(zip(header, line, strict=True))
    one, other = cells["1人目（≠ は2人目と違うところ）"], cells["2人目（≠ は1人目と違うところ）"]
    assert one.split("\n")[:2] == ["≠ 氏名: 髙橋 花子", "住所: 海岸1-2"]
    assert other.split("\n") == ["≠ 氏名: 高橋 花子", "電話: 090-0123-4567", "グループ: customers"]
    assert "字体だけ違う" in cells["同じ人だと思われる理由"]
    assert (cells["行A"], cells["行B"]) == ("1:2", "1:3")
    assert not cells["判断"]
    book = openpyxl.load_workbook(io.BytesIO(proposed()))
    hidden = [key for key, column in book.active.column_dimensions.items() if column.hidden]
    assert len(hidden) >= 1
    assert header.index("行A") == openpyxl.utils.cell.column_index_from_string(hidden[0]) - 1


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("同じ人", Verdict.SAME), ("○", Verdict.SAME), ("別の人", Verdict.DIFFERENT), ("×", Verdict.DIFFERENT), ("", Verdict.OPEN), ("Same", Verdict.SAME)],
)  # fmt: skip
def test_a_decided_file_comes_back(tmp_path: Path, text: str, verdict: Verdict) -> None:
    book = openpyxl.load_workbook(io.BytesIO(proposed()))
    book.active["A2"] = text
    book.save(tmp_path / "decided.xlsx")
    ((decision,), problems) = read_decisions(tmp_path / "decided.xlsx")
    assert problems == ()
    assert (decision.one, decision.other, decision.verdict) == ("1:2", "1:3", verdict)
    (one,) = result(*PEOPLE).proposals
    assert decision.marks == one.marks


def test_a_decision_that_is_none(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(proposed()))
    book.active["A2"] = "たぶん"
    book.save(tmp_path / "decided.xlsx")
    decisions, (problem,) = read_decisions(tmp_path / "decided.xlsx")
    assert decisions == ()
    assert problem.line == 2
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert read_decisions(tmp_path / "other.csv")[1][0].line == 0


def summary(name: str, lang: str = "ja") -> str:
    out = io.BytesIO()
    people_summary.write(result(*PEOPLE), name, out, lang=lang)
    return out.getvalue().decode()


def test_the_summary_holds_no_value_of_anybody() -> None:
    for text in (summary("text"), summary("json"), summary("text", "en"), repr(result(*PEOPLE))):
        for value in ("橋", "hanako", "0123", "海岸"):
            assert value not in text


def test_the_summary_in_text() -> None:
    text = summary("text")
    assert text.startswith("名簿の5行は、4人以上、最大で5人です。\n")
    assert "会員　5人\n    電子メール　1人\n    郵送　1人\n    SMS　1人\n    電話　1人\n" in text
    assert "同じ人かもしれない組が1組あります" in text
    assert "0人" not in text
    assert "- list.csv 9行目: 試し" in text
    assert "- {list}.csv: 試し" in text
    assert "- list.csv: 氏名 ← お名前、メール ← メアド\n    使わなかった列: 備考\n" in text


def test_every_field_has_its_word() -> None:
    assert set(people_summary.FIELDS) == set(people_columns._KNOWN)


def test_the_summary_in_json() -> None:
    document = json.loads(summary("json"))
    assert list(document) == list(KEYS)
    assert document["persons"] == {"at_least": 4, "at_most": 5}
    assert document["groups"][0]["channels"] == {
        "email": 1,
        "post": 1,
        "sms": 1,
        "call": 1,
        "none": 1,
    }
    assert [step["key"] for step in document["funnel"]][3] == "listed"
