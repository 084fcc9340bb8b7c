"""A case lives: every step is an entry, none is lost, none is made up, and it ends only when all is done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from morenashi import store
from morenashi.errors import CaseError
from morenashi.flows.case_ledger import check_ledgers, history
from morenashi.flows.cases import (
    Deed,
    Imported,
    close_case,
    erase_case,
    import_case,
    open_case,
    read_case,
    record_document,
    what_keeps_open,
)
from morenashi.keys import Keys
from morenashi.ledger.book import Ledger
from morenashi.ledger.entry import Act
from morenashi.model.incident import Incident
from morenashi.model.keepers import CaseKeeper
from morenashi.model.living import DocumentKind
from morenashi.model.plain import Level
from morenashi.settings import Settings
from morenashi.sources.case_file import parse_case
from tests.incidents import MINATO
from tests.living import MemoryKeeper

KEY = "minato-2026-01"
AT = datetime(2026, 4, 6, 3, tzinfo=UTC)
KEPT = MINATO.replace("due = 2026-05-31", "due = 2026-05-31\nkept_on = 2026-05-30")


class Office:
    """An installation in memory, with a ledger on disk."""

    def __init__(self, folder: Path) -> None:
        self.keeper = MemoryKeeper()
        self.ledger = Ledger(folder / "ledger", bytes(range(32)))
        self.file = folder / "ledger" / f"{KEY}.jsonl"

    def takes(self, text: str | Incident, because: str = "", expect: int | None = None) -> Imported:
        incident = parse_case(text, where="here") if isinstance(text, str) else text
        deed = Deed("管理者", because, AT)
        return import_case(
            incident, keeper=self.keeper, ledger=self.ledger, deed=deed, expect=expect
        )

    def acts(self) -> list[Act]:
        return [entry.draft.act for entry in self.ledger.verify(KEY).entries]

    def whole(self) -> bool:
        (checked,) = check_ledgers(self.keeper, self.ledger)
        return checked.whole and not checked.remarks()

    def told(self) -> list[str]:
        lines = history(self.keeper.cases[KEY], self.keeper, self.ledger)
        return [
            f"{one.fact.ja}: {one.before.ja} → {one.after.ja}"
            for one in lines
            if one.fact and one.before and one.after and not one.void
        ]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_case_is_opened_and_changed(office: Office) -> None:
    first = office.takes(MINATO, "最初の登録")
    assert (first.opened, first.case.version) == (True, 1)
    assert len(set(first.case.secret)) > 8
    assert len(office.acts()) == 1 + len(first.changes)
    again = office.takes(MINATO)
    assert (again.changes, again.case.version) == ((), 1)
    second = office.takes(MINATO.replace("persons = 1240", "persons = 1241").replace("exposed = 1240", "exposed = 1241"))  # fmt: skip
    assert second.case.version == 2
    assert office.told()[-4:] == [
        "グループ「applicants」 › 人数 › 下限: 1,240 → 1,241",
        "グループ「applicants」 › 人数 › 上限: 1,240 → 1,241",
        "全体の人数 › 見られる状態になった人数 › 下限: 1,240 → 1,241",
        "全体の人数 › 見られる状態になった人数 › 上限: 1,240 → 1,241",
    ]
    assert office.whole()


def test_the_history_shows_days_and_choices_but_no_texts(office: Office) -> None:
    office.takes(MINATO)
    office.takes(
        MINATO.replace(
            'state = "investigating"', 'state = "known"\nwhat = "港花子さんの設定の誤り"'
        )
        .replace("next_word = 2026-04-20", "next_word = 2026-04-25")
        .replace('["email", "post"]', '["post"]'),
        "調査の報告書",
    )
    assert office.told()[-4:] == [
        "グループ「applicants」 › 連絡の手段: 電子メール、郵送 → 郵送",
        "原因 › 状態: 調査中 → 判明",
        "原因 › 内容: （文） → （文）",
        "原因 › 次に知らせる日: 2026年4月20日 → 2026年4月25日",
    ]
    last = history(office.keeper.cases[KEY], office.keeper, office.ledger)[-1]
    assert (last.because, last.who, last.version, last.at) == ("調査の報告書", "管理者", 2, AT)
    assert "調査の報告書" not in repr(last)


def test_a_change_on_an_old_state_is_refused(office: Office) -> None:
    office.takes(MINATO, expect=0)
    with pytest.raises(CaseError, match="version 1, not 0"):
        office.takes(KEPT, expect=0)
    office.takes(KEPT, expect=1)
    with pytest.raises(CaseError, match="version 2, not 1"):
        office.takes(MINATO, expect=1)
    assert office.keeper.cases[KEY].version == 2
    assert office.whole()


def test_another_incident_under_the_same_key(office: Office) -> None:
    office.takes(MINATO)
    other = MINATO.replace("応募者名簿の誤公開", "別の事案").replace("2026-04-02T10:15:00", "2026-06-01T09:00:00").replace("could = true", "").replace("at = 2026-03-20", "at = 2026-06-02")  # fmt: skip
    with pytest.raises(CaseError, match="another title"):
        office.takes(other)
    assert office.keeper.cases[KEY].version == 1
    office.takes(MINATO.replace("応募者名簿の誤公開", "応募者名簿の公開"))
    assert office.takes(other, expect=2).case.version == 3


def test_nothing_is_taken_out_without_a_reason(office: Office) -> None:
    office.takes(MINATO)
    without = replace(parse_case(MINATO, where="x"), promises=())
    with pytest.raises(CaseError, match="taken out") as caught:
        office.takes(without)
    assert [one.where for one in caught.value.problems] == ["promises[0]"]
    assert office.keeper.cases[KEY].version == 1
    assert office.takes(without, "別の事案の約束だった").case.version == 2


def test_a_change_without_its_word_is_told(office: Office) -> None:
    assert office.takes(MINATO).warnings == ()
    done = office.takes(MINATO.replace('certainty = "certain"', 'certainty = "possible"'))
    assert [one.where for one in done.warnings] == ["reclassified"]


def test_keys_that_differ_in_capitals_only(office: Office) -> None:
    office.takes(MINATO)
    with pytest.raises(CaseError, match="capitals"):
        office.takes(MINATO.replace(KEY, KEY.upper()))


def test_stopped_between_ledger_and_store(office: Office) -> None:
    office.takes(MINATO)
    before = len(office.acts())
    office.keeper.killed = True
    with pytest.raises(KeyboardInterrupt):
        office.takes(KEPT)
    (checked,) = check_ledgers(office.keeper, office.ledger)
    assert checked.whole
    assert checked.chain.unapplied == 1
    assert "効力" in checked.remarks()[0].ja
    assert history(office.keeper.cases[KEY], office.keeper, office.ledger)[-1].void
    office.keeper.killed = False
    office.takes(KEPT)
    assert office.acts()[before:] == [Act.CHANGED, Act.VOID, Act.CHANGED]
    told = history(office.keeper.cases[KEY], office.keeper, office.ledger)
    assert [one.void for one in told[before:]] == [True, False, False]
    assert office.whole()


def test_a_case_closes_when_all_is_done(office: Office) -> None:
    office.takes(MINATO)
    deed = Deed("管理者", "すべて終わった", AT)
    with pytest.raises(CaseError) as caught:
        close_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=deed)
    assert [one.where for one in caught.value.problems] == [
        "promises[0].kept_on", "respond record --kind closing",
    ]  # fmt: skip
    office.takes(KEPT)
    with pytest.raises(CaseError, match="cannot be closed"):
        close_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=deed)
    record_document(KEY, DocumentKind.CLOSING, "ab" * 32, keeper=office.keeper, ledger=office.ledger, deed=deed)  # fmt: skip
    assert what_keeps_open(office.keeper.cases[KEY]) == ()
    case = close_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=deed)
    assert case.closed == AT
    assert office.acts()[-2:] == [Act.RECORDED, Act.CLOSED]
    again = close_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=deed)
    assert again == case
    assert office.whole()


def test_a_closing_report_may_be_waived_with_a_reason(office: Office) -> None:
    office.takes(KEPT)
    deed = Deed(because="終わった", at=AT)
    case = close_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=deed, waive="全員と合意した")  # fmt: skip
    assert case.closed
    assert office.keeper.reasons(KEY) == ("終わった", "全員と合意した")
    last = office.ledger.verify(KEY).entries[-1]
    assert set(last.draft.after) == {"closing_report"}


def test_a_closed_case_opens_again_with_a_reason(office: Office) -> None:
    office.takes(KEPT)
    close_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=Deed(at=AT), waive="x")
    with pytest.raises(CaseError, match="closed"):
        office.takes(MINATO)
    again = office.takes(MINATO, "新しい事実")
    assert again.reopened
    assert again.case.closed is None
    assert office.acts()[-2:] == [Act.REOPENED, Act.CHANGED]


def test_erasing_keeps_the_ledger_valid(office: Office) -> None:
    office.takes(KEPT, "登録の理由")
    deed = Deed("管理者", "保存期間の終わり", AT)
    with pytest.raises(CaseError, match="not closed"):
        erase_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=deed)
    close_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=deed, waive="x")
    gone = erase_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=deed)
    assert (gone.incident, gone.secret) == (None, b"")
    assert office.keeper.reasons(KEY) == ()
    assert office.acts()[-1] is Act.ERASED
    assert office.whole()
    told = history(gone, office.keeper, office.ledger)
    assert {one.because for one in told} == {""}
    with pytest.raises(CaseError, match="erased"):
        office.takes(MINATO, "もう一度")
    with pytest.raises(CaseError, match="erased"):
        open_case(KEY, office.keeper)
    assert erase_case(KEY, keeper=office.keeper, ledger=office.ledger, deed=deed) == gone


def test_what_is_not_there(office: Office) -> None:
    deed = Deed(at=AT)
    for act in (close_case, erase_case):
        with pytest.raises(CaseError, match="is no living case"):
            act("none", keeper=office.keeper, ledger=office.ledger, deed=deed)
    assert check_ledgers(office.keeper, office.ledger) == ()
    (checked,) = check_ledgers(office.keeper, office.ledger, ["none"])
    assert checked.whole


def test_a_ledger_without_its_case_and_a_case_without_its_ledger(office: Office) -> None:
    office.takes(MINATO)
    kept = office.keeper.cases.pop(KEY)
    (checked,) = check_ledgers(office.keeper, office.ledger)
    assert checked.stray
    assert not checked.whole
    assert "事案" in checked.faults()[0].ja
    office.keeper.cases[KEY] = kept
    office.file.unlink()
    (checked,) = check_ledgers(office.keeper, office.ledger)
    assert not checked.whole


def test_who_is_one_short_line() -> None:
    for who in ("a\nb", "x" * 101, "\x1b[31m"):
        with pytest.raises(CaseError):
            Deed(who)


def test_a_case_by_file_or_by_key(office: Office, tmp_path: Path) -> None:
    office.takes(MINATO)
    path = tmp_path / "case.toml"
    path.write_text(MINATO.replace("next_word = 2026-04-20", ""), encoding="cp932")
    incident, warnings = open_case(str(path), office.keeper)
    assert incident.cause.next_word is None
    assert [(one.where, one.level, one.line) for one in warnings] == [
        ("cause.next_word", Level.WARNING, MINATO.splitlines().index("[cause]") + 1)
    ]
    assert open_case(KEY, office.keeper) == (office.keeper.cases[KEY].incident, ())
    (late,) = open_case(KEY, office.keeper, today=date(2026, 5, 30))[1]
    assert late.where == "publication.delay"
    for text in ("nobody", "港"):
        with pytest.raises(CaseError):
            open_case(text, office.keeper)


def test_a_contradiction_stops_and_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    text = MINATO.replace("could = true", "could = true\nchosen = true")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        read_case(path)
    (problem,) = caught.value.problems
    assert text.splitlines()[problem.line - 1] == "chosen = true"
    assert problem.where == "known[1].chosen"


def test_documents_are_kept_by_their_hash(office: Office) -> None:
    office.takes(MINATO)
    deed = Deed("広報", "公表", AT)
    case = record_document(KEY, DocumentKind.PUBLICATION, "cd" * 32, keeper=office.keeper, ledger=office.ledger, deed=deed)  # fmt: skip
    assert case.has(DocumentKind.PUBLICATION)
    assert (case.documents[0].sha256, case.documents[0].version) == ("cd" * 32, 1)
    last = history(case, office.keeper, office.ledger)[-1]
    assert last.fact == DocumentKind.PUBLICATION.value
    assert last.because == "公表"
    assert office.ledger.verify(KEY).entries[-1].draft.after["sha256"] == "cd" * 32
    office.takes(replace(parse_case(MINATO, where="x"), as_of=None))
    assert office.whole()


LIVES = """
import sys
from pathlib import Path
from morenashi import store
from morenashi.flows.cases import Deed, import_case
from morenashi.keys import Keys
from morenashi.ledger.book import Ledger
from morenashi.settings import Settings
from morenashi.sources.case_file import parse_case
from tests.incidents import MINATO
home = Path(sys.argv[1])
store.open(Settings(home=home))
from morenashi.store.cases import DjangoCaseKeeper
keeper = DjangoCaseKeeper(Keys(bytes(32), outside=True))
ledger = Ledger(home / "ledger", bytes(range(32)))
for number in range(int(sys.argv[2])):
    text = MINATO.replace("persons = 1240", f"persons = {1240 + number}")
    text = text.replace("exposed = 1240", f"exposed = {1240 + number}")
    deed = Deed(sys.argv[3])
    done = import_case(parse_case(text, where="x"), keeper=keeper, ledger=ledger, deed=deed)
    print(done.case.version, flush=True)
