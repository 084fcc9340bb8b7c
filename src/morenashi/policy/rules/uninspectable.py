"""What could not be looked into: it never leaves unnoticed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.finding import Cause, Unread
from morenashi.model.mail import Attached, Voice
from morenashi.model.message import Message, Spot
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.identity import surnames_in_letters
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import only_partners, readers, seen_by

_CAUSES: dict[Cause, Words] = {
    Cause.ENCRYPTED: Words(
        ja="パスワード付きで、中身を調べられません",
        en="is protected by a password and cannot be inspected",
    ),
    Cause.UNSUPPORTED: Words(
        ja="この版では中身を調べられない形式です", en="is of a format that cannot be inspected yet"
    ),
    Cause.UNDECODABLE: Words(
        ja="文字コードが分からず、読み取れない部分があります",
        en="holds text in an encoding that cannot be read",
    ),
    Cause.TOO_DEEP: Words(ja="入れ子が深すぎて、最後まで調べられません", en="is nested too deeply"),
    Cause.TOO_LARGE: Words(
        ja="大きすぎて、最後まで調べられません", en="is too large to be inspected"
    ),
    Cause.TOO_MANY: Words(ja="中の数が多すぎて、最後まで調べられません", en="holds too many parts"),
    Cause.TIMEOUT: Words(ja="時間内に調べ終わりませんでした", en="could not be inspected in time"),
    Cause.CRASHED: Words(ja="調べている途中で処理が止まりました", en="made the inspection stop"),
}
_OTHER = Words(ja="読み取れません", en="cannot be read")

_MESSAGE = Words(
    ja="{name}は{cause}。{names}{ppap}{readers}に届く前に、中身を人の目で確かめてください。{todo}",
    en="{name} {cause}. {names}{ppap}Somebody must look into it before it reaches {readers}. {todo}",
)
_NAMES = Words(
    ja="中のファイル名（{names}）は個人情報を思わせます。",
    en="Names of files within ({names}) speak of people. ",
)
_PPAP = Words(
    ja="パスワードが同じメールに書かれているので、暗号化は役に立っていません。",
    en="Its password stands in the same mail, so the encryption protects nothing. ",
)
_TODO = {
    Cause.ENCRYPTED: Words(
        ja="パスワードなしのファイルをいちど調べてから、相手だけが開ける方法で渡すのが確実です。",
        en="Best check the file without its password, then hand it over in a way only the right "
        "person can open.",
    )
}
_TODO_ELSE = Words(
    ja="開いて確かめ、承認を受けてから送ってください。", en="Open it, look, and have it approved."
)

# Names of files that speak of people.
_OF_PEOPLE = re.compile(
    r"名簿|名\s*[簿薄]|顧客|個人|お?客様|会員|履歴書|職務経歴|応募|社員|従業員|給与|賞与|源泉|年末調整|住所録|連絡先|患者"
    r"|利用者|健診|健康診断|診断書|免許|マイナンバー|パスポート|在留|保険証|人事|評価|契約者|購入者|申込|アンケート"
    r"|customer|member|resume|payroll|patient|personal",
    re.IGNORECASE,
)
_PASSWORD = re.compile(
    r"(?:パスワード|ﾊﾟｽﾜｰﾄﾞ|解凍PW|PW|pass(?:word)?|パスコード|暗証)\s*(?:は|:|：|=|＝|】|」|\n)\s*[「『【\"']?\s*"
    r"(?P<secret>[!-~]{4,40})",
    re.IGNORECASE,
)
_IMAGE_KIND = "image/"
# Names of papers and pictures that show a person.
_OF_A_PERSON = re.compile(
    r"手帳|証(?!明書?なし)|診察|診断|処方|検査|検診|レントゲン|カルテ|通帳|口座|印鑑|署名|名刺|契約|領収|請求|納品書|封筒|宛名|伝票"
    r"|票|届|書類|顔|写真館|集合|記念|児童|生徒|園児|家族|子ども|こども|様|さん|くん|ちゃん|カード|スキャン|スクリーンショット"
    r"|face|portrait|scan|card|licen[sc]e|certificate|passbook|invoice|screen[-_ ]?shot|\bid\b",
    re.IGNORECASE,
)
# Papers of which a text says that they are attached.
_PAPERS = re.compile(
    r"免許証|マイナンバー|個人番号|パスポート|旅券|在留カード|保険証|手帳|診断書|受給者証|住民票|身分証|本人確認|通帳|履歴書|名簿|診察券"
)
# A name that a camera, a telephone or nobody has given says nothing of what is seen.
_SAYS_NOTHING = re.compile(
    r"(?:IMG|DSCN?|DSCF|PXL|PIC|MVIMG|P|image|img|photo|picture|pic|file|noname|untitled|名称未設定|無題|新規|写真|画像|撮影|添付"
    r"|LINE[_-]?ALBUM|received|Point[ _]?Blur|S)?[\s_()（）.~\-0-9０-９]*$",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[a-z]{3,}")
# As mail programs name the pictures of a signature.
_DECORATION = re.compile(
    r"^(?:image\d{3,}|logo.*|signature.*|署名.*|ロゴ.*|outlook-\w+|icon.*|banner.*|バナー.*)\.(?:png|jpe?g|gif|bmp)$",
    re.IGNORECASE,
)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    message = outgoing.message
    shown = {one.part: one for one in message.attached}
    for part, unread in _by_part(message).items():
        if _is_decoration(shown.get(part), unread, options.number("picture_kb") << 10):
            continue
        level = _level(outgoing, unread.cause, options)
        if level is not Level.PASS and _is_harmless(outgoing, shown.get(part), unread):
            level = min(level, options.chosen("level_picture_partner"))
        if level is not Level.PASS:
            yield _reason(outgoing, part, unread, level)


def _by_part(message: Message) -> dict[str, Unread]:
    """One note for each part; the locked members of an archive are told as the archive."""
    attached = sorted((one.part for one in message.attached), key=len)
    found: dict[str, Unread] = {}
    for unread in message.unread:
        part = unread.part
        if unread.cause is Cause.ENCRYPTED:
            around = [one for one in attached if part.startswith(one + "/")]
            part = around[-1] if around else part
        found.setdefault(part, unread)
    return found


def _level(outgoing: Outgoing, cause: Cause, options: Options) -> Level:
    if cause is Cause.UNSUPPORTED:
        return options.chosen("level_unsupported") if outgoing.leaves else Level.PASS
    return options.level if outgoing.leaves else options.chosen("level_inside")


def _is_decoration(attached: Attached | None, unread: Unread, most: int) -> bool:
    """A small picture that the mail shows within its text, such as a logo; a large one shows a screen."""
    if attached is None or unread.cause is not Cause.UNSUPPORTED or attached.size > most:
        return False
    if not attached.kind.startswith(_IMAGE_KIND):
        return False
    return attached.inline or bool(_DECORATION.match(attached.name))


def _is_harmless(outgoing: Outgoing, attached: Attached | None, unread: Unread) -> bool:
    """A picture for partners alone whose name says what it shows, and that this is nobody.

    What the text says weighs as well: "the licence is attached" makes no harmless picture.
    """
    if attached is None or unread.cause is not Cause.UNSUPPORTED or not only_partners(outgoing):
        return False
    if not attached.kind.startswith(_IMAGE_KIND):
        return False
    stem = attached.name.rpartition(".")[0]
    if _SAYS_NOTHING.match(stem) or _tells_of_people(stem):
        return False
    if any(
        one.kind == "PERSON" and one.value.reveal() in stem for one in outgoing.message.mentions
    ):
        return False
    new = (one.text for one in outgoing.message.passages if one.voice is Voice.NEW)
    return not any(_PAPERS.search(text) for text in new)


def _tells_of_people(name: str) -> bool:
    """Whether a name of a file speaks of people, or is a surname in Latin letters."""
    words = frozenset(_LETTERS.findall(name.lower()))
    people = _OF_PEOPLE.search(name) or _OF_A_PERSON.search(name)
    return bool(people or words & surnames_in_letters())


def _reason(outgoing: Outgoing, part: str, unread: Unread, level: Level) -> Reason:
    locked = unread.cause is Cause.ENCRYPTED
    names = _telling_names(outgoing.message, part) if locked else ()
    empty = Words(ja="", en="")
    told = Words(ja="、".join(names), en=", ".join(names))
    return Reason(
        rule="uninspectable",
        level=level,
        message=_MESSAGE.filled(
            name=part or unread.name or "メール",
            cause=_CAUSES.get(unread.cause, _OTHER),
            names=_NAMES.filled(names=told) if names else empty,
            ppap=_PPAP if locked and _has_password(outgoing.message) else empty,
            readers=readers(outgoing) if outgoing.leaves else Words(ja="宛先", en="the recipients"),
            todo=_TODO.get(unread.cause, _TODO_ELSE),
        ),
        spot=Spot(part or unread.name or "メール"),
        evidence=names,
        seen_by=seen_by(outgoing.outsiders or outgoing.recipients),
    )


def _telling_names(message: Message, part: str) -> tuple[str, ...]:
    """The words in the names of locked files that speak of people; the names may hold persons' names."""
    parts = (*(one.part for one in message.unread), *(one.part for one in message.attached))
    names = [one for one in parts if one == part or one.startswith(part + "/")]
    return tuple(dict.fromkeys(word for name in names for word in _OF_PEOPLE.findall(name)))[:3]


