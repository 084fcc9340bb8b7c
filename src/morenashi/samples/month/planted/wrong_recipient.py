"""Wrong recipient: one customer's papers to somebody else whose name resembles."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.contact import Contact
from morenashi.samples.month.letter import File
from morenashi.samples.month.planted.scene import Planted, Scene, birthday
from morenashi.samples.month.world import NEW_CUSTOMERS
from morenashi.values import bank_account


def pair(scene: Scene) -> tuple[Contact, Contact]:
    """A customer, and a stranger of the same surname who was never written to."""
    start = NEW_CUSTOMERS * 3 + scene.rng.randrange(200_000)
    others = {c.surname: c for c in (scene.world.customer(start + i) for i in range(60))}
    found = next((c for c in scene.customers(200) if c.surname in others), None)
    if found is None:
        return pair(scene)
    return found, others[found.surname]


def _papers(scene: Scene, who: Contact) -> File:
    account = bank_account.make(scene.rng)
    text = (
        f"お申込内容のご確認\r\n\r\nお名前　　{who.name}　様（{who.kana}）\r\n生年月日　{birthday(who)}\r\nご住所　　〒{who.postal_code} {who.street}\r\n"
        f"お電話　　{who.mobile}\r\n口座番号　みずほ銀行　本店　普通　{account}\r\nご契約　　福祉用具レンタル 月額{scene.rng.randrange(20, 90)}00円\r\n"
    )
    return File(
        scene.rng.choice(
            (
                f"お申込内容_{who.surname}様.txt",
                f"契約確認書_{who.surname}{who.given}様.txt",
                "ご契約内容.txt",
            )
        ),
        text.encode("cp932", "replace"),
        "text/plain",
    )


def _attached(scene: Scene) -> Planted:
    meant, got = pair(scene)
    us = scene.staff("福祉用具")
    letter = scene.write(
        us,
        got,
        (
            "[お申込内容のご確認|ご契約内容の送付|契約書類について]",
            "[お申し込みの内容を添付いたします。ご確認ください。|ご契約の控えをお送りします。大切に保管してください。]",
        ),
        relation="private",
    )
    return (
        replace(letter, files=(_papers(scene, meant),)),
        "The attached contract is another customer's who only has the same surname.",
        None,
    )


def _in_text(scene: Scene) -> Planted:
    meant, got = pair(scene)
    us = scene.staff("お客様相談室")
    body = f"お客様情報の確認をお願いいたします。\n\n　お名前　{meant.name}　様\n　生年月日　{birthday(meant)}\n　ご住所　〒{meant.postal_code}　{meant.street}\n　お電話　{meant.mobile}\n　会員番号　{{会員番号}}\n\n[変更がございましたらご連絡ください。|]"
    letter = scene.write(
        us,
        meant,
        ("[ご登録内容の確認|会員情報のご確認|お客様情報について]", body),
        relation="private",
    )
    return (
        replace(letter, to=(got,)),
        "Address, birth date and telephone of one customer go to a namesake.",
        None,
    )


def _thread_to_namesake(scene: Scene) -> Planted:
    letter = scene.thread("consumer")
    meant = letter.to[0]
    start = NEW_CUSTOMERS * 6 + scene.rng.randrange(200_000)
    found = [scene.world.customer(start + i) for i in range(400)]
    got = next((c for c in found if c.surname == meant.surname), found[0])
    return (
        replace(letter, to=(got,)),
        "The answer with the customer's thread goes to another person.",
        None,
    )


def _applicant(scene: Scene) -> Planted:
    us, rng = scene.staff("人事"), scene.rng
    meant, got = pair(scene)
    body = f"選考の結果、内定とさせていただきます。\n条件は次のとおりです。\n　月給　{rng.randrange(230, 420)},000円\n　住所　{meant.street}\n　現職　{{他社}}\n[ご承諾の書類を{{日}}までにご返送ください。|]"
    letter = scene.write(
        us, meant, ("[内定のご連絡|労働条件の通知|選考結果のご連絡]", body), relation="private"
    )
    return (
        replace(letter, to=(got,)),
        "An offer with pay and address goes to somebody of the same surname.",
        None,
    )


variants = (_attached, _in_text, _thread_to_namesake, _applicant)
