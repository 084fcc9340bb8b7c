"""Columns of names: what a header says of people that no label does, and what a column's cells say of each other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import Ints, Mask
from morenashi.detect.labels import MODIFIER, Vocabulary
from morenashi.detect.layout import Cells
from morenashi.detect.vocabulary import NAME, VAGUE

# 承認者, 担当, お客様: in running text such a word is followed by anything, above a column by people.
_PEOPLE = re.compile(
    r"(?:(?<!業)(?<!保険)(?<!従事)者|担当|氏名|名前|お客様|お客様名|顧客|会員|患者|児童|生徒|学生|園児|社員|従業員|職員|スタッフ|講師|教員|担任|主治医|医師|看護師|"
    r"上司|部下|社長|店長|先生|名義|名義人|受取人|代理人|保証人|世帯主|送り主|依頼主|差出人|運転手|ドライバー|乗務員|幹事|議長|"
    r"かな|ひらがな|ふりがな|フリガナ|よみ|ヨミ|よみがな|ヨミガナ|読み|読み仮名|ローマ字|英字|英語表記|お名前.*|氏名.*)(?:名|様|欄)?$"
)
_THINGS = re.compile(
    r"(?:支店|支社|営業所|店|店舗|地区|地域|エリア|拠点|部署|部門|所属|課|商品|製品|品|品目|銘柄|案件|件|題|タイトル|駅|路線|市|市区町村|都道府県|町|国|国籍|出身|出身地|"
    r"学校|大学|銀行|会社|メーカー|ブランド|色|種別|種類|区分|状態|ステータス|方法|科目|業種|職種|趣味|資格|カテゴリー?|分類|曜日|会場|場所|棟|室|部屋|会議室|倉庫|"
    r"棚|プラン|コース|施設|病院|工程|結果|理由|性別|血液型|車|車種|機種|型式|シリーズ|作品|曲|書|チーム|クラス|組|プロジェクト|システム|サービス|"
    r"branch|store|shop|area|region|product|item|title|category|status|city|prefecture|country|station|department|brand|type|color)(?:_?名称?|_?name)?$",
    re.IGNORECASE,
)
# So many cells of a column can speak for the others, if so large a share of them read like names.
_FEW, _MOST = 5, 0.5
# Right behind a name, where 店 or 株式会社 would make it a thing's.
_POLITE = frozenset("様さ氏殿先くち(（・、")


def _plain(header: str) -> str:
    return "".join(unicodedata.normalize("NFKC", header).split())


def of_people(headers: Iterable[str]) -> Mask:
    """Which headers say that their columns hold people."""
    return np.array([bool(_PEOPLE.search(_plain(header))) for header in headers], np.bool_)


def of_things(headers: Iterable[str]) -> Mask:
    """Which headers say that their columns hold places, goods or the like: 大宮, 桜餅 are nobody there."""
    return np.array([bool(_THINGS.search(_plain(header))) for header in headers], np.bool_)


def voted(cells: Cells, start: Ints, likely: Mask) -> Mask:
    """Which values (beginning at `start`, in cells) stand in columns most of whose values are `likely`."""
    result = np.zeros(len(start), np.bool_)
    if not len(cells.column) or not len(start):
        return result
    at = np.searchsorted(cells.start, start, "right") - 1
    column = cells.column[np.maximum(at, 0)]
    count = np.bincount(column)
    good = (count >= _FEW) & (np.bincount(column, weights=likely) >= _MOST * count)
    return np.asarray(good[column])


def no_names(cells: Cells, text: str, pad: int, start: Ints, end: Ints) -> Mask:
    """Which names read are those of things, by the header of their column: the whole cell, or its head."""
    result = np.zeros(len(start), np.bool_)
    if not cells.things.any() or not len(start):
        return result
    at = np.maximum(np.searchsorted(cells.start, start, "right") - 1, 0)
    for i in np.flatnonzero(cells.things[at]).tolist():
        left = text[int(cells.start[at[i]]) - pad : int(start[i]) - pad]
        right = text[int(end[i]) - pad : max(int(end[i]), int(cells.end[at[i]])) - pad]
        following = right.strip(" 　\"'\r\n")[:1]
        glued = not following or (right[:1] == following and _written(following))
        result[i] = not left.strip(" 　\"'") and glued and following not in _POLITE
    return result


def _written(sign: str) -> bool:
    return sign.isalnum() and not "ぁ" <= sign <= "ゖ"


def known_columns(
    topics: NDArray[np.int16], headers: list[str], vocabulary: Vocabulary
) -> NDArray[np.int16]:
    """The topics of columns: of people, where only the header's way of speaking tells; 商品名 is nobody's name."""
    name, unsaid = vocabulary.index[NAME], (vocabulary.index[MODIFIER], vocabulary.index[VAGUE])
    found = topics.copy()
    found[((topics < 0) | np.isin(topics, unsaid)) & of_people(headers)] = name
    found[(topics == name) & of_things(headers)] = -1
    return found
