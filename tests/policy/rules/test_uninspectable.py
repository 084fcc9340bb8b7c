"""What could not be looked into never passes unnoticed."""

from __future__ import annotations

import base64
import io
import struct
import zipfile

import pytest

from morenashi.flows.guard import Departure, check, outgoing
from morenashi.flows.inspection import unseen
from morenashi.model.finding import Cause
from morenashi.model.verdict import Level, Reason
from morenashi.policy.judge import judge
from morenashi.policy.policy import Policy
from morenashi.policy.rule import Example
from tests.policy.company import mail, surroundings
from tests.policy.said import COLLEAGUE, CUSTOMER, ME, PARTNER

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
RAR = b"Rar!\x1a\x07\x01\x00" + bytes(600)
SOUND = b"ID3\x03" + bytes(600)


def locked(*names: str) -> bytes:
    """A zip of encrypted members: their names can be read, the rest is noise."""
    out, listed = b"", b""
    for name in names:
        raw = name.encode("cp932")
        place = len(out)
        out += struct.pack("<4s5H3L2H", b"PK\3\4", 20, 1, 0, 0, 33, 0, 12, 0, len(raw), 0)
        out += raw + bytes(12)
        listed += struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 20, 20, 1, 0, 0, 33, 0, 12, 0, len(raw), 0, 0, 0, 0, 0, place
        )
        listed += raw
    count = len(names)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(listed), len(out), 0)
    return out + listed + end


def nested(depth: int) -> bytes:
    """A zip in a zip, many times."""
    data = b"text"
    for _ in range(depth):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr("in.zip", data)
        data = stream.getvalue()
    return data


def reasons(
    to: str, name: str, data: bytes, kind: str, body: str = "お送りします。"
) -> list[Reason]:
    """What the rule says of a mail with this file."""
    message = mail(Example("", True, (to,), body, sender=ME))
    main, _, sub = kind.partition("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    verdict = check(Departure(bytes(message)), surroundings())
    return [reason for reason in verdict.reasons if reason.rule == "uninspectable"]


@pytest.mark.parametrize(
    ("outside", "inside", "name", "data", "kind"),
    [
        ("hold", "ask", "資料.zip", locked("a.csv"), "application/zip"),
        ("hold", "ask", "深い.zip", nested(40), "application/zip"),
        ("ask", "pass", "写真.png", PNG, "image/png"),
        ("ask", "pass", "電話の録音.mp3", SOUND, "audio/mpeg"),
        ("pass", "pass", "image001.png", PNG, "image/png"),
        ("pass", "pass", "メモ.txt", "見積です".encode(), "text/plain"),
    ],
)
def test_by_what_it_is(outside: str, inside: str, name: str, data: bytes, kind: str) -> None:
    """Held or asked where it leaves, by its cause; inside only what hides something."""
    for to, expected in ((CUSTOMER, outside), (COLLEAGUE, inside)):
        levels = [reason.level for reason in reasons(to, name, data, kind)]
        assert max(levels, default=Level.PASS).key == expected


@pytest.mark.parametrize(
    ("expected", "name", "body"),
    [
        ("pass", "kataban_unit2.png", "型番の写真です。"),
        ("pass", "error.png", "画面の写真です。"),
        ("pass", "e204.png", "画面の写真です。"),
        ("pass", "外壁のひび.png", "現場の写真です。"),
        # a name that says nothing
        ("ask", "IMG_1234.png", "現場の写真です。"),
        ("ask", "20261120_101530.png", "現場の写真です。"),
        ("ask", "写真 (2).png", "現場の写真です。"),
        ("ask", "scan0012.png", "お送りします。"),
        ("ask", "スクリーンショット 2026-11-20.png", "お送りします。"),
        # a name that speaks of people
        ("ask", "山田太郎.png", "お送りします。"),
        ("ask", "yamada_omote.png", "お送りします。"),
        ("ask", "診断書.png", "お送りします。"),
        ("ask", "社員の集合写真.png", "お送りします。"),
        ("ask", "療育手帳.png", "お送りします。"),
        # a text that does
        ("ask", "omote.png", "免許証の写真です。"),
    ],
)
def test_pictures_for_partners(expected: str, name: str, body: str) -> None:
    """A thing that a partner is to see, told by its name; always noted as not looked into."""
    message = mail(Example("", True, (PARTNER,), body, sender=ME))
    message.add_attachment(PNG, maintype="image", subtype="png", filename=name)
    verdict = check(Departure(bytes(message)), surroundings())
    found = [one.level.key for one in verdict.reasons if one.rule == "uninspectable"]
    assert (found or ["pass"]) == [expected]
    assert len(verdict.uninspectable) == 1


def test_a_picture_for_a_partner_and_somebody_else_is_asked_about() -> None:
    for to in ((PARTNER, CUSTOMER), (CUSTOMER,), ("hanmoto@seto-insatsu.example",)):
        message = mail(Example("", True, to, "型番の写真です。", sender=ME))
        message.add_attachment(PNG, maintype="image", subtype="png", filename="kataban.png")
        reasons_ = check(Departure(bytes(message)), surroundings()).reasons
        assert [one.level.key for one in reasons_ if one.rule == "uninspectable"] == ["ask"]


@pytest.mark.parametrize("cause", [Cause.TIMEOUT, Cause.CRASHED, Cause.BROKEN, Cause.UNDECODABLE])
def test_a_message_nobody_could_read_is_held(cause: Cause) -> None:
    """Whatever went wrong, nothing passes."""
    around = surroundings()
    departure = Departure(b"", "x.eml", recipients=("tanabe@aoba-foods.example",))
    verdict = judge(outgoing(unseen(cause, "x.eml"), departure, around), Policy())
    assert verdict.level is Level.HOLD
    assert verdict.uninspectable[0].cause is cause


@pytest.mark.parametrize(
    ("noted", "body"),
    [
        (True, "パスワード: minato2026"),
        (True, "解凍パスワードは「minato2026」です。"),
        (True, "【パスワード】\nminato2026"),
        (False, "パスワードは別のメールでお送りします。"),
        (False, "パスワードは先日お伝えしたものです。"),
    ],
)
def test_a_password_in_the_same_mail_is_noted(noted: bool, body: str) -> None:
    """PPAP in one mail protects nothing, and the password itself is not repeated."""
    (reason,) = reasons(CUSTOMER, "資料.zip", locked("a.csv"), "application/zip", body)
    assert ("暗号化は役に立っていません" in reason.message.ja) is noted
    assert "minato2026" not in str(reason)


def test_names_within_an_encrypted_archive_speak() -> None:
    """Only the words that say what kind of file it is are shown: a name may hold a person's."""
    data = locked("山田太郎_履歴書.pdf", "顧客名簿2026.xlsx")
    (reason,) = reasons(CUSTOMER, "資料.zip", data, "application/zip")
    assert set(reason.evidence) == {"履歴書", "顧客", "名簿"}
    assert "山田" not in str(reason)


@pytest.mark.parametrize(
    ("data", "stops"),
    [(PNG, False), (PNG + bytes(150 << 10), True), (RAR, True), (PNG + locked("a.csv"), True)],
)
def test_only_a_small_picture_is_a_decoration(data: bytes, stops: bool) -> None:
    """A screen that was pasted, an archive behind a picture, an archive that calls itself one."""
    message = mail(Example("", stops, (CUSTOMER,), sender=ME))
    message.add_attachment(
        data, maintype="image", subtype="png", filename="logo.png", disposition="inline", cid="<x>"
    )
    verdict = check(Departure(bytes(message)), surroundings())
    assert (verdict.level > Level.PASS) is stops
