"""Holds that the pages hang together: links lead somewhere, both languages exist, decisions are short."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, ROOT, name_of, pages

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s]*)\)")

every_page = pytest.mark.parametrize("page", pages(), ids=name_of)


def anchors(page: Path) -> set[str]:
    """The anchors a page's headings get on the usual hosts."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@every_page
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        path, _, anchor = link.partition("#")
        target = (page.parent / path) if path else page
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target), link


@every_page
def test_a_page_begins_with_its_title(page: Path) -> None:
    assert page.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("folder", ["tutorials", "how-to"])
def test_guides_stand_in_both_languages(folder: str) -> None:
    names = {page.name for page in (DOCS / folder).glob("*.md")}
    english = {name for name in names if not name.endswith(".ja.md")}
    assert english
    assert {name.removesuffix(".md") + ".ja.md" for name in english} == names - english


def decisions() -> list[Path]:
    return sorted((DOCS / "decisions").glob("[0-9]*.md"))


@pytest.mark.parametrize("page", decisions(), ids=name_of)
def test_a_decision_is_short_and_whole(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    number = int(page.name[:4])
    assert text.startswith(f"# {number}. ")
    assert len(text.splitlines()) < 30
    assert re.findall(r"^## (\w+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]
    assert f"]({page.name})" in (DOCS / "decisions/README.md").read_text(encoding="utf-8")


def test_every_page_can_be_reached_from_the_index() -> None:
    index = "".join(
        (DOCS / name).read_text(encoding="utf-8") for name in ("README.md", "decisions/README.md")
    )
    lost = [
        name_of(page)
        for page in DOCS.rglob("*.md")
        if f"{page.name})" not in index and page.name != "README.md"
    ]
    assert lost == []


def test_the_law_of_the_house_is_whole() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
