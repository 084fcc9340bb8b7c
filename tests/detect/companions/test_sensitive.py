"""What is said of a person, and what only speaks of diseases, products, laws and machines."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from morenashi.detect.chain import view_of
from morenashi.detect.companions import sensitive
from morenashi.detect.fold import PAD
from morenashi.detect.recognizer import ACCEPTED, SIBLING
from morenashi.model.items_of_data import BY_KEY, KIND_INDEX
from morenashi.model.spans import Spans
from tests.corpus.compile_corpus import read_corpus
from tests.detect.marked import mark, marked_by, plain

CORPUS = Path(__file__).parents[2] / "corpus"

OF_A_PERSON = [
    "患者　傷病名　⟦2型糖尿病⟧、⟦胃がん（ステージⅢ）⟧",
    "本人は⟦統合失調症⟧と診断された。",
    "既往歴：⟦脳梗塞⟧、⟦心房細動⟧　内服：⟦メトホルミン錠250mg⟧、⟦アムロジピン 5mg⟧",
    "妻が⟦妊娠12週⟧で、⟦切迫早産⟧のため入院しました。",
    "利用者の砧様は⟦要介護3⟧、⟦身体障害者手帳2級⟧をお持ちです。",
    "当該社員は⟦窃盗の疑い⟧で⟦書類送検⟧された。",
    "相談者は夫からの⟦DV⟧により避難中。",
    "患者の検査結果　⟦HbA1c 8.2%⟧　⟦血圧 152/94⟧",
    "息子が⟦ノロウイルス疑い⟧で休みます。",
    "応募者の砧さんは⟦HIV陽性⟧とのこと。",
    "氏名,アレルギー\n砧 透,⟦卵⟧\n轟 環,なし",
    "患者氏名　傷病名　⟦ﾒﾆｴｰﾙ病⟧",
    "患者氏名　病名　1) ⟦切迫早産⟧",
    "担当患者　障害者手帳　⟦精神障害者保健福祉手帳2級⟧",
    "相談者は⟦心療内科に通院中⟧です。",
    "砧さん（26）は、\n前の職場を⟦メンタル⟧で3か月で辞めている。",
    "轟さんは⟦メンタル⟧で休んでいるので、代わりをお願いします。",
    "長男 砧 悠斗は⟦特別支援学校⟧の小学部2年生です。",
    "砧様（⟦医療的ケア児⟧）の支援について、母と話しました。",
]
OF_NOBODY = [
    "糖尿病の予防には、毎日の運動が大切です。",
    "世界糖尿病デーに合わせて講座を開きます。",
    "認知症疾患医療センターの電話番号が変わりました。",
    "がん保険のご案内。がんと診断されたら一時金100万円。",
    "持病はありますか。　□高血圧　□糖尿病",
    "既往歴　なし　　アレルギー：無",
    "通信障害は復旧しました。依存関係とウイルス対策を見直します。",
    "ご注文：『うつ病の家族のために』1冊　砧 透様",
    "人工透析の経験がある看護師を募集します。",
    "仕事中毒の社員が多い。病的なまでに細かい。",
    "強盗が2人を襲うゲームの新作が発売された。",
    "みどり特別支援学校　進路指導主事 砧様",
    "みどり特別支援学校 進路指導部 御中　轟様",
    "就労継続支援B型 風の家　所長 砧 透",
    "議題：医療的ケア児の支援について　出席：砧様、轟様",
    "議題 1.医療的ケア児の受入れについて\n出席 砧様",
    "砧様はメンタルが強い。メンタルで勝つ方法を話します。",
    "犬の名前：こむぎ　動物病院　病名　慢性腎臓病",
]


@pytest.mark.parametrize("marked", OF_A_PERSON)
def test_said_of_a_person(marked: str) -> None:
    assert marked_by("SENSITIVE", marked) == marked


@pytest.mark.parametrize("text", OF_NOBODY)
def test_said_of_nobody(text: str) -> None:
    assert marked_by("SENSITIVE", text) == text


ITEMS = [
    ("患者の診断：うつ病", "medical_history"),
    ("患者の処方：ワルファリン1mg", "medicine"),
    ("患者の検査：CRP 3.4", "health_check"),
    ("患者は放射線治療の予定です。傷病名　放射線治療", "treatment"),
    ("利用者は療育手帳Bを所持", "disability"),
    ("当該社員は執行猶予の判決を受けた。", "criminal_record"),
    ("本人が書類送検された。", "criminal_procedure"),
    ("私はストーカー被害に遭った。", "crime_victim"),
    ("本人の信仰：イスラム教", "belief"),
    ("妻は妊娠8週です。私と妻", "pregnancy"),
    ("本人は生活保護受給中です。", "welfare"),
]


@pytest.mark.parametrize(("text", "item"), ITEMS)
def test_the_rule_says_which_item_it_is(text: str, item: str) -> None:
    found = sensitive.find(view_of(text), Spans.empty())
    accepted = found.rule[found.score >= ACCEPTED].tolist()
    assert item in [sensitive.companion.items[rule] for rule in accepted]


def test_rules_and_items_belong_together() -> None:
    companion = sensitive.companion
    assert len(companion.rules) == len(companion.items) == len(set(companion.items))
    assert all(item in BY_KEY for item in companion.items)
    assert all(rule.ja != rule.en for rule in companion.rules)


def test_a_long_list_of_diseases_stays_linear() -> None:
    """Ten times the text, no more than some thirty times the claims' work: they are counted, not timed."""
    one = sensitive.find(view_of("患者の傷病名 糖尿病、" * 20), Spans.empty())
    ten = sensitive.find(view_of("患者の傷病名 糖尿病、" * 200), Spans.empty())
    assert len(one) == 20
    assert len(ten) == 200


# What the corpora gave with their persons known, on 2026-11-22, less a hundredth or two.
LEAST_F1 = 0.955
MOST_NEGATIVES_WITH_A_FINDING = 0.005


def test_the_corpora() -> None:
    """Exact F1 over all corpora, with the persons as they are marked there."""
    right = wrong = missed = plain_documents = stained = 0
    for document in (d for name in "abcdefgs" for d in read_corpus(CORPUS / name)):
        gold = {(a, b) for kind, a, b in document.entities if kind == "SENSITIVE"}
        people = [(a, b) for kind, a, b in document.entities if kind == "PERSON"]
        got = _found(document.text, people)
        right, wrong, missed = (
            right + len(gold & got), wrong + len(got - gold), missed + len(gold - got),
        )  # fmt: skip
        plain_documents += not gold
        stained += not gold and bool(got)
    assert right > 800
    assert 2 * right / (2 * right + wrong + missed) >= LEAST_F1
    assert stained / plain_documents <= MOST_NEGATIVES_WITH_A_FINDING


def _found(text: str, people: list[tuple[int, int]]) -> set[tuple[int, int]]:
    n = len(people)
    places = np.array(people, np.int64).reshape(-1, 2) + PAD
    spans = Spans(
        np.full(n, KIND_INDEX["PERSON"], np.int16), places[:, 0], places[:, 1],
        np.full(n, SIBLING, np.float32), np.zeros(n, np.bool_), np.zeros(n, np.int32),
    )  # fmt: skip
    found = sensitive.find(view_of(text), spans)
    keep = found.score >= ACCEPTED
    pairs = zip((found.start[keep] - PAD).tolist(), (found.end[keep] - PAD).tolist(), strict=True)
    return set(pairs)


def test_marks_are_read_as_written() -> None:
    assert mark(plain("本人は⟦うつ病⟧"), [(3, 6)]) == "本人は⟦うつ病⟧"
