"""Values written out in full, as a notice must not repeat them: numbers with a check digit, labelled values, names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.notice.lint.reading import Line, Reading, Role, Sentence
from morenashi.notice.lint.sections import Part, part_of
from morenashi.notice.lint.statements import LEAK
from morenashi.values import credit_card, my_number

_RUN = re.compile(r"(?<![0-9A-Za-z*-])[0-9](?:[ -]?[0-9]){11,18}(?![0-9*-])")
_NOT_PERSONAL = re.compile(
    r"(?:法人番号|登録番号|お問い合わせ番号|受付番号|管理番号|電話|TEL|FAX)[^。\n]{0,8}$|T$"
)
_IS = r"(?:\s?(?:は|[:「『(=、])\s?|\s)"
# A label, and right behind it a value that only one person has.
_LABELLED = re.compile(
    rf"(?:マイナンバー|個人番号){_IS}*[0-9]{{4}}[ -]?[0-9]{{4}}[ -]?[0-9]{{4}}(?![0-9])"
    rf"|カード番号{_IS}*[0-9]{{4}}[ -]?[0-9]{{4,6}}[ -]?[0-9]{{4,5}}(?:[ -]?[0-9]{{1,4}})?(?![0-9*])"
    rf"|口座番号?{_IS}*(?:普通|当座)?\s?[0-9]{{6,8}}(?![0-9*])"
    rf"|(?:免許証|旅券|パスポート|在留カード|基礎年金|証券|被保険者)の?(?:番号|記号){_IS}*[A-Z]{{0,2}}[0-9][0-9-]{{5,13}}(?![0-9*])"
    rf"|(?:普通|当座)(?:預金)?(?:口座)?{_IS}*[0-9]{{6,8}}(?![0-9*])|(?:(?:昭和|平成)[0-9元]{{1,2}}|(?:19|20)[0-9]{{2}})年[0-9]{{1,2}}月[0-9]{{1,2}}日(?:生まれ|生(?!まれた場))"
    rf"|(?:パスワード|暗証番号){_IS}*[A-Za-z0-9!#$%&@_.-]{{4,}}(?![A-Za-z0-9*])"
    rf"|生年月日{_IS}*(?:(?:昭和|平成|令和|[SHR])\s?[0-9元]{{1,2}}|(?:19|20)[0-9]{{2}})\s?[年./-]\s?[0-9]{{1,2}}\s?[月./-]\s?[0-9]{{1,2}}"
    rf"|(?:メールアドレス|アドレス){_IS}*[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{{2,}}"
    rf"|電話番号{_IS}*0[0-9]{{1,4}}-?[0-9]{{1,4}}-?[0-9]{{3,4}}(?![0-9*])"
    rf"|ご?住所{_IS}*(?:〒?[0-9]{{3}}-?[0-9]{{4}}\s?)?(?:[一-龠々ヶケぁ-んァ-ー]{{2,12}}[都道府県市区町村郡])[^。、\n」)]{{0,20}}?[0-9〇一二三四五六七八九十]+(?:-|丁目|番)[0-9]"
)  # fmt: skip
_QUOTED = re.compile(
    r"(?:番号|住所|口座|電話|ID|パスワード|アドレス|生年月日)[^。、\n「『(]{0,8}[「『(](?!末尾|下[0-9]|最後)(?=[^」』)]{0,40}(?:[0-9]{4}|@|[0-9]-[0-9]))[^」』)*]{4,60}[」』)]"
    r"|(?:年収|給与|月収|残高|収入)(?:額)?[^。、\n0-9]{0,6}[0-9][0-9,]*万?[0-9,]*円|(?:病名|持病|診断名|傷病名|お?薬)(?:の名前)?\s?(?:は|が|[:「『(])\s?「?[^\s」』)。、はがを]{1,12}(?:病|症|炎|がん|癌|腫|喘息|骨折|錠)"
    r"|(?:会員|顧客|患者|診察券|学籍|社員|受験|契約|証券|お客様|予約|注文|車両|保険)(?:ID|番号)[はが]?\s?[:「『(]?\s?[A-Z]{0,4}-?[0-9][0-9A-Z-]{3,}(?![*0-9])"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+[.][A-Za-z]{2,}|(?<![0-9-])0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}(?![0-9*-])"
)
_MOBILE = re.compile(r"(?<![0-9-])0[6-9]0-?[0-9]{4}-?[0-9]{4}(?![0-9-])")
_DESK = re.compile(
    r"窓口|問い?合わ?せ|問合せ|受付|TEL|ダイヤル|相談|かけ|代表|連絡先は|お電話(?:く|を|でも)|時まで|迄|へ(?:お電話|ご連絡|どうぞ|。)|専用|フリー|事務局"
)
_DESK_PARTS = frozenset(
    {Part.DESK, Part.STEPS, Part.GENUINE, Part.RIGHTS, Part.NEXT, Part.MONEY, Part.WHETHER}
)
# A family name and a given name of one script each, so that no particle stands inside.
_NAME = re.compile(
    r"(?<![一-龠々])(?P<name>[一-龠々]{1,4}[ 　]?(?:[一-龠々]{1,3}|[ぁ-ん]{2,4}|[ァ-ヶー]{2,5}))(?<![仕同多一異模有])(?:様|さま|氏|さん|くん|ちゃん)(?![々式子])"
)
# Two or more people side by side, if only by their family names.
_SEVERAL = re.compile(
    r"(?<![一-龠々])(?P<one>[一-龠々]{1,3})(?:様|さま|さん|氏)(?:、|と|や|・|及び|および)(?:[^。、\n]{0,8}の)?(?P<other>[一-龠々]{1,3})(?:様|さま|さん|氏)"
)
# Somebody told by what he is to the reader: the neighbour, the colleague, a child.
_BESIDE = re.compile(
    r"(?:同じ(?:部署|課|店|クラス|病室|教室|部屋|階|日)|隣|となり|同僚|同期|同室|同級生)(?:の|にいる|で働く|で過ごした|にいた|で過ごす)[^。、\n]{0,8}?(?P<name>[一-龠々]{1,2})(?:様|さま|さん|氏|くん|ちゃん)"
    r"|(?:夫|妻|配偶者|長男|長女|次男|次女|母|父|祖母|祖父|受取人|保証人)(?:の|である|:|・|\s|「|[(]){1,2}(?P<kin>[一-龠々]{1,3}[ 　]?[一-龠々ぁ-ん]{1,4})(?:様|さま|さん|氏)"
)
# What stands before 様 without being a name.
_ROLES = re.compile(
    r"(?:[者先員主業店社校院関家族客方団部課室局所庁会園長役々皆各御司署官児童元体民師士手屋婦]|本人|取人|義人|証人|続人|理人|個人|法人|業生|講生|修生|学生|校生|組合|団体|施設|企業|客さま|皆さま|お子|親御|みな|ども|保護|利用|委託|担当)$"
    r"|[にはをがのとで](?:お|ご)|お客|ご本|皆|あなた|ほか|その|この|同"
)


def numbers(reading: Reading) -> Iterator[tuple[int, int]]:
    """Places of full numbers: by check digit wherever they stand, by their label without one."""
    taken: set[int] = set()
    for match in reading.find(_RUN):
        digits = re.sub(r"[ -]", "", match[0])
        before = reading.folded[max(0, match.start() - 16) : match.start()]
        personal = (
            my_number.valid(digits) if len(digits) == my_number.WIDTH else credit_card.valid(digits)
        )
        if personal and not _NOT_PERSONAL.search(before):
            taken.add(match.end())
            yield match.span()
    for sentence in reading.sentences:
        if part_of(sentence) is Part.DESK or _DESK.search(sentence.text):
            continue
        labelled = [*_LABELLED.finditer(sentence.text)]
        if not labelled and _is_on_items(sentence):
            labelled += _QUOTED.finditer(sentence.text)
        for match in labelled:
            if sentence.start + match.end() not in taken:
                yield sentence.start + match.start(), sentence.start + match.end()
        if not labelled and part_of(sentence) not in _DESK_PARTS:
            for match in _MOBILE.finditer(sentence.text):
                yield sentence.start + match.start(), sentence.start + match.end()


def _is_on_items(sentence: Sentence) -> bool:
    """Whether a sentence tells what leaked, and not whom to ask."""
    part = part_of(sentence)
    return part is Part.ITEMS or (
        part not in _DESK_PARTS and LEAK.search(sentence.text) is not None
    )


def other_names(reading: Reading) -> Iterator[tuple[int, int]]:
    """Places in the body where somebody other than the one addressed is named; none lies in another."""
    mine = {
        _bare(match["name"])
        for line in reading.lines
        if _is_address(line)
        for match in _NAME.finditer(line.text)
    }
    for sentence in reading.sentences:
        if sentence.text.endswith(("様", "さま", "殿")) and len(sentence.text) < 20:
            continue
        last = 0
        for start, end in sorted(_named(sentence.text, mine), key=lambda span: (span[0], -span[1])):
            if start >= last:
                yield sentence.start + start, sentence.start + end
                last = end


def _named(text: str, mine: set[str]) -> Iterator[tuple[int, int]]:
    for match in _SEVERAL.finditer(text):
        if not any(_ROLES.search(name) or len(name) < 2 for name in match.group("one", "other")):
            yield match.span()
    for match in _BESIDE.finditer(text):
        which = "name" if match["name"] else "kin"
        if not _ROLES.search(match[which]) and _bare(match[which]) not in mine:
            yield match.start(which), match.end()
    for match in _NAME.finditer(text):
        name = _bare(match["name"])
        if len(name) >= 3 and name not in mine and not _ROLES.search(name):
            yield match.start("name"), match.end()


def _is_address(line: Line) -> bool:
    return (
        line.role is Role.PROSE
        and len(line.text) < 30
        and bool(re.search(r"(?:様|さま|殿)(?:へ)?$", line.text))
    )


def _bare(name: str) -> str:
    return name.replace(" ", "").replace("　", "")
