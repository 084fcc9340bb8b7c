"""What is seen in a message: heads, passages by author, people, tables, and what stays unseen."""

from __future__ import annotations

import base64
import io
import zipfile

import pytest

from morenashi.flows.inspection import inspect, inspect_text, unseen
from morenashi.flows.mentions import told_apart
from morenashi.model.finding import Cause
from morenashi.model.mail import Voice
from tests.flows.mails import mail

PERSON = "氏名: 高橋 健一\n電話: 090-1234-5678\n病名: 糖尿病\n"
ROWS = "氏名,電話番号,メールアドレス\n" + "".join(
    f"佐藤 {given},090-0000-{n:04},sato{n}@mail.example.jp\n"
    for n, given in enumerate(["一郎", "二郎", "三郎", "花子", "良子", "友子"])
)


def kinds(data: bytes, name: str = "") -> list[tuple[str, str, int, Voice]]:
    """Kind, part, line and voice of every mention."""
    return [(m.kind, m.spot.part, m.spot.line, m.spot.voice) for m in inspect(data, name).mentions]


def test_a_mail_is_told_by_its_parts() -> None:
    message = inspect(mail(PERSON, subject="受付票"))
    (head,) = message.heads
    assert [box.address for box in head.to] == ["yamamoto.aya@kita-print.example"]
    assert [(p.part, p.voice, p.text) for p in message.passages] == [
        ("件名", Voice.NEW, "受付票"),
        ("本文", Voice.NEW, PERSON.replace("\n", "\r\n")),
    ]
    assert [(m.kind, m.spot.line) for m in message.mentions] == [
        ("PERSON", 1), ("PHONE", 2), ("SENSITIVE", 3),
    ]  # fmt: skip
    (one,) = message.subjects
    assert [m.sample for m in message.said_of(one)] == ["高● ●●", "090-●●●●-●●●●", "●●●●●●●●"]


def test_the_parties_of_the_mail_are_no_mentions() -> None:
    assert kinds(mail("よろしくお願いします。")) == []


def test_an_attached_mail_speaks_with_another_voice() -> None:
    inner = mail(PERSON, sender="c@sakura.example", to="kimura.mio@minato-shoji.example")
    message = inspect(mail("転送します。", inner=inner))
    assert [head.part for head in message.heads] == ["", message.heads[1].part]
    passage = message.passages[message.mentions[0].passage]
    assert (passage.voice, passage.depth) == (Voice.FORWARDED, 1)
    assert {box.address for box in passage.parties or ()} == {
        "c@sakura.example", "kimura.mio@minato-shoji.example",
    }  # fmt: skip


def test_a_table_counts_its_people() -> None:
    message = inspect(mail(attached={"名簿.csv": ROWS}))
    (table,) = message.tables
    assert (table.part, table.people) == ("名簿.csv", 6)
    assert table.kinds == {"PERSON": 6, "PHONE": 6, "EMAIL": 6}
    first = message.said_of(message.subjects[0])
    assert [(m.kind, m.spot.said.ja) for m in first] == [
        ("PERSON", "名簿.csv の「氏名」列 2行目"),
        ("PHONE", "名簿.csv の「電話番号」列 2行目"),
        ("EMAIL", "名簿.csv の「メールアドレス」列 2行目"),
    ]
    assert {m.spot.voice for m in message.mentions} == {Voice.FILE}


def test_of_a_long_table_all_rows_are_counted() -> None:
    rows = "氏名,電話番号\n" + "".join(f"佐藤 花子,090-1111-{n:04}\n" for n in range(3000))
    message = inspect(rows.encode(), "名簿.csv")
    assert message.tables[0].people == 3000
    assert len(message.subjects) == 100


def test_a_file_is_its_own_part() -> None:
    assert kinds(PERSON.encode("cp932"), "メモ.txt") == [
        ("PERSON", "メモ.txt", 1, Voice.NEW),
        ("PHONE", "メモ.txt", 2, Voice.NEW),
        ("SENSITIVE", "メモ.txt", 3, Voice.NEW),
    ]


def test_a_text_needs_no_name() -> None:
    assert [m.spot.part for m in inspect_text(PERSON).mentions] == ["本文"] * 3


def test_a_long_text_is_read_to_its_end() -> None:
    text = "これは記録です。\n" * 60_000 + PERSON
    (first, *_) = inspect_text(text).mentions
    assert (first.kind, first.spot.line) == ("PERSON", 60_001)


def test_what_is_locked_is_said() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("名簿.csv", ROWS)
    data = bytearray(packed.getvalue())
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.find(mark) + (6 if mark[2] == 3 else 8)] |= 1
    message = inspect(mail(attached={"資料.zip": bytes(data)}))
    assert [unread.cause for unread in message.unread] == [Cause.ENCRYPTED]
    assert message.mentions == ()


