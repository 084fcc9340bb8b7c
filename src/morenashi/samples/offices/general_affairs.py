"""01_総務: the list of the staff, minutes, a visitors' book, notes with passwords."""

from __future__ import annotations

from datetime import date

from morenashi.samples.cast import other_company
from morenashi.samples.marks import mark
from morenashi.samples.office import (
    STAFF,
    Office,
    address,
    birth,
    company_mail,
    csv_row,
    home,
    kana,
    mobile,
    name,
    postal_code,
    relative,
    surname,
)

_TOPICS = (
    ("新基幹システムの切り替え", "切り替えは3月第2土曜日に行う。予備日は翌週とする。"),
    ("倉庫レイアウトの変更", "A棟2階の棚を増設する。見積りは1,280,000円(税別)。"),
    ("展示会の出展", "小間番号はE-1203。パネルは10枚用意する。"),
    ("電気料金の見直し", "前年同月比で8.4%増。空調の設定温度を見直す。"),
    ("防災訓練", "9月1日10:30から実施。避難場所は第2駐車場。"),
    ("クレームの対応", "再発防止策を営業部でまとめ、次回報告する。"),
    ("在庫の棚卸し", "差異は0.3%以内。型番AB-1203-Kの在庫を確認する。"),
)


def write(office: Office) -> None:
    """Writes all files of the department."""
    _staff(office)
    for month in range(1, 13):
        _minutes(office, month)
    _visitors(office)
    _notes(office)


def _staff(office: Office) -> None:
    with office.folder.stream("01_総務/社員名簿_2026年4月.csv", "cp932", "\r\n") as file:
        file.line(
            "社員番号,氏名,フリガナ,性別,生年月日,郵便番号,住所,自宅電話,携帯電話,社用メール,緊急連絡先,続柄,緊急連絡先電話"
        )
        for i in range(STAFF):
            person, other = office.staff(i), office.cast.person("家族", i)
            sex = mark("SEX", "男" if person.male else "女")
            file.line(
                csv_row(
                    (f"M{i + 10001}", name(person, "　"), kana(person), sex, birth(person, "和暦"),
                     postal_code(person), address(person), home(person) if i % 3 else "",
                     mobile(person), mark("EMAIL", company_mail(office, person)), relative(person, other),
                     mark("FAMILY", "父" if other.male else "母"), mobile(other))
                )
            )  # fmt: skip


def _second_wednesday(month: int) -> int:
    return 14 - (date(2025, month, 1).weekday() + 4) % 7


def _minutes(office: Office, month: int) -> None:
    rng = office.rng
    chair, *others = (office.staff(i) for i in rng.sample(range(STAFF), 5))
    topics = rng.sample(_TOPICS, 3)
    present = "、".join(surname(person) for person in others)
    lines = [
        f"# 定例会議 議事録(2025年{month}月)",
        "",
        f"- 日時: 2025年{month}月{_second_wednesday(month)}日(水) 10:00-11:30",
        "- 場所: 本社5階 第2会議室(内線 4512)",
        f"- 議長: {surname(chair)}{mark('JOB_TITLE', '部長')}",
        f"- 出席: {present}(敬称略)",
        "",
    ]
    for i, (topic, decision) in enumerate(topics, start=1):
        lines += [f"## {i}. {topic}", decision, f"担当: {surname(rng.choice(others))}さん", ""]
    if month % 4 == 0:
        guest = office.customer(month)
        lines += [
            f"来月は{other_company(rng)}の{surname(guest)}様({mobile(guest)})が同席される。",
            "",
        ]
    lines.append(f"以上(文書番号 第{month}-{rng.randrange(1000, 9999)}号)")
    suffix = "md" if month % 2 else "txt"
    encoding, newline = ("utf-8", "\n") if month % 2 else ("cp932", "\r\n")
    place = f"01_総務/議事録/2025{month:02}_定例会議.{suffix}"
    office.folder.text(place, "\n".join(lines) + "\n", encoding, newline)


def _visitors(office: Office) -> None:
    with office.folder.stream("01_総務/来客簿.tsv", "cp932", "\r\n") as file:
        file.line("来訪日\t時刻\t会社名\tお名前\t面会者\t用件\t入館証No")
        for i in range(60):
            guest, host = office.cast.person("来客", i), office.staff(i % STAFF)
            topic = office.rng.choice(("打ち合わせ", "納品", "ご挨拶", "点検", "面接"))
            cells = (f"2025/{i % 12 + 1}/{i % 28 + 1}", f"{9 + i % 9}:{i % 6}0", other_company(office.rng),
                     surname(guest) if i % 2 else name(guest), surname(host), topic, f"{i % 40 + 1:03}")  # fmt: skip
            file.line("\t".join(cells))


def _notes(office: Office) -> None:
    admin = office.staff(3)
    office.folder.text(
        "01_総務/無線LAN・複合機 設定メモ.txt",
        "■来客用無線LAN\n"
        "SSID: minato-guest\n"
        f"パスワード: {mark('CREDENTIAL', 'Umi-no-kaze2024')}\n"
        "\n"
        "■複合機(2階)\n"
        f"管理画面 http://{mark('IP_ADDRESS', '192.168.11.240')}/\n"
        f"ID: admin / PW: {mark('CREDENTIAL', 'kyocho7788')}\n"
        "ファームウェア バージョン 2.10.4.1\n"
        "\n"
        "■会計ソフト\n"
        "ログインID　minato_keiri\n"
        f"初期パスワード　{mark('CREDENTIAL', 'Keiri#2019')}\n"
        "※パスワードを忘れた方は総務まで(内線 4501)\n"
        "\n"
        f"金庫の暗証番号は{mark('CREDENTIAL', '4826')}です。{surname(admin)}{mark('JOB_TITLE', '課長')}以外に教えないこと。\n",
        "cp932",
        "\r\n",
    )
    office.folder.text(
        "01_総務/パスワード運用規程(案).txt",
        "パスワードは12文字以上とし、英大文字・英小文字・数字・記号を含めること。\n"
        "パスワードの定期変更は求めない。\n"
        "初期パスワードは本人が初回ログイン時に変更する。\n"
        "暗証番号に生年月日や電話番号を使わないこと。\n",
    )
    office.folder.text(
        "01_総務/新しいフォルダー/新しいテキスト ドキュメント.txt",
        f"{surname(admin)}さんに電話 {mobile(admin)}\n16時まで\n\n牛乳、電池、封筒(角2)\n",
        "cp932",
        "\r\n",
    )
