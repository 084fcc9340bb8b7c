"""Case files: every problem is named with its line; what is written is read to the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from morenashi.errors import CaseError
from morenashi.model.count import Count
from morenashi.model.group import Leaked, Outcome
from morenashi.model.incident import Certainty, Incident
from morenashi.sources.case_file import LARGEST, parse_case, read_case_file, write_case_file
from tests.incidents import MINATO, incidents


def written(folder: Path, data: bytes | str) -> Path:
    path = folder / "事案.toml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def refusal(folder: Path, data: bytes | str) -> CaseError:
    with pytest.raises(CaseError) as caught:
        read_case_file(written(folder, data))
    return caught.value


def test_the_facts_of_a_file(tmp_path: Path) -> None:
    incident = read_case_file(written(tmp_path, MINATO))
    assert incident.title.ja == "応募者名簿の誤公開"
    assert incident.certainty is Certainty.CERTAIN
    (group,) = incident.groups
    assert group.persons == Count(1240, 1240)
    assert group.items[0] == Leaked("name")
    assert group.items[3].outcome is Outcome.NOT_LEAKED
    assert incident.chosen is not None
    assert str(incident.chosen.at) == "2026-04-02 10:15:00+09:00"
    assert incident.promises[0].what.ja == "調査の結果を、\nすべての方にお知らせします。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16", "euc-jp"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_as_editors_save_it(tmp_path: Path, encoding: str, newline: str) -> None:
    data = MINATO.replace("\n", newline).encode(encoding)
    assert read_case_file(written(tmp_path, data)) == parse_case(MINATO, where="here")


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(incidents())
def test_what_is_written_is_read_to_the_same(incident: Incident) -> None:
    assert parse_case(write_case_file(incident), where="written") == incident


def test_a_written_file_is_one_people_read(tmp_path: Path) -> None:
    text = write_case_file(read_case_file(written(tmp_path, MINATO)))
    assert text.startswith("# 漏えい等の事案のファイル")
    assert 'title = { ja = "応募者名簿の誤公開", en = "List of applicants' in text
    assert "persons = 1240\n" in text
    assert '    { item = "resume", outcome = "possible" },\n' in text
    assert 'what = """\n調査の結果を、\nすべての方にお知らせします。"""\n' in text
    order = [
        text.index(f"\n[{name}]") for name in ("organisation", "[known]", "[groups]", "totals")
    ]
    assert order == sorted(order)
    assert max(map(len, text.splitlines())) <= 120


def test_every_problem_is_named_with_its_line(tmp_path: Path) -> None:
    text = (
        MINATO.replace('state = "investigating"', 'state = "researching"')
        .replace('outcome = "not_leaked"', 'outcome = "fine"')
        .replace("persons = 1240", 'persons = "1240人"')
        .replace('because = "担当部署', 'becouse = "担当部署')
        .replace('key = "minato-2026-01"\n', "")
    )
    error = refusal(tmp_path, text)
    lines = text.splitlines()
    assert [problem.where for problem in error.problems] == [
        "key",
        "known[0].becouse",
        "groups[0].items[3].outcome",
        "groups[0].persons",
        "cause.state",
    ]
    told = [lines[problem.line - 1] for problem in error.problems[1:]]
    assert [line.split("=")[0].strip() for line in told] == [
        "becouse", "{ item", "persons", "state",
    ]  # fmt: skip
    assert "「because」ではありませんか" in error.said("ja")
    assert "5か所" in error.said("ja")
    assert "under" not in error.said("en")
    assert error.said("en").count("\n") == 5
    assert "1240人" not in error.said("ja"), "what stands there may be personal"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('key = "a"\ntitle = 題名\n', 2, "引用符"),
        ('key = "a"\nkey = "b"\n', 2, "二度"),
        ("[a]\nx = 1\n[a]\ny = 2\n", 3, "二度"),
        ('key ＝ "a"\n', 1, "全角"),
        ('key = "a"\ntitle = """open\n', 0, "引用符"),
        ("x = " + "[" * 5000, 0, "引用符"),
    ],
)
def test_what_is_no_toml(tmp_path: Path, text: str, line: int, said: str) -> None:
    error = refusal(tmp_path, text)
    assert said in error.said("ja")
    assert "題名" not in error.said("ja") + error.said("en")
    if line:
        assert error.where.endswith(f"事案.toml:{line}")


def test_a_name_as_a_key_is_not_quoted(tmp_path: Path) -> None:
    error = refusal(tmp_path, MINATO + '"港 花子" = "x"\n')
    assert "港" not in error.said("ja") + error.said("en") + repr(error.problems)
    assert error.problems[0].where == "evidence[1].?"


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="cannot be opened"):
        read_case_file(tmp_path / "none.toml")
    with pytest.raises(CaseError, match="cannot be opened"):
        read_case_file(tmp_path)
    assert "読み取れない文字" in refusal(tmp_path, b'key = "\xff\xfe\xfd\x81"\n').said("ja")
    large = tmp_path / "large.toml"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(CaseError, match="too large"):
        read_case_file(large)


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 4000, "-" + "9" * 30])
def test_a_number_of_many_digits_is_a_problem_of_the_file(number: str) -> None:
    with pytest.raises(CaseError):
        parse_case(MINATO.replace("persons = 1240", f"persons = {number}"), where="x.toml")
