"""Holds that no text of a case leaves it: not in the ledger, the database, a log, an error or a message."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from morenashi.model.count import Count
from morenashi.model.facts import walk
from morenashi.model.group import (
    Group,
    Leaked,
    Outcome,
    Party,
    Period,
    Protection,
    Reckoning,
    Relation,
)
from morenashi.model.incident import (
    Evidence,
    Happened,
    Happening,
    Hypothesis,
    Incident,
    Known,
    Measure,
    MeasureKind,
    Organisation,
    Promise,
    Reclassified,
    Revision,
    Seat,
    Told,
    Warned,
)  # fmt: skip
from morenashi.model.moment import Moment
from morenashi.model.words import Words
from morenashi.sources.case_file import write_case_file

NAME = "黒柳源三郎"
ROMAN = "KuroyanagiGenzaburo"
SURE = f"{NAME} {ROMAN}"
KEY = "silent"
DAY: Moment = date(2026, 4, 2)
ENCODINGS = ("utf-8", "utf-16-le", "cp932", "euc-jp")
# Names of other things of the case; a case whose keys are names is refused.
KEYS = frozenset(("key", "item", "within", "owner", "under", "evidence"))


def whole() -> Incident:
    """One of everything; every text is still empty."""
    w = Words(ja="x", en="x")
    evidence = ("log",)
    group = Group(
        "g", w, Relation.CUSTOMER,
        (Leaked("name", Outcome.NOT_LEAKED, w, Protection(w, evidence=evidence), evidence),),
        persons=Count(5, 5, w, date(2026, 4, 1), evidence), period=Period(what=w),
        reckonings=(Reckoning(DAY, Count(4, 4), w),),
    )  # fmt: skip
    return Incident(
        KEY, w, Organisation(w, sectors=frozenset(("x",)), senders=("x",)), (Happening.LEAK,),
        exposed=Period(what=w), accessed=(Period(what=w),), known=(Known(DAY, w),),
        groups=(group, replace(group, key="h", relation=Relation.THIRD_PERSON, within="g")),
        parties=(Party("p", w),), measures=(Measure(MeasureKind.PERSONS, w),), told=(Told("x"),),
        hypotheses=(Hypothesis(w, (w,), (w,), w),), promises=(Promise(w),), course=(Happened(DAY, w),),
        warnings=(Warned(DAY, Seat.PERSON, w),), reclassified=(Reclassified(date(2026, 4, 3), w, w, w),),
        revisions=(Revision(date(2026, 4, 3), w),), evidence=(Evidence("log", w),),
    )  # fmt: skip


def marked(value: Any, mark: str, name: str = "") -> Any:
    """The same with `mark` in every text."""
    if isinstance(value, Words):
        return Words(ja=f"{mark}様", en=f"{mark}.")
    if isinstance(value, str):
        return value if name in KEYS else mark
    if isinstance(value, tuple | frozenset):
        return type(value)(marked(one, mark, name) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        given = {
            f.name: marked(getattr(value, f.name), mark, f.name) for f in dataclasses.fields(value)
        }
        return replace(value, **given)
    return value


def seen(data: bytes) -> set[str]:
    """What of the name stands in the bytes, in any encoding, also escaped as JSON does."""
    parts = (NAME, NAME[:2], NAME[2:], ROMAN, ROMAN[:10], ROMAN[10:])
    return {
        part
        for part in parts
        for encoding in (*ENCODINGS, "unicode_escape")
        if part.encode(encoding) in data
    }


def morenashi(*arguments: str | Path, home: Path) -> subprocess.CompletedProcess[bytes]:
    environment = {
        **os.environ,
        "MORENASHI_HOME": str(home),
        "MORENASHI_LANG": "ja",
        "PYTHONUTF8": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "morenashi", *map(str, arguments)],
        env=environment, cwd=home.parent, capture_output=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[bytes]]:
    """A case with the name in every text, through all its life but the erasing; and what was said."""
    room = tmp_path_factory.mktemp("silence")
    home = room / "home"
    first = marked(whole(), SURE)
    (room / "first.toml").write_text(write_case_file(first), encoding="utf-8")
    later = replace(marked(whole(), SURE + "2"), promises=())
    (room / "later.toml").write_text(write_case_file(later), encoding="utf-8")
    said = []
    reason = ("--because", f"{SURE}の申出")
    for arguments, code in (
        (["respond", "import", room / "first.toml", *reason], 0),
        (["respond", "record", KEY, room / "first.toml", "--kind", "notice", "--who", "広報"], 0),
        (["respond", "close", KEY, *reason, "--waive-closing-report", SURE], 2),
        (["ledger", "verify"], 0),
    ):
        run = morenashi(*arguments, home=home)
        assert run.returncode == code, run.stderr.decode()
        said += [run.stdout, run.stderr]
    # What an import changes is shown to who does it, beside nobody else.
    changed = morenashi("respond", "import", room / "later.toml", *reason, home=home)
    assert changed.returncode == 0, changed.stderr.decode()
    said.append(changed.stderr)
    return room, said


def test_every_text_of_the_model_is_marked() -> None:
    texts = [
        place for place in walk(marked(whole(), SURE))
        if isinstance(place.value, str | Words) and place.name not in KEYS
    ]  # fmt: skip
    assert len(texts) > 60
    assert [place.path for place in texts if ROMAN not in str(place.value)] == []


def test_the_search_sees_the_file(lived: tuple[Path, list[bytes]]) -> None:
    assert len(seen((lived[0] / "first.toml").read_bytes())) == 6


def test_nothing_kept_shows_it(lived: tuple[Path, list[bytes]]) -> None:
    files = [path for path in (lived[0] / "home").rglob("*") if path.is_file()]
    assert {"morenashi.sqlite3", f"{KEY}.jsonl"} <= {path.name for path in files}
    for path in files:
        assert seen(path.read_bytes()) == set(), path.name
    ledger = (lived[0] / "home" / "ledger" / f"{KEY}.jsonl").read_bytes()
    assert ledger.count(b'{"text":') > 100


def test_nothing_said_shows_it(lived: tuple[Path, list[bytes]]) -> None:
    assert any(lived[1])
    for said in lived[1]:
        assert seen(said) == set()


def test_it_was_kept_after_all(lived: tuple[Path, list[bytes]]) -> None:
    text = morenashi("respond", "export", KEY, home=lived[0] / "home").stdout
    assert len(seen(text)) == 6


def broken(room: Path) -> Iterator[Path]:
    text = write_case_file(marked(whole(), SURE))
    harms = {
        "no_toml": text.replace('summary = { ja = "', "summary = { ja = ", 1),
        "open": text.replace(f'"{SURE}様"', f'"""{SURE}', 1),
        "twice": text.replace("[organisation]", f'title = "{SURE}"\n[organisation]', 1),
        "unknown_key": text.replace("[organisation]", f'"{NAME}" = 1\n[organisation]', 1),
        "wrong_choice": text.replace('kind = "persons"', f'kind = "{SURE}"'),
        "wrong_kind": text.replace("at = 2026-04-02", f'at = "{SURE}"', 1),
        "bad_key": text.replace('key = "log"', f'key = "{NAME}"'),
        "bad_item": text.replace('item = "name"', f'item = "{SURE}"'),
        "bad_reference": text.replace('within = "g"', f'within = "{SURE}"'),
        "bad_evidence": text.replace('evidence = ["log"]', f'evidence = ["{SURE}"]', 1),
    }
    for name, harmed in harms.items():
        assert harmed != text, name
        path = room / f"{name}.toml"
        path.write_text(harmed, encoding="utf-8")
        yield path


def test_no_error_quotes_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for path in broken(tmp_path):
        run = morenashi("respond", "import", path, home=home)
        assert run.returncode == 2, path.name
        assert seen(run.stdout + run.stderr) == set(), path.name
    for arguments in (
        ["respond", "export", NAME],
        ["respond", "import", tmp_path / "none", "--who", "x\n"],
    ):
        run = morenashi(*arguments, home=home)
        assert seen(run.stdout + run.stderr) == set()
    assert not (home / "ledger").exists()


def test_reprs_of_what_carries_it() -> None:
    from morenashi.flows.cases import Deed
    from morenashi.model.difference import differences
    from morenashi.model.living import LivingCase

    incident = marked(whole(), SURE)
    at = datetime(2026, 4, 2, tzinfo=UTC)
    for value in (
        LivingCase(KEY, 1, at, at, incident),
        differences(None, incident),
        list(walk(incident)),
        Deed("x", SURE),
    ):
        assert seen(repr(value).encode()) == set()
