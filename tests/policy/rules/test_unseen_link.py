"""Links to files that cannot be seen."""

from __future__ import annotations

import pytest

from tests.policy.said import COLLEAGUE, CUSTOMER, level, said

HANDED = "下記からダウンロードしてください。\n{}\nパスワード: aoba-1120\n"


@pytest.mark.parametrize(
    ("expected", "body"),
    [
        ("ask", "https://12.gigafile.nu/1127-abcdef0123"),
        ("ask", "https://drive.google.com/file/d/abc/view?usp=sharing"),
        ("ask", "https://docs.google.com/spreadsheets/d/abc/edit"),
        ("ask", "https://minato-my.sharepoint.com/:x:/g/personal/abc"),
        ("ask", "https://www.dropbox.com/s/abc/list.xlsx?dl=0"),
        ("ask", "https://app.box.com/s/abc"),
        ("ask", "https://firestorage.jp/download/abc"),
        ("ask", "資料はこちらです(https://1drv.ms/x/s!abc)。"),
        ("ask", HANDED.format("https://haisou-box.example/f/9a8b7c")),
        (
            "ask",
            "大容量のためファイル転送サービスを使います。\nhttps://okuribako.example/d/1\n期限：11月30日",
        ),
        ("ask", "資料です。\nhttps://okuribako.example/d/1\nパスワード：mnt-7252"),
        ("pass", HANDED.format("https://dl.minato-shoji.example/f/9a8b7c")),
        ("pass", "https://www.minato-shoji.example/"),
        ("pass", "https://www.aoba-foods.example/products/123"),
        ("pass", "https://docs.google.com/forms/d/e/abc/viewform"),
        ("pass", "https://www.dropbox.com/"),
        (
            "pass",
            "会議: https://us02web.zoom.us/j/123 パスコード: 445566 資料は後ほどダウンロードできます",
        ),
        ("pass", "カタログは https://www.aoba-foods.example/catalog からダウンロードできます。"),
        ("pass", "notgigafile.nu.example と https://gigafile.nu.example/ は別のものです。"),
        ("pass", "https:// と http://@:/ は壊れています。"),
    ],
)
def test_links(expected: str, body: str) -> None:
    """Places where files are handed over, by their host or by the words around."""
    assert level("unseen_link", CUSTOMER, body=f"田辺様\n\n{body}\n") == expected
    assert level("unseen_link", COLLEAGUE, body=f"佐伯部長\n\n{body}\n") == "pass"


def test_services_are_added_and_trusted() -> None:
    """A policy names further services, and those it trusts."""
    body = "https://files.okuribako.example/abc"
    assert level("unseen_link", CUSTOMER, body=body) == "pass"
    options = {"hosts": ["okuribako.example"]}
    assert level("unseen_link", CUSTOMER, body=body, options=options) == "ask"
    options = {"trusted": ["box.com"]}
    assert level("unseen_link", CUSTOMER, body="https://app.box.com/s/a", options=options) == "pass"


def test_the_reason_shows_the_host_and_no_more() -> None:
    """The rest of a link opens the file: it is not repeated."""
    (reason,) = said("unseen_link", CUSTOMER, body="https://12.gigafile.nu/1127-secret")
    assert reason.evidence == ("12.gigafile.nu",)
    assert "secret" not in str(reason)
