"""How far a statement reaches: side, stage, grade, dose, value, suspicion; and words that are none."""

from __future__ import annotations

import pytest

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.sensitive_spans import reach_of
from morenashi.detect.sensitive_words import hits_in, words
from tests.detect.marked import mark, plain

CASES = [
    "⟦右大腿骨の骨折疑い⟧",
    "⟦ステージⅢの胃がん⟧",
    "⟦胃癌（ステージⅢ）⟧が",
    "⟦肺がんの疑い⟧",
    "⟦抗がん剤治療中⟧です",
    "⟦脳梗塞後遺症⟧による⟦右片麻痺⟧",
    "⟦うつ病（大うつ病性障害）⟧です",
    "⟦うつ病通院歴⟧あり",
    "⟦妄想型統合失調症⟧",
    "⟦慢性腎臓病(G4)⟧",
    "⟦身体障害者手帳（上肢3級）⟧の",
    "⟦エドキサバンOD錠30mg⟧ 1日1回",
    "⟦メトホルミン 250mg⟧",
    "⟦HbA1c 8.2%⟧ 6月",
    "⟦BNP 412→118⟧、",
    "⟦妊娠34週2日⟧",
    "⟦療育手帳B2⟧ 所持",
    "⟦懲役1年6か月執行猶予3年⟧の",
    "⟦慢性腎臓病（CKD）G3b⟧、",
    "⟦胃癌（pStage IIA）⟧ 術式",
    "⟦前立腺癌 T2aN0M0⟧'",
    "⟦パーキンソン病(Yahr IV)⟧の",
    "⟦仙骨部褥瘡 Ⅱ度⟧、",
    "⟦右大腿骨転子部骨折術後3週⟧、",
    "⟦レボチロキシンNa錠50μg⟧ 1錠",
    "⟦インスリン リスプロ 4単位⟧",
    "⟦在宅酸素 1.5L/分⟧確認",
    "⟦窃盗の前科⟧がある、⟦傷害事件の被害者⟧",
    "⟦生活保護申請中⟧、⟦障害年金2級(両膝人工関節)⟧",
    "⟦風疹抗体価 8倍未満⟧、⟦悪阻（＋）⟧",
    "⟦梅毒TP陽性⟧、⟦WBC 12000⟧、⟦発熱38.5度⟧",
    "⟦労働組合の執行委員⟧、わたしは⟦全国物流ユニオン⟧に加入",
    "HbA1c 4.9-6.0 %、労働組合の会議室、あれやけど",
    "⟦急性ストレス障害⟧、⟦左肩関節脱臼⟧",
    # words that are pieces of others, or values that are none
    "交流産業の発展",
    "がんばる、炎上、病院、症状",
    "サポート症例",
    "ホテルズ HALST 22",
    "血圧を測る",
    "CR9605161 入荷",
    "通信障害、障害対応、システム障害",
]


@pytest.mark.parametrize("marked", CASES)
def test_reach(marked: str) -> None:
    text = plain(marked)
    buffer = Buffer(text)
    folded = buffer.wide.tobytes().decode("utf-16-le")
    hits, floor, spans = hits_in(buffer), 0, []
    for start, end, word in zip(hits.start, hits.end, hits.word, strict=True):
        reach = (
            reach_of(folded, int(start), int(end), words()[word], floor) if start >= floor else None
        )
        if reach:
            floor = reach.end
            spans.append((reach.start - PAD, reach.end - PAD))
    assert mark(text, spans) == marked
