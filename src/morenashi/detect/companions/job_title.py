"""役職: 課長, 代表取締役, 主任 ... right beside a person's name, or the value of 役職."""

from __future__ import annotations

import numpy as np

from morenashi.detect.beside import Neighbours, anybody, near_person, people_of
from morenashi.detect.fold import KANJI, PAD, Ints, Mask, char_set, is_written
from morenashi.detect.labelled import held, places, values_of
from morenashi.detect.lazily import Pattern
from morenashi.detect.recognizer import Candidates, Companion, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import TITLE_LABEL
from morenashi.model.spans import Spans
from morenashi.model.words import Words

_WORD, _OTHER = "job title", "no job title"
# Between a title and the name behind it: a space, a bracket, a colon, の, or the end of the line.
_BEFORE = Pattern(
    r"""[ 　]?(?:[ 　\t]{0,4}[:：／/|｜,（(の・]?[ 　\t]{0,4}|[ 　]*\r?\n[ 　\t]{0,40})\Z"""
)
# Between a name and the title behind it: 山田部長, 山田様（部長）, 山田 部長.
_BEHIND = Pattern(
    r"[ 　]{0,2}(?:様|氏|さん|先生)?[ 　\t]{0,2}[（(／/|｜,]?(?:(?:現|元|前)・?)?[ 　]?"
    r"(?:(?:人事|総務|営業|経理|財務|技術|開発|企画|製造|購買|法務|広報|情報|品質|業務|管理|資材|生産|物流|工務|事務|環境|看護)(?:[一-龥]{0,3}))?\Z"
)
_OPEN = char_set(" \t\n\r\x1e|,、/()[]「」【】")
_APPOINTED = Pattern("に(?:選任|就任|昇格|昇進|任命|着任|再任)|を(?:拝命|退任)")
_LINE = 30
_WIDEST = 44
_VALUE = Pattern(r"[^\x00-\x7f]{2,12}\Z")


def _find(view: View, spans: Spans) -> Candidates:
    if not anybody(view, spans):
        return together()
    people = people_of(view, spans)
    start, end = _behind_names(view, people, *view.words(_WORD))
    beside = _beside(view, people, start, end)
    beside |= _alone_in_line(view, people, start, end)
    beside |= _appointed(view, people, start, end)
    labelled = view.governed(start).by(view.topic(TITLE_LABEL))
    labelled &= near_person(view, spans, start, end)
    keep = (beside | labelled) & ~_goes_on(view, people, end)
    values = [pair for pair in values_of(view, TITLE_LABEL) if _VALUE.match(view.buffer.raw(*pair))]
    value_start, value_end = places(values)
    near = near_person(view, spans, value_start, value_end)
    keep &= ~held(start, value_start[near], value_end[near])
    return together(
        candidates(value_start[near], value_end[near], 0.9, 0),
        candidates(start[keep], end[keep], 0.8, 1),
    )


