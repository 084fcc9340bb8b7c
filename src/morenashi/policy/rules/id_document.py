"""Numbers and pictures of identity documents (個人識別符号, 施行令1条), and My Number at all (番号法19条, 20条)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from morenashi.model.items_of_data import BY_KIND
from morenashi.model.mail import Voice
from morenashi.model.message import Mention, Spot
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import by_list, inside_readers, named, readers, seen_by

_NUMBERS = frozenset(
    {"DRIVERS_LICENSE", "PASSPORT", "RESIDENCE_CARD", "HEALTH_INSURANCE", "PENSION_NUMBER"}
)
_MY_NUMBER = "MY_NUMBER"

_LAW = Words(
    ja="マイナンバーは、法律で決められた手続きのほかに渡したり控えたりすることができません（番号法19条・20条）。",
    en="A My Number may be given and kept only for the procedures the law lists (My Number Act, 19 and 20). ",
)
_MESSAGE = Words(
    ja="{place}に、{whose}の{what}があります。{readers}に見えます。{law}{todo}",
    en="{place}: {what} of {whose}, seen by {readers}. {law}{todo}",
)
_TODO = Words(
    ja="番号を消すか、相手を確かめたうえで、書面や専用の受け渡し方法を使ってください。",
    en="Remove it, or hand it over on paper or by a channel made for it, once the receiver is certain.",
)
_TODO_OWN = Words(
    ja="ご本人の書類のようです。相手が正しいか、番号まで必要かを確かめてください。",
    en="It seems to be the person's own. Is the receiver right, and is the number needed at all?",
)
_TODO_INSIDE = Words(
    ja="取り扱う担当者だけに届くように、宛先をしぼってください。",
    en="Send it only to those who handle it.",
)
_SOMEBODY = Words(ja="本人確認書類に記載された方", en="the person of the document")

# Kind, part, and what to call it.
_Picture = tuple[str, str, Words]

# Names of files that are pictures of documents: the document, then what may stand beside it.
_DOCUMENTS: tuple[tuple[str, re.Pattern[str], Words], ...] = tuple(
    (kind, re.compile(words, re.IGNORECASE), Words(ja=f"{ja}の画像とみられるファイル", en=f"a file that seems to picture a {en}"))
    for kind, words, ja, en in (
        (_MY_NUMBER, r"マイナンバー|ﾏｲﾅﾝﾊﾞｰ|マイナカード|個人番号|通知カード|my[-_ ]?number", "マイナンバーカード", "My Number card"),
        ("DRIVERS_LICENSE", r"免許証|運転免許|(?:driver'?s?|driving)[-_ ]?licen[sc]e|\bmenkyo", "運転免許証", "driver's licence"),
        ("PASSPORT", r"パスポート|ﾊﾟｽﾎﾟｰﾄ|旅券|passport", "旅券", "passport"),
        ("RESIDENCE_CARD", r"在留カード|在留ｶｰﾄﾞ|特別永住者証|外国人登録証|(?:residence|zairyu)[-_ ]?card", "在留カード", "residence card"),
        ("HEALTH_INSURANCE", r"保険証(?!券|書)|被保険者証|資格確認書|(?:health[-_ ]?)?insurance[-_ ]?card|hokensho", "健康保険証", "health insurance card"),
        ("PENSION_NUMBER", r"年金手帳|基礎年金番号通知書", "年金手帳", "pension book"),
        ("ID", r"本人確認書類|身分証|学生証|障害者手帳|住民票", "本人確認書類", "proof of identity"),
    )
)  # fmt: skip
_PICTURE = re.compile(r"\.(?:jpe?g|png|heic|heif|gif|bmp|tiff?|webp|pdf)$", re.IGNORECASE)
# What speaks of such documents and pictures none.
_NO_PICTURE = re.compile(
    r"案内|説明|資料|規程|規則|規定|手順|マニュアル|様式|申請|申込|用紙|研修|制度|について|お願い|チェック|記入例|見本|サンプル"
    r"|依頼|一覧|ひな形|雛形|テンプレ|フロー|取扱|取り扱い|同意書|ガイド|方針|対応|更新|期限|手続|提出|Q&A|FAQ|guide|manual"
    r"|sample|policy|template|form\b|blank",
    re.IGNORECASE,
)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    about = About(outgoing)
    mentions = outgoing.message.mentions
    mine = [one for one in mentions if one.kind == _MY_NUMBER]
    others = [one for one in mentions if one.kind in _NUMBERS]
    pictures = tuple(_pictures(outgoing))
    if mine or any(kind == _MY_NUMBER for kind, *_ in pictures):
        yield from _my_number(about, mine, pictures, options)
    elif outgoing.leaves and (others or pictures):
        own = not pictures and all(_own(about, one) for one in others)
        own = own or (not others and _sends_own(about, pictures))
        level = options.chosen("level_own") if own else options.level
        yield _reason(about, others, pictures, level, _TODO_OWN if own else _TODO)


def _my_number(
    about: About, mine: list[Mention], pictures: Sequence[_Picture], options: Options
) -> Iterator[Reason]:
    """My Number: outside only after approval, inside only to those who handle it."""
    outgoing = about.outgoing
    shown = [one for one in pictures if one[0] == _MY_NUMBER]
    if outgoing.leaves:
        own = all(_of_sender(about, one) for one in mine) if mine else _sends_own(about, shown)
        level = options.chosen("level_own") if own else options.level
        yield _reason(about, mine, shown, level, _TODO_OWN if own else _TODO, law=True)
        return
    few = len(outgoing.recipients) <= options.number("inside") and not by_list(outgoing)
    if few and _all_handle(outgoing, options.words("departments")):
        return
    level = options.chosen("level_few_inside") if few else options.level
    if level is not Level.PASS:
        yield _reason(about, mine, shown, level, _TODO_INSIDE, law=True)


def _all_handle(outgoing: Outgoing, departments: Sequence[str]) -> bool:
    """Whether every recipient's department is one that handles My Numbers."""
    entries = [outgoing.directory.entry(one.address) for one in outgoing.recipients]
    return all(
        entry is not None and any(word in entry.department for word in departments)
        for entry in entries
    )


