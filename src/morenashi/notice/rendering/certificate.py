"""The paper of a certificate of leakage: one A4 page, PDF/UA-1, good also without any computer."""

from __future__ import annotations

import io
import json
from datetime import date

from morenashi.model import moment
from morenashi.model.certificate import Certificate
from morenashi.model.incident import Incident
from morenashi.model.items_of_data import BY_KEY
from morenashi.notice.certificate import spaced, statement
from morenashi.notice.rendering.pdf import typeset

TITLE = "漏えい証明書"
_PROVEN = (
    "当社が取り扱う、上記の方の個人情報のうち、下に記す情報が外部に漏えいしたことを証明します。"
)
_FEARED = "当社が取り扱う、上記の方の個人情報のうち、下に記す情報が漏えいしたおそれがあることを証明します。"
_PURPOSE = (
    "この証明書は、信用情報機関への本人申告、番号の変更の請求、警察や金融機関へのご相談などに添えていただくためのものです。"
    "漏えいした情報の中身は、安全のために書いていません。"
)


def paper(one: Certificate, case: Incident, name: str, code: str) -> bytes:
    """The PDF for one person; `name` is printed on it and kept nowhere else.

    Its metadata hold the code, the signed statement and the salt, so that the file can be checked, too.
    """
    organisation = case.organisation
    data = {
        "title": TITLE,
        "organisation": one.organisation,
        "keywords": [code, statement(one), f"salt:{one.salt}"],
        "number": spaced(one.number),
        "issued": moment.said(one.issued_on, "ja"),
        "name": name,
        "sentence": _PROVEN if one.items else _FEARED,
        "rows": _rows(one, case),
        "purpose": _PURPOSE,
        "issuer": [
            line
            for line in (
                organisation.address,
                one.organisation,
                organisation.representative,
                organisation.number and f"法人番号 {organisation.number}",
            )
            if line
        ],
        "qr": _qr(code),
        "qr-alt": f"証明書番号 {spaced(one.number)} と署名の入ったQRコード。個人情報は入っていません。",
        "checking": _checking(one, case),
        "salt": spaced(one.salt),
    }
    return typeset("certificate.typ", {"certificate": json.dumps(data, ensure_ascii=False)})


def _rows(one: Certificate, case: Incident) -> list[tuple[str, list[str]]]:
    rows = [("漏えいした情報", [_label(item) for item in one.items])] if one.items else []
    if one.feared:
        rows.append(("漏えいしたおそれのある情報", [_label(item) for item in one.feared]))
    begin, end = (_day(at) for at in one.period)
    rows.append(("外部から見られる状態だった期間", [f"{begin} から {end} まで"]))
    what = case.summary.ja or case.title.ja
    rows.append(("起きたこと", [what if what.endswith("。") else f"{what}。"]))
    rows.append(("事案の番号", [one.case]))
    return rows


def _label(item: str) -> str:
    label = BY_KEY[item].label.ja if item in BY_KEY else item
    return label.replace("(", "（").replace(")", "）")


def _day(at: date | None) -> str:
    return moment.said(at, "ja") if at else "（調査中）"


def _checking(one: Certificate, case: Incident) -> list[str]:
    desk = case.desk
    ways = []
    if desk.phone:
        hours = f"（{desk.hours.ja}）" if desk.hours.ja else ""
        ways.append(
            f"{desk.name.ja or '発行者の窓口'} {desk.phone}{hours}に、証明書番号をお伝えください。"
        )
    ways.append(
        "QRコードには、証明書番号、内容の要約値、電子署名だけが入っています。お名前などの個人情報は入っていません。"
    )
    ways.append(
        "QRコードを読み取った文字を発行者に送っていただくと、署名と取り消しの有無を確かめます。"
    )
    return ways


def _qr(code: str) -> str:
    import segno

    out = io.BytesIO()
    segno.make(code, error="m", micro=False).save(out, kind="svg", border=2, xmldecl=False)
    return out.getvalue().decode()
