"""03_人事/採用: career histories and a list of applicants."""

from __future__ import annotations

from morenashi.samples.cast import Person, other_company
from morenashi.samples.marks import mark
from morenashi.samples.office import (
    Office,
    address,
    birth,
    csv_row,
    email,
    kana,
    mobile,
    name,
    postal_code,
)
from morenashi.values import eras

_APPLICANTS = 20
_SKILLS = (
    "普通自動車第一種運転免許",
    "日商簿記検定2級",
    "TOEIC 780点",
    "基本情報技術者",
    "宅地建物取引士",
    "危険物取扱者乙種4類",
)


def write(office: Office) -> None:
    """Writes a career history for each applicant and the list of all."""
    people = [office.cast.person("応募者", i) for i in range(_APPLICANTS)]
    for i, person in enumerate(people):
        _career(office, person, i)
    with office.folder.stream("03_人事/採用/応募者一覧.csv", "utf-8-sig", "\r\n") as file:
        file.line("応募日,氏名,連絡先,メール,現年収,希望職種,選考結果")
        for i, person in enumerate(people):
            income = f"{person.rng('income').randrange(280, 900)}万円"
            stage = ("書類選考中", "一次面接", "内定", "不採用")[i % 4]
            result = mark("APPLICATION_HISTORY", stage)
            cells = (f"2025/{i % 12 + 1}/{i % 28 + 1}", name(person), mobile(person), email(person),
                     mark("INCOME", income), "営業", result)  # fmt: skip
            file.line(csv_row(cells))


def _career(office: Office, person: Person, i: int) -> None:
    chance = person.rng("career")
    start = person.birth.year + 22
    schooling = eras.era_of(person.birth.replace(year=start, day=1))
    since = f"{schooling[0].name}{schooling[1]}年3月" if schooling else f"{start}年3月"
    spouse = office.cast.person("配偶者", i + 100)
    relation, children = ("妻", 2) if person.male else ("夫", 1)
    age = mark("AGE", f"{2025 - spouse.birth.year}歳")
    family = f"{mark('FAMILY', relation)}({age})と子{children}人"
    lines = [
        "職務経歴書",
        "",
        f"氏名　　{name(person, '　')}（{kana(person)}）",
        f"生年月日　{birth(person, '和暦')}生",
        f"現住所　〒{postal_code(person)}　{address(person)}",
        f"連絡先　{mobile(person)} / {email(person)}",
        *([f"家族　　{family}"] if i % 3 == 0 else []),
        "",
        "【学歴】",
        f"{since}　東都産業大学 経済学部 卒業",
        "",
        "【職歴】",
        f"{start}年4月　{other_company(chance)} 入社",
        f"　法人営業を担当。年間売上 {chance.randrange(20, 90)},000千円、前年比{chance.randrange(101, 140)}%。",
        f"{start + 9}年3月　一身上の都合により退職",
        "",
        "【資格】",
        f"{start + 1}年6月　{chance.choice(_SKILLS)}",
        "",
        "以上",
    ]
    encoding = ("utf-8", "cp932")[i % 2]
    place = f"03_人事/採用/職務経歴書/応募{i + 1:03}.txt"
    office.folder.text(place, "\n".join(lines) + "\n", encoding, "\r\n" if i % 2 else "\n")
