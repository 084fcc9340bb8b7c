"""The audit of mailing lists from files to findings, over several days."""

from __future__ import annotations

import random
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from morenashi.flows.audit import Known, audit_lists, known_from
from morenashi.flows.lists import lists_from
from morenashi.model.list_audit import Concern, ListAudit
from morenashi.sources import list_snapshot
from morenashi.sources.list_reading import read_lists

OWN = "minato-shoji.example"
AT = datetime(2026, 11, 20, 0, 0, 0, tzinfo=UTC)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with the directory, two exports, and what is intended."""
    (tmp_path / "dir").mkdir()
    write(
        tmp_path / "dir/employees.csv",
        f"氏名,メールアドレス\n木村 美緒,kimura.mio@{OWN}\n佐藤 健,sato.ken@{OWN}\n",
    )
    (tmp_path / "exports").mkdir()
    write(tmp_path / "exports/soumu.txt", f"kimura.mio@{OWN}\nsato.ken@{OWN}\n")
    write(tmp_path / "exports/aliases", "root: sato.ken\neigyo: haisou@kitahama.example, root\n")
    write(
        tmp_path / "intended.csv",
        "リスト,アドレス,理由,期限,承認者\neigyo,@kitahama.example,出荷,2027/3/31,木村\n",
    )
    return tmp_path


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def run(office: Path, day: int = 0, **other: object) -> ListAudit:
    known = known_from(directory=office / "dir", intended=office / "intended.csv")
    return audit_lists(
        [office / "exports"], known, now=AT + timedelta(days=day), today=date(2026, 11, 20) + timedelta(days=day),
        snapshots=office / "snapshots", **other,
    )  # type: ignore[arg-type]  # fmt: skip


def new(result: ListAudit) -> list[tuple[str, str]]:
    return [(s.list_address, s.member.address) for s in result.seats if s.new]


def test_a_clean_office_is_clean_every_day(office: Path) -> None:
    first, second = run(office), run(office, 1)
    assert (first.exit_code, first.since) == (0, None)
    assert (second.exit_code, second.since) == (0, AT)
    assert new(second) == []
    assert {one.address for one in first.lists} == {
        f"{n}@{OWN}" for n in ("soumu", "root", "eigyo")
    }


def test_somebody_new_is_an_alarm_once_and_stays_a_finding(office: Path) -> None:
    run(office)
    with (office / "exports/soumu.txt").open("a", encoding="utf-8") as file:
        file.write("dareka@gmail.com\n")
    second, third = run(office, 1), run(office, 2)
    assert new(second) == [(f"soumu@{OWN}", "dareka@gmail.com")]
    assert new(third) == []
    assert second.concern is third.concern is Concern.ALARM


def test_what_was_intended_ends_on_its_day(office: Path) -> None:
    assert run(office, 131).exit_code == 0
    assert run(office, 132).exit_code == 1


def test_lists_that_cannot_be_read_today_are_not_gone(office: Path) -> None:
    run(office)
    whole = (office / "exports/aliases").read_text(encoding="utf-8")
    write(office / "exports/aliases", "\0")
    second = run(office, 1)
    assert second.exit_code == 3
    assert second.gone_lists == ()
    write(office / "exports/aliases", whole.replace("root\n", "root, x@example.jp\n"))
    third = run(office, 2)
    assert new(third) == [(f"eigyo@{OWN}", "x@example.jp")]
    (office / "exports/aliases").unlink()
    assert set(run(office, 3).gone_lists) == {f"root@{OWN}", f"eigyo@{OWN}"}


def test_a_broken_snapshot_never_costs_the_audit(office: Path) -> None:
    run(office)
    (path,) = (office / "snapshots").iterdir()
    path.write_bytes(b'{"format": "morenashi-lists", \xff')
    second = run(office, 1)
    assert len(second.lists) == 3
    assert second.exit_code == 3
    assert run(office, 2).exit_code == 0


def test_no_snapshot_where_none_is_wanted(office: Path) -> None:
    known = known_from(directory=office / "dir")
    result = audit_lists([office / "exports"], known, now=AT)
    assert result.since is None
    assert not (office / "snapshots").exists()


def test_an_empty_folder_is_no_good_news(tmp_path: Path) -> None:
    result = audit_lists([tmp_path], Known(), now=AT)
    assert result.exit_code == 3


def test_all_may_lie_in_one_folder(office: Path) -> None:
    known = known_from(directory=office / "dir", intended=office / "intended.csv")
    for _day in range(2):
        result = audit_lists([office], known, now=AT, snapshots=office / "snapshots")
        assert len(result.lists) == 3
        assert result.problems == ()


def test_bare_and_full_names_are_one_list(office: Path) -> None:
    write(office / "exports/x.csv", f"list,address\nsoumu@{OWN},x@example.jp\n")
    soumu = next(one for one in run(office).lists if one.address == f"soumu@{OWN}")
    assert len(soumu.seats) == 3
    known = known_from(directory=office / "dir", domains=["second.example"])
    two = audit_lists([office / "exports"], known, now=AT)
    outer = next(one for one in two.lists if one.address == f"soumu@{OWN}")
    assert {s.member.address for s in outer.seats} == {"x@example.jp", "soumu"}


def test_lists_for_the_check_of_outgoing_mail(office: Path) -> None:
    write(office / "exports/virtual", f"eigyo@{OWN} eigyo, /var/mail/log\n")
    directory = known_from(directory=office / "dir").directory
    lists, problems = lists_from([office / "exports"], directory=directory)
    assert problems == ()
    assert {leaf.address for leaf in lists.expand(f"eigyo@{OWN}")} == {
        f"eigyo@{OWN}",  # virtual leads to the alias of that name, which the server knows
        "haisou@kitahama.example",
        f"sato.ken@{OWN}",
    }


def test_a_snapshot_is_a_source_and_its_age_is_said(office: Path) -> None:
    run(office)
    places = list((office / "snapshots").iterdir())
    fresh, problems = lists_from(places, now=AT + timedelta(hours=24))
    assert (len(fresh.by_address), problems) == (3, ())
    old, problems = lists_from(places, now=AT + timedelta(hours=30))
    assert len(old.by_address) == 3
    assert [p.why.en.split(" and ")[0] for p in problems] == ["the snapshot is 30 hours old"]


def large(folder: Path, lists: int = 200, members: int = 20_000) -> None:
    """Invented lists with nested ones; a fifth of all are outside."""
    rng = random.Random(7)
    (folder / "dir").mkdir()
    people = [f"person{n}@{OWN}" for n in range(5_000)]
    write(folder / "dir/employees.csv", "メールアドレス\n" + "\n".join(people) + "\n")
    (folder / "exports").mkdir()
    for number in range(lists):
        chosen = rng.sample(people, members * 4 // 5 // lists)
        chosen += [
            f"x{rng.randrange(10_000)}@example{n}.example" for n in range(members // 5 // lists)
        ]
        chosen += [f"list{rng.randrange(lists)}@{OWN}" for _ in range(2)]
        write(folder / f"exports/list{number}@{OWN}.txt", "\n".join(chosen) + "\n")


def test_two_hundred_lists_take_a_few_seconds(tmp_path: Path) -> None:
    large(tmp_path)
    started = time.perf_counter()
    known = known_from(directory=tmp_path / "dir")
    for day in range(2):
        result = audit_lists(
            [tmp_path / "exports"], known, now=AT + timedelta(days=day), snapshots=tmp_path / "s"
        )
    seconds = (time.perf_counter() - started) / 2
    assert len(result.lists) == 200
    assert len(result.seats) > 20_000
    assert seconds < 10, f"{seconds:.1f} s"


def test_what_is_read_can_be_kept_and_read_again(office: Path) -> None:
    read = read_lists([office / "exports"])
    kept = list_snapshot.load(list_snapshot.dump(list_snapshot.Snapshot(AT, read.lists)))
    assert kept is not None
    assert kept.lists == read.lists


def test_a_list_of_two_files_of_which_one_cannot_be_read(office: Path) -> None:
    write(office / "exports/more.csv", f"list,address\nsoumu@{OWN},x@example.jp\n")
    run(office)
    write(office / "exports/more.csv", "\0")
    second = run(office, 1)
    soumu = next(one for one in second.lists if one.address == f"soumu@{OWN}")
    assert soumu.gone == ()
    write(
        office / "exports/more.csv",
        f"list,address\nsoumu@{OWN},x@example.jp\nsoumu@{OWN},y@example.jp\n",
    )
    third = run(office, 2)
    assert new(third) == [(f"soumu@{OWN}", "y@example.jp")]
    seat = next(s for s in third.seats if s.member.address == "y@example.jp")
    assert (Path(seat.source).name, seat.member.line) == ("more.csv", 3)


def test_an_alias_that_sends_an_employee_s_mail_away(office: Path) -> None:
    write(office / "exports/virtual", f"kimura.mio@{OWN} kimura.mio@{OWN}, x@example.jp\n")
    result = run(office)
    seat = next(s for s in result.seats if s.member.address == "x@example.jp")
    assert "転送されています" in seat.notes[0].ja
    soumu = next(one for one in result.lists if one.address == f"soumu@{OWN}")
    assert [s.sort.name for s in soumu.seats] == ["EMPLOYEE", "EMPLOYEE"]
    assert [remark.kind for remark in soumu.remarks] == ["nested"]


def test_an_intended_list_that_does_not_exist_is_said(office: Path) -> None:
    write(office / "intended.csv", "list,address,reason\nsoum,x@example.jp,audit\n")
    assert [note.en[:6] for note in run(office).notes] == ["Line 2"]
