"""Advice: how notices tell people what may happen to them, what to do, whom to ask, and what cannot be done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from morenashi.notice.lint.contacts import OUTSIDE_DESK
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.sections import Part, part_of

# What somebody may do with what leaked.
HARM = re.compile(
    r"なりすま|にせ|作る人|売(?:って|られ)|装[いうっ]|騙|かた[りるっ]|詐欺|フィッシング|迷惑(?:メール|電話)|スパム|偽(?:の|メール|サイト|物|造)|勧誘|売り込|勧め|営業|セールス|架空請求|不正(?:な)?(?:利用|使用|ログイン|送金|引き?出)"
    r"|悪用|身に覚えのない|覚えのない|心当たりのない|見知らぬ|不審な|突き合わ|名寄せ|売買|脅[さしか]|嫌がらせ|ストーカー|つきまと|待ち伏せ|差別|からか|広め|ゆす|闇バイト|乗っ取|試され|転売|いたずら|送りつけ|聞き出|言い出|問い詰め"
    r"|(?:借金|借入|融資|契約|口座(?:の)?開設|申し?込み?|受診|購入|買い物)(?:が|を|に|で).{0,12}(?:され|使われ|開設|悪用)|使われる(?:おそれ|恐れ|こと|かも|可能性)"
)
# What a person can do.
STEP = re.compile(
    r"変更(?:し|を|の|して|く|で|手続)|変えて|設定(?:し|を)|開かず|開かない|クリックせず|押さ(?:ず|ない)|断[りっわる]|切[りっ](?:て|、|く|、)|切り|お?電話(?:し|を|く|で)|連絡(?:し|を|く|で)|(?:ご)?相談(?:し|を|く|で|が|に|は|先|窓口)|届け?出|申[しし]?(?:出|込|立)|本人申告"
    r"|止めて|停止(?:し|を|の|で)|再発行|差し?替え|明細(?:を|の)|(?:ご)?確認(?:し|を|く)|確かめ|見てく|かけ直|返信(?:せず|しない)|入力(?:せず|しない)|答え(?:ず|ない)|教え(?:ず|ない)|応じ(?:ず|ない)|払わ(?:ず|ない)|受け取(?:ら(?:ず|ない)|りを)|支払わ|開示(?:を|の)?請求|記録を残|証拠|登録を|削除(?:し|を)|避け|控え"
)
# Bare calls for care, which help nobody.
BARE_CARE = re.compile(
    r"(?:十分|じゅうぶん)?(?:に)?(?:ご)?(?:注意|留意|用心|警戒)(?:いただ|ください|下さい|願|のほど|を?お願い|をお願い)|お気を[つ付]け"
)
LIMIT = re.compile(
    r"(?:こと(?:は|が|も)|のは|には?|も|ては?|だけでは?|ほとんど|原則(?:として)?|普通(?:は)?|までは?)[^。]{0,30}?(?:できません|できない|できず|出来ません|受けられません|受け付けられ|もらえない|もらえません|消せません|戻せません|止まりません|止められません|止められない|防げません|防げない|届けられません|なりません|ありません|得られません|使えません|変わりません|変えられません|効きません)"
    r"|(?:再交付|再発行|届(?:出|け|け出)|紛失届|遺失届|番号の変更|取り?消[しす]|消去|回収|止める|防ぐ)[^。]{0,30}?(?:できませ|できない|できず|出せ(?:ず|ません|ない)|受けられ|受理され|受け付け(?:ら|て)|対象(?:外|になり|とは|にはなり)|ありません|困難|難しい|もらえ)"
    r"|(?:方法|手段|手立て|すべ)(?:は|が)(?:あり|ござい|ない)|限(?:られ|りがあ)|変(?:えられ|更でき)(?:ません|ない)|取り戻(?:す|せ)|(?:見られ|参照され|確認され|効力(?:が|は)|保証(?:は|され))(?:ません|ない|なく|あり)|消せ(?:ません|ない|ず)|忘れてもらう|まで(?:は)?(?:止め|防)"
)
_PLAIN = re.compile(
    r"(?:[るくぐむうつぶぬ]|(?<![でま])す)。?$|[一-龠]。?$"
)  # "断る。", "相談。": how lists ask
_ASKS = re.compile(
    r"ください|下さい|お願い|おすすめ|お勧め|いただけ|できます|られます|おそれ|恐れ|かもしれ|ことがあ|考えられ"
)


@lru_cache(maxsize=2)
def advice(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences that speak of what may happen to the reader and what the reader can do."""
    return tuple(_advice(reading))


def _advice(reading: Reading) -> Iterator[Sentence]:
    for sentence in reading.sentences:
        part = part_of(sentence)
        if part in (Part.STEPS, Part.DEAD_ENDS) or part_is_advice(sentence, part):
            yield sentence


def part_is_advice(sentence: Sentence, part: Part | None) -> bool:
    """Whether a sentence gives advice though no heading says so."""
    text = sentence.text
    if part in (
        Part.MEASURES,
        Part.CAUSE,
        Part.COUNT,
        Part.PERIOD,
        Part.COURSE,
        Part.REVISIONS,
        Part.NEXT,
    ):
        return False
    asks = _ASKS.search(text)
    if part in (Part.GENUINE, Part.DESK, Part.WHETHER, Part.RIGHTS, Part.MONEY, Part.LEAVERS):
        return bool(asks and HARM.search(text) and STEP.search(text))
    return bool(
        asks
        and (
            HARM.search(text)
            or STEP.search(text)
            or BARE_CARE.search(text)
            or OUTSIDE_DESK.search(text)
        )
    )


def asks_step(sentence: Sentence) -> bool:
    """Whether a sentence asks the reader for a step that helps: no bare call for care, no dead end."""
    text = BARE_CARE.sub("", sentence.text)
    asks = _ASKS.search(text) or (part_of(sentence) is Part.STEPS and _PLAIN.search(text))
    return bool(asks and STEP.search(text)) and not LIMIT.search(text)
