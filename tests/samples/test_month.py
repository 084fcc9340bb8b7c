"""The month of mail: the same everywhere, readable, in the right shares, at one with its directory."""

from __future__ import annotations

import csv
import email
import hashlib
import io
import re
import time
from collections import Counter
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from itertools import pairwise
from pathlib import Path

import pytest

from morenashi.samples.month import MonthMail, mails, write_directory
from morenashi.samples.month.planted import KINDS
from morenashi.values.decode import decode
from morenashi.values.free_mail import is_free_mail

ORDINARY, PLANTED = 1500, 500
DOMAIN = "minato-shoji.example"
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
# Of the first 300 mails of seed 1 and of its directory. Whoever changes what a seed gives changes these.
DIGEST = "5b87720f83b20e337640b02fdad72b040246135703673d076ed1cef2796b58c3"
DIRECTORY_DIGEST = "89f11501929d10f7243a6574ebf4812c26096950dc6337c8381edb6862e48de2"


@pytest.fixture(scope="module")
def month() -> list[MonthMail]:
    return list(mails(seed=1, ordinary=ORDINARY, planted=PLANTED))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("directory")
    write_directory(place, seed=1)
    return place


def table(folder: Path, name: str) -> list[dict[str, str]]:
    data = (folder / name).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in data.replace(b"\r\n", b"")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def texts(message: Message) -> list[str]:
    found = []
    for part in message.walk():
        if part.get_content_maintype() == "text":
            data = part.get_payload(decode=True)
            assert isinstance(data, bytes)
            found.append(decode(data, part.get_content_charset()).text)
    return found


def inside(folder: Path) -> set[str]:
    staff = table(folder, "employees.csv")
    return {row["メールアドレス"] for row in staff} | {row["別名アドレス"] for row in staff} - {""}


def lists(folder: Path) -> dict[str, list[str]]:
    text = (folder / "lists/aliases").read_text(encoding="utf-8")
    joined = re.sub(r"\n[ \t]+", " ", re.sub(r"(?m)^#.*\n", "", text))
    rows = [line.split(":", 1) for line in joined.splitlines() if ":" in line]
    return {name: [member.strip() for member in members.split(",")] for name, members in rows}


def test_the_same_seed_gives_the_same_bytes(folder: Path) -> None:
    whole = hashlib.sha256()
    for mail in mails(seed=1, ordinary=270, planted=30):
        whole.update(repr((mail.number, mail.sender, mail.recipients, mail.planted)).encode())
        whole.update(mail.raw)
    assert whole.hexdigest() == DIGEST
    directory = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        directory.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    assert directory.hexdigest() == DIRECTORY_DIGEST


def test_another_seed_gives_other_mails() -> None:
    one, two = (next(iter(mails(seed=seed, ordinary=5, planted=0))) for seed in (1, 2))
    assert one.raw != two.raw


def test_shares_and_order(month: list[MonthMail]) -> None:
    kinds = Counter(mail.planted for mail in month)
    assert kinds[None] == ORDINARY
    assert len(KINDS) == 12
    for kind, (share, _) in KINDS.items():
        assert 30 <= share <= 60
        assert abs(kinds[kind] - share) <= 2, kind
    assert sum(share for share, _ in KINDS.values()) == PLANTED
    assert [mail.number for mail in month] == list(range(ORDINARY + PLANTED))
    dates = [parsedate_to_datetime(email.message_from_bytes(mail.raw)["Date"]) for mail in month]
    assert all(earlier <= later for earlier, later in pairwise(dates))
    assert {(date.year, date.month) for date in dates} == {(2026, 11)}


def test_no_two_mails_are_equal(month: list[MonthMail]) -> None:
    assert len({mail.raw for mail in month}) == len(month)


def test_nothing_shows_in_a_repr(month: list[MonthMail]) -> None:
    for mail in month[:50]:
        assert "@" not in repr(mail)
        assert len(repr(mail)) < 250


