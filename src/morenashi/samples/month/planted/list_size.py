"""Size of a list: hundreds of customers to a partner who needs none or a few of them."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.attachments import table_file, zipped
from morenashi.samples.month.planted.scene import Planted, Scene, people_rows

_COLUMNS = (
    ("氏名", "郵便番号", "住所"),
    ("氏名", "電話番号", "メールアドレス"),
    ("氏名", "フリガナ", "生年月日", "住所", "電話番号"),
)


def _rows(scene: Scene, low: int, high: int) -> list[list[str]]:
    return people_rows(scene.customers(scene.rng.randrange(low, high)), scene.rng.choice(_COLUMNS))


def _all_customers(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("vendor/stationery", "vendor/design", approved=True)
    letter = scene.write(
        us,
        to,
        (
            "[DM発送先データ|宛名データの送付|カタログ送付先]",
            "[カタログの見積り用に、送付先のデータをお送りします。|件数の確認用に全件をお送りします。]\n[お見積りをお願いいたします。|]",
        ),
    )
    file = table_file(
        scene.rng.choice(("送付先", "宛名データ", "顧客マスタ")),
        _rows(scene, 400, 2000),
        scene.rng,
        plain=True,
    )
    return (
        replace(letter, files=(file,)),
        "Hundreds of customers go to a partner who only needs their number.",
        None,
    )


def _whole_delivery(scene: Scene) -> Planted:
    us, to = scene.staff("物流"), scene.partner("carrier", approved=True)
    letter = scene.write(
        us,
        to,
        (
            "[明日の配送分|配送先の確認|一件ご確認ください]",
            "[明日の1件の住所をご確認ください。一覧ごとお送りします。|添付の5行目のお客様の配送をお願いします。]",
        ),
    )
    file = table_file("顧客マスタ_全件", _rows(scene, 300, 1500), scene.rng, plain=True)
    return (
        replace(letter, files=(file,)),
        "For one delivery the whole customer master goes to the carrier.",
        None,
    )


def _in_archive(scene: Scene) -> Planted:
    letter = scene.thread("vendor/systems", "vendor/design", least=0)
    file = table_file("export", _rows(scene, 200, 900), scene.rng, plain=True)
    return (
        replace(letter, files=(zipped("テストデータ", [("test/export.csv", file.data)]),)),
        "A partner gets hundreds of real customers as test data.",
        None,
    )


variants = (_all_customers, _whole_delivery, _in_archive)
