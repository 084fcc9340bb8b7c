"""Invented sentences of offices and letters put together from parts: without personal data, or with names as they occur."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

_NAME = re.compile(r"\{(全|姓|名|カナ)\}")
_PARTS: dict[str, tuple[str, ...]] = {
    "部署": (
        "総務部", "営業第二課", "情報システム部", "経理課", "品質保証室", "人事課", "企画室", "購買課",
        "工場の製造ライン", "物流センター", "広報担当", "法務室", "各支店", "コールセンター", "役員会",
    ),
    "物": (
        "来年度の予算案", "新しい勤怠システム", "防災訓練の手順", "春の展示会", "社員食堂の献立",
        "倉庫の棚卸し", "製品カタログの改訂", "取引先への案内状", "会議室の予約方法", "研修の教材",
        "在庫管理の画面", "通勤手当の見直し", "ホームページの更新", "節電の取り組み",
        "契約書のひな形", "健康づくりの企画", "創立記念の式典", "複合機の入れ替え", "来客用の駐車場",
    ),
    "とき": (
        "来週の前半", "今月末", "三月の中旬", "年明け早々", "次回の会議まで", "夏休みの前", "午後三時ごろ",
        "4月1日", "第2四半期", "令和6年度", "10月15日(火)", "年末の繁忙期", "翌営業日", "2週間後",
    ),
    "様子": (
        "予定どおり進んでいる", "少し遅れている", "大筋で合意を得た", "まだ検討の途中である",
        "思いのほか好評であった", "再度の調整が必要になった", "おおむね完了した", "見送りとなった",
        "現場から反対の声が上がっている", "試験的に始まったばかりである",
    ),
    "数": ("3件", "12名", "約40社", "1,280千円", "前年比103.5%", "5か所", "延べ200時間", "7割ほど", "15分"),
    "所": (
        "本社の三階", "大阪の事業所", "駅前の会場", "北側の倉庫", "オンライン", "湖のほとりの研修所",
        "港に近い工場", "旧館の会議室", "市民ホール", "山あいの町",
    ),
    "天気": (
        "梅雨の晴れ間がうれしい", "朝夕はめっきり涼しくなった", "桜のつぼみもほころび始めた",
        "厳しい暑さが続いている", "木枯らしの吹く", "紅葉の便りが届く", "雪解けの水音が聞こえる",
    ),
    "人": ("担当者", "出席者", "利用者", "新入社員", "取引先の方々", "近隣の住民", "審査の委員", "講師"),
}  # fmt: skip

_SENTENCES = (
    "{部署}では{とき}から{物}に取りかかる予定である。",
    "{物}については、{様子}との報告があった。",
    "{天気}季節となりましたが、皆様にはますますご健勝のこととお喜び申し上げます。",
    "{部署}より、{物}に関して{数}の問い合わせがあったと説明がなされた。",
    "なお、{物}の詳細は{とき}に改めてお知らせいたします。",
    "{所}で開かれた説明会には{人}が{数}ほど集まり、{物}が話題になった。",
    "{人}からは「{物}が{様子}のは残念だ」という意見も聞かれた。",
    "このたびは{物}につきまして格別のご配慮を賜り、厚く御礼申し上げます。",
    "費用は{数}の見込みで、{部署}の承認を経て{とき}に確定する。",
    "雨のため{所}への移動に時間がかかり、開始が{数}遅れた。",
    "昼休みに{所}を歩いていると、{天気}ころの匂いがした。",
    "{部署}と{部署}の間で認識にずれがあり、{物}は{様子}。",
    "お手数をおかけしますが、{とき}までに{部署}へご提出くださいますようお願いいたします。",
    "過去三年の推移を見ると、{物}にかかる手間は{数}減っており、効果は明らかである。",
    "議事に先立ち、前回の議事録が異議なく承認された。",
    "以上をもって本日の議事を終了し、次回は{とき}、{所}で行うこととした。",
    "先日お話しした{物}の件ですが、{様子}ため、もう少しお時間をいただけますでしょうか。",
    "{人}の負担を減らすため、{物}の手順を一から見直すことにした。",
    "試してみたところ、{物}は{数}で終わり、{人}にも喜ばれた。",
    "川沿いの道を抜けると{所}が見え、遠くから祭りの太鼓が聞こえてきた。",
    "質疑では、{物}の進め方と{とき}の日程に質問が集中した。",
    "{部署}としては、{物}を急ぐよりも品質を優先したいと考えている。",
    "参考までに、他社の事例では{物}の導入後に残業が{数}減ったという。",
    "引き続きご指導ご鞭撻のほど、よろしくお願い申し上げます。",
)


# How people are named in running text: {全} in full, {姓} the surname, {名} the given name, {カナ} in katakana.
_NAMED = (
    "{部署}の{姓}さんから、{物}について{とき}に説明があった。",
    "{全}氏は{所}で講演し、{物}の意義を語った。",
    "なお、{物}の窓口は{姓}と{姓}が務めます。",
    "{姓}様には{物}の件でたいへんお世話になりました。",
    "司会は{全}、書記は{姓}が担当し、{物}について話し合った。",
    "去年まで{部署}にいた{全}が、{とき}から{所}へ移ることになった。",
    "「{物}は{様子}」と{姓}課長は話している。",
    "{天気}ころ、{名}ちゃんと{所}まで歩いた。",
    "{姓}先生の指導のもと、{人}が{数}ほど参加した。",
    "会の終わりに{カナ}さんが挨拶し、{物}への協力を求めた。",
    "作者の{全}は{所}に生まれ、のちに{物}を手がけた。",
    "{姓}・{姓}の両名が{所}を訪れ、{物}を確かめた。",
)
# This many of a hundred sentences name somebody: about seven names in a thousand characters, as in
# the sentences of the web and of the news that UD Japanese GSD is made of.
_OF_A_HUNDRED = 22


@dataclass(frozen=True)
class Named:
    """A person's name: in full, and its parts."""

    full: str
    surname: str
    given: str
    kana: str


def make(rng: random.Random) -> str:
    """One paragraph of one to five sentences."""
    return "".join(_filled(rng, rng.choice(_SENTENCES)) for _ in range(rng.randint(1, 5)))


def make_with_names(rng: random.Random, person: Callable[[], Named]) -> str:
    """The same, with names of invented people as often as in real prose."""
    return "".join(
        _named(rng.choice(_NAMED), rng, person)
        if rng.randrange(100) < _OF_A_HUNDRED
        else _filled(rng, rng.choice(_SENTENCES))
        for _ in range(rng.randint(1, 5))
    )


def _named(sentence: str, rng: random.Random, person: Callable[[], Named]) -> str:
    """A sentence with its people; the same sentence may name two."""
    pieces = _NAME.split(sentence)
    for i in range(1, len(pieces), 2):
        one = person()
        pieces[i] = {"全": one.full, "姓": one.surname, "名": one.given, "カナ": one.kana}[
            pieces[i]
        ]
    return _filled(rng, "".join(pieces))


def _filled(rng: random.Random, sentence: str) -> str:
    pieces = sentence.split("{")
    text = pieces[0]
    for piece in pieces[1:]:
        name, _, rest = piece.partition("}")
        text += rng.choice(_PARTS[name]) + rest
    return text
