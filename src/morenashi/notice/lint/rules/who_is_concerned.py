"""Rule: a reader of the public text finds out whether it concerns him, what no letter means, and who else is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.group import Relation
from morenashi.model.incident import Incident
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.former import FORMER
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_REACH = r"(?:メール|手紙|書面|書状|封書|郵便|郵送|速達|通知|お?知らせ|連絡|電話|SMS|訪|伺|うかが|個別|ハガキ|はがき|お便り|アプリ|送信)"
_CHANNEL = r"(?:メール|手紙|書面|書状|封書|郵便|郵送|速達|電話|SMS|訪|伺|うかが|個別|ハガキ|はがき|お便り|アプリ|送信|文書|会い|面会|面談|直接|口頭|書留)"
_DONE = r"[^。\n]{0,30}?(?:し(?:ます|まし|て)|(?:知らせ|伝え)(?:まし|ます|た)|送|出し|発送|投函|届|送信|い(?:まし|ます)|渡|差し上げ|いたし|致し|中|済|伺|予定|置いて)"
_TO = r"(?:々)?[^。に\n]{0,6}(?:に|へ|宛)[^。\n]{0,50}?"
# To readers at large only a letter counts: "we inform our customers" is what the page itself does.
_TOLD = re.compile(
    rf"(?:方|人|者|様|さま|世帯|会員|名|ご家庭|家族|企業|会社|従業員|生徒|患者|全員|[0-9]人){_TO}{_CHANNEL}{_DONE}"
    rf"|(?:対象|該当|載って|影響を受け|漏(?:え|洩))[^。\n]{{0,20}}?(?:方|人|者|様|さま|世帯|会員|[0-9]人|全員){_TO}{_REACH}{_DONE}"
    r"|(?:届いた|受け取った|連絡のあった)[^。\n]{0,8}(?:方|人|お客)"
)
_LOOK_UP = re.compile(
    r"(?:対象|該当|ご?自身|ご?自分|自分|ご本人|含まれ|入って|載って)[^。\n]{0,60}?(?:確認(?:でき|いただけ|ページ|フォーム|サイト|くださ|方法)|お?調べ|照会|確かめ|検索|お答え|お?問い?合わせ|お尋ね|ご案内|分かり|わかり)"
    r"|(?:照会|確認)(?:ページ|フォーム|サイト|窓口)|(?:窓口|電話(?:で|に|し|くだ)|受付|フォーム|ページ)[^。\n]{0,40}(?:照会|お?調べ|お答え|答え|確認でき)"
    r"|(?:ログイン|画面|アプリ|マイページ|封筒)[^。\n]{0,40}(?:表示され|出(?:た|る)(?:方|人)|対象)|(?:購入|買|申し?込|登録|来店|利用|受診|通|入力)[^。\n]{0,24}(?:方|人|お客(?:様|さま))(?:が|は|で)[^。\n]{0,12}(?:対象|全員)"
)
_SILENCE = re.compile(
    r"(?:届|来|受け取|受信し|着)[^。、開\n]{0,10}?(?:ない|なけれ|なかった|なく|ず(?=、|に)|ません)"
    r"|(?:連絡|通知|お?知らせ|メール|手紙|封書|書面|はがき|ハガキ|訪問|郵便受け|便り|面会|面談|書留|案内|文書)(?:も[^。、\n]{1,8}も|[がのもはに])(?:、|まだ)?(?:[無な]い|[無な]けれ|[無な]かった|[無な]く|来な|ありません|届|お持ちでな)|未着|不着"
    r"|(?:以外|ほか|他)の(?:方|人|お客|会員|皆)[^。\n]{0,24}(?:対象(?:外|では)|該当し|含まれ|関係(?:は)?(?:あり|な))"
    r"|(?:連絡|通知|お?知らせ|案内|メール|電話|手紙)を[^。\n]{0,10}(?:受け|もら|いただ)[^。\n]{0,6}(?:ない|なかっ|ません)|お手元に(?:[無な]い|ございません|ありません)|それ以外の(?:方|人)"
    r"|(?:届いた|受け取った|お送りした|送った|ご?連絡した|お知らせした|伺った)[^。\n]{0,10}(?:方|人|お客(?:様|さま)|もの)[^。\n]{0,12}(?:だけ|のみ|すべて|全員|以外|全て)"
)
# Each of them was reached: no silence is left to explain.
_ALL_REACHED = re.compile(
    r"(?:全員|すべての方|全ての方|全世帯)[^。\n]{0,40}(?:(?:連絡|お伝え|説明|通知)済|(?:電話|訪問|面会|面談|対面|直接)[^。\n]{0,14}(?:まし|済|伺|謝罪|説明))"
)
_MEANS = re.compile(
    r"対象|該当|漏(?:え|洩)|含まれ|入って|載って|例外|変わ|古|転居|引っ越|迷惑|お?問い?合わせ|窓口|確認|確かめ|連絡(?:を|くだ)|お?調べ|関係"
)
_ONCE = re.compile(
    FORMER.pattern + r"|(?:過去|以前|かつて|昔|当時)[^。\n]{0,20}(?:方|人|お客|会員|者)"
)
_THIRD = re.compile(
    r"家族|遺族|配偶者|親族|保護者|同居|名義|保証人|緊急連絡先|受取人|扶養|紹介(?:者|され)|連絡先に|第三者|取引先|応募先|同伴|代理|宛先|以外の方|同行|同じ(?:世帯|記録)|受け取(?:り|る)主|送り先|届け先"
)

_HOW = Words(
    ja="自分が対象かどうかを、読んだ人が知る方法がありません。対象の方への連絡の方法か、照会できる先を書いてください。",
    en="A reader cannot find out whether it concerns him. Say how those concerned are told, or where one "
    "can ask.",
)
_NO_LETTER = Words(
    ja="連絡が届かない場合にどういう意味なのかがありません。対象外なのか、届いていないだけなのかが分からず、"
    "読んだ人は安心も行動もできません。",
    en="It does not say what it means if nothing arrives: not concerned, or not reached. The reader can "
    "neither feel safe nor act.",
)
_LEFT = Words(
    ja="退会・退職などで今は関係のない方が含まれるかどうかに触れていません。情報が残っている以上、対象になり得ます。",
    en="It does not say whether people who left are concerned. As long as their data are kept, they may be.",
)
_THIRDS = Words(
    ja="事案ファイルでは、記録に含まれる第三者（家族など）も対象です。この文章では触れていません。",
    en="By the case third persons inside the records (family, for instance) are concerned. The text does "
    "not mention them.",
)
_SUGGEST = Words(
    ja="例：「対象の方には6月1日までに手紙をお送りします。6月8日までに届かない方は対象ではないか、住所が変わっている"
    "可能性があります。退会した方、緊急連絡先のご家族も、窓口でお調べします。」",
    en='For example: "We write to everyone concerned by 1 June. If nothing has come by 8 June, you are not '
    "concerned or have moved. Former members and family named as emergency contacts can ask our desk, "
    'too."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    told, look_up = reading.has(_TOLD), reading.has(_LOOK_UP)
    if not told and not look_up:
        yield rule.finding(_HOW, _SUGGEST)
    elif told and not reading.has(_ALL_REACHED) and not _says_what_silence_means(reading):
        yield rule.finding(_NO_LETTER, _SUGGEST)
    concerned = around.incident is not None and _relations(around.incident)
    if not reading.has(_ONCE) and not reading.has(_ALL_REACHED):
        certain = concerned and any(relation.former for relation in concerned)
        level = LintLevel.E if certain else LintLevel.W
        yield rule.finding(_LEFT, _SUGGEST, level=level)
    if concerned and Relation.THIRD_PERSON in concerned and not reading.has(_THIRD):
        yield rule.finding(_THIRDS, _SUGGEST)


def _says_what_silence_means(reading: Reading) -> bool:
    for match in reading.find(_SILENCE):
        after = reading.folded[match.start() : match.end() + 80]
        if _MEANS.search(after):
            return True
    return False


def _relations(incident: Incident) -> frozenset[Relation]:
    return frozenset(group.relation for group in incident.groups if group.concerned)


rule = Rule(
    id="R19",
    label=Words(
        ja="自分が対象かどうかの知り方", en="how people find out whether they are concerned"
    ),
    levels={NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.LAW, Base.CASE),
    source=Words(
        ja="通則編 3-5-4-5（代替措置）、Omiai 2021年の公表への批判（退会者）",
        en="guideline 3-5-4-5 (publication instead of notice), criticism of a statement of 2021",
    ),
    explain=Words(
        ja="公表文を読んだ人が、自分が対象かどうかを知る方法、連絡が来ないことの意味、退会者や家族など"
        "今のお客様以外も対象になるかを書いているかを見ます。",
        en="A public text tells how to find out whether one is concerned, what it means if no letter comes, "
        "and whether former members and third persons are.",
    ),
    before="対象のお客様には、順次メールでご連絡しております。退会された方も対象です。",
    after="対象の方には6月1日までにメールをお送りします。6月8日までに届かない方は対象ではないか、アドレスが"
    "変わっている可能性があります。退会された方も窓口でお調べします。",
    check=_check,
)
