"""02_営業/メール: threads with customers in ISO-2022-JP, quoted and signed, some with a list attached."""

from __future__ import annotations

from morenashi.samples.cast import Person
from morenashi.samples.mail import Attachment, Mail, Mailbox
from morenashi.samples.marks import mark, plain
from morenashi.samples.office import (
    Office,
    address,
    company_mail,
    csv_row,
    email,
    home,
    mobile,
    name,
    postal_code,
    signature,
    surname,
)
from morenashi.samples.old_encodings import encode

_THREADS = 30
_SUBJECTS = (
    "お見積りの件", "①納品日のご確認", "㈱の表記について", "ﾍﾞｯﾄﾞ搬入の日程", "ご注文ありがとうございます",
    "髙さ制限のお問い合わせ", "請求書送付先の変更", "打ち合わせのお礼",
)  # fmt: skip


def write(office: Office) -> None:
    """Writes a question and an answer for each thread, then the mails with lists."""
    for i in range(_THREADS):
        asked = _question(office, i)
        _save(office, f"{i + 1:03}_受信", asked)
        _save(office, f"{i + 1:03}_送信", _answer(office, i, asked))
    for i in range(3):
        _save(office, f"名簿送付_{i + 1}", _list(office, i))


def _save(office: Office, title: str, mail: Mail) -> None:
    office.folder.data(f"02_営業/メール/{title}.eml", mail.bytes(), mail.marked)


def _date(i: int, hour: int) -> str:
    # the weekday is left out, as RFC 5322 allows
    return f"{i % 28 + 1} Jun 2024 {hour:02}:{i:02}:00 +0900"


def _box(person: Person) -> Mailbox:
    return Mailbox(name(person), email(person))


def _staff_box(office: Office, person: Person) -> Mailbox:
    return Mailbox(name(person), mark("EMAIL", company_mail(office, person)))


def _question(office: Office, i: int) -> Mail:
    customer, clerk = office.customer(i * 4), office.staff(i % 20)
    wishes = (
        f"携帯が変わりました。新しい番号は{mobile(customer)}です。\n",
        f"日中は{mobile(customer)}、夜は自宅 {home(customer)} にお願いします。\n",
        f"送り先は下記です。\n〒{postal_code(customer)}\n{address(customer)}\n{name(customer, '　')}\n",
        f"注文番号 {2024060000 + i} の納期を教えてください。\n",
        "サイズは1200×600×720、品番はKX-4410-Bで間違いないでしょうか。\n",
    )
    body = (
        f"{office.company.name}\n営業部 {surname(clerk)}様\n\nお世話になっております。{surname(customer)}です。\n"
        f"{wishes[i % len(wishes)]}よろしくお願いいたします。\n\n{name(customer)}\n"
    )
    return Mail(
        sender=_box(customer), to=[_staff_box(office, clerk)], subject=_SUBJECTS[i % len(_SUBJECTS)],
        date=_date(i, 9), body=body, message_id=f"q{i:04}",
    )  # fmt: skip


def _answer(office: Office, i: int, asked: Mail) -> Mail:
    customer, clerk, boss = office.customer(i * 4), office.staff(i % 20), office.staff(i % 20 + 20)
    quoted = "".join(f"> {line}\n" for line in asked.body.split("\n")[:-1])
    body = (
        f"{surname(customer)}様\n\nいつもお世話になっております。みなと商事の{surname(clerk)}です。\n"
        "ｻﾝﾌﾟﾙは①白 ②黒の2色です。No.3は来月入荷します。\n"
        f"ご不明な点は{mark('PHONE', office.company.phone)}(平日9:00-17:30)までお願いいたします。\n\n"
        f"{signature(office, clerk, '営業部 第一課')}\n"
        f"2024年6月{i % 28 + 1}日 9:{i:02} {name(customer)} <{email(customer)}>:\n{quoted}"
    )
    return Mail(
        sender=_staff_box(office, clerk), to=[asked.sender], cc=[_staff_box(office, boss)],
        subject=f"Re: {plain(asked.subject)}", date=_date(i, 13), body=body, message_id=f"a{i:04}",
    )  # fmt: skip


def _list(office: Office, i: int) -> Mail:
    clerk, partner = office.staff(i), office.cast.person("取引先", i + 50)
    people = [office.customer(i * 20 + k) for k in range(20)]
    header = "氏名,電話番号,郵便番号,住所\r\n"
    rows = (csv_row((name(p), mobile(p), postal_code(p), address(p))) for p in people)
    table = header + "".join(f"{row}\r\n" for row in rows)
    body = (
        f"{surname(partner)}様\n\nセミナー参加者の名簿をお送りします(20名)。\n"
        f"取り扱いにはご注意ください。\n\n{signature(office, clerk, '営業部')}"
    )
    file = Attachment("参加者名簿.csv", encode(plain(table), "cp932"), table)
    return Mail(
        sender=_staff_box(office, clerk), to=[_box(partner)], subject="参加者名簿の送付", body=body,
        date=_date(i, 17), message_id=f"l{i:04}", attachments=[file],
        encoding="utf-8" if i == 1 else "iso-2022-jp",
    )  # fmt: skip
