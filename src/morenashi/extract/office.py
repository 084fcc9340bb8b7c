"""What the parts of an Office document have in common: stories as segments, properties, what is embedded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content
from morenashi.extract.grid import lines, segments, shape
from morenashi.extract.office_xml import NotWellFormed
from morenashi.extract.package import UNREADABLE, Package, broken, opened
from morenashi.extract.story import Table, story
from morenashi.model.finding import Cause, Unread
from morenashi.model.segment import Segment, TextBlock
from morenashi.model.words import Words

_BLOCK = 1 << 20  # characters
_PROPERTIES = (
    ("dc:title", "件名"), ("dc:subject", "副題"), ("dc:creator", "作成者"), ("cp:keywords", "キーワード"),
    ("dc:description", "説明"), ("cp:lastModifiedBy", "最終更新者"), ("Manager", "管理者"), ("Company", "会社"),
    ("meta:initial-creator", "作成者"), ("meta:keyword", "キーワード"),
)  # fmt: skip
_LINK = re.compile(r"""\sTarget=["']((?:mailto|tel|sms):[^"']+)""", re.IGNORECASE)
_EMBEDDED = r"(xl|word|ppt)/(embeddings/[^/]+|afchunk[^/]*|[^/]*\.(html?|mht|rtf|docx|xlsx))"
ONLY_IMAGES = Words(
    ja="文字はなく、画像だけの文書です。画像の中は、この版ではまだ調べられません。目で確かめてください。",
    en="a document of images without text. This version cannot look inside them yet. Look at it yourself.",
)


Texts = Callable[[Content, Package], Iterator[Segment | Unread]]


def read(
    content: Content, budget: Budget, texts: Texts, beside: Iterable[tuple[str, str]] = ()
) -> Iterator[Segment | Unread | Child]:
    """A whole document: its `texts`, or a note that it has only images; then what the members of the
    patterns `beside` tell, its properties, and the documents inside it."""
    for package in opened(content, budget):
        if isinstance(package, Unread):
            yield package
            continue
        silent = True
        for segment in texts(content, package):
            silent = False
            yield segment
        if silent:
            yield from _only_images(content, package)
        for pattern, part in beside:
            yield from all_told(content, package, pattern, part)
        yield from _about(content, package)
        yield from _embedded(package)


def told(content: Content, package: Package, name: str, part: str) -> Iterator[Segment | Unread]:
    """One member's text as `part`; its tables with headers are parts `part/表1` and so on."""
    waiting: list[str] = []
    line, size, tables = 1, 0, 0
    whole = True
    pieces = _pieces(package, name)
    while (piece := next(pieces, None)) is not None:
        if isinstance(piece, NotWellFormed):
            whole = False
            continue
        if isinstance(piece, Table) and shape(piece.rows):
            tables += 1
            numbered = enumerate(piece.rows, 1)
            yield from segments(f"{part}/表{tables}" if part else f"表{tables}", numbered)
            continue
        text = _as_text(piece)
        waiting.append(text)
        size += len(text)
        if size >= _BLOCK:
            block = "".join(waiting)
            yield TextBlock(part, block, line)
            line, size, waiting = line + block.count("\n"), 0, []
    if waiting:
        yield TextBlock(part, "".join(waiting), line)
    if not whole:
        yield broken(content, part)


def _pieces(package: Package, name: str) -> Iterator[str | Table | NotWellFormed]:
    """The pieces of a story; a mistake in it is the last one."""
    try:
        with package.open(name) as file:
            yield from story(file)
    except NotWellFormed as error:
        yield error
    except (KeyError, *UNREADABLE):
        yield NotWellFormed()


def _as_text(piece: str | Table) -> str:
    if isinstance(piece, str):
        return piece + "\n"
    return "".join(block.text for block in lines("", enumerate(piece.rows, 1)))


def all_told(
    content: Content, package: Package, pattern: str, part: str
) -> Iterator[Segment | Unread]:
    """All members whose names match, as `part`, `part2` and so on."""
    for i, name in enumerate(package.matching(pattern), 1):
        yield from told(content, package, name, content.within(part if i == 1 else f"{part}{i}"))


def _about(content: Content, package: Package) -> Iterator[Segment]:
    """Who made the document and what it calls itself, and the addresses its links go to."""
    yield from about_text(
        content, package.small("docProps/core.xml") + package.small("docProps/app.xml")
    )
    links: dict[str, None] = {}
    for name in package.matching(r"(xl|word|ppt)/(.*/)?_rels/[^/]+\.rels"):
        links |= dict.fromkeys(unescape(target) for target in _LINK.findall(package.small(name)))
    if links:
        yield TextBlock(content.within("リンク先"), "".join(f"{link}\n" for link in links))


def about_text(content: Content, xml: str) -> Iterator[Segment]:
    """What properties say that are elements of this XML."""
    found = []
    for tag, label in _PROPERTIES:
        value = re.search(rf"<{tag}(?:\s[^<>]*)?>([^<]*)</{tag}>", xml)
        if value and value[1].strip():
            found.append(f"{label}: {unescape(value[1]).strip()}\n")
    if found:
        yield TextBlock(content.within("文書の情報"), "".join(found))


def _embedded(package: Package) -> Iterator[Child]:
    """Documents inside the document; pictures, macros and settings are none."""
    for name in package.matching(_EMBEDDED):
        yield package.child(name)


def _only_images(content: Content, package: Package) -> Iterator[Unread]:
    """A note where a document holds pictures and not a word."""
    if package.matching(r"(xl|word|ppt)/media/[^/]+\.(?!emf|wmf|wdp)\w+"):
        yield content.unread(Cause.UNSUPPORTED, what=ONLY_IMAGES)