def _behind_names(view: View, people: Neighbours, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """岩本部長: the word found (本部長) begins within the name; the title is what is left of it."""
    if not len(people) or not len(start):
        return start, end
    j = np.minimum(np.searchsorted(people.end, start, "right"), len(people) - 1)
    first = people.end[j]
    cut = (first > start) & (first < end) & (people.start[j] < start)
    start = start.copy()
    for i in np.flatnonzero(cut).tolist():
        if view.buffer.raw(int(first[i]), int(end[i])) in _TITLES:
            start[i] = first[i]
    return start, end


def _goes_on(view: View, people: Neighbours, end: Ints) -> Mask:
    """部長会, 主任手当: the word is longer, unless a name begins or someone is addressed."""
    polite = char_set("様殿氏宛兼")[view.buffer.wide[end]]
    wide = view.buffer.wide
    polite |= (wide[end] == ord("以")) & (wide[end + 1] == ord("外"))
    return is_written(view.f[end]) & (view.f[end] == KANJI) & ~np.isin(end, people.start) & ~polite


def _beside(view: View, people: Neighbours, start: Ints, end: Ints) -> Mask:
    keep = np.zeros(len(start), np.bool_)
    if not len(people) or not len(start):
        return keep
    text = view.buffer.text
    behind, before = people.after(end), people.before(start)
    for i in np.flatnonzero((behind <= _WIDEST) | (before <= 8)).tolist():
        a, b = int(start[i]) - PAD, int(end[i]) - PAD
        keep[i] = (behind[i] <= _WIDEST and bool(_BEFORE.match(text[b : b + int(behind[i])]))) or (
            before[i] <= 8 and bool(_BEHIND.match(text[a - int(before[i]) : a]))
        )
    return keep


def _alone_in_line(view: View, people: Neighbours, start: Ints, end: Ints) -> Mask:
    """山田 花子　株式会社…　部長: by itself between spaces or signs, in a name's line."""
    if not len(people) or not len(start):
        return np.zeros(len(start), np.bool_)
    wide = view.buffer.wide
    left, right = _OPEN[wide[start - 1]], _OPEN[wide[end]] | (end == PAD + view.buffer.n)
    return left & right & people.around(start, end, lines=0, chars=_LINE)


def _appointed(view: View, people: Neighbours, start: Ints, end: Ints) -> Mask:
    """山田 花子を社長に選任: a name before it in the line, and an appointment behind."""
    keep = np.zeros(len(start), np.bool_)
    text = view.buffer.text
    for i in np.flatnonzero(people.before(start) <= _LINE).tolist():
        keep[i] = bool(_APPOINTED.match(text, int(end[i]) - PAD))
    return keep & people.around(start, end, lines=0, chars=_LINE)


_HEADS = (
    "社長", "会長", "専務", "常務", "部長", "次長", "課長", "係長", "室長", "所長", "支店長", "支社長", "店長", "工場長", "本部長", "局長", "事務長", "事務局長",
    "院長", "副院長", "園長", "校長", "教頭", "学長", "学部長", "理事長", "館長", "施設長", "センター長", "班長", "組長", "チーム長", "グループ長", "工区長", "営業所長", "事業部長", "事業所長", "師長", "看護部長", "看護師長", "団長", "署長", "駅長", "船長", "機長", "編集長", "料理長", "支配人", "総支配人",
)  # fmt: skip
_TITLES = (
    *_HEADS,
    *(head + ending for head in _HEADS for ending in ("代理", "補佐", "代行", "心得", "待遇")),
    *("副" + head for head in _HEADS if not head.startswith("副")),
    "代表取締役", "代表取締役社長", "代表取締役会長", "代表取締役専務", "取締役", "取締役社長", "取締役会長", "専務取締役", "常務取締役", "取締役副社長", "代表取締役副社長", "社外取締役", "監査役", "常勤監査役", "執行役員", "常務執行役員", "専務執行役員", "上席執行役員", "代表社員", "業務執行社員", "代表理事", "専務理事", "常務理事", "代表", "分団長", "副分団長",
    "主任", "職長", "医長", "医局長", "主任相談員", "主査", "主幹", "主事", "主席", "参事", "参与", "理事", "顧問", "相談役", "主任研究員", "研究員", "主任技師", "技師長", "統括", "統括部長", "担当部長", "担当課長", "担当次長", "主任看護師", "管理者", "運行管理者", "サブリーダー", "リーダー", "チームリーダー", "グループリーダー", "マネージャー", "マネジャー", "マネージャ", "ゼネラルマネージャー", "シニアマネージャー", "プロジェクトマネージャー", "エリアマネージャー", "ディレクター", "チーフ", "サブチーフ", "スーパーバイザー", "パートナー",
    "教授", "准教授", "助教", "名誉教授", "客員教授", "特任教授", "市長", "町長", "村長", "区長", "知事", "副知事",
    "CEO", "COO", "CFO", "CTO", "CIO", "CISO", "Manager", "Director", "President", "General Manager",
)  # fmt: skip

companion = Companion(
    kind="JOB_TITLE",
    find=_find,
    topics={
        TITLE_LABEL: ("役職", "役職名", "職位", "肩書", "肩書き", "お役職", "役職・氏名", "役職/氏名", "職名", "職階", "job_title", "yakushoku", "役職コード"),
    },
    words={
        _WORD: tuple(dict.fromkeys(_TITLES)),
        _OTHER: ("部長会", "課長会", "社長賞", "代表電話", "代表番号", "代表メール", "取締役会", "監査役会", "理事会", "社長室", "会長室", "学長室", "校長室", "支配人室", "代表者名", "代表者氏名", "代表取締役印", "生徒会長", "自治会長", "町内会長", "PTA会長", "同窓会長", "実行委員長"),
    },
    rules=(
        Words(ja="役職の欄", en="called the job title"),
        Words(ja="氏名の隣の役職", en="a title beside a name"),
    ),
)  # fmt: skip
