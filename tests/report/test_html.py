"""The page: alone in the world, quick with long lists, both languages."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from dataclasses import replace

import pytest
from lxml import html

from morenashi.model.finding import Cause, Unread
from morenashi.report.formats.html import report
from morenashi.report.html_words import LEGEND, WORDS

from .office import context, empty, finding, office


def page(result=None, lang: str = "ja"):
    out = io.BytesIO()
    report.write(result or office(), context(lang), out)
    text = out.getvalue().decode("utf-8")
    return text, html.document_fromstring(text)


def test_it_loads_nothing() -> None:
    text, tree = page()
    assert not tree.xpath("//@src | //link | //iframe | //object | //form | //base")
    assert "@import" not in text
    assert "url(" not in text
    for target in tree.xpath("//a/@href"):
        assert target.startswith(("#", "https://www.ppc.go.jp/"))


def test_the_policy_knows_the_script_by_its_hash() -> None:
    text, tree = page()
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';")
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.S)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert "unsafe-inline" not in policy.split("script-src")[1]
    assert not tree.xpath("//@*[starts-with(name(), 'on')]")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_both_languages_are_in_it_and_one_is_chosen(lang: str) -> None:
    text, tree = page(lang=lang)
    assert tree.get("lang") == lang
    assert tree.xpath("//input[@name='lang'][@checked]/@id") == [f"lang-{lang}"]
    assert "マイナンバー(個人番号)" in text
    assert "My Number" in text
    assert len(tree.xpath("//span[@class='ja']")) == len(tree.xpath("//span[@class='en']"))


def test_it_is_marked_confidential_and_repeats_that_on_paper() -> None:
    text, tree = page()
    assert tree.xpath("string(//p[@class='secret'])") == "社外秘 / CONFIDENTIAL"
    assert "display: table-header-group" in text


def test_the_map_counts_folders_by_kind_worst_first() -> None:
    _, tree = page()
    names = [
        e.text_content().strip() for e in tree.xpath("//table[@class='map']//th[@scope='row']")
    ]
    assert names[0] == "人事部/年末調整"
    assert names[-1].startswith("ほか3フォルダー")
    cells = tree.xpath("//table[@class='map']//tbody/tr[1]/td")
    assert cells[0].text_content() == "214"
    assert cells[0].get("class") == "s3"
    total = sum(
        int(c.text_content().replace(",", "") or 0) for c in tree.xpath("//table[@class='map']//td")
    )
    assert total == sum(f.count for f in office().findings)


def test_unread_places_come_with_cause_and_advice() -> None:
    _, tree = page()
    section = tree.get_element_by_id("unread").text_content()
    assert "パスワードで保護されている" in section
    assert "Scan an unprotected copy" in section
    assert "1,204行目から先を判別できません" in section


def test_silenced_findings_are_shown() -> None:
    _, tree = page()
    assert "お問い合わせ先.html" in tree.get_element_by_id("silenced").text_content()


def test_nothing_found() -> None:
    text, tree = page(empty())
    assert WORDS["nothing"].ja in text
    assert not tree.xpath("//table[@class='map'] | //*[@id='unread'] | //*[@id='silenced']")


def test_ten_thousand_findings_stay_readable() -> None:
    many = tuple(finding(f"部署{i % 70}/課/名簿{i}.csv", "", "電話") for i in range(10_000))
    lost = tuple(Unread(f"file:///x/{i}", f"x/{i}", "", Cause.BROKEN) for i in range(2_000))
    text, tree = page(replace(office(), findings=many, unread=lost))
    assert len(text) < 2_500_000
    assert len(tree.xpath("//*[@id='findings']//tbody/tr")) == 1000
    assert len(tree.xpath("//*[@id='findings']/table//tbody/tr")) == 100
    beyond = tree.xpath("string(//*[@id='findings']/p[@class='beyond']/span[@class='ja'])")
    assert "9,000か所" in beyond
    assert "--format json" in beyond
    assert "1,480か所" in tree.get_element_by_id("unread").text_content()
    assert len(tree.xpath("//table[@class='map']/tbody/tr")) == 15


def test_every_fixed_text_is_in_two_languages() -> None:
    for words in (*WORDS.values(), *(w for pair in LEGEND for w in pair)):
        assert words.ja
        assert words.en
    assert all(re.search("[ぁ-ん一-龥ァ-ヴ]", words.ja) for words in WORDS.values())
    assert not any(re.search("[ぁ-ん一-龥ァ-ヴ]", words.en) for words in WORDS.values())


def test_what_is_not_a_name_is_escaped_too() -> None:
    out = io.BytesIO()
    odd = replace(context(), version='<b>"1"</b>')
    report.write(office(), odd, out)
    assert "&lt;b&gt;" in out.getvalue().decode()
