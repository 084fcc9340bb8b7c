"""Damage: what a text says of harm that followed a leak, by what it was looked for, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from morenashi.model.incident import DamageState
from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.passages import Passage, flat

DAMAGE = re.compile(
    r"(?:二|2|第二)次(?:的な?)?被害|悪用|(?:悪|わる)い(?:こと|人)|悪さ|悪く使|不正(?:な)?(?:利用|使用|請求|購入|送金|引き?出|ログイン)|なりすま|転載|転売|流通|売買|売られ|売りに出|拡散|広ま|出回|さらされ|晒さ"
    r"|闇サイト|ダークウェブ|被害|実害|(?:使|つか)われ(?:た|て)|ひがい|(?:すでに|実際に|いま|今|これまでに|その後)(?:、)?起き|起きているこ|勧誘(?:の)?(?:電話|メール)|不審な(?:電話|連絡|メール)[^。\n]{0,10}(?:申し?出|報告|相談)|困ったこと|影響(?:は|が|を)[^。\n]{0,20}(?:確認|ありません|出て|報告|見られ|受けた)|トラブル|不都合|不利益(?:が|は)|支障|異常(?:は|が)|犯罪に|詐欺(?:の|に)[^。\n]{0,10}(?:被|遭)|何も起き|変わったこと|おかしな|あやしい|怪しい|異変|迷惑(?:な|の)?(?:電話|メール)|ネット(?:上)?に(?:出|載)|広が(?:って|り)|(?:他人|よそ|第三者)(?:の手)?に渡った"
    r"|(?:[0-9]|数|複数)[^。\n]{0,4}(?:人|名|件)[^。\n]{0,30}(?:電話|メール|SMS|請求|勧誘|訪問)[^。\n]{0,20}(?:が来|が届|を受け|がありま|があった)"
)
# Headings of what may happen and what to do speak of no state.
_AHEAD = re.compile(
    r"考えられる|起こり[得う]|起こる|おそれ|恐れ|心配|備え|注意|防[ぐぎ止]|お願い|対処|対策|可能性|想定|ために|くださ"
)
STATE_HEAD = re.compile(
    r"(?:二|2|第二)次(?:的な?)?被害|(?:被害|悪用|流通)[^\n]{0,12}(?:有無|状況)|悪用(?:は|の|され)|使われた|起きて(?:い|る)|実害|影響(?:は|の(?:有無|状況))"
)
_NONE = re.compile(
    r"(?:確認|把握|発見|検知|認識|認知|報告|見(?:つ|付)か|発生|生じ|受け|寄せ|申し?出|情報|事実|相談|連絡|痕跡|形跡|跡)[^。、\n]{0,14}?"
    r"(?:て(?:い|お)(?:り?ません|ない|らず)|ません|ない(?!か)|なかった|なし|ございません|ありません|せず)(?:でした)?"
    r"|(?<![0-9,])(?:0|〇|ゼロ)\s?件|ゼロ(?=です|で|[。、(]|$)|(?:一|1)(?:件|つ|人)も|皆無|なし(?=[。、,;/(|\n]|\s|$)|被害\s?(?:は|:)?\s?(?:なし|ない|ありません|ございません)"
    r"|(?<!かもしれ)(?<!でき)(?<!えられ)(?<!止まり)(?<!止められ)(?<!防げ)(?<!なくなり)(?<!なり)(?<!否め)(?<!くださ)(?<!限り)(?:ません(?!か|よう)(?:でした)?|いない|なかった|(?<!限ら)(?<!もしれ)(?<!でき)[無な]い)(?=[。)(がの、し\n]|で(?:す|ある|あった)|旨|と(?:の|報告|回答)|$)|(?:され|得られ|見られ|認められ|至ら)ず|(?<!もしれ)(?<!でき)(?<!限ら)(?<!得)ない(?=[。)(]|$)|(?:^|[:\s])無(?=[。(、\s]|$)|無し|該当(?:なし|無)|未(?:確認|発生)"
)
_SHOWN = re.compile(r"(?:ない|なかった|無い)こと(?:を|が|は)[^。\n]{0,10}(?:確認|確か|分か)")
_NEVER_MIND = re.compile(
    r"(?:おそれ|恐れ|可能性|こと|必要|方法|義務|手段)(?:は|も|が)?(?:ありません|ございません|[無な]い)|かもしれません|(?:でき|られ|くださ)ません"
)
_FOUND = re.compile(
    r"見つか(?:り|って|った)|判明し|発生し(?:まし|てい|た)|確認(?:され|して|し|でき)(?:まし|てい|た)|発見(?:し|され)|(?:[0-9]|複数)[^。\n]{0,4}(?:件|人|名)[^。\n]{0,12}(?:あり|です|で|の|から|が|に)"
    r"|あり(?:まし|$|。)|寄せられ|受けて(?:い|お)|来(?:た|まし|てい)|(?:が|も)(?:、)?[^。、\n]{0,8}あった(?!期間)|受けた|把握し(?:た|ている)|届(?:いた|きまし|いてい)|起きて(?:い|お)|^あり|^有(?:り)?(?=[。(、\s]|$)"
)
_UNKNOWN = re.compile(
    r"(?:分|わ)か(?:ら|って(?:い|お)(?:り?ませ|な)|りませ)|不明|不詳|判然|明らか(?:で|に)(?:は)?な|見極め|判断(?:でき|がつか)|言い切れ|何とも|調査(?:中|を続け)|確認(?:中|できて(?:い|お))|断定でき|つかめて"
)
_LABELS = 12  # characters of a sentence that only names the topic, as "五、二次被害。"
_ASKED = re.compile(r"かどうか|有無|のか(?:は|も)?")
_MAYBE = re.compile(
    r"おそれ|恐れ|可能性|かもしれ|ことがあ|場合|万(?:が)?一|(?:たら|とき|際)は?、|ください|なければ|次第"
)
_FROM = re.compile(
    r"(?:報告|申し?出|連絡|相談|申告)(?:は|が|も)[^。\n]{0,24}(?:から|より)|(?:から|より)の?[^。\n]{0,20}(?:報告|申し?出|申告|連絡|相談|通報|架電|情報提供|聴取|知らせ|通知|届け?出|回答|問い?合わせ)"
)
_BASIS = re.compile(
    r"調べ|しらべ|きき(?:まし|、)|でんわ|監視|巡回|検索|モニタリング|尋ね|たずね|聞い|聞き|聴き|ヒアリング|照会|照ら|突き?合わせ|集計|数え|探し|見た|見て|見まし|見回|目を通|追い|たどり|確認書|書面|根拠|(?:に|へ)(?:直接)?(?:確認|照会|質問)|返事|回答|返答|照合|面談|訪問|訪ね|伺い|伺った|うかが|見張|チェック|巡|通報|届け?出|現物|実物|SNS|掲示板|ネット上|インターネット上|闇サイト|ダークウェブ|記録|履歴|ログ|窓口(?:に|へ)|件数|電話(?:で|に|を|し)|(?<!ことを)確かめ|点検"
    r"|(?:通知|報告|知らせ|連絡|申し?出|回答|声)(?:に|を|の|が)(?:よ|受|件|有無|内容|集|得|い)|(?:専門|外部|第三者|警察|カード会社|調査会社|機関|各社)[^。\n]{0,16}(?:調査|確認)"
    r"|(?<!こと)(?:を|も)(?:調査|確認)(?:し|いたし|した)"
)
_RISK = re.compile(r"(?:おそれ|可能性)(?:が|は|も)?(?:あ(?:る|り)|否定でき|高い|低い)")
_TODAY = re.compile(
    r"(?<![0-9一二三四五六七八九十])[0-9一二三四五六七八九十]{1,3}日(?!間|以内|ごと|おき)|本日|今日|けさ|今朝|昨日"
)

_TO_COME = re.compile(
    r"(?:続け|継続|調べ|確認(?:し)?|照会(?:し)?|監視(?:し)?|行い|実施(?:し)?)(?:いたし|致し|し|して(?:まいり|いき))?(?:ます|てまいります|ていきます)。?$|予定です|今後|くださ|まで(?!に)[^。\n]{0,12}(?:行|続け|継続|監視|調べ)|(?:された|した|あった)場合は"
)


def states(passage: Passage, *, feared: bool) -> Iterator[tuple[tuple[int, int], DamageState]]:
    """What a passage says, sentence by sentence; what may happen one day is no state.

    `feared`: a report to the authority may state the risk instead (規則8条1項5号「又はそのおそれ」).
    """
    topical = bool(STATE_HEAD.search(flat(passage.head))) or (
        bool(DAMAGE.search(flat(passage.head))) and not _AHEAD.search(flat(passage.head))
    )
    if topical and _NONE.search(_NEVER_MIND.sub("", flat(passage.head))):
        yield passage.span, DamageState.NONE_FOUND
    for one in passage.sentences:
        span = one.start, one.end
        topical = topical or (len(one.text) <= _LABELS and bool(STATE_HEAD.search(flat(one.text))))
        if not topical and not DAMAGE.search(flat(one.text)):
            continue
        if _ASKED.search(flat(one.text)) and _UNKNOWN.search(flat(one.text)):
            yield span, DamageState.UNKNOWN
        elif _SHOWN.search(flat(one.text)) or _NONE.search(_NEVER_MIND.sub("", flat(one.text))):
            yield span, DamageState.NONE_FOUND
        elif _UNKNOWN.search(flat(one.text)) or (
            topical and feared and _RISK.search(flat(one.text))
        ):
            yield span, DamageState.UNKNOWN
        elif _FOUND.search(flat(one.text)) and not _MAYBE.search(flat(one.text)):
            yield span, DamageState.FOUND


def basis_and_day(said: Iterable[Passage], *, dated: bool) -> tuple[bool, bool]:
    """Whether the passages say what was looked at, and when; what will be looked at one day is no basis.

    `dated`: the text has a date, so that "today" or "on the 4th" says a day.
    """
    passages = tuple(said)
    heads = "\n".join(one.head for one in passages)
    every = (flat(one.text) for passage in passages for one in passage.sentences)
    text = "\n".join((heads, *(one for one in every if not _TO_COME.search(one))))
    basis = _FROM.search(text) or _BASIS.search(_NONE.sub("", text))
    day = has_date(text) or (dated and _TODAY.search(text))
    return bool(basis), bool(day)
