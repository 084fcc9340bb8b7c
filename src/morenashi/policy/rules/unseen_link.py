"""Links to places where files are handed over: what lies there cannot be seen here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.mail import Voice
from morenashi.model.message import Passage, Spot
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words
from morenashi.policy.rule import Example, Option, Options, Rule
from morenashi.policy.saying import readers, seen_by

# Services known in Japan, by kind: handing over a file for some days; storing and sharing.
_TRANSFER = """
    gigafile.nu xgf.nu firestorage.jp firestorage.com datadeliver.net okurin.bitpark.co.jp filesend.to
    wetransfer.com we.tl send-anywhere.com sendgb.com transfernow.net mediafire.com mega.nz
    dotup.org axfc.net ux.getuploader.com kuronekoyamato-file.jp bizstorage.jp securedelivery.jp
"""
_STORAGE = """
    dropbox.com dropboxusercontent.com db.tt drive.google.com docs.google.com photos.app.goo.gl
    1drv.ms onedrive.live.com sharepoint.com box.com box.net icloud.com pcloud.com
    directcloud.jp fileforce.jp usen-filebox.jp dropsend.com storage.googleapis.com
    s3.amazonaws.com blob.core.windows.net evernote.com
"""
_HOSTS = frozenset((*_TRANSFER.split(), *_STORAGE.split()))
# On the same hosts, but no file of ours: questionnaires, and the services' own pages.
_NO_FILE = re.compile(
    r"^(?:docs\.google\.com/forms/|(?:www\.)?(?:dropbox|box|evernote|icloud|wetransfer)\.com/?"
    r"(?:$|(?:login|help|legal|pricing|features|home|about|ja|ja-jp)\b))"
)
_MEETING = re.compile(
    r"(?:^|\.)(?:zoom\.us|teams\.microsoft\.com|meet\.google\.com|webex\.com|whereby\.com)$"
)

_URL = re.compile(r"(?:https?|ftps?)://[^\s<>\"'「」『』（）()【】、。，]+", re.IGNORECASE)
_PARTS = re.compile(r"\w+://(?:[^/?#@]*@)?([^/:?#]+)(?::\d+)?([^?#]*)")
# A file is handed over where a password is told beside the link, or where both are said: that the
# file is fetched there, and that it is locked or expires.
_PASSWORD = re.compile(
    r"(?:パスワード|ﾊﾟｽﾜｰﾄﾞ|PW|password)\s*(?:は|:|：|=|＝|】|」)\s*[「『\"']?\s*[!-~]{4,40}",
    re.IGNORECASE,
)
_FETCH = re.compile(
    r"ダウンロード|ﾀﾞｳﾝﾛｰﾄﾞ|お?受け?取り|格納|アップ(?:ロード)?しま|保存先|共有(?:フォルダ|リンク)|転送サービス|ファイル便"
    r"|大容量|容量が大き|オンラインストレージ|download",
    re.IGNORECASE,
)
_LOCK = re.compile(
    r"パスワード|ﾊﾟｽﾜｰﾄﾞ|パスコード|(?:有効|保存|保管|閲覧|公開|ダウンロード)(?:期限|期間)|期限\s*[:：]"
    r"|まで(?:有効|に(?:ダウンロード|お?受け?取り))|password",
    re.IGNORECASE,
)
_AROUND = 3

_MESSAGE = Words(
    ja="{place}のリンク先（{host}）に置かれたファイルの中身は、ここからは見えません。"
    "{readers}が開けます。置いたファイルに宛先以外の方の個人情報がないか、"
    "公開範囲と期限が正しいかを確かめてください。",
    en="{place}: what lies behind the link ({host}) cannot be seen from here; {readers} can open it. "
    "Make sure that no one else's personal data lies there, and that access and expiry are right.",
)


def _judge(outgoing: Outgoing, options: Options) -> Iterator[Reason]:
    if not outgoing.leaves:
        return
    own = {*outgoing.directory.domains, *options.words("trusted")}
    found: dict[str, Spot] = {}
    for passage in outgoing.message.passages:
        if passage.voice is Voice.NEW:
            for host, line in _links(passage, frozenset(options.words("hosts"))):
                if not _below(host, own):
                    found.setdefault(host, Spot(passage.part, line, None, passage.voice))
    if not found:
        return
    hosts = tuple(found)[:3]
    yield Reason(
        rule="unseen_link",
        level=options.level,
        message=_MESSAGE.filled(
            place=found[hosts[0]].said, host="、".join(hosts), readers=readers(outgoing)
        ),
        spot=found[hosts[0]],
        evidence=hosts,
        seen_by=seen_by(outgoing.outsiders),
    )


def _links(passage: Passage, more: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The hosts of links to handed-over files in one passage, with the line of each."""
    lines = passage.text.split("\n")
    for at, line in enumerate(lines):
        for url in _URL.finditer(line):
            host, path = _parted(url[0])
            if not host or _MEETING.search(host):
                continue
            around = "\n".join(lines[max(0, at - _AROUND) : at + _AROUND + 1])
            handed = bool(
                _PASSWORD.search(around) or (_FETCH.search(around) and _LOCK.search(around))
            )
            stored = _below(host, _HOSTS | more) and not _NO_FILE.match(f"{host}{path}")
            if stored or handed:
                yield host, passage.line + at


def _parted(url: str) -> tuple[str, str]:
    """Host in small letters and path; empty where it is no link one could follow."""
    found = _PARTS.match(url)
    return (found[1].lower(), found[2]) if found else ("", "")


def _below(host: str, domains: frozenset[str] | set[str]) -> bool:
    """Whether the host is one of the domains, or lies below one."""
    labels = host.split(".")
    return any(".".join(labels[i:]) in domains for i in range(len(labels)))


rule = Rule(
    name="unseen_link",
    label=Words(ja="中身の見えない共有リンク", en="links to files that cannot be seen"),
    why=Words(
        ja="添付を避けて転送サービスやクラウドのリンクで名簿を渡し、公開範囲の誤りや宛先違いに気づかなかった事例から。",
        en="Lists handed over by a link instead of an attachment went to the wrong people, or to everybody.",
    ),
    level=Level.ASK,
    judge=_judge,
    options={
        "hosts": Option(
            (),
            Words(
                ja="ほかに数える共有サービスのドメイン", en="domains of further services to count"
            ),
        ),
        "trusted": Option(
            (),
            Words(
                ja="確認のいらない共有先のドメイン（自社のドメインは数えません）",
                en="domains that need no question (our own never do)",
            ),
        ),
    },
    examples=(
        Example(
            told="ファイル転送サービスのリンク",
            stops=True,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\nデータが大きいため、こちらからお受け取りください。\n"
            "https://12.gigafile.nu/1127-abcdef0123\n",
        ),
        Example(
            told="名の知られていない受け渡しサイト",
            stops=True,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\n下記からダウンロードしてください。\nhttps://haisou-box.example/f/9a8b7c\n"
            "パスワード: aoba-1120\nダウンロード期限: 11月27日\n",
        ),
        Example(
            told="会社のホームページと会議の案内",
            stops=False,
            to=("tanabe@aoba-foods.example",),
            body="田辺様\n\n会議は https://us02web.zoom.us/j/123 で行います。パスコード: 445566\n"
            "--\n港商事 https://www.minato-shoji.example/\n",
        ),
    ),
)
