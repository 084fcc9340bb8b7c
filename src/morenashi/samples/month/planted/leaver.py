"""Leavers: mail with customers' data to somebody who no longer works here."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.attachments import table_file
from morenashi.samples.month.contact import Contact
from morenashi.samples.month.planted.scene import Planted, Scene, people_rows
from morenashi.samples.month.world import Leaver


def _leaver(scene: Scene) -> Leaver:
    # the private addresses of all others stand in leavers.csv
    return scene.rng.choice([leaver for i, leaver in enumerate(scene.world.leavers) if i % 5 != 4])


def _handover(scene: Scene) -> Planted:
    us, gone = scene.staff("営業"), _leaver(scene)
    rows = people_rows(scene.customers(scene.rng.randrange(10, 60)), ("氏名", "電話番号", "住所"))
    letter = scene.write(us, gone.private, ("[担当していたお客様の件|引き継ぎの確認|リストの確認のお願い]",
        "ご無沙汰しています。\n[担当されていたお客様の一覧です。抜けがないか見てもらえますか。|引き継ぎの一覧で分からないところがあるので、見てください。]"), relation="in")  # fmt: skip
    return (
        replace(letter, files=(table_file("担当顧客一覧", rows, scene.rng, plain=True),)),
        "A list of customers goes to the private address of a leaver.",
        None,
    )


def _old_address_in_cc(scene: Scene) -> Planted:
    letter, gone = scene.thread("consumer", least=0), _leaver(scene)
    return (
        replace(letter, cc=(*letter.cc, gone.contact)),
        "A customer's data go to the old address of a leaver, which may be forwarded.",
        None,
    )


def _question(scene: Scene) -> Planted:
    us, gone, buyer = scene.staff("全社"), _leaver(scene), scene.customer()
    letter = scene.write(us, gone.private, ("[ちょっと教えてください|{相手}さんへ質問|以前のお客様の件]",
        f"お元気ですか。\n以前担当されていた{buyer.name}様（{buyer.mobile}、{buyer.street}）の件です。\n[前回の値引きの条件を覚えていますか。|クレームの経緯を教えてもらえませんか。]"), relation="in")  # fmt: skip
    return (
        letter,
        "A customer's name, telephone and address are told to somebody who has left.",
        None,
    )


def _among_colleagues(scene: Scene) -> Planted:
    us, gone = scene.staff("人事"), _leaver(scene)
    applicant = scene.world.customer(scene.rng.randrange(300), "応募者")
    mates = [m for m in scene.world.unit(us.unit) if m is not us][:3]
    letter = scene.write(us, mates[0], ("[面接官のお願い|応募者の書類|最終面接の件]",
        f"応募者の{applicant.name}さん（{applicant.mobile}、現住所 {applicant.street}）の面接をお願いします。\n[希望年収は{{個数}}00万円です。|前職は{{他社}}です。]"), relation="in")  # fmt: skip
    to: tuple[Contact, ...] = (mates[0], gone.contact, *mates[1:])
    return (
        replace(letter, to=to),
        "An applicant's data go to a list of colleagues in which a leaver's address was left.",
        None,
    )


def _secret_copy(scene: Scene) -> Planted:
    letter, gone = scene.thread("client", least=0), _leaver(scene)
    rows = people_rows(scene.customers(30), ("氏名", "メールアドレス", "電話番号"))
    file = table_file("紹介先一覧", rows, scene.rng, plain=True)
    return (
        replace(letter, hidden=(gone.private,), files=(file,)),
        "A leaver gets a hidden copy of a client's thread with a list of people.",
        None,
    )


variants = (_handover, _question, _old_address_in_cc, _among_colleagues, _secret_copy)
