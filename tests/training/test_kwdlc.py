"""Holds the reading of KNP's form to invented documents: names end within the phrase that is marked."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from training.kwdlc import document, measured, of_knp, reader
from training.material import Text

_ONE = """# S-ID:w000000-00000-1
* 1D
+ 1D
先生 せんせい 先生 名詞 6
の の の 助詞 9
* 2D
+ 2D <rel type="=" target="先生"/>
架空 かくう 架空 名詞 6
+ 3D <NE:PERSON:架空花子>
花子 はなこ 花子 名詞 6
は は は 助詞 9
* -1D
+ -1D
来た きた 来る 動詞 2
EOS
"""
_TWO = """# S-ID:w000000-00000-2
* -1D
+ 1D <NE:PERSON:花子><NE:LOCATION:京都>
花子 はなこ 花子 名詞 6
と と と 助詞 9
+ 2D
花子 はなこ 花子 名詞 6
+ -1D <NE:PERSON:花子>
花子 はなこ 花子 名詞 6
EOS
"""


@pytest.mark.parametrize(
    ("content", "text", "names"),
    [
        (_ONE, "先生の架空花子は来た", ((3, 7),)),
        (_TWO, "花子と花子花子", ((0, 2), (5, 7))),
        (_ONE + _TWO, "先生の架空花子は来た\n花子と花子花子", ((3, 7), (11, 13), (16, 18))),
        ("", "", ()),
    ],
)
def test_a_document(content: str, text: str, names: tuple[tuple[int, int], ...]) -> None:
    assert document("1", content) == Text("kwdlc", "1", text, names)


def test_a_repository_is_read_from_its_newest_commit(tmp_path: Path) -> None:
    name = "w000000-0000012345"
    for path, content in ((f"knp/{name[:13]}/{name}.knp", _ONE), ("id/test.id", f"{name}\n")):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    author = ("-c", "user.name=a", "-c", "user.email=a@example.jp")
    for command in (("init", "-q"), ("add", "."), (*author, "commit", "-qm", "x")):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    (text,) = of_knp(reader(tmp_path))
    assert (text.id, text.names) == (name, ((3, 7),))
    with pytest.raises(FileNotFoundError):
        reader(tmp_path)(["id/none.id"])


def test_names_found_are_counted() -> None:
    told = measured([Text("kwdlc", "1", "電話は03-1234-5678です。", ())], "fast")
    assert (told["n"], told["found"], told["documents"]) == (0, 0, 1)
