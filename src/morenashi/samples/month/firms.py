"""The invented firms and offices that the company writes to, each with its people and branches."""

from __future__ import annotations

import random
from dataclasses import dataclass

from morenashi.samples.cast import Cast
from morenashi.samples.month.contact import Contact, program_of
from morenashi.values import phone
from morenashi.values.romaji import romaji

_FRONTS = (
    "東雲:shinonome 北斗:hokuto 浜風:hamakaze 双葉台:futabadai 山吹:yamabuki 白樺:shirakaba 朝凪:asanagi "
    "花園:hanazono アルタ:aruta ネクサ:nexa ミライズ:miraizu ひだまり:hidamari きたかぜ:kitakaze 汐見:shiomi "
    "常盤台:tokiwadai 月見野:tsukimino 若竹:wakatake 鶴亀:tsurukame 千草:chigusa 波戸:hato 青嵐:seiran "
    "こもれび:komorebi 潮路:shioji 野分:nowaki 銀嶺:ginrei 翠雨:suiu 春霞:harugasumi 茜雲:akanegumo "
    "ソラミナ:soramina トワイル:twail 七ツ森:nanatsumori 夕凪:yunagi"
).split()
# kind of firm: how many, what stands behind the front, the units, and the chance of a contract
_KINDS: dict[str, tuple[int, str, str, float]] = {
    "client": (44, "工業:kogyo 設計事務所:sekkei 学習社:gakushu 食品:foods 不動産:estate 製作所:works "
               "ホテルズ:hotels 会計事務所:kaikei クリニック:clinic 商会:shokai", "総務部 管理部 購買課 施設課", 0.55),
    "supplier": (14, "家具:kagu 製作所:seisakusho ケア用品:care チェア:chair 木工:mokko", "営業部 業務課 東京支店", 0.9),
    "carrier": (5, "運輸:unyu 急便:kyubin ロジ:logi", "配車センター 営業所 業務課", 1.0),
    "vendor/systems": (3, "システムズ:systems", "営業部 サポート課 技術部", 0.9),
    "vendor/building": (3, "ビル管理:building 設備:setsubi", "業務課 設備課", 1.0),
    "vendor/stationery": (3, "事務機:jimuki 印刷:print", "営業部 サービス課", 0.7),
    "vendor/design": (3, "デザイン:design ウェブ工房:web", "制作部 営業部", 0.8),
    "labor/sr": (2, "社会保険労務士法人:sr", "手続課 相談課", 1.0),
    "labor/health": (2, "健診センター:kenshin", "渉外課 業務課", 1.0),
    "labor/training": (2, "研修所:training 教育センター:edu", "企画課 営業課", 1.0),
    "labor/audit": (1, "会計士事務所:cpa", "監査課", 1.0),
    "agency": (6, "キャリア:career 人材:jinzai ワークス:hr", "法人営業部 採用支援課", 0.9),
    "insurer": (3, "保険サービス:hoken ライフ:life", "営業部 相談課", 0.5),
    "caremanager": (14, "居宅介護支援事業所:kyotaku ケアプランセンター:careplan 訪問看護ステーション:houkan",
                    "居宅支援課 相談課", 0.7),
}  # fmt: skip
_OFFICES = (
    ("authority/city", "海岸台市役所", "city.kaigandai", "予防課 広報課 道路課"),
    ("authority/city", "汐見ヶ丘市役所", "city.shiomigaoka", "広報課 建築課"),
    ("authority/care", "海岸台市役所 介護保険課", "kaigo.city.kaigandai", "給付係 指定係"),
    ("authority/care", "汐見ヶ丘市役所 高齢福祉課", "korei.city.shiomigaoka", "給付係 住宅改修係"),
    ("authority/school", "海岸台市立第二中学校", "kaigandai-2jhs.ed", "進路指導"),
    ("authority/school", "汐見商業高等学校", "shiomi-ch.ed", "進路指導部"),
    ("authority/college", "東都産業大学", "tosan-u.ac", "就職課 キャリア支援室"),
    ("authority/college", "汐見短期大学", "shiomi-jc.ac", "就職課"),
)
# Where the staff go themselves.
_NEAR = ("横浜", "千葉", "大宮", "芝浦", "立川")
_TITLES = ("部長", "課長", "係長", "主任", "", "", "", "")
_PLACES = (
    "横浜:神奈川県横浜市中区海岸通 千葉:千葉県千葉市中央区新田町 大宮:埼玉県さいたま市大宮区大門町 "
    "名古屋:愛知県名古屋市中区栄 大阪:大阪府大阪市北区中之島 仙台:宮城県仙台市青葉区中央 "
    "福岡:福岡県福岡市博多区中洲 札幌:北海道札幌市中央区大通西 芝浦:東京都港区芝浦 立川:東京都立川市曙町"
).split()
_CODES = {"横浜": "045", "千葉": "043", "大宮": "048", "名古屋": "052", "大阪": "06", "仙台": "022",
          "福岡": "092", "札幌": "011", "芝浦": "03", "立川": "042"}  # fmt: skip
