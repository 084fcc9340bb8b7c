"""Files of Office 97 to 2003 and what else comes in their container: xls is read, the others are named."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from functools import partial

from morenashi.extract.aside import seekable
from morenashi.extract.biff import sound
from morenashi.extract.budget import Budget
from morenashi.extract.compound import MARK, Compound, NoCompound, written
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.grid import segments
from morenashi.extract.kinds import not_yet
from morenashi.extract.workbook import Damaged, Locked, Workbook
from morenashi.model.finding import Cause, Unread
from morenashi.model.segment import Segment
from morenashi.model.words import Words

_LARGEST = 128 << 20  # bytes of a workbook or of what is embedded

_OLD = Words(
    ja="旧形式の {kind}です。この版ではまだ中身を調べられません。{new} で保存し直すと調べられます。",
    en="an old {kind}. This version cannot look inside it yet; saved as {new} it can.",
)
_WORD = _OLD.filled(kind=Words(ja="Word 文書(.doc)", en="Word document (.doc)"), new="docx")
_SLIDES = _OLD.filled(
    kind=Words(ja="PowerPoint のスライド(.ppt)", en="PowerPoint file (.ppt)"), new="pptx"
)
_OUTLOOK = Words(ja="Outlook の項目(.msg)", en="an Outlook item (.msg)")
_OTHER = Words(
    ja="旧形式の Office 文書やその部品など", en="an old Office document, a part of one, or the like"
)
_PASSWORD = Words(
    ja="パスワード付きの Office 文書です。パスワードを外した写しを作ってから調べてください。",
    en="an Office document protected by a password. Scan a copy without it.",
)
_BROKEN = Words(
    ja="旧形式の Office 文書のようですが、壊れています。元のアプリで開けるかどうか確かめてください。",
    en="seems to be an old Office document, but is broken. See whether its own application opens it.",
)

_CUT = Words(
    ja="ブックの終わりまでは読めませんでした。読めたところだけを調べました。",
    en="the workbook could not be read to its end. Only what could be read was.",
)


def _matches(head: Head) -> int:
    return 100 if head.data.startswith(MARK) else 0


def _read(content: Content, _budget: Budget) -> Iterator[Segment | Unread | Child]:
    with seekable(content) as file:
        try:
            compound = Compound(file)
            names = compound.names
        except (NoCompound, struct.error):
            yield content.unread(Cause.BROKEN, what=_BROKEN)
            return
        if "encryptedpackage" in names:
            yield content.unread(Cause.ENCRYPTED, what=_PASSWORD)
        elif {"workbook", "book"} & names:
            yield from _workbook(content, compound)
        elif "worddocument" in names:
            locked = _locked_word(compound.read("WordDocument", 12))
            cause, what = (Cause.ENCRYPTED, _PASSWORD) if locked else (Cause.UNSUPPORTED, _WORD)
            yield content.unread(cause, what=what)
        elif "powerpoint document" in names:
            yield content.unread(Cause.UNSUPPORTED, what=_SLIDES)
        elif "__properties_version1.0" in names:
            yield content.unread(Cause.UNSUPPORTED, what=not_yet(_OUTLOOK))
        else:
            yield _packed(content, compound) or content.unread(
                Cause.UNSUPPORTED, what=not_yet(_OTHER)
            )


def _locked_word(head: bytes) -> bool:
    """[MS-DOC] 2.5.2: the bit fEncrypted."""
    return len(head) >= 12 and bool(head[11] & 0x01)


def _workbook(content: Content, compound: Compound) -> Iterator[Segment | Unread]:
    name = "Workbook" if "workbook" in compound.names else "Book"
    stream = compound.read(name, _LARGEST)
    try:
        book = Workbook(io.BytesIO(written(name, sound(stream))))
    except Locked:
        yield content.unread(Cause.ENCRYPTED, what=_PASSWORD)
        return
    except Damaged:
        yield content.unread(Cause.BROKEN, what=_BROKEN)
        return
    for i, title in book.sheets():
        part = content.within(title)
        try:
            yield from segments(part, book.rows(i))
        except Damaged:
            yield content.unread(Cause.BROKEN, part=part, what=_BROKEN)
    if len(stream) < compound.size(name):
        cause = Cause.TOO_LARGE if len(stream) >= _LARGEST else Cause.BROKEN
        yield content.unread(cause, partial=True, what=_CUT)


def _packed(content: Content, compound: Compound) -> Child | None:
    """What an object embedded in a document holds: a file of another program, or one dragged into it."""
    for name in ("Package", "CONTENTS"):
        data = compound.read(name, _LARGEST)
        if data:
            return Child(content.within(name.lower()), partial(io.BytesIO, data))
    data = compound.read("\x01Ole10Native", _LARGEST)
    if len(data) < 8:
        return None
    label, _, rest = data[6:].partition(b"\0")
    rest = rest.partition(b"\0")[2]  # where it lay
    (size,) = struct.unpack_from("<L", rest, 4) if len(rest) >= 8 else (0,)
    held = rest[8 + size :]  # after the place of a temporary copy
    (length,) = struct.unpack_from("<L", held) if len(held) >= 4 else (0,)
    if not length:
        return None
    name = label.decode("cp932", "replace").replace("\\", "_").replace("/", "_") or "object"
    return Child(content.within(name), partial(io.BytesIO, held[4 : 4 + length]))


extractor = Extractor(
    name="ole",
    label=Words(ja="旧形式の Office 文書", en="old Office document"),
    suffixes=("xls", "doc", "ppt", "msg"),
    matches=_matches,
    read=_read,
)
