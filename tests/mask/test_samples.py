"""Masked samples: what may be seen of each kind, and that no digit of a My Number is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.mask import masked_sample
from morenashi.model.items_of_data import KINDS


@pytest.mark.parametrize(
    ("kind", "value", "sample"),
    [
        ("PHONE", "090-1234-5678", "090-●●●●-●●●●"),
        ("PHONE", "０３（１２３４）５６７８", "０３（１●●●）●●●●"),
        ("PHONE", "+81-90-1234-5678", "+81-9●-●●●●-●●●●"),
        ("EMAIL", "hanako@example.jp", "h●●●@example.jp"),
        ("EMAIL", "ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ", "ｈ●●●＠ｅｘａｍｐｌｅ．ｊｐ"),
        ("BIRTHDATE", "1985-03-14", "1985-●●-●●"),
        ("BIRTHDATE", "19850314", "1985●●●●"),
        ("BIRTHDATE", "昭和53年4月1日", "昭和53年●月●日"),
        ("BIRTHDATE", "昭和五十三年四月一日", "昭和五十三年●月●日"),
        ("BIRTHDATE", "S53.4.1", "S53.●.●"),
        ("PERSON", "山田太郎", "山●●●"),
        ("PERSON", "山田　太郎", "山●　●●"),
        ("PERSON", "林", "●"),
        ("PERSON", "Taro YAMADA", "T●●● ●●●●●●"),
        ("PERSON", "ﾔﾏﾀﾞ ﾀﾛｳ", "ﾔ●●● ●●●"),
        ("POSTAL_CODE", "100-0001", "100-●●●●"),
        ("CREDIT_CARD", "4111-1111-1111-1234", "●●●●-●●●●-●●●●-1234"),
        ("BANK_ACCOUNT", "1234567", "●●●●●67"),
        ("IP_ADDRESS", "192.168.10.20", "192.●●●.●●.●●"),
        ("ADDRESS", "東京都港区芝公園9-8-8 メゾン芝203号室", "東京都港区●●●●-●-● ●●●●●●●●●"),
        ("ADDRESS", "鎌ケ谷市新鎌ケ谷９－８８", "鎌ケ谷市●●●●●－●●"),
        ("ADDRESS", "北海道石狩郡当別町字沢田210", "北海道石狩郡当別町●●●●●●"),
        ("ADDRESS", "横浜市中区山手町99", "横浜市中区●●●●●"),
        ("ADDRESS", "本町9-8", "●●●-●"),
        ("ADDRESS", "1-2-3 Aoba, Sendai-shi", "●-●-● ●●●●, ●●●●●●-●●●"),
        ("MY_NUMBER", "983205673214", "●●●●●●●●●●●●"),
        ("MY_NUMBER", "9832-0567-3214", "●●●●●●●●●●●●"),
        ("CREDENTIAL", "a", "●●●●●●●●"),
        ("CREDENTIAL", "Sakura#99 and more", "●●●●●●●●"),
        ("SENSITIVE", "胃がん（ステージⅢ）", "●●●●●●●●"),
        ("SENSITIVE", "HIV陽性", "●●●●●●●●"),
        ("PASSPORT", "TK1234567", "TK●●●●●●●"),
        ("INCOME", "620万円", "●●●万円"),
        ("INCOME", "1,200,000", "●,●●●,●●●"),
        ("FAMILY", "妻", "妻"),
        ("FAMILY", "長男の妻", "長男の妻"),
        ("SEX", "男", "●"),
        ("SEX", "女性", "●"),
        ("AGE", "45歳", "4●歳"),
        ("AGE", "8歳", "●歳"),
        ("AGE", "九十一歳", "九●●歳"),
        ("AGE", "36", "3●"),
        ("JOB_TITLE", "課長代理", "課長代理"),
        ("COMPANY", "霧峰製作所株式会社", "霧峰●●●●●●●"),
        ("POLICY_NUMBER", "472-9081563", "47●-●●●●●●●"),
        ("APPLICATION_HISTORY", "一次面接通過", "一●●●"),
        ("DRIVERS_LICENSE", "309012345620", "30●●●●●●●●●●"),
    ],
)
def test_what_may_be_seen(kind: str, value: str, sample: str) -> None:
    assert masked_sample(kind, value) == sample


@given(st.sampled_from(KINDS), st.text(max_size=30))
def test_a_sample_is_made_of_any_text(kind: str, text: str) -> None:
    sample = masked_sample(kind, text)
    if kind in ("MY_NUMBER", "CREDENTIAL", "SENSITIVE"):
        assert set(sample) == {"●"}


@given(
    st.sampled_from([k for k in KINDS if k != "EMAIL"]),
    st.from_regex(r"[0-9]{10,20}", fullmatch=True),
)
def test_at_least_half_of_a_long_value_is_hidden(kind: str, text: str) -> None:
    shown = re.sub("●", "", masked_sample(kind, text))
    assert len(shown) <= len(text) // 2
