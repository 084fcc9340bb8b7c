"""What stands in the places of a text: goods, amounts, days, people; the same all through a thread."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from morenashi.samples.month.contact import Contact
from morenashi.samples.month.firms import Firm
from morenashi.samples.month.letter import day
from morenashi.samples.month.world import World
from morenashi.values import corporate_number

GOODS = (
    "昇降デスク 会議テーブル スタッキングチェア オフィスチェア ロッカー（6人用） 書庫 パーテーション ホワイトボード 応接セット "
    "受付カウンター 折りたたみテーブル 演台 傘立て シュレッダー 卓上パネル 電動ベッド用サイドテーブル 座いす 玄関踏み台 LEDスタンド "
    "キャビネット 防災備蓄セット 加湿器 スチールラック 更衣室ベンチ 集中ブース モニターアーム ワゴン 給湯室用の棚"
).split()  # fmt: skip
CHAIRS = (
    "オフィスチェア",
    "ゲーミングチェア",
    "スタッキングチェア",
    "リクライニングチェア",
    "役員用チェア",
    "キャスター付き学習いす",
)
CARE_GOODS = (
    "据え置き手すり 歩行器 車いす（自走式） 介護用ベッド一式 スロープ（1.5m） 入浴用いす 床ずれ防止マットレス 歩行補助つえ "
    "ポータブルトイレ 移動用リフト 玄関踏み台（手すり付き）"
).split()
_CARRIERS = "浜風運輸 北斗急便 白樺ロジ 朝凪運輸"
_PLACES = (
    "本社5階 第2会議室", "貴社2階 会議室", "本社5階 第1会議室", "汐見コンベンションホール", "海岸台文化センター",
    "浜松町みなとホール 3階", "オンライン",
)  # fmt: skip
_HALLS = (
    "汐見コンベンションホール",
    "海岸台文化センター",
    "浜松町みなとホール 3階",
    "みなと商事ビル 1階",
)
_COLOURS = "ホワイトとナチュラル ブラックとグレー ネイビーとベージュ 白木とウォルナット".split()
_BANDS = ("午前中", "14時〜16時", "16時〜18時", "18時〜20時", "19時〜21時")


def _business_day(when: datetime, days: int) -> datetime:
    found = when + timedelta(days=days)
    while found.weekday() > 4 or (found.month, found.day) in ((11, 3), (11, 23)):
        found += timedelta(days=1 if days > 0 else -1)
    return found


@dataclass(slots=True, repr=False)
class Slots:
    """Fills the places of one thread; what was filled once stays."""

    world: World
    rng: random.Random
    when: datetime
    us: Contact
    them: Contact
    firm: Firm | None = None
    people: tuple[Contact, ...] = ()
    kept: dict[str, str] = field(default_factory=dict)

    def __call__(self, name: str) -> str:
        if name not in self.kept:
            self.kept[name] = self._made(name)
        return self.kept[name]

    def _made(self, name: str) -> str:
        if name[0] == "#":
            return str(self.rng.random())
        maker = _MAKERS.get(name)
        return maker(self) if maker else self._of_people(name)

    def colleague(self) -> Contact:
        """Another of our department."""
        # personnel writes to a head about the people of that head
        unit = (
            self.them.unit
            if self.us.unit == "人事部" and self.them.kind == "staff"
            else self.us.unit
        )
        mates = [m for m in self.world.unit(unit) if m not in (self.us, self.them)]
        return self.rng.choice(mates)

    def other_firm(self) -> Firm:
        """A firm that this thread is not with."""
        return self.rng.choice([f for f in self.world.firms_of("client") if f is not self.firm])

    def _of_people(self, name: str) -> str:
        us, them, boss = self.us, self.them, self.world.boss(self.us)
        simple = {
            "当方": us.surname, "当方携帯": us.mobile or us.phone, "部署": us.unit or us.company, "相手部署": them.unit,
            "上司": boss.surname, "同僚": "", "相手": them.surname, "氏名": them.name,
            "郵便": them.postal_code, "住所": them.street, "携帯": them.mobile or them.phone,
            "代表電話": self.world.company.phone,
        }  # fmt: skip
        if name in ("同僚", "社員", "社員2", "社員姓名", "社員2姓名"):
            return self._staff(name)
        if name in ("相手同僚",):
            mates = [c for c in self.firm.contacts if c is not them] if self.firm else []
            return self.rng.choice(mates).surname if mates else "山本"
        if name.startswith(("他社", "消費者", "支店", "運転手")):
            return self._group(name)
        return simple[name]

    def _staff(self, name: str) -> str:
        used = {
            self.kept.get(other, "").split(" ")[0] for other in ("同僚", "社員", "社員2", "上司")
        }
        for _ in range(9):
            found = self.colleague()
            if found.surname not in used | {self.us.surname, self.them.surname}:
                break
        if name.endswith("姓名"):
            self.kept[name.removesuffix("姓名")] = found.surname
            return found.name
        return found.surname

    def _group(self, name: str) -> str:
        """Values that belong together are made together."""
        rng, kept = self.rng, self.kept
        if name.startswith("他社"):
            other = self.other_firm()
            made = {"他社": other.name, "他社担当": other.contacts[0].surname, "他社電話": other.contacts[0].phone,
                    "他社担当2": other.contacts[1].surname}  # fmt: skip
        elif name.startswith("消費者"):
            buyer = self.world.customer(rng.randrange(2000))
            made = {"消費者": buyer.name, "消費者姓": buyer.surname, "消費者住所": buyer.street,
                    "消費者電話": buyer.mobile}  # fmt: skip
        elif name.startswith("支店"):
            firm = self.firm or self.other_firm()
            branch = rng.choice(firm.branches)
            made = {"支店名": branch.name, "支店郵便": branch.postal_code, "支店住所": branch.street,
                    "支店電話": branch.phone}  # fmt: skip
        else:
            driver = self.world.customer(rng.randrange(40), "運転手")
            made = {"運転手": driver.surname, "運転手携帯": driver.mobile}
        for key, value in made.items():
            kept.setdefault(key, value)
        return kept[name]


def _number(low: int, high: int, step: int = 1) -> Callable[[Slots], str]:
    return lambda slots: f"{slots.rng.randrange(low, high) * step:,}"


def _day(low: int, high: int) -> Callable[[Slots], str]:
    return lambda slots: day(_business_day(slots.when, slots.rng.randrange(low, high)))


def _past(slots: Slots) -> str:
    return day(_business_day(slots.when, -slots.rng.randrange(7, 15)))


def _of(choices: tuple[str, ...] | list[str]) -> Callable[[Slots], str]:
    return lambda slots: slots.rng.choice(choices)


def _time(low: int, high: int) -> Callable[[Slots], str]:
    return lambda slots: (
        f"{slots.rng.randrange(low, high)}:{slots.rng.choice(('00', '30', '00', '15'))}"
    )


def _code(front: str, digits: int) -> Callable[[Slots], str]:
    return lambda slots: f"{front}{slots.rng.randrange(10 ** (digits - 1), 10**digits)}"


def _part(slots: Slots) -> str:
    rng = slots.rng
    return f"{rng.choice(('AB', 'KX', 'MN', 'TL', 'SR', 'DW'))}-{rng.randrange(100, 9999)}{rng.choice(('', '-B', '-W', 'K', '-120'))}"


def _amount(slots: Slots) -> str:
    return f"{slots.rng.randrange(60, 4000) * 1200:,}"


def _digits(text: str) -> int:
    return int("".join(sign for sign in text if sign.isdigit()))


def _lower_price(slots: Slots) -> str:
    return f"{_digits(slots('単価')) * slots.rng.randrange(82, 96) // 1000 * 10:,}"


def _sum(slots: Slots) -> str:
    return f"{_digits(slots('単価')) * _digits(slots('数')):,}"


def _participants(slots: Slots) -> str:
    companies: dict[str, list[Contact]] = {}
    for guest in sorted(slots.people, key=lambda guest: guest.kind == "staff"):
        companies.setdefault(guest.company, []).append(guest)
    lines = []
    for company, side in companies.items():
        lines.append(f"　{company}")
        for p in side:
            title, polite = p.title + "　" if p.title else "", " 様" if p.kind != "staff" else ""
            lines.append(f"　　{p.unit}　{title}{p.name}{polite}")
    return "\n".join(lines)


def _deliveries(slots: Slots) -> str:
    rng = slots.rng
    buyers = rng.sample(slots.world.nearby(), rng.choice((2, 2, 3)))
    return "\n".join(
        f"・{b.surname}様　{b.street}　電話 {b.mobile}　{rng.choice(_BANDS)}　{rng.choice(GOODS)}"
        for b in buyers
    )


def _mobile_of(slot: str) -> Callable[[Slots], str]:
    def made(slots: Slots) -> str:
        name = slots(slot)
        found = [m for m in slots.world.staff if m.name == name]
        return found[0].mobile or "内線のみ"

    return made


_MAKERS: dict[str, Callable[[Slots], str]] = {
    "品": _of(GOODS), "福祉用具": _of(CARE_GOODS), "いす": _of(CHAIRS), "品番": _part, "色": _of(_COLOURS),
    "数": lambda s: f"{s.rng.randrange(2, 60)}{s.rng.choice('台台台脚セ')}".replace("セ", "セット"),
    "数2": lambda s: f"{s.rng.randrange(10, 90)}台", "個数": _number(2, 9), "個数2": _number(2, 12),
    "件数": _number(3, 9), "件数3": _number(120, 900), "枚数": _number(2, 40),
    "単価": _number(38, 900, 100), "単価2": _lower_price, "合計": _sum, "金額": _amount, "金額2": _amount,
    "小金額": _number(48, 690, 100), "少額": _number(8, 60, 100), "少額2": _number(20, 260, 1000),
    "率": _number(3, 12), "率2": lambda s: f"{s.rng.randrange(88, 118)}", "重量": _number(180, 3200),
    "荷重": _number(30, 90), "営業日数": _number(3, 10), "時間": _number(38, 52), "年数": _number(2, 15),
    "条": _number(5, 28), "番号": lambda s: f"{s.rng.randrange(1000, 9999)}", "年度": lambda s: "2027",
    "小間": lambda s: f"{s.rng.randrange(1001, 2400)}",
    "注文番号": _code("26", 7), "見積番号": _code("Q26-", 5), "請求番号": _code("S2610-", 4),
    "会員番号": _code("W", 6), "送り状": lambda s: f"{s.rng.randrange(1000, 9999)}-{s.rng.randrange(1000, 9999)}-{s.rng.randrange(1000, 9999)}",
    "製造番号": _code("SN", 8), "登録番号": lambda s: corporate_number.make(s.rng),
    "近日": _day(1, 3), "粗利": _number(14, 36), "日": _day(3, 9), "日2": _day(9, 13), "日3": _day(13, 18), "過日": _past,
    "時刻": _time(9, 12), "時刻2": _time(13, 17), "時間帯": _of(_BANDS), "時間帯2": _of(_BANDS),
    "月": lambda s: "10月", "翌月": lambda s: "12月", "会場": _of(_PLACES), "相談会場": _of(_HALLS),
    "会議室": _of(("第1会議室", "第2会議室", "応接室A", "役員応接室")), "運送会社": _of(_CARRIERS.split()),
    "車番": lambda s: f"品川 100 か {s.rng.randrange(10, 99)}-{s.rng.randrange(10, 99)}",
    "URL": lambda s: f"https://www.{s.world.company.domain}/{s.rng.choice(('catalog', 'products', 'guide'))}/2026-{s.rng.randrange(100, 999)}",
    "採用URL": lambda s: f"https://www.{s.world.company.domain}/recruit/",
    "会議URL": lambda s: f"https://meet.denshi-kaigi.example/j/{s.rng.randrange(10**9, 10**10)}",
    "外部URL": lambda s: f"https://stg{s.rng.randrange(1, 9)}.{s.them.domain}/minato/",
    "頭文字": lambda s: f"{s.rng.choice('AHIKMNOSTUWY')}.{s.rng.choice('AHIKMNSTY')}",
    "利用者頭": lambda s: s("頭文字"), "参加者": _participants, "配送先": _deliveries,
    "携帯の一": _mobile_of("社員姓名"), "携帯の二": _mobile_of("社員2姓名"),
}  # fmt: skip
