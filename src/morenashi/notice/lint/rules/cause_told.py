"""R11: why it happened, or when that will be told; not disguised, and blamed on nobody alone (規則8条1項4号, 10条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.incident import CauseKind
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

_WORD = re.compile(r"原因|要因|起因|なぜ起き|起きた(?:理由|わけ)|発端")
# What goes wrong with data: a sentence that says one of these says why.
_HAPPENED = re.compile(
    r"誤(?:り(?!に)|操作|設定)|間違[えい]|取り違え|設定(?:の)?(?:ミス|不備|誤|漏れ|もれ)|ずらして|入れ忘れ|かけ忘れ|確認(?:不足|漏れ|を(?:怠|せず|しない|省))|せずに|しないまま|たまま|怠|省[いきくけ]|落ち度|不手際|手違い"
    r"|(?:手順|仕組み|決まり|定め|体制|点検|鍵|認証|検査|試験|ルール|確認[をがもの])[^。]{0,20}?(?:なかっ|せず|おらず|ていな|忘れ|求めてい|足り|甘|飛ばし)|責任(?:です|であ|と考え|がある|があり|でござ)|(?:古い|残った|付いた)まま|似てい|試さずに|入られた|入った道"
    r"|脆弱性|弱点|ぜい弱|マルウェア|ウイルス|フィッシング|偽メール|(?:ID|パスワード|認証|鍵|アカウント)[^。]{0,12}(?:盗|使われ|破ら|推測|悪用|漏)|改ざん|乗っ取|総当たり|たどれ|不具合(?:により|のため)|(?:から|経路で)侵入|BCC|Bcc|宛先|TO欄|添付|取り違"
)
_OPEN = re.compile(
    r"(?:調査|究明|解析|分析|精査|確認|調べ)(?:中|は?(?:まだ)?(?:途中|続)|を(?:続け|進め|行って|実施)|して(?:い|お)|を継続)|調べて(?:い|お)|特定(?:には|に)?(?:でき|至|を進|を急)|(?:まだ)?分か(?:ら|って(?:い|お)(?:ませ|ら|り))|不明"
)
# Looking for the cause is not telling it.
_SOUGHT = re.compile(
    r"(?:原因|要因)(?:の|を|や|など|等|につ|に関|究|調|分|解|特)[^。]{0,20}?(?:究明|調査|特定|解明|分析|確認|検証|追究)"
)
_WILL_TELL = re.compile(r"お?知らせ|報告|連絡|書[きく]|公表|説明|お伝え|掲載|発表")
_CANNOT = re.compile(
    r"(?:残って|残ら|保存|記録が(?:な|残)|消(?:え|され))[^。]{0,30}(?:ため|ので|から)|(?:ため|ので|から)[^。]{0,30}(?:特定でき|たどれ|分から)"
)
_DISGUISE = re.compile(
    r"何らかの|予期(?:せぬ|しない)|技術的な問題|巧妙|高度な(?:手口|攻撃|技術)|悪質な(?:手口|攻撃)|前例のない|想定(?:外|を超え)|未知の(?:手口|攻撃)|(?:極めて|非常に)特殊"
)
_ATTACK = re.compile(r"(?:サイバー)?攻撃|不正な?アクセス|ハッカー|犯罪者|侵入")
_NOT = re.compile(r"(?:では|でも)(?:あり|ござい|な)|とどめず|に限ら|だけ(?:で|の(?:問題|責任))")
_BLAME = re.compile(
    r"(?:担当(?:者|職員|社員)?|従業員|社員|職員|スタッフ|アルバイト|派遣(?:社員)?|委託先|委託業者|外部業者|業者|ベンダー|取引先|作業者|教員|教諭|一個人)(?:個人)?(?:1名|一名|一人)?(?:の(?:単純な|不慣れによる|重大な|身勝手な)?|による|が)(?:[^。、]{0,12}の)?(?:不注意|ミス|過失|誤操作|操作(?:ミス|の?誤り)|認識不足|確認不足|ヒューマンエラー|不手際|怠慢|責任|誤り|人為的|誤って|失念|うっかり|犯行|不正行為|独断|身勝手|行為)"
    r"|(?:人為的|単純な|ヒューマン)(?:な)?(?:ミス|エラー)"
)
# What the organisation itself had failed to do.
_OURS = re.compile(
    r"(?:当[社院校店園会所組]|弊社|本学|本校|市|組織|会社|クラブ|店|私ども|わたくし|私たち|管理者?)(?:の|が|として|に|は)[^。]{0,24}?(?:責任|管理|体制|不備|落ち度|誤り|判断|怠|仕組み|手順|定め|教育|監督|至ら|甘)"
    r"|(?:仕組み|手順|体制|決まり|定め|工程|点検|確認|チェック|教育|監督|ルール|管理|記録|制限|認証|権限)[^。]{0,24}?(?:なかった|なく|なかっ|不十分|不備|省|欠|怠|足り|せず|できず|甘|ていない|ておら)"
)
_SETTING = re.compile(
    r"誰でも[^。]{0,16}(?:見|開|閲覧|アクセス)[^。]{0,12}設定|設定[^。]{0,8}(?:になる|になって|を誤|の誤|ミス)|公開(?:状態|設定)に|誤って[^。]{0,16}(?:公開|送|渡)"
)
_FAULT = re.compile(
    r"設定|確認|誤|手順|仕様|機能|忘れ|宛|弱点|脆弱|更新|求めて|管理|仕組み|体制|怠|甘|パスワード|認証|盗まれ|フィッシング|端末"
)
_HUMAN = frozenset(
    {CauseKind.MISHANDED, CauseKind.MISSENT, CauseKind.MISDISCARDED, CauseKind.LOST, CauseKind.MISCONFIGURATION,
     CauseKind.DESIGN}
)  # fmt: skip
_APART = frozenset(
    {Part.STEPS, Part.DEAD_ENDS, Part.SECONDARY, Part.MONEY, Part.RIGHTS, Part.LEAVERS, Part.GENUINE,
     Part.WHETHER, Part.NEXT, Part.DESK, Part.NOT_LEAKED, Part.REVISIONS, Part.MEASURES, Part.COUNT, Part.ITEMS}
)  # fmt: skip

_MISSING = Words(
    ja="なぜ起きたのか（原因）がありません。分からなければ、調査中であることと次に知らせる日を書きます。",
    en="It does not say why it happened. If that is not known, say that it is being looked into and when "
    "you will tell.",
)
_NO_DAY = Words(
    ja="原因は調査中とありますが、次にいつ知らせるかがありません。期限のない「調査中」は、終わらせないつもりだと受け取られます。",
    en="The cause is being looked into, but there is no day for the next word. An open end reads as never.",
)
_DISGUISED = Words(
    ja="「{word}」は、原因を自分たちの外に見せる言い方です。防げたはずの設定や確認の誤りがあれば、それを原因として書いてください。",
    en="“{word}” puts the cause outside. Where a setting or a check of your own failed, that is the cause to name.",
)
_UNLIKE = Words(
    ja="原因を外部からの攻撃としていますが、ほかの箇所（「{word}…」）では設定の誤りと読めます。誤りを攻撃に見せると、後で覆ります。",
    en="The cause is told as an attack, but another passage (“{word}…”) reads as a wrong setting of your own.",
)
_CASE = Words(
    ja="事案では原因が「{kind}」ですが、この文章は外部からの攻撃のように書いています。",
    en="By the case the cause is “{kind}”; this text reads as an attack from outside.",
)
_BLAMED = Words(
    ja="「{word}」だけを原因にしています。一人の人や委託先だけの責任にすると、防ぐ仕組みを持たなかった会社の責任が見えません。",
    en="It blames “{word}” alone, and hides that the organisation had nothing in place to prevent it.",
)
_SUGGESTION = Words(
    ja="「原因は、〔何を〕〔どう〕誤ったことです。それを防ぐ〔確認の手順〕を当社が用意していませんでした。」と書いてください。調査中なら「原因は調査中です。〔月日〕にお知らせします。」とします。",
    en="Write: “The cause: [what] was done wrongly. We had no [check] in place to prevent it.” While it is "
    "looked into: “The cause is being looked into; we will tell you on [day].”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    told = [one for one in reading.sentences if _tells(one)]
    opened = [one for one in reading.sentences if _is_open(one)]
    if not told and not opened:
        yield rule.finding(_MISSING, _SUGGESTION)
        return
    known = [one for one in _of_cause(told) if one not in opened]
    if opened and not known and not _has_day(reading, opened):
        yield rule.finding(_NO_DAY, _SUGGESTION, (opened[0].start, opened[0].end))
    yield from _disguised(reading, told, around)
    yield from _blamed(told)


def _tells(sentence: Sentence) -> bool:
    part = part_of(sentence)
    if part is Part.CAUSE:
        return True
    if part in _APART:
        return False
    named = _WORD.search(sentence.text) and not _SOUGHT.search(sentence.text)
    return bool(named) or _HAPPENED.search(sentence.text) is not None


def _is_open(sentence: Sentence) -> bool:
    about = (
        part_of(sentence) is Part.CAUSE
        or _WORD.search(sentence.text)
        or re.search(r"なぜ|経路|入られた|入った道|侵入(?:口|の道)", sentence.text)
    )
    seeks = _OPEN.search(sentence.text) or _SOUGHT.search(sentence.text)
    return bool(about and seeks and not _CANNOT.search(sentence.text))


def _has_day(reading: Reading, opened: list[Sentence]) -> bool:
    """Whether the sentence or one of the next two names a day."""
    places = [reading.sentences.index(one) for one in opened]
    near = {i for place in places for i in range(place, place + 2)}
    head = opened[0].heading
    return any(
        has_date(one.text)
        for i, one in enumerate(reading.sentences)
        if i in near and one.heading == head and (one in opened or _WILL_TELL.search(one.text))
    )


def _of_cause(told: list[Sentence]) -> list[Sentence]:
    """What stands under the heading of the cause, where there is one."""
    return [one for one in told if part_of(one) is Part.CAUSE] or told


def _disguised(reading: Reading, told: list[Sentence], around: Around) -> Iterator[LintFinding]:
    for one in told:
        if match := _DISGUISE.search(one.text):
            span = (one.start + match.start(), one.start + match.end())
            yield rule.finding(_DISGUISED.filled(word=match.group()), _SUGGESTION, span)
            return
    cause = _of_cause(told)
    attack = next(
        (one for one in cause if _ATTACK.search(one.text) and not _NOT.search(one.text)), None
    )
    text = "".join(one.text for one in cause)
    if attack and part_of(attack) is Part.CAUSE and not _FAULT.search(text):
        other = next((one for one in reading.sentences if _is_setting(one)), None)
        if other is not None:
            word = other.text[:20]
            yield rule.finding(_UNLIKE.filled(word=word), _SUGGESTION, (attack.start, attack.end))
            return
    kinds = around.incident.cause.kinds if around.incident else ()
    attack = next(
        (one for one in told if _ATTACK.search(one.text) and not _NOT.search(one.text)), None
    )
    admits = any(re.search(r"設定|確認|誤|手順|仕様|機能|忘れ|宛", one.text) for one in told)
    if kinds and set(kinds) <= _HUMAN and attack and not admits:
        yield rule.finding(
            _CASE.filled(kind=kinds[0].value), _SUGGESTION, (attack.start, attack.end)
        )


def _is_setting(sentence: Sentence) -> bool:
    """Whether a sentence of the course tells of a setting or a sending gone wrong."""
    return part_of(sentence) in (None, Part.COURSE, Part.PERIOD) and bool(
        _SETTING.search(sentence.text)
    )


def _blamed(told: list[Sentence]) -> Iterator[LintFinding]:
    told = _of_cause(told)
    whole = "".join(one.text for one in told)
    for one in told:
        match = _BLAME.search(one.text)
        if match is None or _NOT.search(one.text, match.end()):
            continue
        if _OURS.search(whole.replace(match.group(), "")) is None:
            span = (one.start + match.start(), one.start + match.end())
            yield rule.finding(_BLAMED.filled(word=match.group()), _SUGGESTION, span)
            return


rule = Rule(
    id="R11",
    label=Words(ja="原因、または次に知らせる日", en="the cause, or when it will be told"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E, NoticeKind.PUBLIC: LintLevel.E},
    base=(Base.LAW, Base.CASE),
    source=Words(
        ja="個人情報保護法施行規則8条1項4号・10条（原因）、原因が最後まで説明されなかった事例への批判",
        en="Enforcement Rules art. 8(1)(iv) and 10 (cause); criticism of a cause that was never explained",
    ),
    explain=Words(
        ja="原因が書かれているか、調査中なら次に知らせる日があるかを見ます。設定や確認の誤りを「巧妙な攻撃」のように見せる言い方、担当者や委託先だけのせいにする言い方も止めます。",
        en="The cause is told, or the day of the next word while it is looked into. Wordings that make an own "
        "mistake look like a clever attack, or blame one worker or supplier alone, do not pass.",
    ),
    before="原因につきましては、現在調査中です。",
    after="原因は調査中です。分かったところまでを11月6日にお知らせします。",
    check=_check,
)
