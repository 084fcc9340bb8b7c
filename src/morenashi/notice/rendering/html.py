"""A draft as one HTML file: made for a phone first, fit for A4, with nothing to load and nothing to run."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from morenashi.model.draft import Draft, LetterLang
from morenashi.notice.readings import bare, runs
from morenashi.notice.rendering.text import MARK

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_REACHED_BY = re.compile(
    r"(?P<blank>〔未記入：[^〕]+〕|\[to be filled in: [^\]]+\])"
    r"|(?P<url>https?://[\w.\-/%?=&#~+:]+)|(?P<mail>[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+)"
    r"|(?P<phone>(?<![\d-])0\d{1,3}-\d{2,4}-\d{2,4}(?![\d-]))",
    re.ASCII,
)


def html(draft: Draft) -> str:
    """The whole page."""
    lang = draft.language.words
    return _template().render(
        draft=draft,
        lang=lang,
        css=_file("letter.css"),
        ruby=draft.language is LetterLang.PLAIN,
        mark="" if draft.ready else MARK[lang],
        joint="" if draft.language is LetterLang.JA else " ",
    )


def _said(text: str) -> Markup:
    """A text with readings above its characters; telephones can be dialled, addresses opened."""
    from markupsafe import Markup

    return Markup("").join(
        Markup("<ruby>{}<rp>（</rp><rt>{}</rt><rp>）</rp></ruby>").format(piece, reading)
        if reading
        else _linked(piece)
        for piece, reading in runs(text)
    )


def _linked(text: str) -> Markup:
    from markupsafe import Markup, escape

    said, end = [], 0
    for found in _REACHED_BY.finditer(text):
        said.append(escape(text[end : found.start()]))
        end = found.end()
        if found.lastgroup == "blank":
            said.append(Markup("<mark>{}</mark>").format(found[0]))
            continue
        scheme = {"phone": "tel:", "mail": "mailto:"}.get(found.lastgroup or "", "")
        target = scheme + found[0].replace("-", "") if scheme == "tel:" else scheme + found[0]
        said.append(Markup('<a href="{}">{}</a>').format(target, found[0]))
    said.append(escape(text[end:]))
    return Markup("").join(said)


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.filters |= {"said": _said, "bare": bare}
    return environment.from_string(_file("letter.html.j2"))


def _file(name: str) -> str:
    return (files("morenashi.notice") / "rendering" / name).read_text("utf-8")
