"""メールアドレス: anything with a mailbox and a domain; not git@, @scope/pkg or user:secret@host."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
⟦taro@example.jp⟧
メール：⟦taro.yamada+news@example.co.jp⟧
連絡先は⟦taro@example.jp⟧です。
⟦ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ⟧
<⟦taro@example.jp⟧>
From: 山田 太郎 <⟦taro_y@example.jp⟧>
mailto:⟦taro@example.jp⟧
⟦taro@example.jp⟧,⟦hanako@example.com⟧
(⟦taro@example.jp⟧)
「⟦taro@example.jp⟧」
Email=⟦TARO@EXAMPLE.JP⟧
⟦a-b.c_d@sub.example.co.jp⟧.
⟦taro@example.jp⟧　⟦jiro@example.jp⟧
⟦hanako..tanaka@docomo.example.jp⟧
氏名,メール\\n山田 太郎,⟦taro@example.jp⟧
git@github.example.com:org/repo.git
git clone git@example.jp:team/app.git
npm install @scope/pkg
@taro
taro@
taro@localhost
taro@example
@example.jp
postgres://app:S3cret!@db.example.jp/app
https://user:pass@example.jp/
3@4.5
taro@@example.jp
t***@example
image@2x.png1
メール⟦taro@example.jp⟧まで
山田⟦taro@example.jp⟧
⟦taro@example.jp⟧。
taro [at] example.jp
"山田"<⟦taro@example.jp⟧>;
https://example.jp/?mail=⟦taro@example.jp⟧
taro@example.jp1
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("EMAIL", text) == text
