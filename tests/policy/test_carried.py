"""What a message carries to some of its recipients."""

from __future__ import annotations

import pytest

from morenashi.flows.guard import outgoing
from morenashi.flows.inspection import inspect
from morenashi.policy.carried import Carried, carried
from morenashi.policy.rule import Example
from tests.policy.company import departure, surroundings
from tests.policy.said import CONSUMER, CUSTOMER, customers

OWN = "藤本 恵子 様\n住所 大阪府大阪市北区梅田1-2-3\n電話 090-1234-5678\n"
PAPERS = "お名前 {name} 様\n生年月日 1962年3月4日\n住所 大阪府大阪市北区梅田1-2-3\n"


def _carried(*to: str, only: str = "", **mail: object) -> Carried:
    example = Example("", True, to, **mail)  # type: ignore[arg-type]
    sent = departure(example)
    out = outgoing(inspect(sent.data), sent, surroundings())
    return carried(out, [one for one in out.recipients if only in one.address])


def test_a_letter_carries_nothing() -> None:
    found = _carried(CUSTOMER, body="田辺様\n\nお世話になっております。\n")
    assert found == Carried()
    assert not found.weighs


def test_the_recipients_own_data_are_anothers_to_the_other() -> None:
    body = "藤本様\n\nお届け先は次のとおりです。\n" + OWN
    assert not _carried(CONSUMER, CUSTOMER, only="fujimoto", body=body).of_people
    assert _carried(CONSUMER, CUSTOMER, only="tanabe", body=body).people == 1
    assert not _carried(CONSUMER, body=body).theirs


def test_what_may_be_a_namesakes_is_noted() -> None:
    """Not where the only recipient bears surname and given name, unless it is grave."""
    body = "藤本様\n\nお届け先は次のとおりです。\n" + OWN
    unknown = "fujimoto@gmail.com"
    assert _carried(unknown, only="fujimoto", body=body).theirs
    assert not _carried(CONSUMER, only="fujimoto", body=body).theirs
    grave = body + "口座番号 普通 1234567\n病歴 糖尿病\n"
    assert _carried(CONSUMER, only="fujimoto", body=grave).theirs
    assert not _carried(unknown, only="fujimoto", body="藤本様\n\nお子様もどうぞ。\n").theirs


@pytest.mark.parametrize(("name", "files"), [("藤本 恵子", 0), ("山田 太郎", 1)])
def test_files_of_the_recipient_alone_do_not_count(name: str, files: int) -> None:
    attached = {"契約書.txt": PAPERS.format(name=name)}
    found = _carried(CONSUMER, body="藤本様\n", attached=attached)
    assert found.files == files
    assert found.people == files


def test_files_and_lists() -> None:
    attached = {"名簿.csv": customers(12), "地図.txt": "地図\n"}
    found = _carried(CUSTOMER, body="田辺様\n", attached=attached)
    assert (found.people, found.listed, found.files) == (12, 12, 2)
    assert found.said.ja == "宛先以外の12人の個人情報と添付ファイル2件"
    assert found.said.en == "data of 12 other people and 2 attached files"
    assert all("●" in one for one in found.whose)


def test_what_stands_in_a_mail_passed_on() -> None:
    found = Carried(passed_on=True, people=1)
    assert found.weighs
    assert found.said.ja == "宛先以外の1人の個人情報と転送したメール"
