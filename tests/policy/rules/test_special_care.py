"""Special care-required statements: who may read what of whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.flows.guard import check
from morenashi.model.directory import Directory
from morenashi.policy.rule import Example
from tests.policy.company import DIRECTORY, departure, surroundings
from tests.policy.said import (
    COLLEAGUE,
    CONSUMER,
    CUSTOMER,
    EVERYBODY,
    OTHER_CUSTOMER,
    PARTNER,
    level,
    said,
)

FORM = (
    "お問い合わせフォームから届きました。\n\n氏名: 山田 太郎\n電話: 090-1234-5678\n"
    "持病: 喘息\n服用中の薬: プレドニン\n"
)


@pytest.mark.parametrize(
    ("expected", "to", "body"),
    [
        # the leak it learned from: a form mail to a list with somebody from outside
        ("hold", ("eigyo@minato-shoji.example",), FORM),
        ("ask", (EVERYBODY,), FORM),
        ("pass", (COLLEAGUE,), FORM),
        ("hold", (CUSTOMER,), FORM),
        # a partner may need it of one or two people, and of no list
        ("ask", (PARTNER,), FORM),
        ("hold", (PARTNER, CUSTOMER), FORM),
        ("hold", (PARTNER,), FORM + "山本様は糖尿病、渡辺様は緑内障です。\n"),
        ("hold", (PARTNER,), "高橋一郎様は創価学会員です。ご配慮ください。\n"),
        ("hold", (PARTNER,), "担当の鈴木がうつ病で休職しますので、後任をご紹介します。\n"),
        # another person's illness
        ("hold", (CUSTOMER,), "田辺様\n\n担当の鈴木はうつ病のため、しばらく休職いたします。\n"),
        ("hold", (CUSTOMER,), "田辺様\n\n高橋一郎様はHIV陽性です。ご配慮ください。\n"),
        # a passing ailment explains an absence
        ("ask", (CUSTOMER,), "田辺様\n\n弊社の鈴木が発熱のため、本日の会議は木村が伺います。\n"),
        ("pass", (COLLEAGUE,), "佐伯部長\n\n鈴木さんが発熱のためお休みです。\n"),
        # who of us is ill is more than an excuse
        ("hold", (CUSTOMER,), "鈴木さんは発熱、高橋さんはインフルエンザで休んでいます。\n"),
        # what is the recipient's own, to nobody else
        (
            "ask",
            (CONSUMER,),
            "藤本様\n\n検査の結果、糖尿病の疑いがあります。再検査にお越しください。\n",
        ),
        ("hold", (CONSUMER, CUSTOMER), "山田太郎様の検査の結果、糖尿病の疑いがあります。\n"),
        # nobody's illness
        ("pass", (CUSTOMER,), "田辺様\n\nうつ病の理解を深めるセミナーを開きます。\n"),
        ("pass", (CUSTOMER,), "田辺様\n\n健康診断は11月30日に行います。ご受診ください。\n"),
    ],
)
def test_by_who_reads_it(expected: str, to: tuple[str, ...], body: str) -> None:
    """The level follows from whose data it is and who would see it."""
    assert level("special_care", *to, body=body) == expected


def test_a_mail_to_the_wrong_customer_does_not_pass_as_the_recipients_own() -> None:
    """Greeting somebody else than the known recipient does not make the data the recipient's."""
    body = "山田様\n\n検査の結果、糖尿病の疑いがあります。\n"
    assert level("special_care", OTHER_CUSTOMER, body=body) == "hold"
    assert level("special_care", "山田 太郎 <yamada55@yahoo.co.jp>", body=body) == "ask"


def test_how_many_inside_may_read_it_is_set() -> None:
    """`inside` people are let go without a question."""
    body = "鈴木さんが適応障害で休職します。\n"
    assert level("special_care", COLLEAGUE, body=body, options={"inside": 0}) == "ask"
    assert level("special_care", EVERYBODY, body=body, options={"level_inside": "pass"}) == "pass"


