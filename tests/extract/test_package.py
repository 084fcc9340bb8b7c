"""Which kind of package a zip is: by its members, and by its name where they do not say."""

from __future__ import annotations

import zipfile

import pytest

from morenashi.extract.extractor import Head
from morenashi.extract.package import matches
from tests.extract.office_files import docx, pack, paragraph, pptx, sheet, slide, xlsx

KINDS = {
    "xl": xlsx({"A": sheet([["a"]])}),
    "word": docx(paragraph("a")),
    "ppt": pptx([slide("a")], [1]),
}


def scores(data: bytes, name: str) -> dict[str, int]:
    head = Head(data[: 1 << 16], "", name)
    return {kind: matches(head, kind) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("suffix", ["bin", "zip", "xlsx", "docx", "pptx"])
def test_members_tell_whatever_the_name(kind: str, suffix: str) -> None:
    found = scores(KINDS[kind], f"a.{suffix}")
    assert found.pop(kind) >= 140
    assert set(found.values()) == {0}


def test_the_name_tells_where_members_do_not() -> None:
    data = pack({"docProps/thumbnail.jpeg": bytes(range(256)) * 400}, zipfile.ZIP_STORED)
    assert scores(data, "a.pptx") == {"xl": 0, "word": 0, "ppt": 120}
    assert not any(scores(data, "a.zip").values())


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx"])
@pytest.mark.parametrize("folder", ["xl", "word", "ppt", "資料"])
def test_an_archive_of_documents_is_no_document(folder: str, name: str) -> None:
    data = pack({f"{folder}/a.xlsx": KINDS["xl"], "b.docx": KINDS["word"]}, zipfile.ZIP_STORED)
    assert not any(scores(data, name).values())
