"""06_お客様相談室: terse notes of calls, and the papers of care insurance."""

from __future__ import annotations

from morenashi.samples.cast import Person
from morenashi.samples.marks import mark
from morenashi.samples.office import (
    Office,
    address,
    birth,
    csv_row,
    home,
    mobile,
    name,
    surname,
)
from morenashi.values import care_insurance
from morenashi.values.half_width import half_width
from morenashi.values.health_insurer import make_elderly_insured


def write(office: Office) -> None:
    """Writes all files of the department."""
    for month in range(1, 7):
        _calls(office, month)
    _care(office)
    _elderly(office)


def _calls(office: Office, month: int) -> None:
    lines = [f"応対ﾒﾓ 2025年{month}月", ""]
    for i in range(12):
        person, clerk = office.customer(month * 12 + i), office.staff(i + 40)
        said = (
            f"{surname(person)}様より入電。折返し希望 {mobile(person)}",
            f"ｸﾚｰﾑ 商品破損｡ {surname(person)}様 TEL{home(person)} 17時以降",
            f"住所変更｡ {name(person)}様 新住所→{address(person)}",
            f"生年月日の確認 {birth(person, '%Y.%m.%d')} OK → 本人確認済",
            "ﾃﾞﾝﾜ無言 2回｡ 対応なし",
            f"ｶﾃﾞﾝ故障の件 ﾅﾏｴは{mark('PERSON', half_width(person.surname_kana))}様のみ聞取り 注文No {20250000 + i}",
        )
        lines.append(
            f"{month}/{i + 1} {9 + i % 8}:{i * 5:02} {said[i % len(said)]} ({surname(clerk)})"
        )
    place = f"06_お客様相談室/応対メモ/2025{month:02}.txt"
    office.folder.text(place, "\n".join(lines) + "\n", "cp932", "\r\n")


def _insured(person: Person) -> str:
    return mark("HEALTH_INSURANCE", care_insurance.make(person.rng("care_insurance")))


def _care(office: Office) -> None:
    insurer = care_insurance.make_insurer(office.rng)
    with office.folder.stream(
        "06_お客様相談室/福祉用具レンタル_利用者.csv", "cp932", "\r\n"
    ) as file:
        file.line("利用者名,生年月日,介護保険被保険者番号,保険者番号,要介護度,住所,電話番号")
        for i in range(25):
            person = office.cast.person("利用者", i)
            level = mark("SENSITIVE", f"要介護{i % 5 + 1}")
            cells = (name(person, "　"), birth(person, "和暦"), _insured(person), mark("HEALTH_INSURANCE", insurer),
                     level, address(person), home(person))  # fmt: skip
            file.line(csv_row(cells))


def _elderly(office: Office) -> None:
    lines = ["後期高齢者医療 確認表", ""]
    for i in range(10):
        person = office.cast.person("利用者", i)
        made = make_elderly_insured(person.rng("elderly"))
        lines.append(
            f"{name(person)}様　後期高齢者医療被保険者番号 {mark('HEALTH_INSURANCE', made)}"
        )
    office.folder.text(
        "06_お客様相談室/後期高齢_確認表.txt", "\n".join(lines) + "\n", "cp932", "\r\n"
    )
