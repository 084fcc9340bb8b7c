"""性別: the value of 性別, or a word alone beside a person."""

from __future__ import annotations

import pytest

from tests.detect.beside import beside, wanted

EXAMPLES = """
氏名　{稲羽 菫}　性別　⟦女⟧
{稲羽 菫}（⟦女性⟧）
71歳⟦男性⟧、{稲羽 菫}様
性別　１　男　②　女　{稲羽 菫}
{稲羽 菫} ⟦男⟧ {BIRTHDATE:1990/1/2}
氏名,性別\\n{稲羽 菫},⟦M⟧
gender=⟦F⟧ name={稲羽 菫}
{稲羽 菫}　性別　男・女
{稲羽 菫}　性別　☑⟦男⟧ □女
{稲羽 菫} 男性用シャツ
{稲羽 菫} 長女 女将 男前
{稲羽 菫} M サイズ
{稲羽 菫} ⟦F⟧ {BIRTHDATE:1990-01-02}
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    assert beside("SEX", line) == wanted(line)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "⟦" in line])
def test_nothing_is_said_of_nobody(line: str) -> None:
    alone = line.replace("{", "").replace("}", "").replace("⟦", "").replace("⟧", "")
    assert beside("SEX", alone) == wanted(alone)
