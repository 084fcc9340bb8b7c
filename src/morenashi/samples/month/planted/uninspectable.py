"""Uninspectable: a locked or damaged archive, or a link to unknown storage with its password beside."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.attachments import table_file, zipped
from morenashi.samples.month.letter import File
from morenashi.samples.month.locked_zip import locked_zip
from morenashi.samples.month.planted.scene import Planted, Scene, people_rows
from morenashi.samples.zips import Member, archive

_HOSTS = (
    "okuru-bin.example",
    "bigfile-post.example",
    "drop.kumo-soko.example",
    "share.ohashi-cloud.example",
)


def _list(scene: Scene, name: str) -> File:
    rows = people_rows(scene.customers(scene.rng.randrange(10, 60)), ("氏名", "電話番号", "住所"))
    return table_file(name, rows, scene.rng, plain=True)


def _password(scene: Scene) -> str:
    return scene.rng.choice(("minato", "Mnt", "ms")) + str(scene.rng.randrange(1000, 99999))


def _locked(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("client", "supplier", "vendor", "carrier")
    file = _list(scene, scene.rng.choice(("顧客名簿", "配送先一覧", "参加者名簿")))
    data = locked_zip([(file.name, file.data)], _password(scene), scene.rng)
    letter = scene.write(
        us,
        to,
        (
            "[データの送付|名簿の送付（パスワード付き）|ファイルをお送りします]",
            "[ファイルをパスワード付きzipでお送りします。|データを添付いたします。]\n[パスワードは別途お送りします。|パスワードは次のメールでご連絡します。]",
        ),
    )
    return (
        replace(
            letter, files=(File(f"{file.name.partition('.')[0]}.zip", data, "application/zip"),)
        ),
        "Nobody can see what is in the password-protected archive; its member is named like a list of people.",
        None,
    )


def _locked_plain_name(scene: Scene) -> Planted:
    letter = scene.thread("client", "supplier", least=0)
    file = _list(scene, "data1")
    data = locked_zip(
        [("data1.csv", file.data), ("readme.txt", b"test\r\n")], _password(scene), scene.rng
    )
    return (
        replace(
            letter,
            files=(
                File(
                    scene.rng.choice(("資料.zip", "送付分.zip", "20261101.zip")),
                    data,
                    "application/octet-stream",
                ),
            ),
        ),
        "An archive with a password hides a list of people behind names that say nothing.",
        None,
    )


def _locked_within(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("client", "supplier", "vendor")
    file = _list(scene, "会員データ")
    inner = locked_zip([(file.name, file.data)], _password(scene), scene.rng)
    letter = scene.write(
        us,
        to,
        (
            "[資料一式の送付|追加の資料]",
            "[資料一式をお送りします。|中のzipのパスワードはお電話でお伝えします。]",
        ),
    )
    return (
        replace(
            letter,
            files=(
                zipped(
                    "資料一式",
                    [("はじめに.txt", "資料です。\r\n".encode("cp932")), ("詳細.zip", inner)],
                ),
            ),
        ),
        "Within the open archive lies a locked one with a list of people.",
        None,
    )


def _link(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("client", "supplier", "agency", "vendor")
    rng = scene.rng
    url = f"https://{rng.choice(_HOSTS)}/d/{rng.randrange(16**10):010x}"
    body = f"[容量が大きいため、ファイル転送サービスでお送りします。|下記からダウンロードしてください。]\n\n{url}\nパスワード：{_password(scene)}\n期限：{{日2}}\n\n[お客様のデータですので、取り扱いにはご注意ください。|中身は{rng.randrange(120, 900)}名分の名簿です。|ダウンロード後は削除してください。]"
    letter = scene.write(
        us, to, ("[ファイルの送付|大容量ファイルのご案内|データのダウンロード]", body)
    )
    return (
        letter,
        "What lies behind the link cannot be seen, and its password stands beside it.",
        None,
    )


def _damaged(scene: Scene) -> Planted:
    us, to = scene.staff("物流"), scene.partner("client", "supplier", "carrier")
    file = _list(scene, "配送先")
    whole = archive([Member(file.name.encode("cp932"), file.data)])
    cut = whole[: len(whole) * scene.rng.randrange(40, 85) // 100]
    letter = scene.write(
        us,
        to,
        (
            "[配送先データ|データの再送|出荷データの送付]",
            "[データをお送りします。|再送いたします。ご確認ください。]",
        ),
    )
    return (
        replace(letter, files=(File("配送先データ.zip", cut, "application/zip"),)),
        "The archive is damaged, so nobody can tell whose data it holds.",
        None,
    )


variants = (_locked, _link, _locked_plain_name, _locked_within, _damaged)
