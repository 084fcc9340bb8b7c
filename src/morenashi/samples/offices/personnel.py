"""03_人事: pay, social insurance, My Numbers, foreign staff, licences, health."""

from __future__ import annotations

from morenashi.samples.cast import Person
from morenashi.samples.marks import mark
from morenashi.samples.office import (
    STAFF,
    Office,
    address,
    birth,
    csv_row,
    kana,
    name,
    number,
    relative,
    surname,
)
from morenashi.values import employment_insurance, lists, passport, pension_number, residence_card
from morenashi.values.health_insurer import make as make_insurer

_CONDITIONS = (
    "2型糖尿病で通院中", "うつ病の診断により休職", "高血圧症で降圧剤を服用", "潰瘍性大腸炎(指定難病)", "てんかんの既往あり",
    "身体障害者手帳4級", "乳がんの治療中", "C型肝炎の治療歴", "適応障害の診断", "睡眠時無呼吸症候群",
)  # fmt: skip


def write(office: Office) -> None:
    """Writes all files of the department."""
    _my_numbers(office)
    _insurance(office)
    _insurance_cards(office)
    _policies(office)
    _pay(office)
    _foreign_staff(office)
    _licences(office)
    _health(office)


def _my_numbers(office: Office) -> None:
    place = "03_人事/社会保険/マイナンバー収集一覧(取扱注意).csv"
    with office.folder.stream(place, "cp932", "\r\n") as file:
        file.line(
            "社員番号,氏名,生年月日,住所,個人番号,本人確認書類,収集日,扶養親族氏名,扶養親族個人番号"
        )
        for i in range(80):
            person, child = office.staff(i), office.cast.person("扶養", i)
            has_child = i % 4 == 1
            file.line(
                csv_row(
                    (f"M{i + 10001}", name(person, "　"), birth(person), address(person),
                     number(person, "my_number", spaces=i % 5 == 0), "運転免許証" if i % 2 else "マイナンバーカード",
                     "2025/04/01", relative(person, child) if has_child else "",
                     number(child, "my_number") if has_child else "")
                )
            )  # fmt: skip


def _pension(person: Person) -> str:
    made = pension_number.make(person.rng("pension_number"))
    return mark("PENSION_NUMBER", pension_number.written(made))


def _employment(person: Person) -> str:
    made = employment_insurance.make(person.rng("employment_insurance"))
    return mark("EMPLOYMENT_INSURANCE", employment_insurance.written(made))


def _insurance(office: Office) -> None:
    place = "03_人事/社会保険/資格取得届_控え.tsv"
    with office.folder.stream(place, "cp932", "\r\n") as file:
        file.line(
            "社員番号\t被保険者氏名\tフリガナ\t生年月日\t基礎年金番号\t雇用保険被保険者番号\t資格取得日"
        )
        for i in range(60):
            person = office.staff(i)
            cells = (f"M{i + 10001}", name(person), kana(person, half=True), birth(person, "和暦"),
                     _pension(person), _employment(person), f"令和{i % 6 + 2}年4月1日")  # fmt: skip
            file.line("\t".join(cells))


def _insurance_cards(office: Office) -> None:
    insurer = make_insurer(office.rng)
    lines = ["健康保険 被保険者証 交付簿", ""]
    for i in range(24):
        person = office.staff(i + 5)
        chance = person.rng("health")
        symbol, own = chance.randrange(1000, 10_000), chance.randrange(100, 10_000)
        lines += [
            f"氏名 {name(person)}　　生年月日 {birth(person, '和暦')}",
            f"保険者番号 {mark('HEALTH_INSURANCE', insurer)}　"
            f"記号 {mark('HEALTH_INSURANCE', str(symbol))}　番号 {mark('HEALTH_INSURANCE', str(own))}",
            "",
        ]
    office.folder.text("03_人事/社会保険/保険証交付簿.txt", "\n".join(lines), "cp932", "\r\n")


def _policies(office: Office) -> None:
    place = "03_人事/社会保険/団体生命保険_加入者.csv"
    with office.folder.stream(place, "cp932", "\r\n") as file:
        file.line("証券番号,被保険者氏名,生年月日,保険金額,受取人氏名,続柄")
        for i in range(40):
            person, other = office.staff(i * 2), office.cast.person("家族", i * 2)
            policy = f"{person.rng('policy').randrange(10**9, 10**10)}"
            relation = mark("FAMILY", "父" if other.male else "母")
            cells = (mark("POLICY_NUMBER", policy), name(person, "　"), birth(person), f"{i % 3 + 1}000万円",
                     relative(person, other), relation)  # fmt: skip
            file.line(csv_row(cells))


