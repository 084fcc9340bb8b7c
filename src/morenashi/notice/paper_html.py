"""Papers as one HTML file: for A4 and for a phone, without network, without a script."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from morenashi.notice.paper import Form, Heading, NewPage, Paper, Para, Points


def html_of(papers: Sequence[Paper], lang: str) -> str:
    """All papers in one file in one language, each on a sheet of its own."""
    from jinja2 import Environment, StrictUndefined

    room = files("morenashi.notice").joinpath("templates")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(room.joinpath("paper.html.j2").read_text("utf-8"))
    return template.render(
        lang=lang,
        papers=papers,
        css=room.joinpath("paper.css").read_text("utf-8"),
        kind=_kind,
    )


def _kind(block: object) -> str:
    """The name by which the template knows a block."""
    names = {Heading: "heading", Para: "para", Points: "points", Form: "form", NewPage: "new"}
    return names[type(block)]
