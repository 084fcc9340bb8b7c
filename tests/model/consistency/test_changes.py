"""Changes that need a word are named; all others are not."""

from __future__ import annotations

import pytest

from morenashi.model.consistency.changes import unexplained, vanished
from morenashi.model.difference import differences
from morenashi.model.incident import Incident
from morenashi.sources.case_file import parse_case
from tests.incidents import MINATO

TOLD = MINATO.replace(
    'discovered_by = "third_party"', 'publication = { progress = "done", on = 2026-04-06 }'
)
REVISION = '\n[[revisions]]\non = 2026-04-07\nwhat = "人数の訂正"\n'
RECLASSIFIED = '\n[[reclassified]]\non = 2026-04-07\nbefore = "a"\nafter = "b"\nbecause = "c"\n'
PROMISE = MINATO[MINATO.index("[[promises]]") : MINATO.index('[[evidence]]\nkey = "mail"')]


def case(text: str) -> Incident:
    return parse_case(text, where="here")


def found(old: str, new: str) -> list[str]:
    before, after = case(old), case(new)
    return [one.where for one in unexplained(before, after, differences(before, after))]


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        (MINATO, MINATO, []),
        (MINATO, MINATO.replace('"certain"', '"possible"'), ["reclassified"]),
        (MINATO, MINATO.replace('"certain"', '"possible"') + RECLASSIFIED, []),
        (MINATO.replace('"certain"', '"possible"'), MINATO, []),
        (MINATO.replace('"certain"', '"not_a_leak"'), MINATO, ["reclassified"]),
        (MINATO + RECLASSIFIED, MINATO.replace('"certain"', '"not_a_leak"') + RECLASSIFIED, ["reclassified"]),
        (TOLD, TOLD.replace("exposed = 1240", "exposed = 1300"), ["revisions"]),
        (TOLD, TOLD.replace('"name", "email"', '"name", "phone"'), ["revisions"]),
        (TOLD, TOLD.replace("begin = 2026-03-01", "begin = 2026-02-01"), ["revisions"]),
        (TOLD, TOLD.replace("exposed = 1240", "exposed = 1300") + REVISION, []),
        (TOLD, TOLD.replace("\n[totals]\n", "\n[totals]\nnotified = 5\n"), []),
        (TOLD, TOLD.replace("2026-05-31", "2026-06-30"), []),
        (MINATO, MINATO.replace("exposed = 1240", "exposed = 1300"), []),
        (MINATO, MINATO.replace("T10:15:00", "T11:15:00"), []),
        (MINATO, MINATO.replace("T10:15:00", "T11:15:00").replace('because = "担当', 'by = "'), ["known"]),
    ],
)  # fmt: skip
def test_a_change_without_its_word(old: str, new: str, where: list[str]) -> None:
    assert found(old, new) == where


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        (MINATO, MINATO, ()),
        (MINATO, MINATO.replace(PROMISE, ""), ("promises[0]",)),
        (MINATO, MINATO.replace("2026-05-31", "2026-06-30"), ()),
        (MINATO, MINATO + RECLASSIFIED, ()),
        (MINATO + RECLASSIFIED, MINATO, ("reclassified[0]",)),
        (MINATO + REVISION, MINATO, ("revisions[0]",)),
        (MINATO, MINATO[: MINATO.index('\n[[evidence]]\nkey = "log"')], ("evidence[log]",)),
        (MINATO, MINATO.replace('[[known]]\nat = 2026-03-20\nwhat = "検索結果に名簿が出ていた"\ncould = true\n', ""),
         ("known[1]",)),
        (MINATO, MINATO.replace('kinds = ["misconfiguration"]', ""), ()),
    ],
)  # fmt: skip
def test_what_is_taken_out(old: str, new: str, gone: tuple[str, ...]) -> None:
    assert vanished(differences(case(old), case(new))) == gone
