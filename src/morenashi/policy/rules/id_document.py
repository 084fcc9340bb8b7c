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
from morenashi.policy.saying import by_list, inside_readers, named, only_partners, readers, seen_by

_NUMBERS = frozenset(
    {"DRIVERS_LICENSE", "PASSPORT", "RESIDENCE_CARD", "HEALTH_INSURANCE", "PENSION_NUMBER"}
)
_MY_NUMBER = "MY_NUMBER"
# Books and certificates that say who is disabled or ill.
_DISABILITY = "DISABILITY"

_LAW = Words(
    ja="マイナンバーは、法律で決められた手続きのほかに渡したり控えたりすることができません（番号法19条・20条）。",
    en="A My Number may be given and kept only for the procedures the law lists (My Number Act, 19 and 20). ",
)
_NO_LAW = Words(ja="", en="")
_CARE = Words(
    ja="障害や病気、受けている支援が分かるもので、要配慮個人情報です。本人の同意がなければ渡せません（法27条）。",
    en="It tells of a disability, an illness or the help somebody gets: special care-required data, not "
    "to be given without the person's consent (Act, 27). ",
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
        (_DISABILITY, r"療育手帳|愛[の護]手帳|みどりの手帳|障[害がい碍]{1,2}者?(?:保健福祉)?手帳|精神(?:保健福祉)?手帳|身障者?手帳|(?<!検)身体手帳", "障害者の手帳", "disability book"),
        (_DISABILITY, r"受給者証|自立支援医療|指定難病|特定疾患|医療証", "受給者証", "certificate of care or treatment received"),
        (_DISABILITY, r"母子(?:健康)?手帳|お?薬手帳|診察券|ワクチン接種証|接種済証", "母子手帳・お薬手帳・診察券など", "health record"),
        ("CARE_INSURANCE", r"介護保険(?:被保険者)?証|負担割合証", "介護保険証", "care insurance card"),
        ("HEALTH_INSURANCE", r"保険証(?!券|書)|被保険者証|資格確認書|(?:health[-_ ]?)?insurance[-_ ]?card|hokensho", "健康保険証", "health insurance card"),
        ("PENSION_NUMBER", r"年金手帳|年金証書|基礎年金番号通知書", "年金手帳", "pension book"),
        ("ID", r"本人確認書類|身分証|学生証|社員証|住民票|戸籍|印鑑登録?証明", "本人確認書類", "proof of identity"),
    )
)  # fmt: skip
_PICTURE = re.compile(r"\.(?:jpe?g|png|heic|heif|gif|bmp|tiff?|webp|pdf)$", re.IGNORECASE)
# What speaks of such documents and pictures none.
_NO_PICTURE = re.compile(
    r"案内|説明|資料|規程|規則|規定|手順|マニュアル|様式|申請|申込|用紙|研修|制度|について|お願い|チェック|記入例|見本|サンプル"
    r"|依頼|一覧|ひな形|雛形|テンプレ|フロー|取扱|取り扱い|同意書|ガイド|方針|対応|更新|期限|手続|デザイン|印刷|校正|版下|ロゴ|レイアウト|入稿|提出|Q&A|FAQ|guide|manual"
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
        if not pictures and _to_insurer(outgoing, others):
            level = min(options.level, options.chosen("level_insurer"))
            if level is not Level.PASS:
                yield _reason(about, others, pictures, level, _TODO_OWN)
            return
        own = not pictures and all(_own(about, one) for one in others)
        own = own or (not others and _sends_own(about, pictures))
        level = options.chosen("level_own") if own else options.level
        law = _CARE if any(kind == _DISABILITY for kind, *_ in pictures) else _NO_LAW
        yield _reason(about, others, pictures, level, _TODO_OWN if own else _TODO, law=law)


def _my_number(
    about: About, mine: list[Mention], pictures: Sequence[_Picture], options: Options
) -> Iterator[Reason]:
    """My Number: outside only after approval, inside only to those who handle it."""
    outgoing = about.outgoing
    shown = [one for one in pictures if one[0] == _MY_NUMBER]
    if outgoing.leaves:
        own = all(_of_sender(about, one) for one in mine) if mine else _sends_own(about, shown)
        level = options.chosen("level_own") if own else options.level
        yield _reason(about, mine, shown, level, _TODO_OWN if own else _TODO, law=_LAW)
        return
    few = len(outgoing.recipients) <= options.number("inside") and not by_list(outgoing)
    if few and _all_handle(outgoing, options.words("departments")):
        return
    level = options.chosen("level_few_inside") if few else options.level
    if level is not Level.PASS:
        yield _reason(about, mine, shown, level, _TODO_INSIDE, law=_LAW)


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
    """Whether it is the sender's; the signature at the end of a mail does not make it so."""
    if mention.subject < 0 or not about.of_sender(about.message.subjects[mention.subject]):
        return False
    if mention.passage < 0 or _SELF.search(about.message.passages[mention.passage].text):
        return True
    said = about.message.said_of(about.message.subjects[mention.subject])
    names = [m for m in said if m.kind == "PERSON" and m.passage == mention.passage]
    return any(abs(m.spot.line - mention.spot.line) <= _BESIDE for m in names)


def _to_insurer(outgoing: Outgoing, numbers: Sequence[Mention]) -> bool:
    """Whether the insurer itself, or who files its papers for us, gets numbers that it has given out."""
    if not only_partners(outgoing) or any(one.kind not in _INSURED for one in numbers):
        return False
    entries = [outgoing.directory.entry(one.address) for one in outgoing.outsiders]
    return all(entry is not None and _INSURER.search(entry.company) for entry in entries)


_SELF = re.compile(r"(?:私|わたし|わたくし|自分|小職)の")
# So few lines lie between a name and the number that is its bearer's.
_BESIDE = 2
_INSURED = frozenset({"HEALTH_INSURANCE", "PENSION_NUMBER"})
_INSURER = re.compile(
    r"健康保険|健保|けんぽ|国保|共済組合|年金|社会保険|社労士|労務|職業安定所|ハローワーク|労働基準監督署|市役所|区役所|役場"
)
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
    law: Words = _NO_LAW,
) -> Reason:
    outgoing = about.outgoing
    subjects = list(dict.fromkeys(one.subject for one in mentions if _is_named(about, one)))
    shown = tuple(name for at in subjects if (name := about.name_of(at)))[:3]
    people = max(len(subjects), 1)
    if mentions:
        spot = mentions[0].spot
        what = BY_KIND[mentions[0].kind].label
    else:
        gravest = next((one for one in pictures if one[0] == _DISABILITY), pictures[0])
        spot, what = Spot("添付"), gravest[2]
    return Reason(
        rule="id_document",
        level=level,
        message=_MESSAGE.filled(
            place=spot.said if mentions else Words(ja="添付", en="attached"),
            whose=named(shown, people) if shown else _SOMEBODY,
            what=what,
            readers=readers(outgoing) if outgoing.leaves else inside_readers(outgoing),
            law=law,
            todo=todo,
        ),
        spot=spot,
        evidence=tuple(dict.fromkeys(one.sample for one in mentions))[:5],
        whose=shown,
        people=people,
        seen_by=seen_by(outgoing.outsiders or outgoing.recipients),
    )


def _is_named(about: About, mention: Mention) -> bool:
    """Whether the person of a number is known: not where it is only near the sender's signature."""
    if mention.subject < 0:
        return False
    by_sender = about.of_sender(about.message.subjects[mention.subject])
    return not by_sender or _of_sender(about, mention)


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
        "level_insurer": Option(
            Level.PASS,
            Words(
                ja="健康保険や年金の番号を、取引先として登録した健保組合・年金事務所・社労士などに送るとき",
                en="where insurance or pension numbers go to the insurer or agency that is an approved "
                "partner",
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
