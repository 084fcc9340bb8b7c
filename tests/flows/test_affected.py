"""From lists and a case to people: groups, canaries, decisions, and what was not read."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from morenashi.errors import AffectedError
from morenashi.flows import affected
from morenashi.model.count import Count
from morenashi.model.person import PeopleResult
from tests.law.cases import FIRST_HOUR, SHARED, case

LIST = """氏名,メールアドレス,電話番号,住所
髙橋 花子,hanako@example.jp,090-0123-4567,港区海岸9-9001
高橋 花子,,090-0123-4567,
高橋　花子,,090-0123-4567,
高橋 太郎,taro@example.jp,090-0123-4567,港区海岸9-9001
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def people(*lists: Path, group: str = "sakura-applicants", **more: Path) -> PeopleResult:
    return affected.people_of(case(SHARED), lists, group=group, **more)


def listed(result: PeopleResult) -> Count | None:
    return next(step.count for step in result.funnel.steps if step.key == "listed")


def test_people_of_a_list(path: Path) -> None:
    result = people(path)
    assert [len(one.rows) for one in result.people] == [1, 2, 1]
    assert len(result.proposals) == 1
    count = listed(result)
    assert count is not None
    assert (count.at_least, count.at_most) == (2, 3)
    assert result.rows == 4
    assert result.households == 1


def test_an_unknown_group_and_a_case_with_several(path: Path) -> None:
    with pytest.raises(AffectedError, match="kitahama-applicants"):
        people(path, group="nobody")
    result = people(path, group="")
    assert {one.group for one in result.reached} == {""}
    assert len(result.problems) == 4
    empty = affected.people_of(case(FIRST_HOUR), [path])
    assert len(empty.people) == 3


def test_canaries_by_a_list(path: Path, tmp_path: Path) -> None:
    decoys = tmp_path / "decoys.csv"
    decoys.write_text("氏名,メールアドレス\n別の名,TARO@example.jp\n", encoding="utf-8")
    result = people(path, canary_list=decoys)
    assert (result.canaries, result.problems) == (1, ())
    decoys.write_text(
        "氏名,メールアドレス,グループ\n別の名,TARO(at)example.jp,謎\n", encoding="utf-8"
    )
    missed = people(path, canary_list=decoys)
    assert missed.canaries == 0
    assert [one.file for one in missed.problems] == ["decoys.csv"], (
        "a decoy may still be among them"
    )
    assert all("太郎" not in one.person.first("name") for one in result.reached)


def test_lines_not_read_widen_the_bounds(path: Path) -> None:
    path.write_text(LIST + ',,,\n"x,,,\n,,,\n,,,\n', encoding="utf-8")
    count = listed(people(path))
    assert count is not None
    assert count.at_most == 4
    path.write_text("一\n二\n", encoding="utf-8")
    count = listed(people(path))
    assert count is not None
    assert count.at_most is None, "nobody knows who stands in a list that cannot be read"


def decided(path: Path, tmp_path: Path, text: str) -> Path:
    documents = dict(affected.documents(people(path), lang="ja"))
    out = io.BytesIO()
    documents[Path("proposals.xlsx")](out)
    book = openpyxl.load_workbook(io.BytesIO(out.getvalue()))
    book.active["A2"] = text
    book.save(tmp_path / "decided.xlsx")
    return tmp_path / "decided.xlsx"


def test_a_decision_merges(path: Path, tmp_path: Path) -> None:
    result = people(path, decided=decided(path, tmp_path, "同じ人"))
    assert [len(one.rows) for one in result.people] == [3, 1]
    assert (result.proposals, result.decided, result.problems) == ((), 1, ())


def test_a_decision_parts(path: Path, tmp_path: Path) -> None:
    result = people(path, decided=decided(path, tmp_path, "別の人"))
    assert len(result.people) == 3
    assert (result.proposals, result.decided) == ((), 1)
    count = listed(result)
    assert count is not None
    assert (count.at_least, count.at_most) == (3, 3)


def test_a_decision_on_another_list_is_refused(path: Path, tmp_path: Path) -> None:
    answers = decided(path, tmp_path, "同じ人")
    path.write_text(LIST.replace("髙橋 花子", "山田 京子"), encoding="utf-8")
    result = people(path, decided=answers)
    assert len(result.people) == 3
    assert [one.file for one in result.problems] == ["decided.xlsx"]
    count = listed(result)
    assert count is not None
    assert count.at_most == 3, "a refused decision is nobody"


def test_documents_by_group_and_way(path: Path) -> None:
    names = [str(path) for path, _ in affected.documents(people(path), lang="ja")]
    assert names == ["sakura-applicants/mail.csv", "sakura-applicants/sms.xlsx", "proposals.xlsx", "summary.txt", "summary.json"]  # fmt: skip


def test_a_group_is_no_path() -> None:
    used: set[str] = set()
    assert affected._folder("../../etc", used) == "etc"
    assert affected._folder("etc", used) == "etc-2"
    assert affected._folder("", used) == "unknown"


def test_a_row_with_a_wrong_number_is_still_one_person(path: Path) -> None:
    path.write_text(
        "氏名,メールアドレス,電話番号\n高橋 花子,hanako@example.jp,12\n", encoding="utf-8"
    )
    result = people(path)
    count = listed(result)
    assert count is not None
    assert (len(result.problems), count.at_most) == (1, 1)


def test_three_who_may_be_one_are_one_at_least(path: Path) -> None:
    rows = ["髙橋 花子,090-0123-4567", "高橋 花子,090-0123-4567", "タカハシ ハナコ,090-0123-4567"]
    path.write_text("\n".join(("氏名,電話番号", *rows)), encoding="utf-8")
    result = people(path)
    count = listed(result)
    assert count is not None
    assert (len(result.proposals), count.at_least, count.at_most) == (3, 1, 3)