"""


def lives(home: Path, count: int, who: str) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", LIVES, str(home), str(count), who],
        env=os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"},
        stdout=subprocess.PIPE,
        text=True,
    )


def kept(home: Path) -> tuple[CaseKeeper, Ledger]:
    store.open(Settings(home=home))
    from morenashi.store.cases import DjangoCaseKeeper

    ledger = Ledger(home / "ledger", bytes(range(32)))
    return DjangoCaseKeeper(Keys(bytes(32), outside=True)), ledger


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
@pytest.mark.parametrize("wait", [0.001, 0.02, 0.045, 0.07])
def test_killed_at_any_moment(tmp_path: Path, wait: float) -> None:
    home = tmp_path / "home"
    with lives(home, 10_000, "killed") as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        process.kill()
        said = process.stdout.read().split()
    keeper, ledger = kept(home)
    (checked,) = check_ledgers(keeper, ledger)
    assert checked.whole, checked.faults()
    case = keeper.find(KEY)
    assert case is not None
    assert case.version >= (int(said[-1]) if said else 1)
    text = MINATO.replace("2026-04-20", "2026-04-25")
    import_case(parse_case(text, where="x"), keeper=keeper, ledger=ledger, deed=Deed("after"))
    (checked,) = check_ledgers(keeper, ledger)
    assert checked.whole
    assert checked.remarks() == ()
    store.close()


def test_two_programs_at_once(tmp_path: Path) -> None:
    home = tmp_path / "home"
    store.open(Settings(home=home))
    store.close()
    running = [lives(home, 20, who) for who in ("one", "two")]
    for process in running:
        process.communicate()
        assert process.returncode == 0
    keeper, ledger = kept(home)
    (checked,) = check_ledgers(keeper, ledger)
    assert checked.whole
    assert checked.remarks() == ()
    case = keeper.find(KEY)
    assert case is not None
    versions = {one.draft.version for one in checked.chain.entries}
    assert versions == set(range(1, case.version + 1))
    store.close()


def test_the_ledgers_of_two_cases_cannot_change_places(tmp_path: Path) -> None:
    keeper, ledger = MemoryKeeper(), Ledger(tmp_path, b"k" * 32)
    for key in ("one", "two"):
        incident = replace(parse_case(MINATO, where="here"), key=key)
        import_case(incident, keeper=keeper, ledger=ledger, deed=Deed())
    one, two = keeper.cases["one"], keeper.cases["two"]
    keeper.cases = {  # the store was changed to fit the swapped files
        "one": replace(one, seq=two.seq, mark=two.mark),
        "two": replace(two, seq=one.seq, mark=one.mark),
    }
    (tmp_path / "one.jsonl").rename(tmp_path / "x")
    (tmp_path / "two.jsonl").rename(tmp_path / "one.jsonl")
    (tmp_path / "x").rename(tmp_path / "two.jsonl")
    assert not any(checked.whole for checked in check_ledgers(keeper, ledger))


@pytest.mark.parametrize("who", ["港　一郎", "広報 担当", "Minato, PR"])
def test_a_name_with_a_wide_space_is_a_name(who: str) -> None:
    assert Deed(who).who == who


@pytest.mark.parametrize("who", ["a\nb", "\x1b[2J", "\u202eabc", "x" * 101])
def test_a_name_that_acts_is_refused(who: str) -> None:
    with pytest.raises(CaseError):
        Deed(who)


@pytest.mark.parametrize(
    ("word", "key"),
    [("持病", "medical_history"), ("card_number", "credit_card"), ("マイナンバー", "my_number")],
)
def test_a_file_may_name_items_by_common_words(word: str, key: str, tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    file.write_text(MINATO.replace('items = ["name"', f'items = ["{word}"'), "utf-8")
    incident, _ = read_case(file)
    assert incident.groups[0].items[0].item == key


def test_a_word_for_several_items_is_asked_back(tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    file.write_text(MINATO.replace('items = ["name"', 'items = ["カード情報"'), "utf-8")
    with pytest.raises(CaseError):
        read_case(file)
