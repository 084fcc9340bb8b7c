"""Turns each organisation's mails.txt into mails/NNN.eml and mails.toml, always the same bytes.

The source: `@@ key = Name <address>` names people; a block begins with
`=== NNN | pass|stop|either | utf8|iso|html|sjis | kind | why`, then come headers (people by key),
an empty line, the body (`~key` puts the signature of that person) and attachments (`+++ name`).
`Bcc` reaches the envelope only; `To@` sets the envelope apart from the head.
"""

from __future__ import annotations

import base64
import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.parser import Parser
from email.utils import format_datetime
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
ORGANISATIONS = ("clinic", "school", "factory", "association")
_START = datetime(2026, 11, 20, 8, 30, tzinfo=timezone(timedelta(hours=9)))
_CHARSETS = {"utf8": "utf-8", "html": "utf-8", "iso": "iso-2022-jp", "sjis": "shift_jis"}
_JIS = str.maketrans("～－―", "〜−—")  # what Windows calls otherwise has these names in JIS
_ADDRESS = re.compile(r"<([^>]+)>")
_PERSON = re.compile(r"@@ (\S+) = (.*?)\s*<([^>]+)>$")


@dataclass(slots=True)
class Block:
    """One mail as it stands in mails.txt."""

    number: str
    expect: str
    form: str
    kind: str
    why: str
    head: dict[str, str] = field(default_factory=dict)
    body: str = ""
    files: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Source:
    """All of one mails.txt."""

    people: dict[str, tuple[str, str]] = field(default_factory=dict)
    signatures: dict[str, str] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)


def read(path: Path) -> Source:
    """The blocks of one mails.txt."""
    source = Source()
    top, *rest = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)
    for piece in re.split(r"^(?=@@ )", top, flags=re.M):
        line, _, signature = piece.partition("\n")
        if found := _PERSON.match(line):
            key, name, address = found.groups()
            source.people[key] = (name, address)
            source.signatures[key] = signature.strip("\n")
    source.blocks = [_block(piece, source) for piece in rest]
    return source


def _block(piece: str, source: Source) -> Block:
    first, _, rest = piece.partition("\n")
    fields = [part.strip() for part in first.split("|")]
    number, expect, form, kind, why = (fields + [""] * 5)[:5]
    block = Block(number, expect, form, kind, why)
    head, _, text = rest.partition("\n\n")
    for line in head.splitlines():
        name, _, value = line.partition(":")
        block.head[name.strip()] = value.strip()
    text = re.sub(r"^~(\w+)$", lambda m: source.signatures[m[1]], text, flags=re.M)
    body, *files = re.split(r"^\+\+\+ ", text, flags=re.M)
    block.body = body.strip("\n") + "\n"
    for item in files:
        name, _, content = item.partition("\n")
        block.files.append((name.strip(), content.strip("\n") + "\n"))
    return block


def _boxes(value: str, source: Source) -> list[tuple[str, str]]:
    boxes = []
    for word in (part.strip() for part in value.split(",") if part.strip()):
        if word in source.people:
            boxes.append(source.people[word])
        elif found := _ADDRESS.search(word):
            boxes.append((word[: found.start()].strip(), found[1]))
        else:
            boxes.append(("", word))
    return boxes


def _shown(boxes: list[tuple[str, str]], charset: str) -> str:
    return ",\r\n ".join(
        f"{Header(name, charset).encode()} <{address}>" if name else address
        for name, address in boxes
    )


def envelope(block: Block, source: Source) -> tuple[str, list[str]]:
    """Sender and recipients as the server would see them."""
    head = block.head
    told = head.get("To@") or ",".join(head.get(name, "") for name in ("To", "Cc", "Bcc"))
    return _boxes(head["From"], source)[0][1], [address for _, address in _boxes(told, source)]


def _text(body: str, subtype: str, charset: str) -> MIMEText:
    if charset == "iso-2022-jp":
        body = body.translate(_JIS)
    if charset != "shift_jis":
        return MIMEText(body, subtype, charset)
    part = MIMEText("", subtype, "us-ascii")
    del part["Content-Transfer-Encoding"]
    part.set_param("charset", charset)
    part["Content-Transfer-Encoding"] = "base64"
    part.set_payload(base64.encodebytes(body.encode("cp932")).decode())
    return part


def _html(body: str) -> str:
    lines = "".join(f"<div>{escape(line) or '<br>'}</div>\n" for line in body.splitlines())
    return f'<html><body style="font-family:Meiryo">\n{lines}</body></html>\n'


