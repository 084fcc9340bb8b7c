"""Identity documents and My Numbers: in a mail they have no place at all."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.attachments import table_file, zipped
from morenashi.samples.month.contact import Contact
from morenashi.samples.month.letter import File
from morenashi.samples.month.planted.scene import Planted, Scene, birthday
from morenashi.values import drivers_license, my_number, passport, residence_card

_JPEG = bytes.fromhex("ffd8ffe000104a46494600010101006000600000ffdb0043") + bytes(64)
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def _number(scene: Scene, form: int = 0) -> str:
    made = my_number.make(scene.rng)
    spaced = f"{made[:4]} {made[4:8]} {made[8:]}"
    return (made, spaced, spaced.replace(" ", "-"), made.translate(_WIDE))[form % 4]


def _photo(scene: Scene, name: str) -> File:
    return File(
        name,
        _JPEG + scene.rng.randbytes(scene.rng.randrange(3000, 12000)) + b"\xff\xd9",
        "image/jpeg",
    )


def _any_staff(scene: Scene) -> Contact:
    return scene.rng.choice(scene.world.staff[3:])


def _one_number(scene: Scene) -> Planted:
    us, to, who = scene.staff("人事"), scene.partner("labor/sr"), _any_staff(scene)
    letter = scene.write(us, to, ("[入社手続きの件|資格取得届のお願い|扶養の追加について]",
        f"[手続きをお願いします。|下記の者の届け出をお願いいたします。]\n　氏名：{who.name}（{who.kana}）\n　生年月日：{birthday(who)}\n　個人番号：{_number(scene, scene.rng.randrange(4))}\n[急ぎでお願いいたします。|]"))  # fmt: skip
    return letter, "A My Number is written in clear in a mail.", None


def _numbers_csv(scene: Scene) -> Planted:
    us, to = scene.staff("人事"), scene.partner("labor/sr", "labor/audit", "vendor/systems")
    rows = [["社員番号", "氏名", "生年月日", "個人番号"]] + [
        [f"M{10001 + i}", m.name, birthday(m), _number(scene)]
        for i, m in enumerate(scene.rng.sample(scene.world.staff, scene.rng.randrange(3, 40)))
    ]
    letter = scene.write(
        us,
        to,
        (
            "[年末調整データの送付|支払報告書の元データ|社員データの送付]",
            "[年末調整用のデータをお送りします。|ご依頼のデータを添付いたします。]",
        ),
    )
    return (
        replace(letter, files=(table_file("年末調整データ", rows, scene.rng, plain=True),)),
        "A table of My Numbers is attached without protection.",
        None,
    )


def _licence_photo(scene: Scene) -> Planted:
    us, to = (
        scene.staff("総務"),
        scene.partner("vendor/building", "vendor/systems", "client", "carrier"),
    )
    who = _any_staff(scene)
    kind = scene.rng.choice(
        ("運転免許証", "マイナンバーカード", "パスポート", "在留カード", "保険証")
    )
    name = scene.rng.choice(
        (
            f"{kind}_{who.surname}.jpg",
            f"{who.surname}様_{kind}（表）.jpg",
            f"{kind}コピー_{who.surname}{who.given}.jpg",
        )
    )
    letter = scene.write(
        us,
        to,
        (
            "[入館申請の書類|本人確認書類の送付|レンタカーの手続き]",
            f"[ご依頼の書類（{who.surname}の{kind}）をお送りします。|{who.surname}の本人確認書類を添付いたします。]",
        ),
    )
    return (
        replace(letter, files=(_photo(scene, name),)),
        f"A picture of an identity document ({name.rpartition('.')[2]}) is attached.",
        None,
    )


def _foreign_worker(scene: Scene) -> Planted:
    us, to = scene.staff("人事"), scene.partner("agency", "vendor/building", "client")
    which = scene.rng.choice(
        (("在留カード番号", residence_card.make(scene.rng)), ("旅券番号", passport.make(scene.rng)))
    )
    who = scene.world.customer(scene.rng.randrange(60), "応募者")
    letter = scene.write(
        us,
        to,
        (
            "[宿泊の予約|入構申請|就労資格の確認]",
            f"[下記の者が{{日}}に伺います。|確認をお願いいたします。]\n　氏名　{who.name}\n　生年月日　{birthday(who)}\n　{which[0]}　{which[1]}",
        ),
    )
    return letter, f"A {which[0]} (number of an identity document) stands in clear.", None


def _archive_of_scans(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("client", "insurer", "vendor")
    people = scene.customers(scene.rng.randrange(2, 6))
    members = [
        (
            f"{p.surname}{p.given}_{scene.rng.choice(('免許証', 'マイナンバーカード表', 'パスポート'))}.jpg",
            _photo(scene, "x").data,
        )
        for p in people
    ]
    letter = scene.write(
        us,
        to,
        (
            "[書類一式|申込書類の送付|お客様書類]",
            "[書類一式をお送りします。ご査収ください。|不足がありましたらご連絡ください。]",
        ),
    )
    return (
        replace(letter, files=(zipped("書類", members),)),
        "An archive holds pictures of customers' identity documents.",
        None,
    )


def _own_card_in_thread(scene: Scene) -> Planted:
    letter = scene.thread("client", "agency", "vendor")
    who, earlier = scene.customer(), letter.earlier
    assert earlier is not None
    lines = scene.rng.choice((
        f"追伸　{who.name}様の免許証番号は{drivers_license.make(scene.rng)}です。登録をお願いします。",
        f"なお、先日の{who.name}さんのマイナンバーは　{_number(scene, 3)}　でした。控えは破棄しました。",
        f"（メモ）{who.name}　個人番号 {_number(scene, 1)}　{birthday(who)}生",
    ))  # fmt: skip
    return (
        replace(letter, text=letter.text + f"\n{lines}\n"),
        "The number of somebody's identity document stands at the end of an ordinary answer.",
        None,
    )


variants = (
    _one_number,
    _numbers_csv,
    _licence_photo,
    _foreign_worker,
    _archive_of_scans,
    _own_card_in_thread,
)
