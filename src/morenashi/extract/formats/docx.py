"""Word documents (ECMA-376 part 1, WordprocessingML): text, tables, headers, notes, comments, what was deleted."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.extract import office, package
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.model.finding import Unread
from morenashi.model.segment import Segment
from morenashi.model.words import Words

_PLACES = (
    (r"word/header\d*\.xml", "ヘッダー"),
    (r"word/footer\d*\.xml", "フッター"),
    (r"word/footnotes\.xml", "脚注"),
    (r"word/endnotes\.xml", "文末脚注"),
    (r"word/comments\.xml", "コメント"),
    (r"word/charts/chart[^/]*\.xml", "グラフ"),
    (r"word/diagrams/data\d*\.xml", "図表"),
    (r"word/glossary/document\.xml", "定型句"),
)


def _matches(head: Head) -> int:
    return package.matches(head, "word")


def _read(content: Content, budget: Budget) -> Iterator[Segment | Unread | Child]:
    return office.read(content, budget, _texts)


def _texts(content: Content, opened: package.Package) -> Iterator[Segment | Unread]:
    # The main text may have another name (document2.xml), which the relations of the package tell.
    main = next(iter(opened.matching(r"word/document\d*\.xml")), "word/document.xml")
    yield from office.told(content, opened, main, content.part)
    for pattern, part in _PLACES:
        yield from office.all_told(content, opened, pattern, part)


extractor = Extractor(
    name="docx",
    label=Words(ja="Word 文書", en="Word document"),
    suffixes=("docx", "docm", "dotx", "dotm"),
    matches=_matches,
    read=_read,
)
