"""Statements: which passages say that items leaked, and which say that they did not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from morenashi.notice.lint.items import GENERAL, Mention, mentions
from morenashi.notice.lint.reading import Reading, Role, Sentence
from morenashi.notice.lint.sections import Part, part_of

# What happens to data that leak, are lost or seen; with it stands what they are.
_LEAK_WORDS = (
    r"漏え?[いれ]|漏洩|漏泄|ろうえい|(?<![日少よ])もれ|洩れ|流出|外部?[にへ](?:送信|送ら|出|公開|漏|渡)|外に出|閲覧(?:され|でき|可能|が可能|し得|しう|した(?!い)|を許|の(?:痕跡|記録)|状態|者)|のぞ[きか]|見られ|見え(?:る|て|た|ま)"
    r"|見ら?れる|(?:第三者|何者か)[にが](?:把握|取得|入手|渡|開示|提供|送|表示|知)|持ち出|持ち去|失(?:いまし|った|われ)|盗[まみ難]|窃取|紛失|失く|なくし|亡失|所在(?:が|の)?(?:不明|分から)|行方が?(?:不明|分から)"
    r"|誤(?:送信|送付|配信|配布|配達|交付|廃棄|公開|掲載|表示|封入|添付|提供)|誤って.{0,40}?(?:送|渡|公開|配|添付|掲載|表示|廃棄|捨|お届け|メール)"
    r"|搾取|詐取|不正(?:に|な)?(?:取得|入手|閲覧|複製|コピー|ダウンロード|利用|ログイン|アクセス)され|不正な?アクセスを受け|取り?出さ|取り?出し|抜き?取|抜か?れ|引き出され|盗用|窃用"
    r"|(?:公開|表示|掲載)(?:され|した状態|設定|状態)|読(?:み取|ま|め)[れる]|知られ|(?:人目|目)に触れ|(?:手|者)に渡|丸見え|筒抜け|貼り出|目にする|映って|(?:関係の?ない|無関係な|知らない)(?:方|人|者|会社)々?[^。、]{0,4}(?:に|へ)[^。、]{0,6}(?:見せ|渡|送|届|知)|混ざっ|混入|さらし|置いたまま|引き出[させ]|出てしま|公になっ|手元に(?:届|渡|あり)|行ってしま|置かれて|取られ|持って行|なくなり|見当たら|見つから(?:ず|な)|晒|出回|ばらま|人に(?:見|読|渡|届)|他人[のにが]|(?:ほか|他|別|よそ)の[^。、]{0,8}[にがへ][^。]{0,16}(?:届|渡|送|表示|見え|配)|(?:別|他|ほか|よそ)の(?:方|人|お客|会員|利用者|会社|宛先|ご家庭|保護者|会員).{0,12}?(?:送|届|渡|表示|見|配)"
    r"|開封|開か?れ(?:た|て|、|る状態)|開ける(?:状態|場所|よう)|(?:送|渡|届)(?:っ|け|しし?)てしま|(?:間違|まちが)[っえい].{0,30}?(?:送|渡|届|配|メール|FAX)|置き忘れ|(?<!見)落と(?:し|され)た|さらされ|(?:別|他|ほか)の(?:世帯|家|住所).{0,6}に"
    r"|(?:BCC|Bcc).{0,40}(?:TO|To|CC|Cc|宛先)|(?:TO|To|CC|Cc|宛先)欄?に.{0,30}(?:入力|記載|入れ)て?.{0,8}送信|(?<!再)渡って|社外へ|院外へ|学外へ"
    r"|ダウンロードされ|コピーされ|アクセス(?:でき|可能|され)|検索(?:でき|され)|毀損|暗号化され|改ざん|利用できな|消失|滅失|破損|売(?:ら|却|買)され?"
)
LEAK = re.compile(_LEAK_WORDS)
# Somebody at work: their passwords are the way in, not what leaked of the readers.
_STAFF = re.compile(
    r"(?:社員|職員|従業員|管理者|担当者|委託先|業者)[^。、]{0,8}の(?:ID|アカウント|パスワード|認証)"
)
_LOOKED = re.compile(r"(?:調べ|照会し|確認し|確かめ|点検し)(?:て|た|まし)")
_NEGATED = re.compile(
    r"(?:漏え?い|漏洩|漏れ|もれ|流出|閲覧|盗ま?|取得|保有|保存|保管|含(?:ま|み|め)|入っ|入り|記載|送ら?|送信|見ら?れ?|見え|持ち出|対象|該当|持って|扱って|お預か|表示|記録|書か|載っ|残ら|届[かき])[^。、]{0,14}?"
    r"(?:ません|(?<!べきで)ない(?!と(?:言|い|は))|おらず|ませんでした|なく|無く|ありませんでした)|対象外|欄(?:が|は|も)(?:な[くい]|あり|ござ)|(?:サイト|ストア|決済(?:会社|代行)|代行会社)(?:だけ)?(?:が|で|のみが)[^。]{0,6}(?:扱|預か|管理|保管|持)|(?:当社|弊社|当院|当園|当校|当店|手元|端末|サーバー?|機器|記録)に(?:は|も)?(?:なく|無く|ありませ|ございませ|ない)|対象ではな|該当しな|ことは(?:ござい|あり)ませ"
)
# In a list of what leaked, a sentence that ends in "not" speaks of what did not.
_ENDS_IN_NOT = re.compile(
    r"(?:ません(?:でした)?|(?<!少)ない|なかった|無事(?:です|でした)|空欄(?:です|でした))[。)]*$"
)
# "We never ask for your PIN" denies no leak.
_NEVER_ASKED = re.compile(r"(?:尋ね|聞き|聞く|伺|うかが|求め|お願い)[^。]{0,16}(?:ません|ない)")
_DOUBT = re.compile(
    r"(?:ない|ません)とは(?:言|い|申)|否定(?:でき|し)|かどうか|か(?:は|どうかは)?(?:、)?(?:まだ)?分か"
)
_CLAUSE = re.compile(
    r"(?<=[^。])(?:ましたが、|ですが、|ますが、|ものの、|一方で?、|ただし、?|なお、|たが、|るが、|。)"
)
_INTRO = re.compile(
    r"(?:次|以下|下記|別紙|左記|右記)の?(?:とおり|通り|項目|情報|もの|[0-9一二三四五六七八九十]+(?:つ|点|項目))|(?:は|が)、?(?:この|次の|以下の)?[0-9一二三四五六七八九十]+(?:つ|点|種類|項目)(?:です|で)|[:は]$"
)
_ABOUT_ITEMS = re.compile(
    r"(?:情報|項目|データ|内容|もの|の)(?:は|:|として|につ|が|の(?:内容|範囲))|対象|内訳"
)
_TARGET = re.compile(
    r"対象(?:と?な|の|は|情報|項目|となった)[^。]{0,12}(?:情報|項目|データ|は)|含まれ(?:る|て)(?:い(?:た|ました|る|ます))?(?:情報|項目|のは|もの)|(?:項目|内容)[:は]|(?:も|が)(?:含まれ|入って|載って|記載され|書かれ)[^。]{0,6}(?:い|お)(?:た|まし|り)|も(?:また)?対象(?:です|に|と)"
)
# Passages that speak of items for other reasons: what to do, who pays, who asks.
_APART = frozenset(
    {Part.STEPS, Part.DEAD_ENDS, Part.SECONDARY, Part.MEASURES, Part.MONEY, Part.RIGHTS, Part.LEAVERS,
     Part.GENUINE, Part.WHETHER, Part.NEXT, Part.DESK, Part.NOT_LEAKED, Part.CAUSE, Part.REVISIONS}
)  # fmt: skip


AROUND = frozenset({None, Part.ITEMS, Part.COURSE, Part.COUNT, Part.PERIOD})
# Where "ません" is about people, forms and money, not about what leaked.
_ELSEWHERE = _APART - {Part.NOT_LEAKED}


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that says one thing. `leaks`: it says that what it names leaked; `denies`: that not."""

    text: str = field(repr=False)
    start: int
    end: int
    part: Part | None
    leaks: bool
    denies: bool
    listed: bool = False

    @property
    def items(self) -> tuple[Mention, ...]:
        """The items it names."""
        return mentions(self.text, self.start)


