"""Revisions: whether a text shows that it was revised, what changed, and the numbers that stood there before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from morenashi.notice.lint.dates import DAY, dates_in
from morenashi.notice.lint.reading import Reading, Role
from morenashi.notice.lint.sections import Part, part_of

_D = DAY
_WORD = r"(?:訂正|修正|改訂|改版|更新|追記|改め|変更|書き直し|書き換え|差し替え|直し)"
_SIGN = re.compile(
    rf"{_WORD}版|【[^】]{{0,12}}{_WORD}[^】]{{0,6}}】|[(][^)]{{0,12}}{_WORD}[^)]{{0,8}}[)]"
    rf"|(?:{_D})\s?(?:に|、|付けで)?\s?(?!更新|変更){_WORD}(?!プログラム|の(?:知らせ|通知))|(?:訂正|修正|改訂|追記)(?:日)?\s?[:]?\s?(?:{_D})"
    rf"|(?:人数|件数|数|記載|本文|お知らせ|内容|発表|公表|報告|項目|表現|ページ|版)[^。\n]{{0,16}}{_WORD}(?:し(?:まし|て|た)|いたし|致し|ます)"
    r"|(?:前回|先日|当初|第1報|第一報|前の版|これまで)の?(?:公表|発表|お知らせ|報告|ご案内|文|版)?(?:では|で|から|と)[^。\n]{0,40}(?:としていまし|と(?:お知らせ|発表|公表|ご報告|書)|誤|違|異な|改め|訂正|増|減)"
)  # fmt: skip
# A later report, as the title or the first lines say; in the body it is one to come.
_LATER = re.compile(rf"第\s?[2-9二三四五六七八九](?:報|版)|続報|{_WORD}(?:版|のお?知らせ)")
_HEAD_LINES = 8
# Many pages carry "更新日" although nothing was changed: it tells of a change only beside an earlier day.
_UPDATED = re.compile(
    rf"(?:最終)?更新(?:日)?\s?[:]?\s?(?P<day>{_D})|(?P<before>{_D})\s?更新(?!日|\s?[:])"
)
_PUBLISHED = re.compile(rf"(?:掲載|公開|公表|発表|作成|登録)(?:日|年月日)?\s?[:]?\s?(?P<day>{_D})")
_ONLY_FIRST = re.compile(
    r"(?:改訂|訂正|更新|変更|修正)(?:履歴|の記録)?\s?[:は]?\s?(?:なし|ありません|はじめて)"
)
_WHAT = re.compile(
    rf"(?:人数|件数|数|項目|期間|記載|番号|内容|発表|お?知らせ|公表|報告|版|対象|情報|被害|状況|欄|表|部分|」)[^。\n]{{0,24}}{_WORD}|{_WORD}(?:点|箇所|内容|前|後|部分|の理由)"
    r"|改め(?:まし|た|ており)|新たに[^。\n]{0,24}(?:した|ました|った|ている|ています)(?!ら)|(?:追加|増え|減り|増加|減少)(?:し(?:まし|た)|まし|た|後|が|[:)])|数え(?:直|足)|[→⇒]|」を「|」から「"
    r"|正誤|正しくは|誤\s?[:「]|(?:記載|発表|お知らせ|公表|版|としま)[^。\n]{0,24}誤り|(?:では|は)[^。\n]{0,30}(?:としていまし|とお知らせ|と発表|と公表|と書)"
    r"|(?:第1報|第一報|前回|初版|前の版)(?:から|との|では)|(?:こと|内容|項目|記述)(?:[(][^)\n]{0,12}[)])?を(?:加え|足し)|変わった|(?:書き加え|付け加え|書き足)(?:し|まし|た)|第\s?[2-9二三四五]版\s?[:(「、]\s?\S|と(?:書|お伝え|申し上げ|記|載せ|お知らせ)[^。\n]{0,8}(?:たが|た(?:のは|のを|の))|(?:記載|発表|お知らせ|前の|前に)[^。\n]{0,20}間違|誤って(?:い|書)|判明し(?:た|まし)[^。\n]{0,6}(?:内容|こと|事項|点|事実)|(?:調査|対応)が(?:完了|終了)|(?:調査|点検)の?結果[^。\n]{0,16}(?:ご?報告|お知らせ|公表|説明)"
)
# "Parts of the text were changed" does not say which.
_VAGUELY = re.compile(
    rf"(?:[^。\n、]{{0,10}}の)?(?:内容|記載|本文|文章|ページ|表現)(?:の|を)一部(?:を)?{_WORD}[^。\n]{{0,8}}(?:まし)?た|一部を?{_WORD}[^。\n]{{0,6}}ました"
)
_COUNT = re.compile(r"[0-9][0-9,]*(?=\s?(?:人|件|名|通|枚|社|口座|世帯))")
_UNITS = r"(?:人|件|名|通|枚|社|口座|世帯)"
_AMOUNT = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{3,}}(?![0-9年])|[0-9一二三四五六七八九十百千万]+\s?万?\s?{_UNITS})"
_EARLIER = re.compile(
    r"(?:第[1一]報|第[1一]版|初版|前回|初回|前報|既報|公表分|前の(?:版|発表|お知らせ)|当初|訂正前|修正前|変更前|先(?:日|の)|旧|これまで|誤\s?[:「)]|前は|以前は|(?:発表|公表|お知らせ|報告|掲載|版)(?:時)?(?:で)?は)[^。\n]{0,40}?[0-9一二三四五六七八九十百千万]"
    rf"|{_AMOUNT}{_UNITS}?(?:様)?[」』)]?\s?(?:から|→|⇒|を|ではなく)[^。\n]{{0,20}}?{_AMOUNT}"
)

_OF_PEOPLE = r"(?:人数|件数|(?<![A-Za-z])数(?:字|値)?|[0-9]\s?(?:人|件|名|通|枚|社|口座|世帯))"
_RECOUNTED = re.compile(
    rf"{_OF_PEOPLE}[^。\n]{{0,24}}(?:{_WORD}|数え)|(?:{_WORD}|数え直)[^。\n]{{0,16}}{_OF_PEOPLE}"
)
_UNCHANGED = re.compile(
    r"変更(?:は|が|も)?(?:ありません|ございません|ない|なし)|変わ(?:りません|りは|らず|らない|って(?:い|お)(?:り?ま|な))"
)
_GREW = re.compile(r"(?:精査|再(?:集計|確認|調査))の?結果[^。\n]{0,60}[0-9]\s?(?:人|件|名)")
_COUNT_SAME = re.compile(rf"(?:人数|件数)[^。\n]{{0,12}}(?:{_UNCHANGED.pattern})")
_ELSEWHERE = frozenset(
    {Part.MEASURES, Part.LEAVERS, Part.STEPS, Part.RIGHTS, Part.MONEY, Part.GENUINE, Part.WHETHER}
)


def sign(reading: Reading) -> tuple[int, int] | None:
    """Where the text says that it was corrected; None where nothing says so."""
    for start, text in _stretches(reading):
        for one in _SIGN.finditer(text):
            if not _ONLY_FIRST.match(text, one.start()):
                return start + one.start(), start + one.end()
    return _updated(reading)


def later_report(reading: Reading) -> tuple[int, int] | None:
    """Where the first lines say that it follows another report; it need not correct that one."""
    for line in reading.lines[:_HEAD_LINES]:
        later = _LATER.search(line.text)
        if later and not line.text.endswith(("。", "、")):
            return line.start + later.start(), line.start + later.end()
    return None


def _updated(reading: Reading) -> tuple[int, int] | None:
    updated = next(reading.find(_UPDATED), None)
    published = next(reading.find(_PUBLISHED), None)
    if (
        updated is None
        or published is None
        or _same_day(updated["day"] or updated["before"], published["day"])
    ):
        return None
    return updated.span()


def _same_day(one: str, other: str) -> bool:
    near = date(2026, 7, 1)  # any day: both are read alike
    return list(dates_in(one, near=near)) == list(dates_in(other, near=near))


def changes(reading: Reading) -> list[str]:
    """The passages that tell of a change of the text."""
    return [text for _, text in _stretches(reading) if _WHAT.search(_VAGUELY.sub("", text))]


def hides_earlier_number(reading: Reading, changed: list[str]) -> bool:
    """Whether a number of people changed and the one before it stands nowhere."""
    grew = any(_GREW.search(text) for _, text in _stretches(reading))
    same = any(_COUNT_SAME.search(text) for _, text in _stretches(reading))
    counted = not same and (
        grew or any(_RECOUNTED.search(text) and not _UNCHANGED.search(text) for text in changed)
    )
    shown = reading.has(_EARLIER) or any(len(set(_COUNT.findall(text))) > 1 for text in changed)
    return counted and not shown


def _stretches(reading: Reading) -> Iterator[tuple[int, str]]:
    """What may tell of a change of the text; what was changed to prevent another leak does not."""
    for one in reading.sentences:
        if part_of(one) not in _ELSEWHERE:
            yield one.start, one.text
    for line in reading.lines:
        if line.role in (Role.TITLE, Role.HEADING):
            yield line.start, line.text
