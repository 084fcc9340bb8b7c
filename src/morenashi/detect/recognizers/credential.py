"""パスワード, 暗証番号, 秘密の答え: the secret itself, beside a word or a login; talk about passwords is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from morenashi.detect.fold import PAD
from morenashi.detect.recognizer import Candidates, Recognizer, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import LOGIN
from morenashi.model.words import Words

PASSWORD = "password"  # noqa: S105 - the name of a topic
PIN = "pin"
ANSWER = "secret answer"
PAIR = "login and password"
QUESTION = "secret question"
WIFI_KEY = "network key"
ACCOUNT = "known account"
_SSID = re.compile(r"ssid|wi-?fi|無線|ワイファイ", re.IGNORECASE)

# Between label and secret: brackets, a remark in brackets, colons, arrows, は. Bounded everywhere.
_SIGN = re.compile(
    r"(?:(?<=[A-Za-z])(?![-_.,;&A-Za-z])|(?<![A-Za-z])(?![-_.,;&]))[ 　\t]{0,8}(?P<remark>[（(][^）)\n]{0,12}[）)])?[\"'`”’」』】］\])>*]{0,3}[ 　\t]{0,12}"
    r"(?:value[ ]?)?(?P<sign>:=|=>|->|[:：=＝→⇒／/|｜>»]|は、?|が|を|ヲ|ｦ)?[ 　\t]{0,12}(?P<line>\r?\n[ 　\t]{0,8})?[\"'`“‘「『<\[（(]{0,2}"
)
_PASSWORD = re.compile(r"[!-~！-～]{4,64}")
_NUMBER_WORD = re.compile(r"[ 　]?(?:番号|ﾊﾞﾝｺﾞｳ|コード|No\.?)", re.IGNORECASE)
_BRACKETED = re.compile(r"[（(「『]([!-'*-~]{4,40})[）)」』]")
_PIN = re.compile(
    r"[0-9]{1,2}(?:-[0-9]{1,2}){2,3}(?![0-9-])|[0-9]{2,6}[*#][0-9]{2,6}[*#]?(?![0-9])|[*＊#＃]?[0-9０-９]{3,8}(?:[-‐－][0-9０-９]{2,6})?[*＊#＃]?(?![0-9０-９A-Za-z])"
)
_ANSWER = re.compile(r"[^\s、。,」』\"'<>()（）:：=|｜]{1,24}")
_NAME_GOES_ON = tuple("_-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_PARTICLES = ("は", "が", "を", "は、", "ヲ", "ｦ")
_QUOTES = ("「", "『", '"', "'")
# A secret some words behind its label: in quotes, behind a colon, before です, alone on its line.
_QUOTED_LATER = re.compile(r"[^「『\n]{0,14}[「『](?P<secret>[!-~]{4,40})[」』]")
_COLON_LATER = re.compile(
    r"(?!.{0,25}(?:hash|algo|policy|期限|桁|文字|以上))[^:：\n]{0,25}[:：][ 　]{0,2}(?P<secret>[!-~]{6,40})"
)
_SAID_LATER = re.compile(
    r"[^!-~\n。]{0,24}(?P<secret>[!-~]{6,40})[ 　]{0,2}(?:です|と伝|を伝|に変更|に設定|にしま|でログ|を入力|。|$)"
)
_RESET_TO = re.compile(
    r"[ ](?:was |is )?(?:re)?(?:set |changed )?to[ ](?P<secret>[!-~]{6,40})", re.I
)
_TOLD_LATER = re.compile(r"[^!-~\n]{0,14}(?P<secret>[!-~]{6,40})[ 　]{0,2}(?:と伝|を伝|と教え)")
_LINE_LATER = re.compile(
    r"[^!-~\n]{0,24}[。:：]?[ 　]{0,4}(?:\r?\n[ 　>]{0,4}){1,2}(?P<secret>[!-~]{6,40})(?=[ 　]{0,4}(?:\r?\n|$))"
)
_PIN_LATER = re.compile(
    r"[^0-9０-９\n]{0,20}?(?:[「『](?P<quoted>[*#]?[0-9０-９]{4,8}[#*]?)[」』]"
    r"|[。:：→ 　のは](?P<keyed>[0-9０-９]{4,8}[#*])"
    r"|[。:：→ 　の](?P<said>[*#]?[0-9０-９]{4,8}[#*]?)[ 　]{0,2}(?:です|で登録|に変更|に設定|にしま|で設定))"
)
_BRACKET_LATER = re.compile(r"[^!-~\n]{0,14}[（(](?P<secret>[!-~]{6,40}?)[）)]")
_PIN_LINE_LATER = re.compile(
    r"[^0-9０-９\n]{0,20}\r?\n[ 　>]{0,4}(?P<said>[*#]?[0-9０-９]{4,8})(?![0-9０-９-])"
)
_ANSWERED = re.compile(r"[^「\n]{0,16}[→:：]「(?P<secret>[^」\n]{1,24})」")
_ANSWER_LATER = re.compile(r"[^「\n]{0,12}「(?P<secret>[^」\n]{1,24})」")
_TAIL = re.compile(r"[(（<\"'`)\]}>,;。、」』】）］｝，；：]+$")
_NOT_SECRET = re.compile(
    r"(?:[*＊xXｘ●○•・.…_＿\-?？]{3,}|[*＊]+|\$\{?.*|\{\{.*|%.*|<.*|null|none|nil|true|false|required?|optional|string|text|varchar.*|"
    r"char.*|int.*|changed?|reset|expired|invalid|incorrect|wrong|failed|hidden|secret|masked|redacted|\[?filtered\]?|n/?a|https?:.*|"
    r"not|is|for|and|or|the|must|should|has|was|your|policy|authentication|auth|hash|file|field|input|type|"
    r"getenv.*|os\..*|process\..*|env\..*|self\..*|this\..*|unset|empty|未設定|なし|無し|同上|別途|不明)",
    re.IGNORECASE,
)
_LOGIN_PAIR = re.compile(
    r"\s{0,4}[\]）)]?\s{0,4}[:：=＝はが]?\s{0,4}[「『（(\"]?(?P<login>[!-.0-~]{2,40}?)(?:\s{0,3}[/／|｜・,、]\s{0,3}|[ 　\t]{1,6})(?P<secret>[!-~]{4,40})"
)
_PIN_BEFORE = re.compile(r"(?<![0-9０-９-])([0-9０-９]{3,8})[（(][^（()）\n\x1e]{0,12}暗証")
_MYSQL = re.compile(
    r"\bmysql(?:dump)?\b[^\n\x1e]{0,80}?\s-p(?P<quote>['\"]?)(?P<secret>[!-~]{4,40}?)(?P=quote)(?=\s)"
)
_LOGIN_SLASH = re.compile(
    r"[ 　]{0,4}[:：=＝は]?[ 　]{0,4}(?!HTTP)[A-Za-z0-9_.@-]{2,40}[ 　]{0,2}[/／][ 　]{0,2}(?P<secret>[!-~]{4,40})"
)
_KNOWN_LOGIN = re.compile(r"(?:[ 　]{0,2}[/／・][ 　]{0,2}|\t)(?P<secret>[!-~]{4,40})")
_PATH = re.compile(r"^\.{0,2}/|://|[\w.]@[\w.]|\\")
# Behind admin/ or a user's name: folders, files, dates and times.
_FILE = re.compile(r"/|\.[A-Za-z]{1,5}$|^[0-9:.,-]+$")
_PATH_SIGNS = ("/", "\\", ".", "-", "_")
# パス is also a path: /home/x, C:\x, \\server\x.
_FOLDER = re.compile(r"[A-Za-z]:[\\/]|\\\\|(?:~|\.{1,2})?/[^/]+/")
_URL = re.compile(r"://[^\s:/@\"'<>]{1,64}:(?P<secret>[^\s@/\"'<>]{3,64})@")


def _kinds(text: str) -> int:
    """How many of letters, digits and signs a text has."""
    return (
        any(c.isalpha() for c in text)
        + any(c.isdigit() for c in text)
        + any(not c.isalnum() for c in text)
    )


def _trimmed(secret: str) -> str:
    return _TAIL.sub("", secret)


def _in_brackets(text: str, at: int) -> tuple[int, int] | None:
    """パスワード（Kanonji!17）が"""
    match = _BRACKETED.match(text, at)
    if match is None or _kinds(match[1]) < 2 or _NOT_SECRET.fullmatch(match[1]):
        return None
    return match.span(1)


def _password(text: str, at: int) -> tuple[int, int] | None:
    """The password behind a label that ends at `at`."""
    if span := _in_brackets(text, at):
        return span
    sign = _SIGN.match(text, at)
    match = _PASSWORD.match(text, sign.end()) if sign else None
    if sign is None or match is None:
        return None
    if sign["line"] and sign["sign"] in ("=", ":=", ">", "->", "=>"):
        return None
    secret = match[0]
    opened = text[sign.end() - 1 : sign.end()]
    if (
        opened in ("'", '"', "「", "『")
        and (stop := secret.find({"「": "」", "『": "』"}.get(opened, opened))) > 0
    ):
        secret = secret[:stop]
    elif sign["sign"] is not None and ("," in secret or ";" in secret or "&" in secret):
        secret = re.split(r"[,;&](?=[A-Za-z_]+=|$|[\"'])|,", secret)[0]
    if "</" in secret:
        secret = secret[: secret.find("</")]
    secret = _trimmed(secret)
    if (
        len(secret) < 4
        or _FOLDER.match(secret)
        or _NOT_SECRET.fullmatch(secret)
        or secret.startswith(("/", "./", "("))
    ):
        return None
    explicit = (sign["sign"] or sign["remark"]) is not None and sign["line"] is None
    if not explicit and _kinds(secret) < 2:
        return None
    said = sign["sign"] in _PARTICLES and opened not in _QUOTES
    if said and not _after_sentence(text, match.start() + len(secret)):
        return None
    if re.match(
        r"[0-9０-９]+(?:文字|桁|回|日|年|月|時|分|か|ヶ|ケ|個|種|名|件)",
        text[sign.end() : sign.end() + 8],
    ):
        return None
    return sign.end(), sign.end() + len(secret)


def _later(text: str, at: int) -> tuple[int, int] | None:
    """A password that is told some words behind its label; it must mix letters with digits."""
    if text[at : at + 1] in _NAME_GOES_ON:  # PASSWORD_MIN_LENGTH=12
        return None
    for pattern in (
        _RESET_TO,
        _QUOTED_LATER,
        _BRACKET_LATER,
        _LINE_LATER,
        _COLON_LATER,
        _SAID_LATER,
        _TOLD_LATER,
    ):
        match = pattern.match(text, at)
        if match is None:
            continue
        secret = _trimmed(match["secret"])
        mixed = any(c.isdigit() for c in secret) and any(c.isalpha() for c in secret)
        if mixed and not _NOT_SECRET.fullmatch(secret) and not _PATH.search(secret):
            return match.start("secret"), match.start("secret") + len(secret)
    return None


def _pin_later(text: str, at: int) -> tuple[int, int] | None:
    match = _PIN_LATER.match(text, at)
    if match is not None:
        return match.span(match.lastgroup or 0)
    match = _PIN_LINE_LATER.match(text, at)
    return None if match is None else match.span("said")


def _after_sentence(text: str, end: int) -> bool:
    """パスワードは hana2024 です, not パスワードは PowerPoint のファイルに."""
    rest = text[end : end + 8].lstrip(" 　」』\"'）)")
    return (
        not rest
        or rest[0] in "\r\n。、,.でにだとﾃﾆﾄ（(→\t"
        or rest.startswith(("です", "になり", "とな"))
    )


def _pin(text: str, at: int) -> tuple[int, int] | None:
    if number := _NUMBER_WORD.match(text, at):
        at = number.end()
    sign = _SIGN.match(text, at)
    if sign is None:
        return None
    match = _PIN.match(text, sign.end())
    if match is None or re.match(
        r"[桁文回日年月時分か個名件]", text[match.end() : match.end() + 1]
    ):
        return _password(text, at) if sign["sign"] not in (None, "は", "が", "を") else None
    return match.span()


def _answer(text: str, at: int) -> tuple[int, int] | None:
    sign = _SIGN.match(text, at)
    if sign is None or sign.end() == at:
        return None
    match = _ANSWER.match(text, sign.end())
    if match is None:
        return None
    end = match.end()
    if sign["sign"] in ("は", "が"):
        end = sign.end() + len(re.sub(r"(?:です|でした|だよ|だ|にし.*)$", "", match[0]))
    return (
        (sign.end(), end)
        if end > sign.end() and not _NOT_SECRET.fullmatch(text[sign.end() : end])
        else None
    )


def _answer_later(text: str, at: int) -> tuple[int, int] | None:
    match = _ANSWER_LATER.match(text, at)
    return None if match is None else match.span("secret")


def _behind_labels(view: View) -> Iterator[tuple[int, int]]:
    labels = view.labels
    readers = {view.topic(PASSWORD): _password, view.topic(PIN): _pin, view.topic(ANSWER): _answer}
    later = {
        view.topic(PASSWORD): _later,
        view.topic(PIN): _pin_later,
        view.topic(ANSWER): _answer_later,
    }
    wanted = np.flatnonzero(np.isin(labels.topic, [*readers]))
    question = _asked(view, labels.start[wanted])
    told = zip(wanted.tolist(), question.tolist(), strict=True)
    behind = view.records(labels.end[wanted])
    for (i, asked), (end, text, base) in zip(told, behind, strict=True):
        topic = int(labels.topic[i])
        label = view.buffer.raw(int(labels.start[i]), int(labels.end[i]))
        secret_answer = label.startswith(("秘", "ﾋﾐﾂ", "ヒミツ", "secret", "security"))
        if topic == view.topic(ANSWER) and not (asked or secret_answer):
            continue
        if (
            _is_header(view, i)
            or view.buffer.raw(int(labels.start[i]) - 2, int(labels.start[i])) == "</"
        ):
            continue
        span = readers[topic](text, end) or later[topic](text, end)
        if span:
            yield span[0] + base, span[1] + base
    for end, text, base in view.records(labels.end[labels.topic == view.topic(WIFI_KEY)]):
        if _SSID.search(text, max(0, end - 60), end) and (
            span := _password(text, end) or _later(text, end)
        ):
            yield span[0] + base, span[1] + base
    yield from _behind_logins(view)


def _behind_logins(view: View) -> Iterator[tuple[int, int]]:
    """Behind a login and a slash or tab: admin / Sakura99, ID/PW: taro Sakura99; not /root/bin/run.sh."""
    labels = view.labels
    for name, pattern in ((LOGIN, _LOGIN_SLASH), (ACCOUNT, _KNOWN_LOGIN)):
        mine = labels.topic == view.topic(name)
        starts, behind = labels.start[mine].tolist(), view.records(labels.end[mine])
        for start, (end, text, base) in zip(starts, behind, strict=True):
            match = pattern.match(text, end)
            secret = _trimmed(match["secret"]) if match else ""
            if not match or _kinds(secret) < 2 or secret.lower().startswith(("pass", "pw", "http")):
                continue
            if view.buffer.raw(start - 1, start) not in _PATH_SIGNS and not _FILE.search(secret):
                begin = base + match.start("secret")
                yield begin, begin + len(secret)
    for end, text, base in view.records(labels.end[labels.topic == view.topic(PAIR)]):
        match = _LOGIN_PAIR.match(text, end)
        if match and _kinds(_trimmed(match["secret"])) >= 1:
            begin = base + match.start("secret")
            yield begin, begin + len(_trimmed(match["secret"]))


def _is_header(view: View, label: int) -> bool:
    """A label whose own column bears its topic is the table's header."""
    return int(view.cells.header[label]) >= 0 if label < len(view.cells.header) else False