@lru_cache(maxsize=2)
def clauses(reading: Reading) -> tuple[Clause, ...]:
    """All clauses of titles and sentences, in order."""
    return tuple(sorted(_clauses(reading), key=lambda one: one.start))


def leaked(reading: Reading) -> tuple[Mention, ...]:
    """The items the text says leaked or may have leaked, in order.

    Where no passage says so, the items named in passages that could: a text may speak around the leak.
    """
    return tuple(item for clause in stating(reading) for item in clause.items)


def stating(reading: Reading) -> tuple[Clause, ...]:
    """The clauses `leaked` reads: those that say so, else those that could."""
    every = clauses(reading)
    said = tuple(one for one in every if one.leaks)
    if any(one.items for one in said):
        return said
    return said + tuple(
        one for one in every if not one.denies and not one.leaks and one.part in AROUND
    )


def denied(reading: Reading) -> tuple[Mention, ...]:
    """The items the text says did not leak, in order."""
    return tuple(item for clause in clauses(reading) if clause.denies for item in clause.items)


def says_leak(text: str) -> bool:
    """Whether a sentence says of personal data that they leaked, or may have.

    >>> says_leak("お客様の情報が外部に漏れました。"), says_leak("漏えいは確認されていません。")
    (True, False)
    """
    text = _FAKES.sub("", text)
    named = bool(GENERAL.search(text) or _DATA.search(text) or mentions(text))
    return named and LEAK.search(text) is not None and not _denies(text)


