"""Other people's mails below: which recipients have seen them before, and what would show."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

import pytest

from tests.policy.said import COLLEAGUE, CUSTOMER, ME, OTHER_CUSTOMER, PARTNER, level, said

CARD = (
    "株式会社北山製作所 総務部長の大西香織です。\n契約を終わりにしたいと考えています。\n\n"
    "--\n株式会社北山製作所\n総務部長 大西 香織\nTEL 06-6312-1234\nonishi.kaori@kitayama-works.example\n"
)
FROM_ONISHI = (
    "-----Original Message-----\n"
    "From: 大西 香織 <onishi.kaori@kitayama-works.example>\n"
    "Sent: Thursday, November 19, 2026 3:12 PM\n"
    "To: 木村 美緒 <kimura.mio@minato-shoji.example>\n"
    "Subject: 契約の件\n\n木村様\n" + CARD
)
FROM_TANABE = (
    "-----Original Message-----\n"
    "From: 田辺 悠斗 <tanabe@aoba-foods.example>\n"
    "Sent: Thursday, November 19, 2026 5:02 PM\n"
    "To: 木村 美緒 <kimura.mio@minato-shoji.example>\n"
    "Subject: お見積り\n\n木村様\n株式会社青葉フーズの田辺です。お見積りをお願いします。\n\n"
)
FROM_A_COLLEAGUE = (
    "-----Original Message-----\n"
    "From: 佐伯 航 <saeki.wataru@minato-shoji.example>\n"
    "Sent: Thursday, November 19, 2026 5:02 PM\n"
    "To: 木村 美緒 <kimura.mio@minato-shoji.example>\n"
    "Subject: お願い\n\n木村さん\n資料を送ってください。佐伯\n\n"
)
RECORD = "お客様の控えです。\n高橋 一郎様 090-1234-5678\n"
ANSWER = "いつもお世話になっております。資料をお送りします。\n木村\n\n"


@pytest.mark.parametrize(
    ("expected", "to", "below"),
    [
        ("hold", (CUSTOMER,), FROM_ONISHI),
        ("pass", (OTHER_CUSTOMER,), FROM_ONISHI),
        ("pass", (COLLEAGUE,), FROM_ONISHI),
        ("ask", (PARTNER,), FROM_ONISHI),
        # a colleague of the author
        ("pass", ("soumu@kitayama-works.example",), FROM_ONISHI),
        # one more is added to an answer
        ("pass", (OTHER_CUSTOMER, CUSTOMER), FROM_ONISHI),
        # what the customer wrote quotes the other: the customer has seen it, once too often
        ("ask", (CUSTOMER,), FROM_TANABE + FROM_ONISHI),
        # a colleague of ours passed it on
        ("hold", (CUSTOMER,), FROM_A_COLLEAGUE + FROM_ONISHI),
        # a talk of ours about a customer, whose reader here bears the recipient's name
        ("hold", (CUSTOMER,), FROM_A_COLLEAGUE.replace("木村さん", "田辺さん") + RECORD),
        # only our own people show
        ("pass", (CUSTOMER,), FROM_A_COLLEAGUE),
    ],
)
def test_threads(expected: str, to: tuple[str, ...], below: str) -> None:
    """Who took part in a mail, or in one that quotes it, has seen it."""
    assert level("quoted_third_party", *to, body=ANSWER + below) == expected


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        ("pass", "> 木村様\n> 株式会社青葉フーズの田辺です。\n> 部長の近藤とも相談しました。\n"),
        ("pass", "> 木村様\n> お世話になっております。来週で問題ありません。\n"),
        ("hold", "> " + CARD.replace("\n", "\n> ")),
    ],
)
def test_quotes_that_do_not_say_whose_they_are(expected: str, quote: str) -> None:
    """The recipient's own words stay; a stranger's signature is no answer to the recipient."""
    body = ANSWER + quote
    assert level("quoted_third_party", CUSTOMER, subject="Re: 資料の件", body=body) == expected


@pytest.mark.parametrize(
    ("expected", "to"), [("hold", CUSTOMER), ("pass", OTHER_CUSTOMER), ("pass", COLLEAGUE)]
)
def test_attached_mails(expected: str, to: str) -> None:
    """A mail attached to the mail is read as one that is passed on."""
    raw = _attached_mail(to, CARD)
    assert level("quoted_third_party", to, raw=raw) == expected


@pytest.mark.parametrize(("expected", "to"), [("hold", CUSTOMER), ("pass", OTHER_CUSTOMER)])
def test_files_of_attached_mails(expected: str, to: str) -> None:
    """A list that hangs at the attached mail goes with it."""
    table = "氏名,電話\n山田太郎,090-1234-5678\n"
    assert (
        level("quoted_third_party", to, raw=_attached_mail(to, "名簿です。\n", table)) == expected
    )


def test_a_mail_that_says_little_still_shows_who_wrote_it() -> None:
    """The head of a quoted mail names its writer and the address."""
    below = FROM_ONISHI.replace(CARD, "承知しました。\n").replace("大西 香織 <", "<")
    (reason,) = said("quoted_third_party", CUSTOMER, body=ANSWER + below)
    assert reason.level.key == "hold"
    assert "1人の氏名とメールアドレス" in reason.message.ja
    assert reason.people == 1


def test_a_colleague_of_the_recipients_name_is_not_the_recipient() -> None:
    """What a namesake among us signed was not sent to the recipient."""
    quote = "2026年11月19日 田辺 翔 <tanabe.sho@minato-shoji.example>:\n> {}\n> 田辺\n".format(
        RECORD.replace("\n", "\n> ")
    )
    assert level("quoted_third_party", CUSTOMER, subject="Re: 資料", body=ANSWER + quote) == "hold"


def test_where_only_a_name_stands_above_a_quote_it_is_asked() -> None:
    """Some mail programs tell no address of whom they quote."""
    body = ANSWER + "On 2026/11/19 15:12, 大西 香織 wrote:\n> 木村様\n> 承知しました。\n"
    assert level("quoted_third_party", CUSTOMER, subject="Re: 契約", body=body) == "ask"
    assert level("quoted_third_party", OTHER_CUSTOMER, subject="Re: 契約", body=body) == "pass"
    greeted = "大西 香織様\n\n" + body
    assert level("quoted_third_party", "k55@gmail.com", subject="Re: 契約", body=greeted) == "pass"


REMARK = "渡辺 恵さんは細かくて困りました。\n"
HEAD = "2026年11月19日(木) 17:02 {}:\n"


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        # from one of us to another, with heads, with one, without any
        ("ask", FROM_A_COLLEAGUE + REMARK),
        (
            "ask",
            HEAD.format("佐伯 航 <saeki.wataru@minato-shoji.example>") + "> 木村さん\n> " + REMARK,
        ),
        ("ask", "> 佐伯部長\n> " + REMARK + "> 木村\n"),
        # grave
        ("hold", "> 佐伯部長\n> 渡辺 恵さんはうつ病で休んでいます。\n> 木村\n"),
        # nobody outside is named
        ("pass", "> 佐伯部長\n> 長谷川さんに見てもらいました。\n> 木村\n"),
        # the recipient wrote it
        ("pass", "> 木村様\n> " + REMARK + "> 田辺\n"),
        ("pass", HEAD.format("田辺 悠斗 <tanabe@aoba-foods.example>") + "> 木村さん\n> " + REMARK),
        # it was sent to the recipient
        ("pass", "> 田辺様\n> " + REMARK + "> 木村\n"),
    ],
)
def test_talks_of_colleagues(expected: str, quote: str) -> None:
    """What we say of others among ourselves is not for whoever is answered."""
    found = level("quoted_third_party", CUSTOMER, subject="Re: 資料の件", body=ANSWER + quote)
    assert found == expected


def test_the_reason_says_that_it_was_among_us() -> None:
    body = ANSWER + "> 佐伯部長\n> " + REMARK + "> 木村\n"
    (reason,) = said("quoted_third_party", CUSTOMER, body=body)
    assert "社内だけ" in reason.message.ja
    assert "渡● ●様" in reason.message.ja


def test_the_reason_says_whose_company_title_and_name_would_show() -> None:
    """As the real case should have been told before it happened."""
    (reason,) = said("quoted_third_party", CUSTOMER, body=ANSWER + FROM_ONISHI)
    for word in ("会社名", "役職", "氏名", "（引用したメール）", "大● ●●様"):
        assert word in reason.message.ja
    assert reason.people == 1
    assert "大西" not in str(reason)


def _attached_mail(to: str, text: str, table: str = "") -> str:

    inner = EmailMessage()
    inner["From"] = "onishi.kaori@kitayama-works.example"
    inner["To"] = "kimura.mio@minato-shoji.example"
    inner["Subject"] = "契約の件"
    inner["Message-ID"] = "<inner@kitayama-works.example>"
    inner.set_content(text)
    if table:
        inner.add_attachment(table, subtype="csv", filename="名簿.csv")
    outer = EmailMessage()
    outer["From"] = ME.partition("<")[2].rstrip(">")
    outer["To"] = to.partition("<")[2].rstrip(">") or to
    outer["Subject"] = "転送します"
    outer["Message-ID"] = "<outer@minato-shoji.example>"
    outer.set_content("お送りします。\n")
    outer.add_attachment(inner)
    return outer.as_bytes(policy=SMTP).decode()
