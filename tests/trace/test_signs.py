"""What each sign sees in invented mails, and what it must not see."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from morenashi import catalog
from morenashi.flows.inspection import inspect
from morenashi.model.directory import Directory, Entry
from morenashi.model.received import Hypothesis, Leak, Received, Use
from morenashi.trace.explain import FOLDER, explanations
from morenashi.trace.sign import Sign
from tests.flows.mails import mail

PARTNER = Entry(("yamamoto.aya@kita-print.example",), "山本 綾", company="北印刷株式会社")
LEAVER = Entry(
    ("hayakawa.ryo@minato-shoji.example",), "早川 亮", left=date(2026, 3, 31),
    private=("ryo.h@mail.example.jp",),
)  # fmt: skip
EMPLOYEE = Entry(("kimura.mio@minato-shoji.example",), "木村 美緒")
DIRECTORY = Directory(
    domains=frozenset({"minato-shoji.example"}),
    employees={EMPLOYEE.addresses[0]: EMPLOYEE},
    partners={PARTNER.addresses[0]: PARTNER},
    leavers={LEAVER.addresses[0]: LEAVER},
    private={LEAVER.private[0]: LEAVER},
)
RECEIVED_AT = b"Received: from a by b; %s 10:00:00 +0900\r\n"
PARTNER_BOX = "山本 綾 <yamamoto.aya@kita-print.example>"
PRIVATE = "田中 <tanaka.example@gmail.com>"
MINE = "kimura.mio@minato-shoji.example"
SHOP = "mio.shop@mail.example.jp"
USES = (
    Use(SHOP, "ポイントの泉", "izumi-point.example", "会員登録", date(2024, 4, 1)),
    Use("mio.open@mail.example.jp", "名刺", "", "仕事", None, public=True),
    Use("mio.books@mail.example.jp", "青空書店", "aozora-books.example"),
    Use("mio.many@mail.example.jp", "店A"),
    Use("mio.many@mail.example.jp", "店B"),
)
LEAKS = (Leak("ポイントの泉", "izumi-point.example", date(2026, 9, 1), "メールアドレス"),)
G, K, C, L, P, N, U = (
    Hypothesis.GENUINE, Hypothesis.POSES_AS_KNOWN, Hypothesis.POSES_AS_COMPANY,
    Hypothesis.TAKEN_BY_LEAVER, Hypothesis.LEAKED_AT_PARTNER, Hypothesis.PUBLIC_ADDRESS,
    Hypothesis.UNSOLICITED,
)  # fmt: skip
F = Hypothesis.FRAUD


def received(body: str = "お世話になっております。", **told: Any) -> Received:
    """A mail that came to the employee, from outside unless told otherwise."""
    fields = told.pop("fields", b"")
    told.setdefault("sender", "知らない人 <info@unknown.example>")
    told.setdefault("to", MINE)
    message = inspect(fields + mail(body, **told))
    return Received(message, DIRECTORY, USES, LEAKS, date(2026, 11, 20))


def auth(said: str) -> bytes:
    """A line of the receiving server."""
    return f"Authentication-Results: mx.minato-shoji.example; {said}\r\n".encode()


CASES: list[tuple[str, str, dict[str, Any], dict[Hypothesis, int]]] = [
    ("sender_identity", "", {"sender": "山本 綾 <yamamoto.aya@kita-print.example>"}, {G: 1}),
    ("sender_identity", "", {"sender": "北印刷 山本 <kitaprint@free-mail.example>"}, {K: 3, G: -3}),
    ("sender_identity", "", {"sender": "山本 綾 <aya@mail.kita-print.example>"}, {G: 1}),
    ("sender_identity", "", {}, {G: -1}),
    ("authentication", "", {"fields": auth("dkim=pass; spf=pass; dmarc=pass")}, {G: 1}),
    ("authentication", "", {"fields": auth("dkim=none; spf=fail; dmarc=fail")}, {G: -2, C: 1}),
    ("authentication", "", {"fields": auth("spf=softfail")}, {G: -1, C: 1}),
    ("authentication", "", {"fields": auth("dkim=none")}, {}),
    ("authentication", "", {"fields": auth("spf=fail") + auth("dkim=pass; dmarc=pass")},
     {G: -1, C: 1}),
    ("authentication", "", {"fields": auth("dmarc=fail"), "sender": PARTNER_BOX}, {G: -2, K: 2}),
    ("authentication", "", {"fields": auth("spf=fail; dkim=pass; dmarc=pass")}, {G: 1}),
    ("authentication", "", {}, {}),
    ("reply_elsewhere", "", {"fields": b"Reply-To: x@gmail.com\r\n"}, {C: 2, G: -1}),
    ("reply_elsewhere", "", {"fields": b"Reply-To: x@other.example\r\n"}, {C: 1, G: -1}),
    ("reply_elsewhere", "", {"fields": b"Reply-To: help@mail.unknown.example\r\n"}, {}),
    ("reply_elsewhere", "", {"fields": b"Reply-To: yamamoto.aya@kita-print.example\r\n"}, {}),
    ("reply_elsewhere", "", {"fields": b"Reply-To: x@gmail.com\r\n", "sender": PARTNER_BOX},
     {K: 2, G: -1}),
    ("lookalike_sender", "", {"sender": "x <x@kita-print.example>"}, {}),
    ("links", "https://pay.evil.example/a www.bank.example へ", {}, {C: 2}),
    ("links", "http://203.0.113.9/login を開いてください", {}, {C: 2}),
    ("links", "https://www.unknown.example/a unknown.example をご覧ください", {}, {}),
    ("links", "https://www.unknown.example/a 案内.pdf", {}, {}),
    ("demands", "パスワードを再度ご確認のうえ入力してください。", {}, {C: 2}),
    ("demands", "カード番号の入力をお願いします。", {}, {C: 2}),
    ("demands", "このたび振込先の口座が変更になりました。", {}, {K: 2}),
    ("demands", "24時間以内にお手続きがない場合、利用を停止します。", {}, {C: 1}),
    ("demands", "請求書をお送りします。ご確認ください。", {}, {}),
    ("admitted_source", "以前、店舗の運営でお世話になっておりました早川です。", {}, {L: 3}),
    ("admitted_source", "名簿を購入し、ご連絡しております。", {}, {P: 2}),
    ("admitted_source", "貴社のホームページを拝見しました。", {}, {N: 2}),
    ("admitted_source", "見積書をお送りします。", {}, {N: 0}),
    ("admitted_source", "見積書です。", {"sender": "山本 綾 <yamamoto.aya@kita-print.example>"}, {}),
    ("known_leaver", "", {"sender": "ryo <ryo.h@mail.example.jp>"}, {L: 3}),
    ("known_leaver", "", {"sender": "ryo <r@gmail.com>"}, {}),
    ("known_leaver", "お元気ですか。\n早川 亮\n", {"sender": "ryo <r@gmail.com>"}, {L: 1}),
    ("known_leaver", "無料でお見積もりを作ります。\n早川 亮\n", {}, {L: 3}),
    ("known_leaver", "早川様のご紹介です。", {}, {}),
    ("only_given_to", "", {"to": SHOP}, {N: -2, P: 4, L: 1}),
    ("only_given_to", "", {"to": SHOP, "sender": "x <news@mail.izumi-point.example>"},
     {N: -2, G: 2}),
    ("only_given_to", "", {"to": "mio.open@mail.example.jp"}, {N: 2}),
    ("only_given_to", "", {"to": "mio.many@mail.example.jp"}, {N: -2, P: 0}),
    ("only_given_to", "", {}, {}),
    ("guessable_address", "", {"to": "info@minato-shoji.example"}, {N: 2}),
    ("guessable_address", "", {"to": "mio+izumi@mail.example.jp"}, {P: 2, L: 1}),
    ("guessable_address", "", {"to": "mio+unknown@mail.example.jp"}, {}),
    ("guessable_address", "", {}, {}),
    ("knows_you", "木村 美緒 様\n\nご案内です。", {}, {P: 1, U: -1}),
    ("knows_you", "お客様各位\n\nご案内です。", {}, {U: 1}),
    ("knows_you", "木村様\n\n見積です。", {"sender": "山本 綾 <yamamoto.aya@kita-print.example>"}, {}),
    ("dangerous_attachment", "", {"attached": {"請求書.html": "<p>x</p>"}}, {C: 1}),
    ("dangerous_attachment", "", {"attached": {"請求書.pdf.exe": b"x"}}, {C: 2}),
    ("dangerous_attachment", "パスワード: 8842", {"attached": {"a.zip": b"x"}, "sender": PRIVATE}, {K: 2}),
    ("dangerous_attachment", "", {"attached": {"a.docm": b"x"}, "sender": PARTNER_BOX}, {}),
    ("dangerous_attachment", "", {"attached": {"議事録.txt": "x"}}, {}),
    ("solicitation", "期間限定のキャンペーンです。配信停止はこちら。", {}, {U: 3}),
    ("solicitation", "見積書をお送りします。", {}, {}),
    ("named_leak", "", {"sender": "ポイントの泉 事務局 <help@izumi-support.example>"}, {C: 3}),
    ("named_leak", "", {"sender": "ポイントの泉 <help@izumi-point.example>"}, {}),
    ("named_leak", "ポイントの泉の件でご連絡します。", {}, {C: 1, P: 1}),
    ("named_leak", "", {}, {}),
    ("sender_identity", "お世話になっております。\n北印刷の山本です。", {}, {K: 3, G: -3}),
    ("sender_identity", "元北印刷の佐藤です。", {}, {G: -1}),
    ("sender_identity", "北印刷様からご紹介いただきました。", {}, {G: -1}),
    ("sender_identity", "", {"sender": "北印刷 <x@service.example>",
      "fields": b"Reply-To: yamamoto.aya@kita-print.example\r\n"}, {G: 0}),
    ("sender_identity", "ご確認ください。\n\n山本 綾\n", {"sender": "x <x@other.example>"}, {K: 2, G: -3}),
    ("demands", "弊社からメールでパスワードの入力をお願いすることはありません。", {}, {}),
    ("demands", "「パスワードを入力してください」という不審なメールが届いています。", {}, {}),
    ("demands", "お振込先はこれまでと同じ口座です。", {}, {}),
    ("demands", "確認できない場合、口座は凍結されます。\nhttps://unknown.example/a", {}, {C: 2}),
    ("demands", "コンビニでギフトカードを買って番号を送ってください。", {"sender": PRIVATE}, {K: 2}),
    ("demands", "ほかの社員には話さないでほしい。", {"sender": PRIVATE}, {K: 1}),
    ("demands", "Our new bank account is below. Please do not call.", {}, {K: 2, C: 1}),
    ("offers_check", "ご不明な点は、いつもの番号までお電話ください。", {}, {G: 1, K: -1, C: -1}),
    ("offers_check", "下のリンクからお進みください。", {}, {}),
    ("named_company", "ポイントの泉でございます。", {}, {}),  # the sign of leaks tells of it
    ("named_company", "青空書店でございます。", {}, {C: 3}),
    ("named_company", "青空書店でございます。", {"sender": "x <a@aozora-books.example>"}, {}),
    ("named_company", "青空書店様の紹介です。", {}, {}),
    ("borrowed_domain", "", {"sender": "x <x@kita-print-tokyo.example>"}, {K: 2, G: -1}),
    ("borrowed_domain", "", {"sender": "x <x@kitaprint.invalid>"}, {K: 2, G: -1}),
    ("borrowed_domain", "", {"sender": "x <x@aozora-books-support.example>"}, {C: 2, G: -1}),
    ("borrowed_domain", "", {"sender": "x <x@mail.kita-print.example>"}, {}),
    ("borrowed_domain", "", {}, {}),
    ("address_in_name", "", {"sender": '"yamamoto.aya@kita-print.example" <q@evil.example>'},
     {K: 3, G: -2}),
    ("address_in_name", "", {"sender": '"info@bank.example" <q@evil.example>'}, {C: 3, G: -2}),
    ("address_in_name", "", {"sender": '"q@evil.example" <q@evil.example>'}, {}),
    ("address_in_name", "", {"sender": '"a@b.example via 会" <q@evil.example>',
      "fields": b"List-Id: <x.evil.example>\r\n"}, {}),
    ("from_yourself", "", {"sender": MINE}, {F: 1, G: -1}),
    ("from_yourself", "", {"sender": MINE, "fields": auth("dkim=pass")}, {}),
    ("from_yourself", "", {}, {}),
    ("blackmail", "動画を録画した。ビットコインを払わなければ家族に送る。", {}, {F: 3, G: -2}),
    ("blackmail", "録画した。48時間以内に払え。パスワードは neko2019 です。", {}, {F: 3, G: -2, P: 1}),
    ("blackmail", "ビットコインの相場をお知らせします。", {}, {}),
    ("blackmail", "会議を録画しました。ご覧ください。", {}, {}),
    ("windfall", "3,000万円に当選しました。手数料をお支払いください。", {}, {F: 3, U: 1}),
    ("windfall", "遺産をお譲りします。", {}, {F: 2, U: 1}),
    ("windfall", "お見積もりです。LINEでもご連絡できます。", {}, {}),
    ("windfall", "抽選に当選しました。", {"sender": PARTNER_BOX}, {}),
    ("knows_dealings", "北印刷様とのお取引を拝見しました。", {}, {P: 1}),
    ("knows_dealings", "北印刷の山本です。", {}, {}),  # that is posing, not knowing
    ("knows_dealings", "北印刷様のご紹介です。", {"cc": "yamamoto.aya@kita-print.example"}, {G: 1, P: -1}),
    ("knows_dealings", "見積書です。", {}, {}),
    ("admitted_source", "前職の北山社で担当しておりました。名簿をもとにご連絡します。", {}, {L: 5}),
    ("admitted_source", "在職中はお世話になりました。", {"sender": PRIVATE}, {L: 1}),
    ("admitted_source", "後任の佐藤です。以前の担当の田中が退職しました。代わりまして担当します。", {}, {N: 0}),
    ("solicitation", "名簿を1件8円で販売いたします。", {}, {U: 3}),
    ("solicitation", "ご登録いただいた方に、キャンペーンをご案内しております。", {}, {U: -1}),
    ("unvouched", "https://unknown.example/a をご覧ください。", {}, {C: 1, G: 0}),
    ("unvouched", "見積書です。", {"attached": {"a.txt": "x"}, "sender": PRIVATE}, {K: 1, G: 0}),
    ("unvouched", "https://unknown.example/a", {"fields": auth("dkim=pass")}, {}),
    ("unvouched", "https://unknown.example/a", {"sender": PARTNER_BOX}, {}),
    ("unvouched", "", {}, {}),
    ("claimed_answer", "", {"subject": "Re: 見積もり"}, {C: 1}),
    ("claimed_answer", "", {"subject": "RE：見積もり", "sender": PRIVATE}, {K: 1}),
    ("claimed_answer", "", {"subject": "Re: 見積もり", "sender": PARTNER_BOX}, {}),
    ("claimed_answer", "", {"subject": "Re: 見積もり",
      "fields": b"In-Reply-To: <1@minato-shoji.example>\r\n"}, {G: 1}),
    ("claimed_answer", "", {"subject": "Re: 見積もり",
      "fields": b"In-Reply-To: <1@elsewhere.example>\r\n"}, {}),
    ("claimed_answer", "", {"subject": "見積もり"}, {}),
    ("company_free_mail", "株式会社大橋建材の大橋です。", {"sender": PRIVATE}, {K: 1, G: -1}),
    ("company_free_mail", "", {"sender": "北山銀行 <x@gmail.com>"}, {K: 1, G: -1}),
    ("company_free_mail", "株式会社大橋建材様\n田中です。", {"sender": PRIVATE}, {}),
    ("company_free_mail", "株式会社大橋建材の大橋です。", {}, {}),
    ("bank_account", "次の口座へ。かなめ銀行 本店 普通 1234567 キタインサツ", {}, {K: 1}),
    ("bank_account", "かなめ銀行 本店 普通 1234567", {"sender": PARTNER_BOX}, {}),
    ("bank_account", "会議室の番号は1234567です。", {}, {}),
    ("knows_you", "田中 一郎 様\n\nご案内です。", {}, {U: 1}),
    ("odd_date", "", {"fields": RECEIVED_AT % b"16 Nov 2026"}, {}),
    ("odd_date", "", {"fields": RECEIVED_AT % b"20 Nov 2026"}, {}),
    ("odd_date", "", {"fields": RECEIVED_AT % b"16 Dec 2026"}, {U: 1, G: 0}),
    ("odd_date", "", {"fields": RECEIVED_AT % b"12 Nov 2026"}, {U: 1, G: 0}),
    ("odd_date", "", {"fields": RECEIVED_AT % b"12 Nov 2026", "sender": PARTNER_BOX}, {}),
    ("odd_date", "", {"fields": b"Received: from a by b; the other day\r\n"}, {}),
    ("odd_date", "", {}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "told", "expected"), CASES)
def test_a_sign(
    name: str, body: str, told: dict[str, Any], expected: dict[Hypothesis, int]
) -> None:
    sign = catalog.parts(FOLDER, "sign", Sign)[name]
    found: dict[Hypothesis, int] = {}
    for one in sign.look(received(body or "お世話になっております。", **told)):
        found[one.hypothesis] = found.get(one.hypothesis, 0) + one.weight
    assert found == expected


@pytest.mark.parametrize("name", catalog.names(FOLDER))
def test_every_sign_is_called_by_its_file_and_has_cases(name: str) -> None:
    assert catalog.parts(FOLDER, "sign", Sign)[name].name == name
    assert any(case[0] == name for case in CASES)


@pytest.mark.parametrize(
    "body",
    ["1" * 60_000, "a@" * 30_000, "「" * 60_000, "パスワード口座電話" * 6_000, " " * 60_000 + "様",
     "以前お世話になった北印刷の山本です。" * 3_000, "\n \n" * 20_000, "https://" * 8_000],
    ids=lambda body: body[:6].strip() or "blank",
)  # fmt: skip
def test_no_text_keeps_the_signs_busy(body: str) -> None:
    mail_of_it = received(body)
    start = time.process_time()
    explanations(mail_of_it)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("body", "comforts"),
    [
        ("動画を録画した。ビットコインを払わなければ家族に送る。", True),
        ("貴社のサーバーからデータを盗み出した。ビットコインを払え。", False),
    ],
)
def test_a_threat_to_a_company_is_not_waved_away(body: str, comforts: bool) -> None:
    sign = catalog.parts(FOLDER, "sign", Sign)["blackmail"]
    told = " ".join(one.message.en for one in sign.look(received(body)))
    assert ("one text sent to very many" in told) is comforts


def test_the_two_hypotheses_of_a_leaver() -> None:
    """A former employee writes to an address that stands nowhere: taken along before public."""
    found = {
        e.hypothesis: e.strength
        for e in explanations(
            received(
                "木村 美緒 様\n\n以前、会員サイトの運営でお世話になっておりました早川亮です。独立しました。",
                sender="早川 亮 <ryo@hayakawa-biz.example>",
                to=SHOP,
            )
        )
    }
    assert found[L] > found[P] > 0 > found[N]


def test_a_partner_whose_name_is_used() -> None:
    first, *_ = explanations(
        received(
            "至急、下記の新しい口座へお支払いください。振込先が変更になりました。",
            sender="北印刷 山本 綾 <yamamoto@kita-prlnt.example>",
            fields=b"Reply-To: aya@gmail.com\r\n",
        )
    )
    assert (first.hypothesis, first.strength >= 4) == (K, True)


def test_nothing_masked_shows_itself() -> None:
    mail_of_all = received(
        "木村 美緒 様\n以前、運営でお世話になっておりました早川亮です。",
        sender="早川 亮 <ryo.secret@hayakawa-biz.example>",
        to=SHOP,
    )
    told = repr(explanations(mail_of_all))
    assert not [word for word in ("ryo.secret", "早川", "木村", "mio.shop") if word in told]
