"""File names and charsets as mailers write them in the head of a part."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.extract.parameters import parameters
from tests.values.test_decode import in_2022

NAME = "名簿①.csv"
UTF = "%E5%90%8D%E7%B0%BF%E2%91%A0.csv"
JIS = "".join(f"%{byte:02X}" for byte in in_2022("名簿①")) + ".csv"


@pytest.mark.parametrize(
    "raw",
    [
        f'attachment; filename="{NAME}"'.encode(),
        f'attachment; filename="{NAME}"'.encode("cp932"),
        f'attachment; filename="{NAME}"'.encode("cp932") + b"; size=10",
        b'attachment; filename="' + in_2022("名簿①") + b'.csv"',
        b"attachment; filename=" + in_2022("名簿①") + b".csv",
        f"attachment; filename*=utf-8''{UTF}".encode(),
        f"attachment; filename*=UTF-8'ja'{UTF}".encode(),
        f"attachment; filename*=\"utf-8''{UTF}\"".encode(),
        f"attachment; filename*={UTF}".encode(),
        f"attachment; filename*=''{UTF}".encode(),
        f"attachment; filename*=iso-2022-jp''{JIS}".encode(),
        f"attachment; filename*=cp50220''{JIS}".encode(),
        f"attachment; filename=old.csv; filename*=utf-8''{UTF}".encode(),
        b"attachment; filename*0*=utf-8''%E5%90%8D; filename*1*=%E7%B0%BF%E2%91%A0; filename*2=.csv",
        b"attachment;\r\n filename*1*=%E7%B0%BF%E2%91%A0;\r\n\tfilename*2=\".csv\";\r\n"
        b" filename*0*=utf-8''%E5%90%8D",
        b"attachment; filename*0*=utf-8''%E5%90; filename*1*=%8D%E7%B0%BF%E2%91%A0.csv",
        b"attachment; filename*1*=utf-8''%E5%90%8D; filename*2*=%E7%B0%BF%E2%91%A0.csv",
        b'attachment; filename="=?UTF-8?B?5ZCN57C/4pGgLmNzdg==?="',
        b"attachment; filename==?UTF-8?B?5ZCN57C/4pGgLmNzdg==?=",
        b'attachment; filename="=?UTF-8?B?5ZCN?=\r\n =?UTF-8?B?57C/4pGgLmNzdg==?="',
        b'attachment; filename="=?UTF-8?B?5ZA=?= =?UTF-8?B?jeewv+KRoC5jc3Y=?="',
        b'attachment; filename*0="=?UTF-8?B?5ZCN57C/"; filename*1="4pGgLmNzdg==?="',
        b"attachment;filename = \"=?UTF-8?Q?=E5=90=8D=E7=B0=BF=E2=91=A0.csv?=\" ;",
    ],
)  # fmt: skip
def test_file_names(raw: bytes) -> None:
    found = parameters(raw)
    assert found.value == "attachment"
    assert found.get("filename") == NAME


@pytest.mark.parametrize(
    ("raw", "value", "name", "text"),
    [
        (b'text/plain; charset="utf-8"', "text/plain", "charset", "utf-8"),
        (b"TEXT/Plain;CHARSET=UTF-8", "text/plain", "charset", "UTF-8"),
        (b"text/plain; charset = utf-8 ; x=y", "text/plain", "charset", "utf-8"),
        (b"text/plain charset=utf-8", "text/plain", "charset", ""),
        (b'multipart/mixed; boundary="a;b=c"', "multipart/mixed", "boundary", "a;b=c"),
        (b"multipart/mixed; boundary=----=_Next", "multipart/mixed", "boundary", "----=_Next"),
        (b'a/b; name="a\\"b"', "a/b", "name", 'a"b'),
        (b'a/b; name="C:\\dir\\x.csv"', "a/b", "name", "C:\\dir\\x.csv"),
        (b'a/b; name="open', "a/b", "name", '"open'),
        (b"a/b; name=my file.txt", "a/b", "name", "my file.txt"),
        ('a/b; name="ソース.txt"'.encode("cp932"), "a/b", "name", "ソース.txt"),
        (b'a/b; name="x"; name="y"', "a/b", "name", "x"),
        (b"a/b; name*=nonsense'x'%ZZ", "a/b", "name", "%ZZ"),
        (b"", "", "name", ""),
        (b";;;", "", "name", ""),
        (b"; name=x", "", "name", "x"),
    ],
)
def test_parameters(raw: bytes, value: str, name: str, text: str) -> None:
    found = parameters(raw)
    assert (found.value, found.get(name)) == (value, text)


@given(st.binary(max_size=200))
def test_any_bytes_have_parameters(raw: bytes) -> None:
    assert isinstance(parameters(b"a/b; name" + raw).value, str)


@pytest.mark.parametrize(
    "raw",
    [b"a/b" + b"; x=y" * 25000, b"a/b; x=" + b'"' * 100000, b'a/b; x="' + b"\\" * 100000, b"a" * 100000, b";" * 100000, b"a/b" + b"; x*1*=%41" * 9000, b"a/b; " + b"x " * 50000],
)  # fmt: skip
def test_hostile_parameters_end_soon(raw: bytes) -> None:
    begun = time.process_time()
    parameters(raw)
    assert time.process_time() - begun < 3
