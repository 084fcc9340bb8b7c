"""morenashi respond notices: letters on the screen and in files, blanks, and what changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import call
from tests.notice.cases import CASE, FIRST_HOUR


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "case.toml"
    path.write_text(CASE, "utf-8")
    return path


def respond(tmp_path: Path, *arguments: str, lang: str = "ja") -> tuple[int, str]:
    result = call("--lang", lang, "respond", "notices", *arguments, home=tmp_path / "home")
    return result.exit_code, result.output


def test_a_letter_on_the_screen(file: Path, tmp_path: Path) -> None:
    code, said = respond(
        tmp_path, str(file), "--kind", "individual", "--group", "staff", "--lang", "ja"
    )
    assert code == 0
    assert "マイナンバー（個人番号）を含むあなたの個人情報が外部に漏えいしました" in said
    assert "individual-staff-ja: 送れます" in said


def test_blanks_block_and_are_named(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text(CASE.replace("next_report = 2026-08-07", ""), "utf-8")
    code, said = respond(tmp_path, str(path), "--kind", "public", "--out", str(tmp_path / "out"))
    assert code == 1
    assert "未記入: 次のお知らせの日（next_report に書きます）" in said
    assert (tmp_path / "out/public-ja.txt").read_text("utf-8").startswith("【下書き")


@pytest.mark.parametrize("form", ["text", "html", "pdf", "json"])
def test_one_file_a_letter(file: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    code, _ = respond(
        tmp_path, str(file), "--group", "callers", "--format", form, "--out", str(out)
    )
    assert code == 0
    suffix = {"text": "txt"}.get(form, form)
    assert {path.name for path in out.iterdir()} == {
        f"{name}.{suffix}"
        for name in (
            "individual-callers-ja", "individual-callers-ja_plain", "individual-callers-en", "call-callers-ja",
        )
    }  # fmt: skip
    assert all(path.stat().st_mode & 0o077 == 0 for path in out.iterdir())


def test_json_on_the_screen_is_one_list(file: Path, tmp_path: Path) -> None:
    result = call(
        "--lang", "en", "respond", "notices", str(file), "--kind", "public", "--format", "json",
        home=tmp_path / "home",
    )  # fmt: skip
    (told,) = json.loads(result.stdout)
    assert told["key"] == "public-ja"


@pytest.mark.parametrize("form", ["text", "json"])
def test_against_an_earlier_state_what_changed_is_shown(
    file: Path, tmp_path: Path, form: str
) -> None:
    new = tmp_path / "new.toml"
    new.write_text(CASE.replace("persons = 900", "persons = 950"), "utf-8")
    _, said = respond(
        tmp_path, str(new), "--against", str(file), "--kind", "individual", "--lang", "ja", "--format", form
    )  # fmt: skip
    assert "groups[members].persons" in said
    assert "950人" in said


def test_nothing_changed_is_said(file: Path, tmp_path: Path) -> None:
    _, said = respond(tmp_path, str(file), "--against", str(file), "--kind", "public")
    assert "変わった文はありません" in said


def test_a_pdf_needs_a_folder(file: Path, tmp_path: Path) -> None:
    code, said = respond(tmp_path, str(file), "--format", "pdf")
    assert code == 2
    assert "--out" in said


def test_the_first_hour(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text(FIRST_HOUR, "utf-8")
    code, said = respond(tmp_path, str(path))
    assert code == 0
    assert "調査中のこと" in said


def test_a_kind_that_does_not_apply(file: Path, tmp_path: Path) -> None:
    code, said = respond(tmp_path, str(file), "--kind", "refuted", lang="en")
    assert code == 0
    assert "no such letter" in said


def test_a_living_case_by_its_key(file: Path, tmp_path: Path) -> None:
    imported = call(
        "--lang", "ja", "respond", "import", str(file), "--who", "担当", home=tmp_path / "home"
    )
    assert imported.exit_code == 0, imported.output
    code, said = respond(tmp_path, "minato-2026-07", "--kind", "public")
    assert code == 0, said
    assert "個人情報の漏えいに関するお詫びとお知らせ" in said