_POSTAL = {"横浜": "231", "千葉": "260", "大宮": "330", "名古屋": "460", "大阪": "530", "仙台": "980",
           "福岡": "810", "札幌": "060", "芝浦": "108", "立川": "190"}  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class Branch:
    """A place to which goods go."""

    name: str
    postal_code: str
    street: str
    phone: str


@dataclass(frozen=True, slots=True, repr=False)
class Firm:
    """A firm of a kind and sort (vendor, systems); `approved` says that there is a contract (it stands in partners.csv)."""

    name: str
    kind: str
    sort: str
    domain: str
    approved: bool
    contacts: tuple[Contact, ...]
    branches: tuple[Branch, ...]


def _branch(rng: random.Random, place: str) -> Branch:
    name, _, street = place.partition(":")
    kind = "工場" if rng.random() < 0.2 else "支店" if rng.random() < 0.7 else "営業所"
    code = f"{_POSTAL[name]}-00{rng.randrange(1, 90):02}"
    number = phone.written(phone.make_unassigned_fixed(rng, _CODES[name]))
    return Branch(name + kind, code, f"{street}{rng.randrange(1, 6)}-{rng.randrange(9001, 9999)}-{rng.randrange(1, 20)}", number)  # fmt: skip


def _local(rng: random.Random, surname: str, given: str, taken: set[str]) -> str:
    last, first = romaji(surname), romaji(given)
    forms = [
        f"{first[0]}.{last}",
        f"{last}",
        f"{first}.{last}",
        f"{first[0]}-{last}",
        f"{last}.{first}",
    ]
    rng.shuffle(forms)
    local = next((form for form in forms if form not in taken), f"{last}{len(taken)}")
    taken.add(local)
    return local


def _contacts(
    rng: random.Random,
    cast: Cast,
    firm: tuple[str, str, str],
    titles: tuple[str, ...],
    branches: tuple[Branch, ...],
) -> tuple[Contact, ...]:
    (name, domain, units), taken, found = firm, set[str](), []
    home = branches[0]
    for _ in range(rng.randrange(2, 6)):
        person = cast.person("取引先", rng.randrange(1000, 900_000))
        found.append(
            Contact(
                kind="firm", surname=person.surname, given=person.given, kana=person.kana,
                address=f"{_local(rng, person.surname_kana, person.given_kana, taken)}@{domain}",
                company=name, unit=rng.choice(units.split()), title=rng.choice(titles),
                phone=home.phone, mobile=phone.written(person.mobile) if rng.random() < 0.4 else "",
                postal_code=home.postal_code, street=home.street,
                program=program_of(rng, "firm"), style=rng.randrange(60), person=person,
            )
        )  # fmt: skip
    return tuple(found)


def _firm(rng: random.Random, cast: Cast, kind: str, names: tuple[str, str, str]) -> Firm:
    name, domain, _ = names
    near = kind.startswith(("caremanager", "authority"))
    places = rng.sample([place for place in _PLACES if not near or place.startswith(_NEAR)], 3)
    branches = tuple(_branch(rng, place) for place in places)
    chance = _KINDS[kind][3] if kind in _KINDS else 0.0
    titles = _TITLES[2:] if near else _TITLES
    contacts = _contacts(rng, cast, names, titles, branches)
    kind, _, sort = kind.partition("/")
    return Firm(name, kind, sort, domain, rng.random() < chance, contacts, branches)


def invent_firms(rng: random.Random, cast: Cast) -> tuple[Firm, ...]:
    """All firms and offices, about a hundred, each with a domain of its own below .example."""
    firms: list[Firm] = []
    for kind, (count, backs, units, _) in _KINDS.items():
        pairs = [(front, back) for front in _FRONTS for back in backs.split()]
        for front, back in rng.sample(pairs, count):
            name, _, letters = front.partition(":")
            behind, _, last = back.partition(":")
            form = (
                ("{}",)
                if kind.startswith(("labor", "caremanager"))
                else ("株式会社{}", "{}株式会社", "㈱{}", "{}(株)", "有限会社{}")
            )
            if behind in ("設計事務所", "会計事務所", "クリニック"):
                form = ("{}",)
            whole = rng.choices(form, (40, 30, 12, 8, 10)[: len(form)])[0].format(name + behind)
            if behind == "社会保険労務士法人":
                whole = behind + name
            firms.append(_firm(rng, cast, kind, (whole, f"{letters}-{last}.example", units)))
    for kind, name, domain, units in _OFFICES:
        firms.append(_firm(rng, cast, kind, (name, f"{domain}.example", units)))
    return tuple(firms)
