"""Rule: people learn that they may ask for deletion or suspension of use, and where (個人情報保護法35条5項)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.passages import Passage, passages
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_TOPIC = re.compile(
    r"(?:利用|使用|取り?扱い|提供)(?:の|を|は)?(?:停止|差止|取りやめ|中止|止め|やめ|拒)|使(?:う|われる)の(?:を|は)(?:や|止)め|使わ(?:ないで|れたくない|ないよう)|消去|削除|抹消|破棄|消し(?:たい|て(?:も|く|い|ほ|欲))|消す|けして(?:ほし|も|く)|けすこと|つかうの(?:を|は)やめ"
    r"|(?:情報|データ|記録|写真|登録|名簿)[^。\n]{0,16}(?:消し|消す|外し|引き上げ|取り下げ|やめ|抜)|開示(?:の|を|等の)?(?:ご?請求|求め|お?申し?出|手続)|持っていてほしくな|残して(?:ほしく|おいてほしく)な|手放し|(?:止|や)めて(?:ほし|くれ|もら|欲)|返して(?:ほし|くれ|もら|欲)|名簿から|(?:載せ|掲載|登録|保存|保管|置)[^。\n]{0,12}(?:取りやめ|やめ(?:たい|て)|外(?:したい|して))|除外|解除|撤回|オプトアウト|引き取り|預け(?:る|て)[^。\n]{0,6}やめ"
)
_ASK = re.compile(
    r"求め|ご?請求|ご?希望|申し?(?:出|込|付)|お?申し?(?:出|込|付)|ご?依頼|頼(?:め|み|ん)|お?願い|(?:応じ|承|受け付け|受付)|たい(?:とき|方|場合|人|$|です|\n|と)|ほしい|欲しい|権利|手続|できます|いただけます|お伝え|ご連絡|もらえ|どうぞ|消せます|くださ|言え|お知らせ"
)
_PATH = re.compile(
    r"窓口|承り(?:ます|まし)|電話|でんわ|メール|@|フォーム|設定|画面|マイページ|用紙|郵(?:送|便)|書面|受付|店頭|お店|店舗|事務|スタッフ|職員|指導員|担当|先生|来(?:店|所|院|庁)|お越し|FAX|はがき|葉書|手紙|言って|[0-9]{2,4}-[0-9]{2,4}-[0-9]{3,4}|https?:|[課部係室](?:\(|で|へ|に)|相談室|下記|上記|下の|末尾|係|ページ|サイト|アプリ|番窓|(?:申し?出|申し?付け|言って|伝え|知らせ|連絡|声|一報|返信|返送|書いて|印)[^。\n]{0,8}(?:くだ|いただ)"
)
_OURS = re.compile(
    r"相手|受け取(?:った|られた)|送信先|送付先|投稿者|掲載先|業者|(?:依頼|請求|要請)しまし|求めまし|(?:当|弊)(?:社|店|院|校|会)から(?:の)?|(?:当|弊)(?:社|店|院|校|市|会|法人|組合)(?:は|が|で|で保管)|(?:実施|済)|(?:までに|[0-9]日に?、?)[^。\n]{0,30}(?:消去|削除)(?:し(?:ます|まし)|いたし|を(?:完了|実施|行))"
)

_MISSING = Words(
    ja="情報の利用停止や消去を求められることが書かれていません。漏えいがあったとき、本人には求める権利があります。",
    en="It does not say that one may ask for deletion or suspension of use. After a leak people have that "
    "right.",
)
_NO_PATH = Words(
    ja="利用停止や消去を求められるとありますが、どこへ、どうやって申し出るのかがありません。",
    en="Deletion or suspension may be asked for, but it does not say where and how.",
)
_SUGGEST = Words(
    ja="例：「ご自分の情報の利用停止や消去を求めることができます。下の窓口へお電話ください。身分証の写しはいただきません。」",
    en='For example: "You may ask us to stop using your data or to delete them. Call the desk below. We do '
    'not ask for a copy of an ID."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    offered = [one for one in passages(reading, _TOPIC, after=1) if _is_offered(one)]
    if not offered:
        yield rule.finding(_MISSING, _SUGGEST)
    elif not any(_PATH.search(one.whole) for one in offered):
        yield rule.finding(_NO_PATH, _SUGGEST, offered[0].span)


def _is_offered(passage: Passage) -> bool:
    """Whether the reader may ask for it; what the organisation deletes by itself is something else."""
    headed = _TOPIC.search(passage.head) and not _OURS.search(passage.head)
    if headed and (_ASK.search(passage.whole) or _PATH.search(passage.text)):
        return True
    return any(
        _TOPIC.search(sentence) and _ASK.search(sentence) and not _OURS.search(sentence)
        for sentence in re.split(r"[。\n]", passage.text)
    )


rule = Rule(
    id="R21",
    label=Words(
        ja="利用停止・消去を求める権利と方法", en="right to deletion or suspension, with a path"
    ),
    levels={NoticeKind.INDIVIDUAL: LintLevel.W},
    base=(Base.LAW, Base.CASE),
    source=Words(ja="個人情報保護法35条5項", en="Act art. 35(5)"),
    explain=Words(
        ja="利用停止や消去を求められることと、その申し出先が書かれているかを見ます。会社が自分で削除するという説明は、"
        "本人の権利の案内には数えません。",
        en="Says that deletion or suspension of use may be asked for, and where. What the organisation "
        "deletes by itself does not count.",
    ),
    before="当社は、不要になった情報を7月末までに削除します。",
    after="ご自分の情報の消去や利用停止を求めることができます。下の窓口へお電話ください。",
    check=_check,
)