def test_planted_mails_say_why(month: list[MonthMail]) -> None:
    for mail in month:
        assert bool(mail.note) == (mail.planted is not None)
        assert not mail.note or (mail.note.endswith(".") and mail.note[0].isupper())


def test_the_standard_library_reads_each_mail(month: list[MonthMail]) -> None:
    for mail in month:
        message = email.message_from_bytes(mail.raw)
        assert not any(part.defects for part in message.walk()), mail.number
        assert b"\n" not in mail.raw.replace(b"\r\n", b""), mail.number
        assert max(map(len, mail.raw.split(b"\r\n"))) < 998, mail.number
        assert message["Bcc"] is None
        said = texts(message)
        assert said
        for text in said:
            assert "\ufffd" not in text, mail.number
            assert "〓" not in text, mail.number
            assert not re.search(
                r"[{}]|\[[^\]\n]*\|", re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
            ), mail.number


def test_the_envelope_agrees_with_the_headers(month: list[MonthMail]) -> None:
    for mail in month:
        message = email.message_from_bytes(mail.raw)
        shown = [
            box
            for _, box in getaddresses(
                [str(message[name]) for name in ("To", "Cc") if message[name]]
            )
        ]
        assert set(shown) <= set(mail.recipients), mail.number
        assert mail.sender in str(message["From"])
        assert len(set(mail.recipients)) == len(mail.recipients)


def test_encodings_are_as_in_reality(month: list[MonthMail]) -> None:
    charsets: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for mail in month:
        message = email.message_from_bytes(mail.raw)
        first = next(part for part in message.walk() if part.get_content_maintype() == "text")
        charsets[str(first.get_content_charset())] += 1
        kinds.update({part.get_content_type() for part in message.walk()})
    share = {name: count / len(month) for name, count in charsets.items()}
    assert 0.42 < share["utf-8"] < 0.62
    assert 0.27 < share["iso-2022-jp"] < 0.45
    assert 0.05 < share["shift_jis"] + share["windows-31j"] < 0.2
    for kind in ("text/html", "text/calendar", "message/rfc822", "image/png", "application/zip"):
        assert kinds[kind] > 5, kind


def test_threads_are_quoted_in_every_form(month: list[MonthMail]) -> None:
    whole = "\n".join("\n".join(texts(email.message_from_bytes(mail.raw))) for mail in month)
    whole = whole.replace("\r", "")
    for form in (
        r"-----元のメッセージ-----\n差出人: .*\n送信日時: 2026年", r"-----Original Message-----\nFrom: ", r"_{32}\n差出人: ",
        r"2026年\d+月\d+日\([月火水木金土日]\) \d+:\d\d .*<.*@.*>:", r"On 2026/\d\d/\d\d \d+:\d\d, .* wrote:", r"のメール:\n",
        r"\n> ", r"\n>> ", r"\n>>> ", r"---------- Forwarded message ---------", r"-------- 転送メッセージ --------",
    ):  # fmt: skip
        assert re.search(form, whole), form


def test_only_free_mail_has_real_domains(month: list[MonthMail], folder: Path) -> None:
    found = set()
    for mail in month:
        said = "\n".join(texts(email.message_from_bytes(mail.raw))) + " ".join(mail.recipients)
        found |= set(ADDRESS.findall(said))
    for path in folder.rglob("*.csv"):
        found |= set(ADDRESS.findall(path.read_text(encoding="utf-8-sig")))
    for address in found:
        local, _, domain = address.partition("@")
        invented = domain.endswith((".example", ".invalid")) or re.search(
            r"(^|\.)example(\.co)?\.jp$", domain
        )
        assert invented or (is_free_mail(domain) and "invented." in local), address


def test_links_lead_nowhere(month: list[MonthMail]) -> None:
    for mail in month:
        for text in texts(email.message_from_bytes(mail.raw)):
            for host in re.findall(r"https?://([\w.-]+)", text):
                assert host.endswith(".example") or host == "www.w3.org", host