def _pay(office: Office) -> None:
    place = "03_人事/給与/給与振込口座一覧.csv"
    with office.folder.stream(place, "cp932", "\r\n") as file:
        file.line(
            "社員番号,氏名,銀行名,銀行コード,支店コード,預金種目,口座番号,口座名義,月額給与,扶養人数"
        )
        for i in range(STAFF):
            person = office.staff(i)
            chance = person.rng("bank")
            bank = chance.choice(lists.banks())
            pay = f"{chance.randrange(210, 680) * 1000:,}円"
            file.line(
                csv_row(
                    (f"M{i + 10001}", name(person, "　"), bank.name, bank.code, f"{chance.randrange(1, 900):03}",
                     "普通", number(person, "bank_account"), kana(person, half=True), mark("INCOME", pay),
                     str(chance.randrange(4)))
                )
            )  # fmt: skip


def _foreign_staff(office: Office) -> None:
    place = "03_人事/外国籍社員_在留管理.csv"
    with office.folder.stream(place, "utf-8-sig", "\r\n") as file:
        file.line("氏名,Name,国籍,在留カード番号,在留期限,旅券番号,在留資格")
        for i, foreign in enumerate(lists.foreign_names()):
            person = office.cast.person("外国籍社員", i)
            card = residence_card.make(person.rng("residence_card"))
            book = passport.make(person.rng("passport"))
            cells = (mark("PERSON", foreign.japanese), mark("PERSON", foreign.latin), foreign.country,
                     mark("RESIDENCE_CARD", card), f"202{i % 3 + 7}/{i % 12 + 1}/15", mark("PASSPORT", book),
                     "技術・人文知識・国際業務" if i % 2 else "特定技能1号")  # fmt: skip
            file.line(csv_row(cells))


def _licences(office: Office) -> None:
    place = "03_人事/車両運転者台帳.csv"
    with office.folder.stream(place, "cp932", "\r\n") as file:
        file.line("氏名,運転免許証番号,免許の種類,有効期限,車両番号,車台番号")
        for i in range(30):
            person = office.staff(i * 3)
            cells = (name(person, "　"), number(person, "drivers_license"), "中型" if i % 4 else "大型",
                     f"令和{i % 5 + 8}年{i % 12 + 1}月{i % 28 + 1}日", f"品川 500 あ 90-{i + 11}",
                     f"ZVW30-{1234500 + i}")  # fmt: skip
            file.line(csv_row(cells))


def _health(office: Office) -> None:
    lines = ["産業医面談記録(2025年度) ※人事部限り", ""]
    for i, condition in enumerate(_CONDITIONS):
        person = office.staff(i * 7 + 2)
        words = _sensitive(condition)
        lines += [
            f"{i + 1}. {name(person)}さん({birth(person)}生)",
            f"　{words}。",
            f"　面談日 2025年{i + 1}月{i + 3}日、次回は3か月後。担当 {surname(office.staff(1))}",
            "",
        ]
    office.folder.text("03_人事/健康管理/産業医面談記録.txt", "\n".join(lines))
    office.folder.text(
        "03_人事/健康管理/健康診断のお知らせ.txt",
        "定期健康診断を次のとおり実施します。\n日時: 10月6日(月)から10日(金)\n場所: 本社2階 会議室\n"
        "糖尿病や高血圧の予防のため、必ず受診してください。\n問い合わせ: 人事部(内線 4520)\n",
    )


# The words that name the condition; the rest of each statement is context.
_NAMED = (
    "2型糖尿病", "うつ病", "高血圧症", "降圧剤", "潰瘍性大腸炎(指定難病)", "てんかん", "身体障害者手帳4級", "乳がん", "C型肝炎",
    "適応障害", "睡眠時無呼吸症候群",
)  # fmt: skip


def _sensitive(statement: str) -> str:
    for words in _NAMED:
        statement = statement.replace(words, mark("SENSITIVE", words))
    return statement