def _has_password(message: Message) -> bool:
    """Whether the new text tells a password."""
    return any(
        passage.voice is Voice.NEW and _PASSWORD.search(passage.text)
        for passage in message.passages
    )


_LOCKED = """\
From: =?utf-8?B?5pyo5p2RIOe+jue3kg==?= <kimura.mio@minato-shoji.example>
To: {to}
Subject: files
Message-ID: <locked@minato-shoji.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

{body}

--b
Content-Type: {kind}
Content-Transfer-Encoding: base64
{disposition}

{data}
--b--
"""
# An archive with one encrypted member "meibo.csv" of no content worth reading, and a picture of one point.
_ARCHIVE = (
    "UEsDBBQAAQAAAAAAIQAAAAAADAAAAAAAAAAJAAAAbWVpYm8uY3N2AAAAAAAAAAAAAAAAUEsBAhQDFAABAAAAAAAhAAAA"
    "AAAMAAAAAAAAAAkAAAAAAAAAAAAAAKSBAAAAAG1laWJvLmNzdlBLBQYAAAAAAQABADcAAAAzAAAAAAA="
)
_PICTURE = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


def _mail(to: str, body: str, kind: str, disposition: str, data: str) -> str:
    return _LOCKED.format(to=to, body=body, kind=kind, disposition=disposition, data=data)


