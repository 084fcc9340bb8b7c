"""The audit of mailing lists as a document: golden ones in both languages, and what holds for every format."""

from __future__ import annotations

import csv
import io
import json
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from morenashi.audits.list_membership import audit
from morenashi.model.directory import Problem
from morenashi.model.list_audit import Intended, ListAudit, ListFacts
from morenashi.model.mailing_list import MailingList, Member
from morenashi.model.words import Words
from morenashi.report import list_report
from morenashi.report.list_formats.json import KEYS
from morenashi.report.report import Context
from tests.audits.test_list_membership import OWN, TODAY, directory, lists, of

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set")
GOLDEN = Path(__file__).parent.parent / "golden" / "lists"
FORMATS = ("csv", "json", "table")


@pytest.fixture(autouse=True)
def japan(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Times are shown in the zone of the machine."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def sourced(one: MailingList, source: str) -> MailingList:
    return replace(one, source=source)


def office() -> ListAudit:
    """An invented office with something of everything."""
    added = datetime(2026, 11, 19, 3, 0, tzinfo=UTC)
    contractor = Member("yamada@example.jp", "山田 次郎", "owner", "佐藤 健", added, False, 4)
    soumu = sourced(of(
        f"soumu@{OWN}", f"kimura.mio@{OWN}", f"sato.ken@{OWN}", contractor, Member(f"yamaguchi@{OWN}", line=5),
        Member("hanako1990@yahoo.co.jp", line=6), Member(f"takahasi.yui@{OWN}", line=7),
    ), "exports/soumu.csv")  # fmt: skip
    eigyo = sourced(of(f"eigyo@{OWN}", f"sato.ken@{OWN}", "haisou@kitahama.example", "old@kyu.example", "kansa@example.jp"), "exports/eigyo.csv")  # fmt: skip
    zenin = sourced(of(f"zenin@{OWN}", f"eigyo@{OWN}", f"soumu@{OWN}"), "exports/aliases")
    kimura = sourced(of(f"kimura.mio@{OWN}", f"kimura.mio@{OWN}", "mio-k@gmail.com", kind="forward"), "home/kimura.mio/.forward")  # fmt: skip
    rest = (
        of(f"a@{OWN}", f"b@{OWN}"), of(f"b@{OWN}", f"a@{OWN}", f"sato.ken@{OWN}"), of(f"kyu@{OWN}"),
        of(f"log@{OWN}", "|/usr/local/bin/shukei --to 'x'", "/var/mail/log", kind="alias"),
    )  # fmt: skip
    before = lists(
        of(f"soumu@{OWN}", f"kimura.mio@{OWN}", f"sato.ken@{OWN}", f"yamaguchi@{OWN}", f"takahasi.yui@{OWN}", "yamada@old.example"),
        *(eigyo, zenin, kimura, *rest), of(f"old@{OWN}"),
    )  # fmt: skip
    intended = (
        Intended(f"eigyo@{OWN}", "kansa@example.jp", "会計監査", None, "総務部長", 2),
        Intended(f"soumu@{OWN}", "hanako1990@yahoo.co.jp", "", None, "", 3),
    )
    facts = ListFacts(
        lists(soumu, eigyo, zenin, kimura, *rest), directory(), TODAY, intended, before=before
    )
    why = Words(ja="メールアドレスと読めません。", en="cannot be read as an address.")
    return replace(
        audit.judge(facts),
        problems=(Problem("exports/eigyo.csv", 9, why),),
        since=datetime(2026, 11, 18, 23, 0, tzinfo=UTC),
        taken_at=datetime(2026, 11, 20, 0, 0, tzinfo=UTC),
        kept_in="/home/kimura/snapshots",
    )


def clean() -> ListAudit:
    return audit.judge(ListFacts(lists(of("soumu", f"sato.ken@{OWN}")), directory(), TODAY))


def written(name: str, result: ListAudit | None = None, lang: str = "ja", **told: object) -> str:
    out = io.BytesIO()
    context = Context(lang, datetime(2026, 11, 20, 0, 0, tzinfo=UTC), **told)  # type: ignore[arg-type]
    list_report.named(name).write(result or office(), context, out)
    return out.getvalue().decode("utf-8")


def test_names() -> None:
    assert list_report.names() == FORMATS
    for name in FORMATS:
        assert list_report.named(name).name == name


@pytest.mark.parametrize(
    ("name", "lang", "width"),
    [("table", "ja", 80), ("table", "ja", 120), ("table", "en", 80), ("table", "en", 120), ("csv", "ja", 0), ("csv", "en", 0), ("json", "ja", 0)],
)  # fmt: skip
def test_golden(name: str, lang: str, width: int) -> None:
    """MORENASHI_UPDATE_GOLDEN=1 writes them anew; look at the difference before you commit it."""
    path = GOLDEN / f"office.{lang}{width or ''}{list_report.named(name).suffix}"
    text = written(name, lang=lang, width=width)
    if os.environ.get("MORENASHI_UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    assert text.splitlines() == path.read_text("utf-8").splitlines()


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("width", [76, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(lang: str, width: int) -> None:
    assert max(map(cell_len, written("table", lang=lang, width=width).splitlines())) <= width


def test_the_first_sentence_says_the_finding() -> None:
    assert written("table").startswith("社外の宛先が6件、リスト2つ、転送1つに含まれています。")
    assert written("table", lang="en").startswith(
        "6 outside addresses are on 2 lists and 1 forward."
    )
    assert written("table", clean()).startswith(
        "調べた1個のリストに、認めていない社外の宛先はありません。"
    )


def test_json_keys_are_the_described_ones_in_their_order() -> None:
    document = json.loads(written("json"))
    assert list(document) == [key for key in KEYS if "[]" not in key]
    for key in ("members", "remarks", "gone"):
        described = KEYS[f"lists[].{key}"].partition("}")[0].lstrip("[{").split(", ")
        found = next(one[key][0] for one in document["lists"] if one[key])
        assert list(found) == described
    assert list(document["lists"][0]) == KEYS["lists"].partition("}")[0].lstrip("[{").split(", ")
    assert document == json.loads(written("json", lang="en"))


def test_csv_has_every_member_and_no_formula() -> None:
    text = written("csv", replace(office(), lists=(hostile(), *office().lists)))
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert {len(row) for row in rows} == {15}
    assert not [c for row in rows for c in row if c.startswith(("=", "@", "+", "-", "|"))]
    assert (
        sum(row[3] != "" and row[7] != "いなくなった" for row in rows[1:])
        == len(office().seats) + 1
    )


def hostile():  # type: ignore[no-untyped-def]
    member = Member("=cmd@example.jp", "\x1b[31m\u202e赤")
    return audit.judge(ListFacts(lists(of("soumu", member)), directory(), TODAY)).lists[0]


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_acts_on_the_terminal(name: str) -> None:
    text = written(name, replace(office(), lists=(hostile(),)))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_long_audit_is_cut_for_the_eye_only() -> None:
    many = lists(*(of(f"l{n}", *(f"x{m}@example.jp" for m in range(20))) for n in range(40)))
    result = audit.judge(ListFacts(many, directory(), TODAY))
    table = written("table", result)
    assert "ほかに8件" in table
    assert "ほかに10個のリストがあります。" in table
    assert len(json.loads(written("json", result))["lists"]) == 40
