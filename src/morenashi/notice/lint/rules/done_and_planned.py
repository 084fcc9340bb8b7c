"""R13: what was done and what will be done stand apart, each with its day; no bare promise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.dates import has_date, has_day
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

_MEASURE = re.compile(
    r"停止|禁止|止め|遮断|切り離|閉鎖|閉じ|ふさ|塞|変更|替え|換え|交換|回収|削除|消去|消[しす]|廃棄|点検|見直|強化|導入|研修|教育|訓練|再設定|初期化|リセット|無効|監視|検査|診断|暗号|移[しすり]|移行|廃止|やめ|制限|修正|改修|更新|適用|二重|ダブルチェック|二人|承認|照合|施錠|鍵|作り替え|改め|制度|設置|配置|審査|契約|権限|減ら"
)
_DONE = re.compile(
    r"(?:まし|し|っ|い|え|め|け|じ|れ|ん|せ|き|り)た(?!め|ら|い|く|だ)|済|完了|実施(?:済|し)|終わ(?:った|り)|(?:停止|回収|削除|遮断|閉鎖|報告|変更|無効化|点検|修正|届け?出|相談|消去|交換|開始|実施|廃棄)(?:[(。、/]|$)"
)
_PLANNED = re.compile(
    r"予定|これから|今後|計画|未実施|まだのこと|します|いたします|致します|までに|から(?:は|、)?(?:[^。]{0,20})(?:る|す|く|ます)|あすから|来(?:月|年|春)|検討|する(?:こと)?。?$|(?:移行|再開|開始|見直し|点検|検査|導入|研修|変更|設置|廃止|暗号化|判断|照合)(?:[(。、/]|$)"
)
_AHEAD = re.compile(
    r"予定|これから行|これから(?:の|する|は)|(?<!した)(?:する|やる|行う)(?:こと)?\W*$|今後|実施する|まだ"
)
_BARE = re.compile(
    r"(?:再発(?:の)?防止|情報(?:の)?(?:管理|セキュリティ)|セキュリティ|管理体制|徹底|強化|改善|信頼(?:の)?回復|指導)[^。]{0,30}?(?:努め|取り組|図(?:っ|り)|徹底(?:し|いた|を)|万全|尽く|邁進|講じ|まい(?:り|る))[^。]{0,14}(?:ます|所存|次第)"
)
_PARTS = frozenset({Part.COURSE, Part.CAUSE, None})
_TELLING = re.compile(r"報告|届|相談|通知|連絡|公表|お知らせ|お詫び")
_NOTHING = Words(
    ja="何をしたのか、これから何をするのかがありません。",
    en="It says neither what was done nor what will be.",
)
_PROMISE = Words(
    ja="「{word}」だけで、いつ何をするのかがありません。約束の中身がないと、読む人は確かめようがありません。",
    en="“{word}” alone does not say what will be done by when. Nobody can hold you to it.",
)
_NO_DONE = Words(
    ja="すでに行ったこと（日付つき）がありません。被害の広がりが止まったのかどうかが分かりません。",
    en="It does not say what was done, with the day: nobody can tell whether the harm was stopped.",
)
_NO_PLAN = Words(
    ja="これから行うこと（期限つき）がありません。",
    en="It does not say what will be done, with a date.",
)
_NO_DAY = Words(
    ja="これから行うことに期限がありません。期限がないと、行われたかどうかを確かめられません。",
    en="What will be done has no date: nobody can see whether it was.",
)
_SUGGESTION = Words(
    ja="「実施済み：〔月日〕〔したこと〕」「予定：〔月日〕までに〔すること〕」と、二つに分けて日付を添えて書いてください。",
    en="Write both apart, with days: “Done: [day] [what]. Planned: by [day] [what].”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    measures = [one for one in reading.sentences if _is_measure(one)]
    done = [one for one in measures if _is_done(one)]
    planned = [one for one in measures if _is_planned(one) and not _BARE.search(one.text)]
    promise = next((one for one in reading.sentences if _BARE.search(one.text)), None)
    dated = [one for one in planned if _dated(reading, one)]
    if done and dated:
        return
    if not planned and promise is not None:
        match = _BARE.search(promise.text)
        word = match.group() if match else ""
        yield rule.finding(_PROMISE.filled(word=word), _SUGGESTION, (promise.start, promise.end))
    elif not done and not planned:
        yield rule.finding(_NOTHING, _SUGGESTION)
    elif not done:
        yield rule.finding(_NO_DONE, _SUGGESTION, (planned[0].start, planned[0].end))
    elif not planned:
        yield rule.finding(_NO_PLAN, _SUGGESTION, (done[-1].start, done[-1].end))
    else:
        yield rule.finding(_NO_DAY, _SUGGESTION, (planned[0].start, planned[0].end))


def _is_measure(sentence: Sentence) -> bool:
    part = part_of(sentence)
    if part is Part.MEASURES:
        return not (_TELLING.search(sentence.text) and not _MEASURE.search(sentence.text))
    return part in _PARTS and _MEASURE.search(sentence.text) is not None


def _is_done(sentence: Sentence) -> bool:
    """Done on a day: by its own words, or by its heading or label."""
    if not has_day(sentence.text):
        return False  # a line of a list has its day, a sentence of prose too
    head = f"{sentence.heading} {sentence.label}"
    if _AHEAD.search(sentence.label or sentence.heading):
        return False
    return bool(
        _DONE.search(sentence.text) or re.search(r"済|した(?:こと|対応)?|これまで|終え", head)
    )


def _is_planned(sentence: Sentence) -> bool:
    head = sentence.label or sentence.heading
    return bool(_AHEAD.search(head) or _PLANNED.search(sentence.text))


def _dated(reading: Reading, sentence: Sentence) -> bool:
    """A day in it, or in its line."""
    return has_date(sentence.text) or bool(
        re.search(r"本日|明日|あす|今月|来月|年内|年度内|[0-9]月|毎(?:日|週|月|年)", sentence.text)
    )


rule = Rule(
    id="R13",
    label=Words(ja="したことと、これからすること", en="done and planned apart"),
    levels={NoticeKind.PUBLIC: LintLevel.W, NoticeKind.INDIVIDUAL: LintLevel.W},
    base=(Base.CASE, Base.PLAIN),
    source=Words(
        ja="「再発防止に努めます」で終わる公表文への批判、米国FTCの手引き",
        en="criticism of statements that end in “we shall strive to prevent”; the guide of the FTC",
    ),
    explain=Words(
        ja="すでに行ったことと、これから行うことが、日付つきで分けて書かれているかを見ます。「再発防止に努めてまいります」だけの文は警告します。",
        en="What was done and what will be done must stand apart, with days. A bare “we shall strive to "
        "prevent this” is a warning.",
    ),
    before="今後はより一層、情報管理の徹底に努めてまいります。",
    after="実施済み：5月18日に共有を停止しました。\n予定：6月15日までに院内の共有フォルダをすべて点検します。",
    check=_check,
)
