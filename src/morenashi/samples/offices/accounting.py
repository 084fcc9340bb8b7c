"""04_経理: transfers, accounts of suppliers, cards, invoices with numbers that are nobody's."""

from __future__ import annotations

from morenashi.samples.cast import other_company
from morenashi.samples.marks import mark
from morenashi.samples.office import Office, csv_row, kana, name, number, surname
from morenashi.values import bank_account, corporate_number, credit_card, lists
from morenashi.values.half_width import half_width


def write(office: Office) -> None:
    """Writes all files of the department."""
    _transfers(office)
    _post_office(office)
    _suppliers(office)
    _cards(office)
    _invoices(office)


def _transfers(office: Office) -> None:
    with office.folder.stream("04_経理/返金振込一覧_202506.csv", "cp932", "\r\n") as file:
        file.line("振込日,銀行コード,支店コード,種別,口座番号,受取人名,金額,依頼番号")
        for i in range(90):
            person = office.customer(i)
            chance = person.rng("refund")
            cells = (f"2025/06/{i % 28 + 1:02}", chance.choice(lists.banks()).code,
                     f"{chance.randrange(1, 900):03}", "1", number(person, "bank_account"), kana(person, half=True),
                     f"{chance.randrange(10, 900) * 100:,}", f"{20250600000 + i}")  # fmt: skip
            file.line(csv_row(cells))


def _post_office(office: Office) -> None:
    lines = ["ゆうちょ口座への返金(手書き分)", ""]
    for i in range(15):
        person = office.customer(i + 90)
        account = bank_account.make_yucho(person.rng("yucho"))
        lines += [
            f"{name(person)}様　ゆうちょ銀行　記号番号 {mark('BANK_ACCOUNT', account)}　{i + 3},500円"
        ]
    office.folder.text("04_経理/返金_ゆうちょ.txt", "\n".join(lines) + "\n", "cp932", "\r\n")


def _suppliers(office: Office) -> None:
    rng = office.rng
    with office.folder.stream("04_経理/仕入先マスタ.csv", "cp932", "\r\n") as file:
        file.line("仕入先コード,名称,法人番号,登録番号,締日,支払条件")
        for i in range(60):
            company = corporate_number.make(rng)
            kinds = mark("CORPORATE_NUMBER", company), "T" + mark("CORPORATE_NUMBER", company)
            file.line(csv_row((f"S{i + 4001}", other_company(rng), *kinds, "月末", "翌月末振込")))


def _cards(office: Office) -> None:
    lines = ["■電話注文のカード控え(入力後に破棄すること)", ""]
    for i in range(18):
        person = office.customer(i * 7 + 3)
        made = credit_card.make(person.rng("credit_card"))
        shown = credit_card.written(made) if i % 2 else made
        month, year = i % 12 + 1, i % 5 + 26
        lines.append(
            f"{i + 1}) {surname(person)}様　カード番号 {mark('CREDIT_CARD', shown)}　有効期限 {month:02}/{year}　{kana(person)}"
        )
    office.folder.text("04_経理/カード控え.txt", "\n".join(lines) + "\n", "cp932", "\r\n")


def _invoices(office: Office) -> None:
    clerk = office.staff(8)
    number_of = corporate_number.make(office.rng)
    for i in range(6):
        office.folder.text(
            f"04_経理/請求書/請求書_2025{i + 1:02}.txt",
            f"請求書　No.2025{i + 1:02}-{i * 37 + 1004}\n{other_company(office.rng)} 御中\n\n"
            f"発行日 2025年{i + 1}月31日　登録番号 T{mark('CORPORATE_NUMBER', number_of)}\n"
            f"{office.company.name}\n〒{mark('POSTAL_CODE', office.company.postal_code)} "
            f"{mark('ADDRESS', office.company.address)}\nTEL {mark('PHONE', office.company.phone)}\n"
            f"担当 {surname(clerk)}\n\n小計　{i + 2},480,000円\n消費税　{i * 10 + 248},000円\n"
            "お支払期限 翌月末日\n"
            f"お振込先 みずほ銀行 芝支店 普通 {mark('BANK_ACCOUNT', '9012345')} {half_width('カ)ミナトショウジ')}\n",
            "cp932",
            "\r\n",
        )
