"""Whose data it is, how much is said, and of how many."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from morenashi.flows.guard import Departure, outgoing
from morenashi.flows.inspection import inspect
from morenashi.policy.about import About
from morenashi.policy.person import Weight
from morenashi.policy.rule import Example
from tests.policy.company import departure, surroundings
from tests.policy.said import CONSUMER, CUSTOMER, ME, OTHER_CUSTOMER, contacts, customers, person


def about(body: str, *to: str, sender: str = ME, **mail: object) -> About:
    """Who is who in a mail of that text."""
    example = Example("", True, to, body, sender=sender, **mail)  # type: ignore[arg-type]
    leaving = departure(example)
    return About(outgoing(inspect(leaving.data), leaving, surroundings()))


def third(body: str, *to: str) -> list[tuple[str, str]]:
    """The third people, masked, with the weight of what is said."""
    return [(person.shown, person.weight.name) for person in about(body, *to).third_people()]


@pytest.mark.parametrize(
    ("body", "to"),
    [
        ("田辺様\n\nお電話は090-1234-5678でよろしいでしょうか。\n", CUSTOMER),  # greeted by surname
        ("ご登録: 田辺 悠斗様 大阪府大阪市北区梅田1-2-3\n", CUSTOMER),  # by full name
        ("ご登録: たなべ ゆうと様 090-1234-5678\n", CUSTOMER),  # by kana of the directory
        ("ご登録: Tanabe Yuto様 tanabe@aoba-foods.example\n", CUSTOMER),  # by address
        ("ご登録: 田辺様 090-1234-5678\n", "tanabe@aoba-foods.example"),  # by the directory's entry
        ("ご登録: 渡辺 恵様 090-1234-5678\n", "watanabe.megumi@new-customer.example"),  # by romaji
        (
            "近藤様(kondo@aoba-foods.example 090-1234-5678)にもお送りください。\n",
            CUSTOMER,
        ),  # a colleague
        ("株式会社青葉フーズ 品質管理部 村井様 090-1234-5678\n", CUSTOMER),  # at the same company
        ("藤本様\n\nご住所: 大阪府大阪市北区梅田1-2-3\n生年月日: 1962年5月3日\n", CONSUMER),
    ],
)
def test_what_is_a_recipients(body: str, to: str) -> None:
    """By address, name, reading, entry, company, greeting."""
    assert third(body, to) == []


@pytest.mark.parametrize(
    ("body", "weight"),
    [
        ("高橋 一郎様にもよろしくお伝えください。\n", "NOTHING"),
        ("株式会社東海物産 営業部長 高橋 一郎様\n", "CONTACT"),
        ("高橋 一郎様 takahashi@tokai-bussan.example\n", "CONTACT"),
        ("株式会社東海物産 高橋 一郎様 TEL 052-211-1234 愛知県名古屋市中区栄1-2-3\n", "CONTACT"),
        ("高橋 一郎様 090-1234-5678\n", "PRIVATE"),
        ("高橋 一郎様 大阪府大阪市北区梅田1-2-3\n", "PRIVATE"),
        ("高橋 一郎様 生年月日 1970年1月1日\n", "PRIVATE"),
        ("高橋 一郎様 ichiro-t@gmail.com\n", "PRIVATE"),
        ("高橋 一郎様は糖尿病です。\n", "GRAVE"),
        ("高橋 一郎様の旅券番号は TK1234567 です。\n", "GRAVE"),
    ],
)
def test_how_much_is_said(body: str, weight: str) -> None:
    """From a mere name over a business card to what harms for long."""
    (person,) = third(body, CUSTOMER)
    assert person[0].startswith("高")
    assert person[1] == weight


def test_the_senders_own_signature_is_the_senders() -> None:
    """Name, private number and address below a mail are nobody else's."""
    body = "お世話になっております。\n--\n木村 美緒\n携帯 090-1111-2222\nkimura.mio@minato-shoji.example\n"
    assert third(body, CUSTOMER) == []


def test_a_relative_of_the_same_surname_is_another_person() -> None:
    """A full name is compared in full where the recipient's is known."""
    assert third("田辺 花子様 090-1234-5678\n", CUSTOMER) == [("田● ●●様", "PRIVATE")]


@pytest.mark.parametrize(
    ("greeted", "to"),
    [
        (True, CUSTOMER),
        (True, "info@new-customer.example"),  # nobody knows who reads there
        (True, "hanamaru55@gmail.com"),
        (False, OTHER_CUSTOMER),
        (False, "sato.kenji@new-customer.example"),
    ],
)
def test_whom_a_greeting_can_mean(greeted: bool, to: str) -> None:
    """The person greeted is the recipient unless the recipient is known to be somebody else."""
    found = third("田辺様\n\n生年月日は1962年5月3日ですね。\n", to)
    assert (found == []) is greeted


def test_an_address_in_the_thread_says_who_is_greeted() -> None:
    """The person greeted wrote from another address: this mail goes to somebody else."""
    quoted = (
        "-----Original Message-----\nFrom: 三上 照美 <terumi@outlook.jp>\n"
        "To: kimura.mio@minato-shoji.example\nSubject: 点検\n\n三上です。\n"
    )
    body = "三上様\n\n承知しました。\n\n"
    assert third(body + quoted, "hanamaru55@gmail.com")[0][0] == "三● ●●様"
    assert third(body + quoted, "terumi@outlook.jp") == []


def test_text_and_html_of_one_mail_are_counted_once() -> None:
    """Mail programs send both, with small differences."""
    lines = [f"{person(at)} 090-{1000 + at}-2000" for at in range(6)]
    message = EmailMessage()
    message["From"], message["To"] = "kimura.mio@minato-shoji.example", "x@new-customer.example"
    message["Subject"], message["Message-ID"] = "名簿", "<1@minato-shoji.example>"
    message.set_content("\n".join(lines) + "\n")
    html = "<p>名簿です</p>" + "".join(f"<p>{line}</p>" for line in lines)
    message.add_alternative(html, subtype="html")
    leaving = Departure(bytes(message))
    counted = About(outgoing(inspect(leaving.data), leaving, surroundings())).counted()
    assert counted.private == 6


def test_colleagues_are_known_by_domain_and_directory() -> None:
    """Our own people are third people, and marked."""
    people = about("担当は佐伯 航（090-1234-5678）です。\n", CUSTOMER).third_people()
    assert [person.colleague for person in people] == [True]


def test_how_many_there_are_in_text_and_tables() -> None:
    """A table's first rows stand for all of them."""
    counted = about(
        "高橋一郎様 090-1234-5678\n", CUSTOMER, attached={"a.csv": customers(300)}
    ).counted()
    assert (counted.private, counted.listed) == (301, 301)
    counted = about("表です。\n", CUSTOMER, attached={"a.csv": contacts(30)}).counted()
    assert (counted.private, counted.listed) == (0, 30)


def test_weights_can_be_compared() -> None:
    """The order is the one of harm."""
    assert Weight.NOTHING < Weight.CONTACT < Weight.PRIVATE < Weight.GRAVE