def mail(block: Block, source: Source) -> bytes:
    """The mail with line ends as Git keeps them (measure.py restores CRLF), boundaries fixed by its number."""
    charset = _CHARSETS[block.form]
    content: MIMEBase = _text(block.body, "plain", charset)
    if block.form == "html":
        both = MIMEMultipart("alternative", boundary=f"alt-{block.number}")
        both.attach(content)
        both.attach(_text(_html(block.body), "html", charset))
        content = both
    if block.files:
        whole = MIMEMultipart("mixed", boundary=f"mix-{block.number}")
        whole.attach(content)
        for name, text in block.files:
            whole.attach(_attachment(name, text, charset))
        content = whole
    content["From"] = _shown(_boxes(block.head["From"], source), charset)
    for name in ("To", "Cc"):
        if block.head.get(name):
            content[name] = _shown(_boxes(block.head[name], source), charset)
    content["Subject"] = Header(block.head.get("Subject", "").translate(_JIS), charset).encode()
    content["Date"] = format_datetime(_START + timedelta(minutes=7 * int(block.number)))
    domain = envelope(block, source)[0].rpartition("@")[2]
    content["Message-ID"] = f"<{block.number}.20261120@{domain}>"
    return content.as_bytes()


def _attachment(name: str, text: str, charset: str) -> MIMEBase:
    name, _, password = name.partition(" password=")
    if name.endswith(".eml"):
        part: MIMEBase = MIMEMessage(_nested(text))
        part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
        return part
    types = {
        "csv": "text/csv",
        "txt": "text/plain",
        "ics": "text/calendar",
        "png": "image/png",
        "jpg": "image/jpeg",
        "zip": "application/zip",
    }
    kind = types.get(name.rpartition(".")[2], "application/octet-stream")
    part = MIMEBase(*kind.split("/"))
    part.set_param("name", Header(name, charset).encode())
    part.set_payload(base64.encodebytes(_content(name, text, password)).decode())
    part["Content-Transfer-Encoding"] = "base64"
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
    return part


def _nested(text: str) -> MIMEText:
    parsed = Parser().parsestr(text)
    inner = MIMEText(str(parsed.get_payload()), "plain", "utf-8")
    for name, value in parsed.items():
        shown = [word.strip() for word in value.split(",")] if name in ("From", "To", "Cc") else []
        boxes = [(w.partition("<")[0].strip(), w.partition("<")[2].rstrip(">") or w) for w in shown]
        inner[name] = _shown(boxes, "utf-8") if boxes else Header(value, "utf-8").encode()
    return inner


def _content(name: str, text: str, password: str) -> bytes:
    suffix = name.rpartition(".")[2]
    if suffix in ("png", "jpg"):
        return _png(text)
    if suffix == "xlsx":
        return _xlsx(text)
    if suffix == "zip":
        inner, _, rest = text.partition("\n")
        return _zip({inner: _content(inner, rest, "")}, locked=bool(password))
    return text.encode("cp932" if suffix in ("csv", "txt") else "utf-8")


def _zip(files: dict[str, bytes], *, locked: bool = False) -> bytes:
    """A zip; `locked` sets the flag of encryption and makes the bytes unreadable without any key."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            kept = bytes(byte ^ 0xA5 for byte in data) if locked else data
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 9, 0, 0)), kept)
    whole = bytearray(buffer.getvalue())
    if locked:
        for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            whole[whole.index(mark) + place] |= 1
    return bytes(whole)


def _xlsx(text: str) -> bytes:
    rows = "".join(
        "<row>"
        + "".join(
            f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in line.split(",")
        )
        + "</row>"
        for line in text.splitlines()
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    book = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{book}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{book}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship '
        f'Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
    }
    start = '<?xml version="1.0" encoding="UTF-8"?>'
    return _zip({name: (start + part).encode() for name, part in parts.items()})


def _png(text: str) -> bytes:
    """A grey square of 8 by 8 dots, its grey taken from the text."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = (b"\x00" + bytes([len(text) % 256]) * 8) * 8
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    data = zlib.compressobj(0)
    packed = data.compress(rows) + data.flush()
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


def _table(block: Block, source: Source) -> str:
    def quoted(value: str) -> str:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'

    sender, to = envelope(block, source)
    lines = [f"[{quoted(block.number)}]", f"expect = {quoted(block.expect)}"]
    lines += [f"from = {quoted(sender)}", f"to = [{', '.join(quoted(one) for one in to)}]"]
    lines += [f"kind = {quoted(block.kind)}"] if block.kind else []
    lines += [f"why = {quoted(block.why)}"] if block.why else []
    return "\n".join(lines)


def built(folder: Path) -> dict[str, bytes]:
    """What mails.txt says, as files: name below the organisation's folder -> bytes."""
    source = read(folder / "mails.txt")
    files = {f"mails/{block.number}.eml": mail(block, source) for block in source.blocks}
    tables = "\n\n".join(_table(block, source) for block in source.blocks)
    files["mails.toml"] = f"# Built by build_mails.py from mails.txt.\n\n{tables}\n".encode()
    return files


def main() -> None:
    """Writes the files of all four."""
    for name in ORGANISATIONS:
        folder = HERE / name
        if not (folder / "mails.txt").exists():
            continue
        (folder / "mails").mkdir(exist_ok=True)
        for path, data in built(folder).items():
            (folder / path).write_bytes(data)


if __name__ == "__main__":
    main()