def test_the_reason_names_place_item_and_person_masked() -> None:
    """A reader finds the words, and no value shows."""
    (reason,) = said("special_care", CUSTOMER, body=FORM)
    assert reason.message.ja.startswith("本文 5行目に、山● ●●様の「病歴・持病、服用薬」")
    assert reason.whose == ("山● ●●様",)
    assert reason.seen_by == ("tanabe@aoba-foods.example",)
    told = f"{reason}{reason.message.en}"
    assert "喘息" not in told
    assert "プレドニン" not in told
    assert "太郎" not in told


def test_nobody_need_be_named() -> None:
    """A statement without a name is somebody's all the same."""
    (reason,) = said(
        "special_care", CUSTOMER, body="弊社の担当者はうつ病と診断され、休職します。\n"
    )
    assert "名前の分からない方の「病歴・持病」" in reason.message.ja


def test_a_few_colleagues_named_one_by_one_may_read_it() -> None:
    """Four may, five are asked about, and a list as well."""
    four = tuple(
        f"{local}@minato-shoji.example"
        for local in ("saeki.wataru", "nakamura.sakura", "hasegawa.risa", "noguchi.kenta")
    )
    body = "鈴木さんが適応障害で休職します。\n"
    assert level("special_care", *four, body=body) == "pass"
    assert level("special_care", *four, "ueno.hikaru@minato-shoji.example", body=body) == "ask"


@pytest.mark.parametrize(
    ("expected", "options"),
    [
        ("ask", {}),
        ("ask", {"departments": ["営業"]}),
        ("pass", {"departments": ["介護", "人事"]}),
        ("pass", {"inside": 0, "departments": ["介護", "人事"]}),
    ],
)
def test_departments_whose_work_it_is(expected: str, options: dict[str, object]) -> None:
    """Where each reader is of one of them, nobody is asked."""
    readers = ("nishida.emi", "noguchi.kenta", "morita.chihiro")
    to = tuple(f"{local}@minato-shoji.example" for local in readers)
    assert level("special_care", *to, body=FORM, options={"inside": 0, **options}) == expected


def test_lists_whose_work_it_is() -> None:
    """By the address, or by what stands before the @; an outsider on it is no reader inside."""
    for name in ("zenin", "ZENIN@minato-shoji.example"):
        assert level("special_care", EVERYBODY, body=FORM, options={"lists": [name]}) == "pass"
    assert level("special_care", EVERYBODY, body=FORM, options={"lists": ["eigyo"]}) == "ask"
    to = "eigyo@minato-shoji.example"
    assert level("special_care", to, body=FORM, options={"lists": ["eigyo"]}) == "hold"


def _with_care(*domains: str) -> Directory:
    """The directory in which these partners may receive it."""
    partners = {
        key: replace(entry, care=key in domains) for key, entry in DIRECTORY.partners.items()
    }
    return replace(DIRECTORY, partners=partners)


def test_a_partner_that_may_receive_it() -> None:
    """It passes, and the trace says why; not so with anybody else beside, or after the approval's end."""
    directory = _with_care("@umikaze-logi.example", "@seto-insatsu.example")
    around = replace(surroundings(), directory=directory)
    many = FORM + "山本様は糖尿病、渡辺様は緑内障です。\n"

    def step(*to: str) -> tuple[str, str]:
        verdict = check(departure(Example("", False, to, many)), around)
        (found,) = [one for one in verdict.trace if one.rule == "special_care"]
        assert not any(r.level.key == "pass" for r in verdict.reasons)
        return (
            found.level.key if found.level is not None else "",
            found.note.ja if found.note else "",
        )

    level_, note = step(PARTNER)
    assert level_ == "pass"
    assert "要配慮個人情報を渡してよい相手" in note
    assert step(PARTNER, CUSTOMER)[0] == "hold"
    assert step("info@seto-insatsu.example")[0] == "hold"  # its approval has ended
    assert step("tanto@hikari-kaikei.example")[0] == "hold"  # three people
