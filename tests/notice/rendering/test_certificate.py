"""The paper of a certificate: one page, the name on it, nothing personal in its QR."""

from __future__ import annotations

from datetime import date

import pytest
from pypdfium2 import PdfDocument

from morenashi.keys import Keys
from morenashi.notice.certificate import Signer, certificate, code, spaced
from morenashi.notice.rendering.certificate import paper
from tests.notice.cases import CASE, case
from tests.notice.rendering.test_pdf import squeezed, words

SIGNER = Signer(Keys(b"k" * 32, outside=True))


@pytest.mark.parametrize("group", ["staff", "members", "callers"])
def test_one_page_says_all_and_no_more(group: str) -> None:
    one = certificate(case(), group, "例田 太郎", issued_on=date(2026, 7, 20))
    data = paper(one, case(), "例田 太郎", code(one, SIGNER))
    there = words(data)
    with PdfDocument(data) as document:
        assert len(document) == 1
        told = document.get_metadata_dict()
    assert squeezed("例田 太郎") in there
    assert squeezed(spaced(one.number)) in there
    assert ("マイナンバー" in there) == (group == "staff")
    assert ("病歴" in there) == (group == "callers")
    assert ("おそれのある情報" in there) == (group == "members")
    assert "例田" not in "".join(told.values()).replace(case().organisation.representative, "")
    assert code(one, SIGNER) in told["Keywords"]


def test_a_fear_is_certified_as_a_fear() -> None:
    feared = case(CASE.replace('certainty = "certain"', 'certainty = "possible"'))
    one = certificate(feared, "former", "例田 太郎", issued_on=date(2026, 7, 20))
    there = words(paper(one, feared, "例田 太郎", code(one, SIGNER)))
    assert "漏えいしたおそれがあることを証明します" in there
    assert "外部に漏えいしたことを証明します" not in there