def _asked(view: View, places: np.ndarray) -> np.ndarray:
    """A secret question was named shortly before."""
    return view.near(places, [view.topic(QUESTION)], left=80, lines=3)


def _in_columns(view: View) -> Iterator[tuple[int, int]]:
    """Cells below a header that says password or PIN."""
    cells, text = view.cells, view.buffer.text
    wanted = np.isin(cells.topic, [view.topic(PASSWORD), view.topic(PIN), view.topic(ANSWER)])
    rows = (cells.start[wanted], cells.end[wanted], cells.topic[wanted])
    for start, end, topic in zip(*(row.tolist() for row in rows), strict=True):
        raw = text[start - PAD : end - PAD]
        left = len(raw) - len(raw.lstrip(" 　\t\"'|`"))
        secret = raw.strip(" 　\t\"'|`")
        if (
            len(secret) >= 3
            and not _NOT_SECRET.fullmatch(secret)
            and _fits_column(secret, topic, view)
        ):
            yield start - PAD + left, start - PAD + left + len(secret)


def _fits_column(secret: str, topic: int, view: View) -> bool:
    """A secret is one word; a password is typed on a keyboard and is no date."""
    if re.search(r"\s", secret):
        return False
    if topic == view.topic(ANSWER):
        return True
    return secret.isascii() and not re.fullmatch(r"[0-9]{2,4}[/-][0-9]{1,2}[/-][0-9]{1,2}", secret)


