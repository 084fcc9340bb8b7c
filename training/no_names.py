"""Invented lines in which words that could be names are companies, places, products: so that a model learns the difference."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from morenashi.values.lists import towns
from morenashi.values.words import COMMON
from training.material import Text
from training.other_names import Names

_BEHIND_NAME = """
製作所 商店 酒店 工業 建設 運輸 運送 電機 電気 硝子 印刷 化学 製薬 食品 醤油 酒造 組 工務店 設計事務所 会計事務所 法律事務所 税理士事務所 不動産 石油 自動車 モータース 商事 物産
産業 興業 倉庫 金属 鉄工所 鋳造所 塗装 造園 石材 米穀店 呉服店 書店 文具店 薬局 薬品 眼科 歯科 内科 外科 整形外科 皮膚科 小児科 クリニック 医院 病院 記念病院 動物病院 産婦人科
学園 高校 中学校 小学校 幼稚園 保育園 大学 女子大 塾 珠算塾 ピアノ教室 道場 寺 神社 稲荷 八幡宮 教会 駅 駅前 線 インター IC バイパス 橋 川 山 岳 岬 港 湾 島 峠 温泉 渓谷 湖 池 沼 城 城跡
町 村 通り 団地 ニュータウン 台 が丘 新田 地区 営業所 支店 支社 工場 事業所 配送センター 出張所 銀行 信用金庫 信金 農協 ビル マンション ハイツ コーポ 荘 アパート 邸 家住宅 館 旅館 ホテル
農園 牧場 果樹園 養鶏場 水産 製麺 製菓 豆腐店 ベーカリー 珈琲店 食堂 寿司 ラーメン そば うどん 牛 豚 米 茶 漬 焼 塗 織 紬 絞り 細工 人形 包丁 仏壇 杯 賞 記念館 文庫 美術館 資料館 博物館
方式 法則 定理 係数 反応 病 症候群 病院前 流 派 節 音頭 祭り マラソン 球場 競技場 競馬場 FC ユナイテッド デパート 百貨店 ストア スーパー ホーム 住建 クリーニング 整骨院 接骨院 鍼灸院 葬祭 斎場
""".split()  # fmt: skip
_BEFORE_NAME = """
株式会社 有限会社 合同会社 (株) （株） (有) ㈱ ㈲ 医療法人 学校法人 社会福祉法人 特別養護老人ホーム 居酒屋 料亭 割烹 民宿 ペンション 喫茶 スナック 美容室 理容 清酒 銘酒 ホテル 道の駅 県立 市立 私立 JR 地下鉄 東急 近鉄 国道
""".split()  # fmt: skip
_FRAMES = (
    "{a}へ見積を依頼した。", "取引先：{a}、{b}、{c}", "発注先 {a} 納期 {d}日", "{a}の新商品を{b}で販売する。", "・{a}（{p}）", "{a},{n},{p}", "{a}\t{n}\t納品済", "仕入先コード {n} {a}",
    "{p}から{q}まで新幹線で移動。", "{p}→{q}→{r}", "経由：{p}／{q}", "{p}・{q}・{r}の三拠点を統合する。", "{p}、{q}の順に回る。{r}は後日。", "発 {p} 着 {q} {n}円", "{p},{q},{n}", "{p} | {n} | {q}",
    "{k} 普通 {n}", "振込先 {k} {p} {n}", "天気 {p} 晴れ {q} くもり {r} 雨", "{p}市と{q}市の境にある。", "{p}で震度{d}を観測した。", "今日は{p}、明日は{q}へ出張。", "{p}工場の在庫を{q}へ移す。", "品名 {a} 数量 {n}",
    "{a}の特約店。", "会場は{a}二階。", "{a}前のバス停", "「{g}」を{d}冊納品。", "清酒「{g}」 {n}円", "号車 {p} {n}席", "港名 {p} 便 {q}", "{p}産の米と{q}産の茶", "部屋の名前：{g}の間、{h}の間", "列車 {g} {d}号", "組名：{g}組 {h}組", "機種 {g}{n}",
    "{h},{g},{p}", "{w}と{v}を確認した。", "{w}：{v}", "{w}\t{v}\t{n}", "{w},{v},{n}", "・{w}は{v}のとおり", "【{w}】{v}", "{w} {v} {d}", "項目 {w} 内容 {v}",
)  # fmt: skip
_BANKS = "ﾐｽﾞﾎ ﾐﾂﾋﾞｼ ﾘｿﾅ ﾕｳﾁﾖ みずほ 三菱 りそな 横浜 千葉 静岡 京都 広島 福岡 北洋 七十七 常陽 八十二 百五 伊予 肥後 みずほ銀行 りそな銀行".split()


NOBODY = "no-names"
_PLAIN = re.compile("[一-鿿ァ-ヶー]{2,4}")


def without_names(names: Names, count: int, seed: int) -> Iterator[Text]:
    """`count` short texts in which nobody is named."""
    words = sorted(
        word for word, c in names.known.items() if c == COMMON and _PLAIN.fullmatch(word)
    )
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    places = sorted(
        {town.city.removesuffix("市") for town in towns()} | {town.town for town in towns()}
    )
    for number in range(count):
        lines = [_line(names, words, places, chance) for _ in range(chance.randint(1, 4))]
        yield Text(NOBODY, f"{NOBODY}-{number}", "\n".join(lines), ())


def _line(names: Names, words: list[str], places: list[str], chance: random.Random) -> str:
    def firm() -> str:
        name = chance.choice(names.surnames if chance.random() < 0.7 else places)
        if chance.random() < 0.3:
            return chance.choice(_BEFORE_NAME) + name
        return name + chance.choice(_BEHIND_NAME)

    def place() -> str:
        one = chance.choice(places)
        return one if len(one) > 1 else one + "町"

    return chance.choice(_FRAMES).format(
        a=firm(), b=firm(), c=firm(), p=place(), q=place(), r=place(),
        g=chance.choice(words), h=chance.choice(words), w=chance.choice(words), v=chance.choice(words),
        k=chance.choice(_BANKS), n=chance.randint(2, 9999), d=chance.randint(1, 9),
    )  # fmt: skip
