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
    r"なりすま|成り済ま|にせ|偽(?:の|メール|サイト|物|造|電話)|作る人|売(?:って|られ|り買い)|装[いうっ]|騙|かた[りるっ]|名乗|詐欺|フィッシング|迷惑(?:メール|電話)|スパム|勧誘|売り込|勧め|営業|セールス|架空請求"
    r"|不正(?:な|に)?(?:利用|使用|ログイン|送金|引き?出|購入)|悪用|(?:身に|お?)?覚えのない|見知らぬ|知らない(?:人|番号|会社|請求|引)|突き合わ|名寄せ|売買|脅[さしか]|嫌がらせ|ストーカー|つきまと|待ち伏せ|差別|からか|広め|言いふら|ゆす|闇バイト|乗っ取|試され"
    r"|転売|いたずら|送りつけ|聞き出|言い出|問い詰め|誘[いうわ]|狙われ|訪ねて|押しかけ|だま[しさ]|巻き込"
    r"|(?:借金|借入|融資|契約|口座(?:の)?開設|申し?込み?|受診|購入|買い物|ログイン|登録)(?:が|を|に|で)[^。]{0,12}?(?:され|使われ|開設|悪用|作られ)|使われる(?:おそれ|恐れ|こと|かも|可能性|危険)"
)
# What a person can do.
STEP = re.compile(
    r"変更(?:し|を|の|して|く|で|手続)|変えて|替えて|設定(?:し|を)|開かず|開かない|クリック(?:せず|しない)|押さ(?:ず|ない)|断[りっわる]|お?切[りっる](?:て|、|く|に|。)|お?電話(?:し|を|く|で)|連絡(?:し|を|く|で)|相談(?:し|を|く|で|が|に|は|先|窓口|い)|届け?出"
    r"|申[し]?(?:出|込|立)|本人申告|止めて|停止(?:し|を|の|で)|再発行|差し?替え|作り直|明細|通帳|ご?確認(?:し|を|く|の)|確かめ|見て(?:く|お|み)|(?:かけ|掛け|折り返)直|返信(?:せず|しない)|入力(?:せず|しない)|答え(?:ず|ない)|教え(?:ず|ない)"
    r"|応じ(?:ず|ない)|払わ(?:ず|ない)|支払わ|お支払いにならず|受け取(?:ら(?:ず|ない)|りを)|お受け取りにならず|開示(?:を|の)?請求|記録を残|証拠|登録を|登録し|削除(?:し|を)|消して|避け|控え[てる]|話(?:して|す)|行って|知らせて|伝えて|お伝え|申し出て|(?:売|渡|信じ)らないで|ついて行かない|書き留め|無効"
)
# Bare calls for care, which help nobody.
BARE_CARE = re.compile(
    r"(?:十分|じゅうぶん|くれぐれも)?(?:に)?(?:ご)?(?:注意|留意|用心|警戒)(?:いただ|頂|ください|下さい|願|のほど|を?お願い)|お?気を[つ付]け"
)
_CANNOT = r"(?:でき(?:ませ|ない|ず)|(?:ら|え)れ(?:ませ|ない)|もらえ(?:ませ|ない|ず)|受け付け(?:られ|て(?:い|もらえ))|出せ(?:ませ|ない|ず)|困難|難しい|あり(?:ませ|得ませ)|ございませ|なりませ|応じ(?:られ|て(?:い|もらえ)))"
# What people would try in vain.
LIMIT = re.compile(
    rf"(?:再交付|再発行|紛失(?:の)?届|遺失届|盗難届|被害届|届け?出|「?なくした」?と|番号[^。]{{0,8}}変更|作り直[しせ]|取り?消[しす]|取消|消去|消[しす]|消させ|削除|回収|取り戻|元に戻|なかったこと|防ぐ|忘れて)[^。]{{0,30}}?{_CANNOT}"
    r"|(?:だけで(?:は)?|しても|変えても|替えても|出しても|登録しても|申告(?:は|を|して)|警察|役所|カード会社|信用情報|銀行|までは|ことまで)[^。]{0,40}?(?:止まりませ|止まらな|止められ(?:ませ|な)|防げ(?:ませ|な)|消え(?:ませ|な)|消せ(?:ませ|な)|見られませ|参照されませ|確認されませ|保証(?:は|され|し)|わけではありませ|届け(?:る|出る)ことはできませ|限られ|だけです|効きませ)"
    r"|(?:止まる|止められる|効く|変えられる|防げる)のは[^。]{0,16}だけ|(?:方法|手段|手立て|すべ|術)(?:は|が|も)[^。]{0,6}?(?:あり|ござい|な)"
    r"|(?:変え|替え)(?:られ(?:ませ|な)|ることは(?:でき|不可能))|変更(?:は)?でき(?:ませ|な)|(?:変更|再発行|再交付)(?:は|を|も)[^。]{0,10}?(?:受けられ|行われ|して(?:い|もらえ))(?:ませ|な)|(?:見た|読んだ|知った)人の(?:記憶|頭)|一生|一度[^。]{0,20}(?:消せ|消え|取り消|戻)"
    r"|限りがあ|限界があ|対象(?:外|に(?:は)?なりませ|とは?なりませ|ではありませ)"
)
_ASKS = re.compile(
    r"ください|下さい|お願い|おすすめ|お勧め|いただけ|いただき|でき(?:ます|る)|られ(?:ます|る)|おそれ|恐れ|かもしれ|ことがあ|考えられ|想定|可能性|危険|でしょう|(?:へ|に)。?$"
)
_REQUEST = re.compile(r"ください|下さい|お願い|おすすめ|お勧め|しましょう|なさって|いただきたい")
_PLAIN = re.compile(
    r"(?:[るくぐむうつぶぬ]|(?<![でま])す|[一-龠へに])。?$"
)  # "断る。": how lists ask
_FACTS = frozenset(
    {
        Part.MEASURES,
        Part.CAUSE,
        Part.COUNT,
        Part.PERIOD,
        Part.COURSE,
        Part.REVISIONS,
        Part.NOT_LEAKED,
    }
)
_OWN_ASKS = frozenset(
    {Part.GENUINE, Part.DESK, Part.WHETHER, Part.RIGHTS, Part.MONEY, Part.LEAVERS, Part.NEXT}
)


@lru_cache(maxsize=2)
def advice(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences that speak of what may happen to the reader and what the reader can do."""
    return tuple(_advice(reading))


def _advice(reading: Reading) -> Iterator[Sentence]:
    for sentence in reading.sentences:
        part = part_of(sentence)
        if part in (Part.STEPS, Part.DEAD_ENDS) or _advises(sentence.text, part):
            yield sentence


def _advises(text: str, part: Part | None) -> bool:
    """Whether a sentence gives advice though no heading says so."""
    step = bool(STEP.search(text) or OUTSIDE_DESK.search(text))
    if part in _OWN_ASKS:
        return bool(_REQUEST.search(text) and HARM.search(text) and step)
    if part in _FACTS:
        return bool(_REQUEST.search(text) and step)
    return bool(_ASKS.search(text) and (step or HARM.search(text) or BARE_CARE.search(text)))


def asks_step(sentence: Sentence) -> bool:
    """Whether a sentence asks the reader for a step that helps: no bare call for care, no dead end."""
    text = BARE_CARE.sub("", sentence.text)
    asks = _ASKS.search(text) or (part_of(sentence) is Part.STEPS and _PLAIN.search(text))
    return bool(asks and STEP.search(text)) and not LIMIT.search(text)