def find(view: View) -> Candidates:
    """Secrets behind labels, in columns, after login / and in URLs."""
    text = view.buffer.text
    spans = {*_behind_labels(view), *_in_columns(view)}
    if "://" in text:
        spans |= {
            m.span("secret") for m in _URL.finditer(text) if not _NOT_SECRET.fullmatch(m["secret"])
        }
    if "mysql" in text:
        spans |= {m.span("secret") for m in _MYSQL.finditer(text)}
    if "暗証" in text:
        spans |= {m.span(1) for m in _PIN_BEFORE.finditer(text)}
    if not spans:
        return together()
    table = np.array(sorted(spans), np.int64) + PAD
    return candidates(table[:, 0], table[:, 1], 0.9)


recognizer = Recognizer(
    kind="CREDENTIAL",
    find=find,
    topics={
        PASSWORD: (
            "パスワード", "パス", "初期パスワード", "仮パスワード", "ログインパスワード",
            "管理者パスワード", "ﾊﾟｽﾜｰﾄﾞ", "パスワ", "合言葉", "解凍キー", "復号キー", "展開キー", "パスフレーズ", "解凍パスワード",
            "解凍pw", "zipパスワード", "password", "passwd", "pass", "pwd", "pw", "passphrase",
            "login_password", "user_password",
            "db_password", "db_pass", "root_password", "admin_password", "mysql_root_password",
            "postgres_password", "smtp_password", "ftp_password", "userpassword",
            "current password", "initial password", "暗号化キー", "暗号キー", "wifiキー",
            "wi-fiキー", "ネットワークキー", "セキュリティキー", "psk", "wpa-psk",
            "wpa_passphrase", "wpa2キー", "接続キー", "bind_password", "smbpasswd", "requirepass",
            "pass word", "閲覧パスワード", "展開パスワード", "仮pw", "初期pw", "新パスワード",
            "旧パスワード", "パスワード①", "pw1", "pw2", "wifi_password", "wi-fi pw",
            "ログインpw", "ﾛｸﾞｲﾝpw", "mail_password", "proxy_password", "api_password", "secret",
        ),
        ACCOUNT: ("admin", "administrator", "root", "guest", "postgres", "operator", "sysadmin", "sa"),
        WIFI_KEY: ("key", "キー", "暗号化"),
        PIN: (
            "暗証番号", "暗証", "暗証no", "pin", "pinコード", "pin code", "pincode", "pin_code",
            "暗証コード", "開錠番号", "解錠番号", "開錠コード", "解錠コード",
            "署名用電子証明書の暗証番号", "キャッシュカード暗証番号", "利用者証明用暗証番号",
            "pin番号", "ロック解除番号", "ピン", "パスコード", "passcode", "ダイヤル",
            "ダイヤル錠", "テンキー", "オートロック", "キーボックス", "鍵ボックス", "警備解除",
            "アラーム解除", "ピンコード", "暗証番", "カギ番号", "キーボックス番号",
        ),
        ANSWER: ("答え", "答", "回答", "秘密の答え", "こたえ", "秘密の質問の答え", "秘密の質問の回答", "secret_answer", "secret answer", "security_answer", "秘密の質問の答", "answer", "合い言葉", "ヒミツノコタエ", "コタエ"),
        QUESTION: (
            "秘密の質問", "秘密の問い", "ヒミツノシツモン", "secret question", "secret_question", "security_question",
            "本人確認の質問", "リマインダ", "security question",
        ),
        PAIR: (
            "id/pw", "id/pass", "id/パスワード", "id・パスワード", "id・pw",
            "ユーザー/パスワード", "id／pw", "id／パスワード", "id/password", "user/pass",
            "アカウント/パスワード", "ユーザー名/パスワード", "id,pw", "login/pass",
            "id、パスワード", "id pw", "ログインid/パスワード", "id・pass", "id:pw", "id＆pw",
            "ユーザ/パスワード", "user/pw", "login/password",
        ),
    },
    rules=(Words(ja="パスワード等の言葉またはログインの隣", en="beside a word for a secret, or a login"),),
)  # fmt: skip