def _own(about: About, mention: Mention) -> bool:
    """The sender's own, or that of the only recipient outside."""
    if _of_sender(about, mention):
        return True
    if mention.subject < 0 or len(about.outgoing.outsiders) != 1:
        return False
    return about.of_one_recipient(about.message.subjects[mention.subject])


def _of_sender(about: About, mention: Mention) -> bool:
    return mention.subject >= 0 and about.of_sender(about.message.subjects[mention.subject])


_SELF = re.compile(r"(?:私|わたし|わたくし|自分|小職)の")
# Front and back.
_SIDES = 2


def _sends_own(about: About, pictures: Sequence[_Picture]) -> bool:
    """One document, and a text that says it is the writer's."""
    texts = [one.text for one in about.message.passages if one.voice is Voice.NEW]
    return len(pictures) <= _SIDES and any(_SELF.search(text) for text in texts)


def _pictures(outgoing: Outgoing) -> Iterator[_Picture]:
    """Files whose names say that they picture a document."""
    message = outgoing.message
    parts = dict.fromkeys(
        (*(one.part for one in message.attached), *(one.part or one.name for one in message.unread))
    )
    for part in parts:
        name = part.rpartition("/")[2]
        if not _PICTURE.search(name) or _NO_PICTURE.search(name):
            continue
        for kind, words, said in _DOCUMENTS:
            if words.search(name):
                yield kind, part, said
                break


def _reason(
    about: About,
    mentions: Sequence[Mention],
    pictures: Sequence[_Picture],
    level: Level,
    todo: Words,
    *,
    law: bool = False,
) -> Reason:
    outgoing = about.outgoing
    subjects = list(dict.fromkeys(one.subject for one in mentions if one.subject >= 0))
    shown = tuple(name for at in subjects if (name := about.name_of(at)))[:3]
    people = max(len(subjects), 1)
    if mentions:
        spot = mentions[0].spot
        what = BY_KIND[mentions[0].kind].label
    else:
        spot, what = Spot("添付"), pictures[0][2]
    return Reason(
        rule="id_document",
        level=level,
        message=_MESSAGE.filled(
            place=spot.said if mentions else Words(ja="添付", en="attached"),
            whose=named(shown, people) if shown else _SOMEBODY,
            what=what,
            readers=readers(outgoing) if outgoing.leaves else inside_readers(outgoing),
            law=_LAW if law else Words(ja="", en=""),
            todo=todo,
        ),
        spot=spot,
        evidence=tuple(dict.fromkeys(one.sample for one in mentions))[:5],
        whose=shown,
        people=people,
        seen_by=seen_by(outgoing.outsiders or outgoing.recipients),
    )


rule = Rule(
    name="id_document",
    label=Words(ja="本人確認書類とマイナンバー", en="identity documents and My Number"),
    why=Words(
        ja="マイナンバーカード、運転免許証、旅券などの画像と番号が、何万人分もまとめて外に出た事例から。",
        en="From cases where pictures and numbers of My Number cards, licences and passports of many "
        "thousands got out together.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "level_own": Option(
            Level.ASK,
            Words(
                ja="送る人または受け取る人本人の書類のとき",
                en="where it is the sender's or recipient's own",
            ),
        ),
        "level_few_inside": Option(
            Level.ASK,
            Words(
                ja="マイナンバーを、社内の少人数（担当部署ではない）に送るとき",
                en="where a My Number goes to few inside who do not handle them",
            ),
        ),
        "inside": Option(
            3, Words(ja="少人数とみる社内の人数", en="how many inside are few (people)")
        ),
        "departments": Option(
            ("人事", "総務", "経理", "労務", "給与"),
            Words(
                ja="マイナンバーを取り扱う部署（名前の一部）",
                en="departments that handle My Numbers (parts of their names)",
            ),
        ),
    },
    examples=(
        Example(
            told="従業員のマイナンバーを社外に送る",
            stops=True,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\n氏名 山田 太郎\nマイナンバー：100000000005\n",
        ),
        Example(
            told="マイナンバーを社内の全員に送る",
            stops=True,
            to=("zenin@minato-shoji.example",),
            body="各位\n\n氏名 山田 太郎\nマイナンバー：100000000005\n",
        ),
        Example(
            told="お客様の旅券番号を社外に送る",
            stops=True,
            to=("oda@sakura-jinzai.example",),
            body="小田様\n\n氏名 山田 太郎\n旅券番号 TK1234567\n",
        ),
        Example(
            told="人事の担当者ひとりにマイナンバーを送る",
            stops=False,
            to=("noguchi.kenta@minato-shoji.example",),
            body="野口さん\n\n氏名 山田 太郎\nマイナンバー：100000000005\n",
        ),
        Example(
            told="マイナンバー制度の説明",
            stops=False,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\nマイナンバー制度の説明会を12月1日に開きます。\n",
        ),
    ),
)
