"""The regimes' files: all read, each constant as it stands in its source, errors say where."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import morenashi.law
from morenashi.errors import LawError
from morenashi.law.reading import ORDER, parsed, regime, regimes, upcoming

CHECKED = date(2026, 11, 21)
LENGTHS = ("more_than", "days", "guide_from", "guide_to", "hours")

# Every number of every rule with the source it was read in; "" is a number nobody read.
CONSTANTS = {
    ("jp_appi", "class_1", "2022-04-01"): ("S3", {"more_than": 0, "days": 30}),
    ("jp_appi", "class_2", "2022-04-01"): ("S3", {"more_than": 0, "days": 30}),
    ("jp_appi", "class_3", "2022-04-01"): ("S3", {"more_than": 0, "days": 60}),
    ("jp_appi", "class_3", "2024-04-01"): ("S14", {"more_than": 0, "days": 60}),
    ("jp_appi", "class_4", "2022-04-01"): ("S3", {"more_than": 1000, "days": 30}),
    ("jp_appi", "preliminary", "2022-04-01"): ("S3", {"guide_from": 3, "guide_to": 5}),
    ("jp_appi", "client", "2022-04-01"): ("S3", {"guide_from": 3, "guide_to": 5}),
    ("jp_my_number", "class_1", "2022-04-01"): ("S4", {"more_than": 0, "days": 30}),
    ("jp_my_number", "class_2", "2022-04-01"): ("S4", {"more_than": 0, "days": 60}),
    ("jp_my_number", "class_3", "2022-04-01"): ("S4", {"more_than": 0, "days": 30}),
    ("jp_my_number", "class_4", "2022-04-01"): ("S4", {"more_than": 100, "days": 30}),
    ("jp_my_number", "preliminary", "2022-04-01"): ("S4", {"guide_from": 3, "guide_to": 5}),
    ("jp_my_number", "client", "2022-04-01"): ("S4", {"guide_from": 3, "guide_to": 5}),
    ("eu_gdpr", "authority", "2018-05-25"): ("S36", {"hours": 72}),
    ("jp_privacy_mark", "preliminary", "2024-10-31"): ("S47", {"guide_from": 3, "guide_to": 5}),
    ("jp_privacy_mark", "final", "2024-10-31"): ("S47", {"days": 30}),
    ("jp_privacy_mark", "improper", "2024-10-31"): ("S47", {"days": 60}),
    ("jp_insurance", "misconduct", "2022-04-01"): ("S41", {"days": 30}),
    ("jp_finance", "report", "2022-04-01"): ("S25", {"guide_from": 3, "guide_to": 5}),
    ("jp_telecom", "final", "2022-04-01"): ("S45", {"days": 30}),
}

# Rules that nobody read in their source; each of them is shown as not verified.
UNVERIFIED = {
    ("jp_appi", "encryption_unusable_key"),  # the third case of Q17-14: from memory
    ("jp_appi", "account_number"),  # inferred from a Q&A on art. 31
    ("jp_appi", "class_change"),  # inferred
    ("jp_appi", "growth"),  # inferred
    ("jp_my_number", "encryption_unusable_key"),
    ("eu_gdpr", "hours_run_through"),  # from memory
    ("jp_insurance", "misconduct"),  # text of 施行規則85条5項3号 not read
    ("jp_telecom", "users"),  # threshold not read
    ("jp_employment", "labour"),  # no source
    ("jp_infrastructure", "intrusion"),  # secondary
    ("jp_listed", "disclosure"),  # no source
    ("jp_voluntary", "ipa"),  # from memory
    ("jp_appi_2026", "penal_step"),  # what it holds: secondary
}


def test_every_file_of_the_folder_is_in_the_order() -> None:
    folder = Path(morenashi.law.__file__).parent / "regimes"
    assert {path.stem for path in folder.glob("*.toml")} == set(ORDER)
    assert [one.key for one in regimes()] == list(ORDER)


def test_every_constant_stands_in_its_source() -> None:
    found = {}
    for one in regimes():
        for rule in one.rule:
            numbers = {n: value for n in LENGTHS if (value := getattr(rule, n)) is not None}
            if numbers:
                found[one.key, rule.key, str(rule.valid_from)] = (rule.source, numbers)
    assert found == CONSTANTS


def test_what_was_not_read_says_so() -> None:
    found = {(one.key, rule.key) for one in regimes() for rule in one.rule if not rule.verified}
    assert found == UNVERIFIED
    unread = [row.sector for row in regime("jp_delegation").delegation if not row.verified]
    assert unread == ["insurance"]


def test_every_rule_was_checked_on_a_day_that_is_said() -> None:
    for one in regimes():
        assert one.checked_on == CHECKED
        for rule in one.rule:
            assert rule.citation.checked_on == CHECKED


def test_the_amendment_of_2026_decides_nothing() -> None:
    one = next(one for one in regimes() if one.key == "jp_appi_2026")
    assert not one.enabled
    slots = {rule.key: (rule.valid_from, rule.at_the_latest) for rule in one.rule}
    assert slots == {
        "penal_step": (date(2027, 1, 17), None),
        "notice_exemption_r8": (None, date(2028, 7, 16)),
    }
    assert {rule.key for rule in upcoming(date(2026, 11, 22))} == set(slots)
    with pytest.raises(LawError):
        regime("jp_appi_2026")


def test_the_fine_of_the_gdpr_is_the_true_tier() -> None:
    rule = regime("eu_gdpr").get("authority", CHECKED)
    assert rule is not None
    assert "10 million EUR or 2 %" in rule.fine_en
    assert "1,000万ユーロ" in rule.fine_ja


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("key = ", "law/regimes/x.toml"),
        ('key = "x"\nname_ja = "x"\nname_en = "x"\ncolour = 1', "law/regimes/x.toml: colour"),
        (
            'key = "x"\nname_ja = "x"\nname_en = "x"\n[[rule]]\nkey = "y"',
            "law/regimes/x.toml: rule.0.",
        ),
        ('name_ja = "x"\nname_en = "x"', "law/regimes/x.toml: key"),
    ],
)
def test_a_wrong_file_says_where(text: str, said: str) -> None:
    with pytest.raises(LawError) as caught:
        parsed(text, "law/regimes/x.toml")
    assert caught.value.said("ja").startswith(said)
