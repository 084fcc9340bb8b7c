"""R06: no reassurance without what it rests on; nobody is told to feel safe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.numbers import PERSONS
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

_BAD = r"(?:悪用|不正(?:利用|使用|ログイン|アクセス)|なりすまし|(?:二次)?被害|実害|損害|影響|危険(?:性)?|リスク|支障|問題|個人(?:を|が)(?:直接)?特定|引き?出|これ以上|さらなる|拡散|広が(?:る|り)|流出|漏え?い|漏れ|第三者に(?:渡|知))"
_NONE = r"(?:ありませ|ございませ|ない(?:と|こと|もの|。|た|よう)|無い|及(?:び|ぼ)ませ|生じませ|至りませ|(?:され|なり)(?:る(?:こと|おそれ|恐れ|可能性|心配)(?:は|も)(?:ありませ|ございませ|ない)|ませ(?!んか)))"
_LOW = r"(?:低い(?!とは)|低く(?!は?(?:あり|ござい|な))|小さい(?!とは)|小さく(?!は?(?:あり|ござい|な))|考えにく|考え難|考えづら|想定(?:しにく|し難|され(?:ませ|てい|ない)|してお?りませ)|極めて(?:低|限定)|きわめて(?:低|限定)|ほとんど(?:ない|ありませ|ございませ|考え)|限定的(?!では|とは)|軽微(?!では|とは)|僅か(?!では|とは)|わずか(?!では|とは)|軽度|少ない(?!とは)|限られ)"
_OUTRIGHT = re.compile(
    rf"ご?安心(?:ください|下さい|いただ|して(?!い))|安心です|ご?心配(?:は|には|な[くさ])?(?:ご?無用|要りませ|いりませ|いらない|ござい|ありませ|及びませ|およびませ|不要|なさらない|[、,]?いただく必要(?:は|も)(?:あり|ござい)ませ)|大丈夫です|(?:安全(?:性)?は?(?:です|に(?:ご利用|お使い)|が?確保され|が?確認))"
    rf"|{_BAD}[^。、]{{0,24}}?{_NONE}|{_BAD}(?:の|に|が|を|は|な|さ)[^。]{{0,20}}?{_LOW}|{_LOW}(?:影響|被害|リスク|範囲)|(?:影響|被害)(?:は|の(?:範囲|程度)は)[^。]{{0,12}}?(?:とどま|留ま)|(?:直ちに|ただちに|すぐに)[^。]{{0,30}}?(?:{_NONE}|{_LOW})|問題(?:は|も)?(?:ござい|あり)ませ"
    r"|(?:引き?出し?|なりすま[しす]|悪用|個人を特定|不正利用|ログイン|決済|買い物|契約)[^。、]{0,12}(?:は|が|も|ことは)(?:でき|不可能)(?:ませ|ない|です)"
    r"|(?:ご?心配|ご?不安|ご?懸念|気に|慌て|恐れ|おそれ)(?:る|を|に|は|いただ|さ|な|お|持|思)[^。]{0,12}?(?:必要(?:は|も)?(?:あり|ござい|な)|には?及[びば]|に(?:は)?当たら|なくて(?:結構|大丈夫|よい|も))"
    r"|(?:悪用|利用|使用|解読|復元|個人(?:を|の)特定|なりすまし|被害)[^。]{0,16}?(?:困難|難しい|不可能|できない(?:もの|状態|形)|(?:できる|つながる|直結する|至る|及ぶ)(?:もの|こと|わけ)では?(?:あり|ござい|な))"
    r"|(?:普段|ふだん|これまで|今まで|従来|いつも)(?:どおり|通り)[^。]{0,16}?(?:利用|使い|過ごし|差し支え)|(?:大き|重大|深刻)な(?:問題|影響|被害)[^。]{0,12}?(?:ありませ|ございませ|ない|至[らっ])|大事に(?:は)?至"
    r"|(?:重要|機微|価値)(?:な|の(?:ある|高い))(?:情報|もの)では(?:あり|ござい|な)|(?:被害|影響)[^。]{0,8}?最小限|万全の(?:対策|体制|措置|セキュリティ)|実害[^。]{0,10}?(?:な|あり|ござい|出て)"
    rf"|(?:カード|番号|情報|これ|それ|氏名|名前|住所|データ)(?:だけ|のみ)(?:で|では|から|に)[^。]{{0,40}}?(?:{_NONE}|{_LOW})"
)
_SOFT = re.compile(
    r"念の(?:ため|為)(?!では)|万(?:が)?一(?:の|に|、|、?不審|、?身に|、?心当)?[^。]{0,40}?(?:注意|留意|ご?連絡|ご?相談)|万全を期|(?:問題|支障|不都合|不自由)なく|(?:安全|万全|厳重|十分)に(?:保護|管理|守|保た|対策)|対策(?:済み|は(?:万全|完了))(?:です|で(?:あり|ござい)|のため|なので)|ないはずです|(?:程度|もの|こと|だけ)に(?:過|す)ぎ(?:ませ|ない)|安全(?:が|は)(?:保|確)[^。]{0,10}(?:い|お)り?ます|完全に(?:解消|解決|遮断)"
)
_SOME = re.compile(
    r"一部の(?:お客様|お客さま|会員|利用者|ご?契約者|従業員|方|皆様|患者|ユーザー)(?:様|の皆様)?(?:の(?:個人)?(?:情報|データ|氏名|お?名前|住所|メール|ご?登録)|が対象|です。|$)"
)
# Facts told in the negative, and words about reassurance, reassure nobody.
_FACT = re.compile(
    r"(?:確認|発見|把握|報告|検知|認識)(?:され|して|は|でき)?[^。]{0,6}(?:て(?:い|おり)?(?:ませ|ない)|ませ|あり|ござ)|見つか|申し?出は|届いてい|情報は(?:ありません|寄せられ)|事実は|痕跡"
)
_SPEAKS_OF = re.compile(
    r"と(?:は)?(?:申し上げ|言え|いえ|言い切|断言|約束|お伝え)[^。]{0,12}(?:ませ|ない|根拠)|根拠(?:は|が)?(?:、|[^。]{0,10})(?:ありませ|ない)|安心(?:は|でき|して(?:は|いただけ))[^。]{0,8}(?:でき|ませ|いけ)|(?:可能性|おそれ|恐れ|危険|リスク)(?:が|も|は)(?:あり(?!ませ)|ござい(?!ませ)|残|否定)|否定(?:でき|し)|ないとは|限りませ|かもしれ"
)
_TAKEN_BACK = re.compile(
    r"(?:しかし|ただし|ですが|けれども|それでも|とはいえ)[^。]*(?:おそれ|恐れ|可能性|危険|残|ありま|かもしれ)"
)
_OWN = re.compile(
    r"(?:当社|弊社|当院|当校|当店|当園|市|職員|社員|係|私ども|こちら)[^。]{0,40}?(?:お?(?:尋ね|聞き|伺い|うかがい|求め|願い)|お電話|請求|ご?連絡)(?:する|いたす|差し上げる)?こと(?:は|も)"
)
_BASIS = re.compile(
    r"ため(?!、?念)|ので|から(?:です|、)|調べ|確認した結果|調査の?結果|記録|暗号|ハッシュ|復元|回収|削除を?確認|根拠|によれば"
)
_APART = frozenset({Part.DEAD_ENDS, Part.RIGHTS, Part.MONEY, Part.GENUINE, Part.DESK})
_RIGHTS = re.compile(r"(?:権利|賠償|請求|受け取|手続|費用|補償)[^。]{0,20}?影響")
_MESSAGE = Words(
    ja="根拠のない安心の言葉です。「{word}」と言い切れる証拠がないまま書くと、被害への備えを遅らせ、後で覆ると批判されます。",
    en="Reassurance without a basis (“{word}”). It keeps people from taking care, and falls back on you once it "
    "proves wrong.",
)
_MESSAGE_BASIS = Words(
    ja="安心の言葉です。理由は書かれていますが、「{word}」と言い切れるかを確かめてください。残る危険にも触れないと、読む人は備えをやめてしまいます。",
    en="Reassurance (“{word}”) with a reason given. Make sure that the reason carries it, and name what danger remains.",
)
_SUGGESTION = Words(
    ja="「〔月日〕に〔調べたもの〕を調べた時点では、〔悪用〕は見つかっていません。ただし、今後〔起こり得る被害〕のおそれがあります。」のように、調べた事実と残るおそれを書いてください。",
    en="Say what was looked at and what remains: “When we looked at [what] on [day] we found no [misuse]; [harm] may still follow.”",
)
_MESSAGE_SOFT = Words(
    ja="「{word}」は、危険を小さく見せる言い方です。読む人が何をすればよいかも決まりません。",
    en="“{word}” plays the danger down, and leaves open what the reader is to do.",
)
_SUGGESTION_SOFT = Words(
    ja="「{word}」を消し、「〔起こり得る被害〕のおそれがあります。〔連絡先〕に〔行動〕してください。」と書いてください。",
    en="Drop “{word}”; write: “[Harm] may follow. Please [step] at [contact].”",
)
_MESSAGE_SOME = Words(
    ja="人数が分かっているのに「一部の」と書くと、小さく見せていると受け取られます。",
    en="“Some” where the number is known reads as playing it down.",
)
_SUGGESTION_SOME = Words(
    ja="「{count}のお客様」のように、人数で書いてください。", en="Write the number: “{count}”."
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    for sentence, after in zip_longest(reading.sentences, reading.sentences[1:]):
        if part_of(sentence) in _APART:
            continue
        if after is not None and _TAKEN_BACK.match(after.text):
            continue
        if _SPEAKS_OF.search(sentence.text) and not re.search(r"ご?安心ください", sentence.text):
            continue
        if (found := _outright(sentence)) is not None:
            feel = re.search(r"安心|心配|大丈夫", found.group())  # no reason makes a feeling true
            reasoned = None if feel else _BASIS.search(sentence.text, 0, found.start())
            yield rule.finding(
                (_MESSAGE_BASIS if reasoned else _MESSAGE).filled(word=_whole(found)),
                _SUGGESTION,
                (sentence.start + found.start(), sentence.start + found.end()),
                LintLevel.W if reasoned else LintLevel.E,
            )
        elif (found := _SOFT.search(sentence.text)) is not None:
            word = found.group()[:12]
            yield rule.finding(
                _MESSAGE_SOFT.filled(word=word),
                _SUGGESTION_SOFT.filled(word=word),
                (sentence.start + found.start(), sentence.start + found.end()),
                LintLevel.W,
            )
    yield from _some(reading)


def _outright(sentence: Sentence) -> re.Match[str] | None:
    text = sentence.text
    if _OWN.search(text) or _RIGHTS.search(text):
        return None
    found = _OUTRIGHT.search(text)
    if found is None or (_FACT.search(text) and not re.search(r"ご?(?:安心|心配)", text)):
        return None
    return found


def _whole(found: re.Match[str]) -> str:
    """The wording found, up to the end of its verb."""
    rest = re.match(r"[ぁ-ん]{0,4}?(?:ん|ない|い|す)(?![ぁ-ん])", found.string[found.end() :])
    return found.group() + (rest.group() if rest else "")


def _some(reading: Reading) -> Iterator[LintFinding]:
    some = next((one for one in reading.find(_SOME)), None)
    count = PERSONS.search(reading.folded) if some else None
    if some and count:
        yield rule.finding(
            _MESSAGE_SOME,
            _SUGGESTION_SOME.filled(count=count.group().strip()),
            some.span(),
            LintLevel.W,
        )


rule = Rule(
    id="R06",
    label=Words(ja="根拠のない安心を書かない", en="no bare reassurance"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.CASE,),
    source=Words(
        ja="「これ以上の個人情報が引き出されることはない」という案内への批判、大丈夫と言われた被害者の声",
        en="criticism of “no further data can be drawn out”, and victims who were told not to worry",
    ),
    explain=Words(
        ja="「ご安心ください」「悪用されることはありません」「影響は限定的」「念のため」などを見つけます。調べた事実として「見つかっていません」と書くのは構いません。理由を添えた言い切りは警告にとどめます。",
        en="Finds “please rest assured”, “will not be misused”, “limited impact”, “just in case”. A fact such as "
        "“none was found” is fine; a claim that gives its reason is only a warning.",
    ),
    before="今回の情報が悪用されることはありませんので、ご安心ください。",
    after="9月3日に通信の記録を調べた時点では、悪用は見つかっていません。ただし、今後なりすましの電話がかかるおそれがあります。",
    check=_check,
)