_ATTACHED = 'Content-Disposition: attachment; filename="{}"'

rule = Rule(
    name="uninspectable",
    label=Words(ja="中身を調べられないもの", en="what cannot be inspected"),
    why=Words(
        ja="パスワード付きの圧縮ファイルや読めない文字コードを素通りさせるメール検査が多く、名簿の流出に気づけなかった事例から。",
        en="Many mail filters let encrypted archives and unknown encodings through, and lists of people with them.",
    ),
    level=Level.HOLD,
    judge=_judge,
    options={
        "level_inside": Option(
            Level.ASK, Words(ja="社内だけに届くとき", en="where it stays inside")
        ),
        "level_unsupported": Option(
            Level.ASK,
            Words(
                ja="画像など、この版で読めない形式が社外に出るとき",
                en="where a picture or another format not read yet leaves",
            ),
        ),
        "picture_kb": Option(
            150,
            Words(
                ja="本文に埋め込まれた画像やロゴのうち、確認しない大きさの上限（kB）",
                en="pictures within the text and logos are let go up to this size (kB)",
            ),
        ),
        "level_picture_partner": Option(
            Level.PASS,
            Words(
                ja="名前から人の写っていないことが分かる画像が、取引先だけに届くとき（IMG_1234 のような名前や、スキャンは含みません）",
                en="where a picture whose name speaks of things goes to approved partners only (not "
                "IMG_1234, not a scan)",
            ),
        ),
    },
    examples=(
        Example(
            told="パスワードを同じメールに書いた圧縮ファイル（PPAP）",
            stops=True,
            to=("tanabe@aoba-foods.example",),
            raw=_mail(
                "tanabe@aoba-foods.example",
                "田辺様\n\n名簿をお送りします。パスワード: minato2026",
                "application/zip",
                _ATTACHED.format("files.zip"),
                _ARCHIVE,
            ),
        ),
        Example(
            told="署名のロゴ画像",
            stops=False,
            to=("tanabe@aoba-foods.example",),
            raw=_mail(
                "tanabe@aoba-foods.example",
                "田辺様\n\nお世話になっております。",
                "image/png",
                'Content-Disposition: inline; filename="logo.png"\nContent-ID: <logo>',
                _PICTURE,
            ),
        ),
        Example(
            told="取引先の保守会社に、故障した機械の写真を送る",
            stops=False,
            to=("tanto@umikaze-logi.example",),
            raw=_mail(
                "tanto@umikaze-logi.example",
                "海風ロジ 御中\n\n仕分け機の型番の写真です。",
                "image/png",
                _ATTACHED.format("kataban.png"),
                _PICTURE,
            ),
        ),
        Example(
            told="社内の人に送る画像",
            stops=False,
            to=("saeki.wataru@minato-shoji.example",),
            raw=_mail(
                "saeki.wataru@minato-shoji.example",
                "佐伯部長\n\n写真をお送りします。",
                "image/png",
                _ATTACHED.format("photo.png"),
                _PICTURE,
            ),
        ),
    ),
)
