"""PowerPoint presentations (ECMA-376 part 1, PresentationML): slides in their order, notes, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.extract import office, package
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.model.finding import Unread
from morenashi.model.segment import Segment
from morenashi.model.words import Words

_SHOW = "ppt/presentation.xml"
_SLIDE = re.compile(r"""<(?:\w+:)?sldId\s[^<>]*?\w+:id=["']([^"']+)""")
_NOTES = re.compile(r"ppt/notesSlides/[^/]+\.xml")
_PLACES = (
    (r"ppt/comments/[^/]+\.xml", "コメント"),
    (r"ppt/commentAuthors\.xml|ppt/authors\.xml", "コメントした人"),
    (r"ppt/charts/chart[^/]*\.xml", "グラフ"),
    (r"ppt/diagrams/data\d*\.xml", "図表"),
    (r"ppt/(slideMasters|slideLayouts|notesMasters|handoutMasters)/[^/]+\.xml", "ひな形"),
)


def _matches(head: Head) -> int:
    return package.matches(head, "ppt")


def _read(content: Content, budget: Budget) -> Iterator[Segment | Unread | Child]:
    return office.read(content, budget, _slides, _PLACES)


def _slides(content: Content, opened: package.Package) -> Iterator[Segment | Unread]:
    """Each slide and its notes, in the order they are shown; slides out of that order come last."""
    targets = opened.related(_SHOW)
    shown = [targets.get(key, "") for key in _SLIDE.findall(opened.small(_SHOW))]
    there = opened.matching(r"ppt/slides/[^/]+\.xml")
    names = dict.fromkeys([name for name in shown if name in there] + there)
    noted: set[str] = set()
    wide = len(str(len(names)))  # so that places in alphabetical order are in order
    for i, name in enumerate(names, 1):
        slide = content.within(f"スライド{i:0{wide}}")
        yield from office.told(content, opened, name, slide)
        for note in opened.related(name).values():
            if _NOTES.fullmatch(note) and note in opened.names and note not in noted:
                noted.add(note)
                yield from office.told(content, opened, note, f"{slide}のノート")
    for note in opened.matching(_NOTES.pattern):
        if note not in noted:
            yield from office.told(content, opened, note, content.within("ノート"))


extractor = Extractor(
    name="pptx",
    label=Words(ja="PowerPoint のスライド", en="PowerPoint presentation"),
    suffixes=("pptx", "pptm", "ppsx", "potx"),
    matches=_matches,
    read=_read,
)
