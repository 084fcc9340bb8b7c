"""The copy that may be sent: what must be gone, what must stay, what is left out."""

from __future__ import annotations

import base64
import email
import email.policy
from email.message import EmailMessage

import pytest

from morenashi.flows.guard import Departure, Surroundings
from morenashi.flows.masked_copy import MaskedCopy, masked_copy, masked_within
from tests.flows.mails import mail
from tests.policy.company import surroundings

BODY = """田辺様

港商事の木村です。高橋健一様（090-1234-5678）は糖尿病で通院しています。
私のマイナンバーは個人番号 123456789018 です。

木村 美緒
"""
ROWS = "氏名,電話番号\n佐藤 花子,090-8765-4321\n鈴木 一郎,090-8765-4322\n"


def copy_of(data: bytes, name: str = "", around: Surroundings | None = None) -> MaskedCopy:
    return masked_copy(Departure(data, name), around or surroundings())


def read(copy: MaskedCopy) -> EmailMessage:
    message = email.message_from_bytes(copy.data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def parts(copy: MaskedCopy) -> dict[str, str]:
    return {
        part.get_filename() or "": part.get_content()
        for part in read(copy).walk()
        if not part.is_multipart()
    }


TANABE = "田辺 悠斗 <tanabe@aoba-foods.example>"


def test_others_are_masked_and_the_parties_stay() -> None:
    text = parts(copy_of(mail(BODY, to=TANABE)))[""]
    assert "[氏名]様（[電話番号]）は[配慮を要する記述]" in text
    assert "田辺様" in text
    assert "木村 美緒" in text


def test_a_my_number_goes_whoever_it_belongs_to() -> None:
    assert "123456789018" not in parts(copy_of(mail(BODY, to=TANABE)))[""]


def test_the_head_is_kept() -> None:
    message = read(copy_of(mail(BODY, to=TANABE, subject="高橋健一様の件")))
    assert message["To"] == TANABE
    assert message["From"] == "木村 美緒 <kimura.mio@minato-shoji.example>"
    assert message["Subject"] == "[氏名]様の件"


def test_attached_tables_come_back_masked() -> None:
    found = parts(copy_of(mail(BODY, to=TANABE, attached={"名簿.csv": ROWS})))
    assert found["名簿.csv"].splitlines() == [
        "氏名,電話番号", "[氏名],[電話番号]", "[氏名],[電話番号]",
    ]  # fmt: skip


def test_an_attached_mail_comes_back_as_masked_text() -> None:
    inner = mail("高橋健一様 090-1234-5678", sender="c@sakura.example", subject="高橋健一様")
    found = parts(copy_of(mail("転送します。", to=TANABE, inner=inner)))
    told = "".join(found.values())
    assert "[氏名]様 [電話番号]" in told
    assert not [word for word in ("高橋", "5678", "c@sakura") if word in told]


def test_what_cannot_be_read_is_left_out_and_said() -> None:
    copy = copy_of(mail(BODY, to=TANABE, attached={"免許証.jpg": b"\xff\xd8\xff\xe0" + b"\0" * 99}))
    assert copy.left_out == ("免許証.jpg",)
    assert "免許証.jpg" not in parts(copy)
    assert "免許証.jpg]" in parts(copy)[""]


@pytest.mark.parametrize(
    "hidden",
    [
        base64.b64encode(("氏名,電話番号\n" + "高橋健一,090-1234-5678\n" * 9).encode()).decode(),
        "高 橋 健 一 0 9 0 - 1 2 3 4 - 5 6 7 8",
        "".join(f"%{byte:02X}" for byte in "高橋健一 090-1234-5678".encode()),
    ],
)
def test_what_is_written_to_be_overlooked_is_left_out(hidden: str) -> None:
    copy = copy_of(mail(f"田辺様\n\n{hidden}\n", to=TANABE))
    assert copy.left_out == ("本文",)
    assert hidden[:20] not in parts(copy)[""]


def test_invisible_letters_go() -> None:
    text = parts(copy_of(mail("高\u200b橋健一様 090-12\u200b34-5678", to=TANABE)))[""]
    assert "[氏名]様 [電話番号]" in text


def test_a_file_becomes_text() -> None:
    copy = copy_of(ROWS.encode("cp932"), "名簿.csv", Surroundings())
    assert copy.data.decode().splitlines()[1] == "[氏名],[電話番号]"


@pytest.mark.parametrize("data", [b"", b"From: \r\n\r\n", b"\xff\xd8\xff\xe0"])
def test_nothing_in_it_raises(data: bytes) -> None:
    assert isinstance(copy_of(data, "x.eml"), MaskedCopy)


def test_a_second_check_finds_nothing_to_hold() -> None:
    """The copy of a mail that was held passes by itself."""
    from morenashi.flows.guard import check
    from morenashi.model.verdict import Level

    held = mail(BODY, to=TANABE, attached={"名簿.csv": ROWS * 30})
    assert check(Departure(held), surroundings()).level >= Level.HOLD
    assert check(Departure(copy_of(held).data), surroundings()).level is Level.PASS


def test_it_is_made_within_limits() -> None:
    copy = masked_within(Departure(mail(BODY, to=TANABE)), surroundings())
    assert copy is not None
    assert "[電話番号]" in parts(copy)[""]
