"""R16: a desk with telephone and another way, its hours, languages and last day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.contacts import HOURS, MAIL, PHONE, PUBLIC, URL
from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

_DESK = re.compile(
    r"窓口|お?問い?合わ?せ|問合せ|照会|連絡先|相談|受付|コールセンター|電話|フリーダイヤル|メール|FAX|ファクス|TEL|Tel"
)
_OTHER = re.compile(
    r"FAX|ファ(?:ック|ク)ス|フォーム|来(?:店|院|校|園|庁|可|訪|社|所)|お越し|事務(?:室|所|局)(?:でも|へ|に|で)|[0-9]階|でも話せ|受付で|返信|はがき|対面|店頭|係まで|アプリ|マイページ|手渡し|ホームページ|サイト|公式|書面|お?手紙|郵(?:送|便)|〒|チャット|LINE|手話|訪問|足を運|訪ね|SNS|メッセージ|SMS|お便り"
)
_LANGUAGES = re.compile(
    r"日本語|英語|中国語|韓国語|ベトナム語|ポルトガル語|スペイン語|タガログ語|ネパール語|インドネシア語|多言語|言語|English|手話|通訳|外国語|ことば|点字|筆談|やさしい"
)
_UNTIL = re.compile(
    r"まで|閉じ|閉め|終了|終わり|期限|設置期間|開設期間|受付期間|最終日|間(?:、|。|です|設)|~|〜"
)
_END = re.compile(
    r"年末|月末|年度末|末日|いっぱい|半年|一年|年内|無期限|期限なく|ずっと|[0-9]+(?:か|ヶ|カ|ケ|箇)月間?|[0-9]+年間|当面|期限(?:は)?(?:設け|なし|あり)|常設"
)
_PHONE = Words(ja="電話番号", en="a telephone number")
_WAY = Words(
    ja="電話のほかの連絡方法（メール、FAX、郵便、来所など）", en="another way than the telephone"
)
_HOURS = Words(ja="受付時間", en="the hours")
_LANGS = Words(ja="対応できる言語", en="the languages spoken")
_LAST = Words(ja="窓口をいつまで開けているか", en="until when the desk is open")
_MISSING = Words(
    ja="問い合わせの窓口がありません。自分が対象か、何をすればよいかを、聞ける場所が要ります。",
    en="There is no desk to ask. People need somebody who tells them whether they are concerned and what to do.",
)
_LACKS = Words(
    ja="問い合わせ窓口に足りないものがあります: {lacks}",
    en="The desk lacks: {lacks}",
)
_SUGGESTION = Words(
    ja="「窓口：〔窓口名〕 電話〔番号〕（通話無料、〔曜日〕〔時刻〕〜〔時刻〕、〔年月日〕まで。〔日本語・英語〕） メール〔アドレス〕」と書いてください。",
    en="Write: “Desk: [name], telephone [number] (free, [days] [hours], until [day]; [languages]), mail [address].”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    desk = _desk(reading)
    if not desk:
        yield rule.finding(_MISSING, _SUGGESTION)
        return
    text = "\n".join(one.text for one in desk)
    own = PUBLIC.sub("", text)
    phone, hours = PHONE.search(own), HOURS.search(own)
    way = MAIL.search(own) or URL.search(own) or _OTHER.search(own)
    heavy = [words for words, there in ((_PHONE, phone), (_WAY, way), (_HOURS, hours)) if not there]
    light = []
    if not _LANGUAGES.search(text):
        light.append(_LANGS)
    if not any(_ends(one.text) for one in desk):
        light.append(_LAST)
    if lacks := heavy + light:
        said = Words(ja="、".join(one.ja for one in lacks), en=", ".join(one.en for one in lacks))
        level = LintLevel.E if heavy else LintLevel.W
        yield rule.finding(
            _LACKS.filled(lacks=said), _SUGGESTION, (desk[0].start, desk[-1].end), level
        )


def _desk(reading: Reading) -> list[Sentence]:
    """The sentences about the desk: under its heading, or around a number or address of the sender's own."""
    every = reading.sentences
    under = [i for i, one in enumerate(every) if part_of(one) is Part.DESK]
    places = under or [i for i, one in enumerate(every) if _reaches(one)]
    near = sorted({j for i in places for j in range(max(0, i - (not under)), i + _AFTER)})
    return [
        every[i]
        for i in near
        if i < len(every)
        and (i in places or part_of(every[i]) not in _ADVICE or _goes_on(reading, i, places))
    ]


def _goes_on(reading: Reading, i: int, places: list[int]) -> bool:
    """Whether no empty line parts a sentence from the number above it."""
    above = max((j for j in places if j < i), default=None)
    if above is None:
        return False
    start, end = reading.sentences[above].end, reading.sentences[i].start
    return "\n\n" not in reading.folded[start:end].replace(" ", "")


_AFTER = 5  # sentences: hours, languages and addresses stand below the number
_ADVICE = frozenset({Part.STEPS, Part.DEAD_ENDS, Part.GENUINE})


def _reaches(sentence: Sentence) -> bool:
    own = PUBLIC.sub("", sentence.text)
    if part_of(sentence) in _ADVICE and not (PHONE.search(own) and HOURS.search(own)):
        return False
    reached = PHONE.search(own) or MAIL.search(own) or URL.search(own) or "フォーム" in own
    return bool(reached and (_DESK.search(sentence.text) or PHONE.search(own)))


def _ends(text: str) -> bool:
    """Whether it says until when: the last day, not the hour."""
    return bool(_UNTIL.search(text) and has_date(text)) or _END.search(text) is not None


rule = Rule(
    id="R16",
    label=Words(ja="問い合わせ窓口", en="a desk to ask"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.LAW, Base.CASE, Base.PLAIN),
    source=Words(
        ja="通則編 3-5-4-5（代替措置としての問い合わせ窓口）、米国FTC・英国ICOの手引き",
        en="general guideline 3-5-4-5 (a contact point as alternative measure); guides of the FTC and the ICO",
    ),
    explain=Words(
        ja="電話、もう一つの連絡方法、受付時間がないと止めます。対応できる言語と、窓口をいつまで開けているかは、書くように警告します。",
        en="Without telephone, another way and the hours it does not pass. Languages and the last day of the "
        "desk are a warning.",
    ),
    before="本件に関するお問い合わせは、当社ホームページのお問い合わせフォームよりお願いいたします。",
    after="本件のお問い合わせ窓口：電話 0120-000-744（平日9時〜18時、2027年3月31日まで。日本語・英語）、メール madoguchi@minato-shoji.example",
    check=_check,
)
