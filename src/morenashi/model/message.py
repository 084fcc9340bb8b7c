"""What was seen in a message or file that leaves or arrived: texts, whose data stands in them, what stayed unseen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from morenashi.model.finding import Unread
from morenashi.model.mail import Attached, Mailbox, MailHead, Voice
from morenashi.model.sealed import Sealed
from morenashi.model.words import Words

_VOICES = {
    Voice.NEW: Words(ja="", en=""),
    Voice.QUOTED: Words(ja="（引用したメール）", en=" (in a quoted mail)"),
    Voice.FORWARDED: Words(ja="（転送したメール）", en=" (in a forwarded mail)"),
    Voice.FILE: Words(ja="", en=""),
}

_ENGLISH = {
    "本文": "body",
    "本文(HTML)": "HTML body",
    "本文(外側)": "around the parts",
    "件名": "subject",
    "ヘッダー": "header",
    "ほかのヘッダー": "other headers",
    "ファイル名": "file names",
    "コメント": "comment",
    "添付": "attached",
}
_ENGLISH_KINDS = {
    "(離して書かれた文字)": " (spread letters)",
    "(符号化された文字)": " (encoded text)",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a person would say it: the part ("本文", "名簿.csv"), its line from 1, who speaks there."""

    part: str
    line: int = 0
    column: str | None = None
    voice: Voice = Voice.NEW

    @property
    def said(self) -> Words:
        """For instance 本文の12行目（引用したメール）."""
        ja, en = self.part, _in_english(self.part)
        if self.column:
            ja, en = f"{ja} の「{self.column}」列", f'{en}, column "{self.column}"'
        if self.line:
            ja, en = f"{ja} {self.line}行目", f"{en}, line {self.line}"
        voice = _VOICES[self.voice]
        return Words(ja=ja + voice.ja, en=en + voice.en)


def _in_english(part: str) -> str:
    """A part by its English name, where the name is ours and not a file's."""
    within, slash, name = part.rpartition("/")
    kind = next((kind for kind in _ENGLISH_KINDS if name.endswith(kind)), "")
    plain = name.removesuffix(kind)
    return within + slash + _ENGLISH.get(plain, plain) + _ENGLISH_KINDS.get(kind, "")


@dataclass(frozen=True, slots=True)
class Passage:
    """One author's stretch of one part. `line` is the line of the part on which it begins, from 1.

    `parties` took part in the mail it comes from; None where nothing says who they were.
    """

    part: str
    text: str = field(repr=False)
    line: int = 1
    voice: Voice = Voice.NEW
    depth: int = 0
    parties: tuple[Mailbox, ...] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """One found value. `sample` is masked and may be shown; `value` may not.

    `kind` is a name of `items_of_data.KINDS`, `item` its finer key; `passage` and `subject` are
    positions in the message's lists, -1 where there is none (a cell of a table; nobody's).
    """

    kind: str
    item: str
    spot: Spot
    sample: str
    value: Sealed = field(repr=False)
    passage: int = -1
    subject: int = -1
    business: bool = False


@dataclass(frozen=True, slots=True)
class DataSubject:
    """One person the message says something about: the positions of what is said, in order."""

    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """A table with people in its rows: how many rows of people, and how many values of each kind.

    Of some of its rows the values stand among the mentions, too; of the others only here.
    """

    part: str
    people: int
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Message:
    """All that was seen. `heads` begins with the mail's own head; a file or a text has none.

    `size` in bytes; `unread` is what could not be looked into, each with its cause.
    """

    heads: tuple[MailHead, ...] = ()
    passages: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    subjects: tuple[DataSubject, ...] = ()
    tables: tuple[PeopleTable, ...] = ()
    attached: tuple[Attached, ...] = ()
    unread: tuple[Unread, ...] = ()
    size: int = 0

    def said_of(self, subject: DataSubject) -> tuple[Mention, ...]:
        """What is said of one person."""
        return tuple(self.mentions[i] for i in subject.mentions)