def test_every_sender_is_one_of_the_staff(month: list[MonthMail], folder: Path) -> None:
    assert {mail.sender for mail in month} <= inside(folder)
    assert len(table(folder, "employees.csv")) == 120


def test_inside_receivers_are_staff_lists_or_leavers(month: list[MonthMail], folder: Path) -> None:
    old = {row["メールアドレス"] for row in table(folder, "leavers.csv")}
    known = inside(folder) | {f"{name}@{DOMAIN}" for name in lists(folder)}
    for mail in month:
        own = {box for box in mail.recipients if box.endswith("@" + DOMAIN)}
        assert own <= known | old, mail.number
        assert own <= known or mail.planted == "leaver", mail.number


def test_leavers_stand_in_leavers_csv(month: list[MonthMail], folder: Path) -> None:
    rows = table(folder, "leavers.csv")
    gone = {row["メールアドレス"] for row in rows} | {row["私用メールアドレス"] for row in rows}
    for mail in month:
        if mail.planted == "leaver":
            assert gone & set(mail.recipients), mail.number
    assert all("2024" <= row["退職日"] < "2026/11" for row in rows)


def test_ordinary_mails_use_only_clean_lists(month: list[MonthMail], folder: Path) -> None:
    members = lists(folder)
    partners = {row["メールアドレス"] for row in table(folder, "partners.csv")}

    def outsiders(name: str) -> set[str]:
        found = set()
        for member in members[name]:
            found |= outsiders(member) if member in members else {member}
        return {box for box in found if not box.endswith("@" + DOMAIN)}

    assert len(outsiders("hoken-gate")) >= 4
    assert outsiders("eigyo-mt")
    assert outsiders("tenjikai2025")
    assert not outsiders("all")
    for box in outsiders("shinki"):
        assert {box, "@" + box.partition("@")[2]} & partners
    for mail in month:
        if mail.planted is None:
            for box in mail.recipients:
                name, _, domain = box.partition("@")
                if (
                    domain == DOMAIN
                    and name in members
                    and name != "shinki"
                    and "@" not in members[name][0]
                ):
                    assert not outsiders(name), mail.number


def test_first_contacts_happen(month: list[MonthMail], folder: Path) -> None:
    known = {row["メールアドレス"] for row in table(folder, "contacts.csv")}
    new = sum(
        any(box not in known and not box.endswith("@" + DOMAIN) for box in mail.recipients)
        for mail in month
        if mail.planted is None
    )
    assert 0.02 < new / ORDINARY < 0.12


def test_partners_have_addresses_domains_and_expired_contracts(folder: Path) -> None:
    rows = table(folder, "partners.csv")
    assert sum(row["メールアドレス"].startswith("@") for row in rows) > 10
    assert sum(bool(row["氏名"]) for row in rows) > 10
    assert any(row["期限"] and row["期限"] < "2026/11" for row in rows)


def test_sizes(month: list[MonthMail]) -> None:
    sizes = sorted(len(mail.raw) for mail in month)
    assert 1500 < sizes[len(sizes) // 2] < 10_000
    assert sizes[-1] > 50_000


def test_subjects_are_encoded(month: list[MonthMail]) -> None:
    for mail in month[:200]:
        raw = email.message_from_bytes(mail.raw)["Subject"]
        assert raw.isascii()
        assert raw.strip()
    utf8 = next(m for m in month if b"Subject: =?UTF-8?B?" in m.raw)
    assert re.search(
        "[ぁ-ん一-龥]",
        str(make_header(decode_header(email.message_from_bytes(utf8.raw)["Subject"]))),
    )


def test_a_thousand_mails_take_seconds() -> None:
    began = time.perf_counter()
    count = sum(1 for _ in mails(seed=3, ordinary=975, planted=25))
    assert count == 1000
    assert time.perf_counter() - began < 15
