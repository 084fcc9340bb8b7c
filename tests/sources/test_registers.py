"""The two records kept by hand: what of them is used, and what is said of the lines that are not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.errors import DirectoryError
from morenashi.model.received import Leak, Use
from morenashi.sources.registers import read_leaks, read_uses

HEAD = "アドレス,渡した先,ドメイン,用途,渡した日,公開\n"


def written(folder: Path, text: str | bytes, name: str = "uses.csv") -> Path:
    """The file with that content."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_line_becomes_a_use(tmp_path: Path) -> None:
    line = "NAO+shop@example.jp,そらいろ通販,sora.example,買い物,2023年3月4日,いいえ\n"
    uses, problems = read_uses(written(tmp_path, HEAD + line))
    assert not problems
    assert uses == (
        Use("nao+shop@example.jp", "そらいろ通販", "sora.example", "買い物", date(2023, 3, 4)),
    )


@pytest.mark.parametrize(
    ("said", "domain"),
    [
        ("sora.example", "sora.example"),
        ("@Sora.example", "sora.example"),
        ("https://www.sora.example/top", "sora.example"),
        ("info@sora.example", "sora.example"),
        ("ＳＯＲＡ．ｅｘａｍｐｌｅ", "sora.example"),
        ("", ""),
    ],
)
def test_a_domain_is_read_however_it_is_written(tmp_path: Path, said: str, domain: str) -> None:
    (use,), problems = read_uses(written(tmp_path, HEAD + f"a@example.jp,店,{said},,,\n"))
    assert (use.domain, problems) == (domain, ())


@pytest.mark.parametrize(
    ("line", "column", "kept"),
    [
        (",店,sora.example,,,", "アドレス", False),
        ("a.example.jp,店,sora.example,,,", "アドレス", False),
        ("a@example.jp,店,そらいろ通販,,,", "ドメイン", True),
        ("a@example.jp,店,,,きのう,", "渡した日", True),
        ("a@example.jp,店,,,,たぶん", "公開", True),
    ],
)
def test_a_problem_names_the_column_and_no_value(
    tmp_path: Path, line: str, column: str, kept: bool
) -> None:
    uses, (problem,) = read_uses(written(tmp_path, f"{HEAD}b@example.jp,別,,,,\n{line}\n"))
    assert (problem.file, problem.line, len(uses)) == ("uses.csv", 3, 2 if kept else 1)
    assert f"「{column}」" in problem.why.ja
    assert f'"{column}"' in problem.why.en
    told = problem.why.ja + problem.why.en
    assert not [value for value in ("example", "きのう", "たぶん", "そらいろ") if value in told]


@pytest.mark.parametrize(("said", "public"), [("はい", True), ("○", True), ("いいえ", False)])
def test_public_or_not(tmp_path: Path, said: str, public: bool) -> None:
    (use,), problems = read_uses(written(tmp_path, HEAD + f"a@example.jp,店,,,,{said}\n"))
    assert (use.public, problems) == (public, ())


def test_a_title_may_stand_above_the_headers(tmp_path: Path) -> None:
    uses, problems = read_uses(
        written(tmp_path, f"アドレスの使い先 2026\n\n{HEAD}a@example.jp,店,,,,\n")
    )
    assert (len(uses), problems) == (1, ())


def test_leaks(tmp_path: Path) -> None:
    text = "会社名,ドメイン,公表日,内容\n店,sora.example,2026/9/10,氏名\n,x.example,,\n"
    leaks, (problem,) = read_leaks(written(tmp_path, text, "leaks.csv"))
    assert leaks == (Leak("店", "sora.example", date(2026, 9, 10), "氏名"),)
    assert (problem.line, "「会社名」" in problem.why.ja) == (3, True)


def test_japanese_windows_files_are_read(tmp_path: Path) -> None:
    uses, problems = read_uses(
        written(tmp_path, (HEAD + "a@example.jp,髙島屋根,,,,\n").encode("cp932"))
    )
    assert ([use.given_to for use in uses], problems) == (["髙島屋根"], ())


def test_what_cannot_be_read_as_text_is_said(tmp_path: Path) -> None:
    text = (HEAD + "a@example.jp,店,,,,\n").encode() + b"b@example.jp,\xff\xfe\x81,,,,\n"
    uses, problems = read_uses(written(tmp_path, text))
    assert ([problem.line for problem in problems], len(uses)) == ([0], 2)


@pytest.mark.parametrize("text", ["山本 綾,a@example.jp\n", "会社,電話\nx,y\n"])
def test_a_file_without_the_column_is_refused_without_showing_data(
    tmp_path: Path, text: str
) -> None:
    with pytest.raises(DirectoryError) as raised:
        read_uses(written(tmp_path, text))
    told = raised.value.why.ja + raised.value.why.en
    assert "アドレス" in told
    assert "山本" not in told
    assert "a@" not in told


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    assert read_uses(written(tmp_path, "")) == ((), ())


def test_a_file_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(DirectoryError):
        read_uses(tmp_path)


@given(st.binary(max_size=300))
def test_nothing_in_a_file_raises_but_the_lack_of_the_column(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = written(tmp_path_factory.mktemp("any"), HEAD.encode() + data)
    uses, _problems = read_uses(path)
    assert all("@" in use.address for use in uses)