# "Mails in our name go round" is no word of a leak.
_FAKES = re.compile(
    r"[^。、]{0,30}(?:かた[りるっ]|騙[りるっ]|名乗[りるっ]|装[いうっ]|なりすま[しす])[^。、]{0,20}(?:メール|電話|SMS|ショートメッセージ|連絡|サイト|はがき|者|人)[^。、]{0,30}"
)
_DATA = re.compile(r"情報|データ|名簿|台帳|カルテ|調査票|申込書|個人票|一覧表|リスト|通知書|紹介状")


def _clauses(reading: Reading) -> Iterator[Clause]:
    for line in reading.lines:
        if line.role is Role.TITLE:
            yield Clause(line.text, line.start, line.end, None, says_leak(line.text), denies=False)
        elif line.role is Role.HEADING and mentions(line.text):
            # A heading that names items and what befell them says so as a sentence does.
            yield Clause(line.text, line.start, line.end, None, says_leak(line.text), denies=False)
    announced = False
    for sentence in reading.sentences:
        part = part_of(sentence)
        listed = announced and part not in _APART
        yield from _of(sentence, part, listed=listed)
        announced = _announces(sentence, part) or (
            announced and (sentence.role in (Role.LIST, Role.TABLE) or _is_bare(sentence.text))
        )


def _of(sentence: Sentence, part: Part | None, *, listed: bool) -> Iterator[Clause]:
    at = 0
    stops = [match.end() for match in _CLAUSE.finditer(sentence.text)]
    for stop in [*stops, len(sentence.text)]:
        text = sentence.text[at:stop]
        if text.strip():
            start = sentence.start + at
            denies = part is Part.NOT_LEAKED or (part not in _ELSEWHERE and _denies(text))
            denies = denies or (part is Part.ITEMS and _ENDS_IN_NOT.search(text) is not None)
            stated = part is Part.ITEMS or listed
            states = (stated and not _LOOKED.search(text)) or (part not in _APART and _states(text))
            states = states and not _STAFF.search(text)
            yield Clause(
                text, start, start + len(text), part, states and not denies, denies, listed
            )
        at = stop


def _states(text: str) -> bool:
    return (LEAK.search(text) is not None or _TARGET.search(text) is not None) and bool(
        mentions(text) or GENERAL.search(text)
    )


def _denies(text: str) -> bool:
    if _NEVER_ASKED.search(text):
        return False
    return _NEGATED.search(text) is not None and _DOUBT.search(text) is None


def _announces(sentence: Sentence, part: Part | None) -> bool:
    """Whether what follows lists the items: "漏れた情報は次のとおりです。"."""
    text = sentence.text.rstrip("。")
    if part in _APART or not _INTRO.search(text) or not _ABOUT_ITEMS.search(text):
        return False
    return LEAK.search(text) is not None or _TARGET.search(text) is not None


def _is_bare(text: str) -> bool:
    """Whether a sentence only names items: "お名前、ご住所。"."""
    return bool(mentions(text)) and not re.search(r"(?:ます|です|した|せん|ください)。?$", text)