@pytest.mark.parametrize("data", [b"", b"\0" * 9, b"From: ", b"\xff\xfe\x00", b"PK\x03\x04xx"])
def test_nothing_in_it_raises(data: bytes) -> None:
    message = inspect(data, "x.eml")
    assert message.size == len(data)


def test_nothing_shows_itself() -> None:
    told = repr(inspect(mail(PERSON, attached={"名簿.csv": ROWS})))
    assert not [
        word for word in ("高橋", "090-1234", "糖尿病", "yamamoto", "sato1@") if word in told
    ]


def test_unseen_is_unread() -> None:
    (unread,) = unseen(Cause.TIMEOUT, "x.eml").unread
    assert (unread.name, unread.cause) == ("x.eml", Cause.TIMEOUT)


def test_the_one_greeted_is_not_the_one_quoted() -> None:
    """Two people of one surname in two mails are two; by full name they are one again."""
    body = (
        "鈴木様\n\n下記の件です。\n\n-----Original Message-----\n"
        "From: 鈴木 さおり <suzuki@toile.example>\nSent: 2026年10月30日 15:04\n"
        "To: 木村 美緒 <kimura.mio@minato-shoji.example>\nSubject: 至急\n\n鈴木です。\n\n鈴木 さおり\n"
    )
    message = inspect(mail(body))
    of = [
        {m.subject for m in message.mentions if m.kind == "PERSON" and m.spot.line in lines}
        for lines in ((1,), (6, 11, 13))
    ]
    assert [len(one) for one in of] == [1, 1]
    assert of[0] != of[1]


@pytest.mark.parametrize(
    ("groups", "places", "values", "people"),
    [
        ([0, 0], [0, 0], ["鈴木", "鈴木 花子"], [[0, 1]]),
        ([0, 0], [0, 1], ["鈴木", "鈴木 花子"], [[0], [1]]),
        ([0, 0], [0, 1], ["鈴木 花子", "鈴木花子"], [[0, 1]]),
        ([0, 0, 0], [0, 1, 1], ["鈴木 花子", "鈴木", "鈴木　花子"], [[0, 1, 2]]),
        ([0, -1, 1], [0, 0, 0], ["鈴木", "山田", "佐藤"], [[0], [2]]),
        ([0, 0, 0], [0, 1, 2], ["鈴木", "鈴木", "鈴木"], [[0], [1], [2]]),
    ],
)
def test_people_told_apart(
    groups: list[int], places: list[int], values: list[str], people: list[list[int]]
) -> None:
    found = told_apart(groups, places, ["PERSON"] * len(values), values)
    by_person: dict[int, list[int]] = {}
    for i, person in enumerate(found):
        if person >= 0:
            by_person.setdefault(person, []).append(i)
    assert sorted(by_person.values()) == people


@pytest.mark.parametrize("before", [50, 200])
def test_a_rare_kind_of_value_is_seen_wherever_it_stands(before: int) -> None:
    rows = "".join(f"高橋 健一,{n}\n" for n in range(before))
    data = f"氏名,マイナンバー\n{rows}佐藤 花子,100000000005\n".encode()
    found = {(m.kind, m.spot.line) for m in inspect(data, "名簿.csv").mentions}
    assert ("MY_NUMBER", before + 2) in found


def test_rows_from_below_are_kept_too() -> None:
    """Fifty harmless rows above say nothing of the rest."""
    above = "".join(f"高橋 健一,,h{n}@kita-print.example\n" for n in range(100))
    below = "".join(f"佐藤 花子,090-1111-{n:04},\n" for n in range(400))
    message = inspect(f"氏名,電話番号,メール\n{above}{below}".encode(), "名簿.csv")
    kept = {m.spot.line for m in message.mentions}
    assert sum(line > 102 for line in kept) > 50
    assert kept == {
        m.spot.line
        for m in inspect(f"氏名,電話番号,メール\n{above}{below}".encode(), "名簿.csv").mentions
    }


def test_of_very_many_wrapped_stretches_the_rest_is_said() -> None:
    """Each would be a text of its own; what is not read any more is no silence."""
    told = base64.b64encode(
        "氏名: 高橋 健一、電話: 090-1234-5678、住所は別紙のとおりです。".encode()
    ).decode()
    message = inspect(mail("\n。\n".join([told] * 300)))
    assert [unread.cause for unread in message.unread] == [Cause.TOO_MANY]
    assert any(m.kind == "PHONE" for m in message.mentions)
