"""morenashi respond due: the date alone, notes beside it, good words for bad input."""

from __future__ import annotations

import pytest

from tests.cli.program import call


def due(*arguments: str, lang: str = "en"):  # type: ignore[no-untyped-def]
    return call("respond", "due", *arguments, lang=lang)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("--known 2026-09-25 --regime jp_appi --class 3", "2026-11-24"),
        ("--known 2024-03-22 --class 3", "2024-05-20"),
        ("--known 2024-03-28 --class 3 --class 4", "2024-05-27"),
        ("--known 2026-12-01 --class 1", "2027-01-04"),
        ("--known 2026-11-20T15:00Z --class 1", "2026-12-21"),  # the 21st in Japan
        ("--known 2026-11-21 --regime jp_my_number --class 2", "2027-01-19"),
        ("--known 2026-11-21T09:07:30Z --regime eu_gdpr", "2026-11-24T09:07:30+00:00"),
        ("--known 2026-11-21T09:00+01:00 --regime eu_gdpr", "2026-11-24T09:00:00+01:00"),
        ("--known 2026-11-21T09:00 --regime eu_gdpr", "2026-11-24T09:00:00+09:00"),
        ("--known 2026-11-21 --regime eu_gdpr", "2026-11-24T00:00:00+09:00"),
    ],
)
def test_one_line_on_standard_output(arguments: str, expected: str) -> None:
    result = due(*arguments.split())
    assert result.exit_code == 0, result.stderr
    assert result.stdout == f"{expected}\n"
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "note"),
    [
        ("--known 2026-11-21 --duty preliminary", "2026-11-23から2026-11-25まで"),
        ("--known 2021-04-28 --class 3", "2022-04-01以降"),
        ("--known 2026-11-21 --regime jp_insurance", "未確認"),
    ],
)
def test_notes_go_beside(arguments: str, note: str) -> None:
    result = due(*arguments.split(), lang="ja")
    assert result.exit_code == 0
    assert len(result.stdout.split()) == 1
    assert note in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("--known tomorrow", "「tomorrow」を日付として読めません"),
        ("--known 2026-02-30 --class 1", "2026-11-21"),
        ("--known 2026-11-21", "--class"),
        ("--known 2026-11-21 --class 7", "1, 2, 3, 4"),
        ("--known 2026-11-21 --regime gdpr", "eu_gdpr"),
        ("--known 2026-11-21 --class x", "x"),
        ("--known 2150-01-01 --class 1", "祝日が分からない"),
    ],
)
def test_bad_input_is_a_usage_error_in_good_words(arguments: str, said: str) -> None:
    result = due(*arguments.split(), lang="ja")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr
