"""Household: a mail to one family, and who else in its text belongs to that family."""

from __future__ import annotations

import re
from functools import cache, cached_property

from morenashi.model.directory import Standing
from morenashi.model.message import Mention
from morenashi.policy.about import About
from morenashi.policy.identity import domain_of, is_organisation
from morenashi.policy.saying import by_list
from morenashi.policy.statement import only_acts, sentence_of
from morenashi.values import lists
from morenashi.values.name_forms import KANA, LATIN, Name, katakana, name_of, readings, usual

# Father, mother and one more may get the same mail.
_MOST = 3
_BRACKET = re.compile(r"[(（\[［<＜/／].*")
# As one speaks of the reader's family, and never of one's own or of somebody else's without a name.
_KIN = re.compile(
    r"奥様|奥さま|奥さん|ご主人|旦那様|旦那さん|ご夫君|お嬢様|お嬢さま|お嬢さん|ご子息|ご息女|ご令嬢|息子さん|息子様|娘さん|娘様|お子様|お子さま"
    r"|お子さん|お孫さん|お孫様|お母様|お母さま|お母さん|お父様|お父さま|お父さん|ご両親|ご家族|ご兄弟|ごきょうだい|お兄様|お兄さん|お姉様"
    r"|お姉さん|弟様|弟さん|妹様|妹さん|お祖母様|お祖父様|おばあ様|おじい様|おばあちゃん|おじいちゃん|ご親族|赤ちゃん"
)
_OF_A_NAME = re.compile(
    r"([^\s、。，,（(「・のとやは]{1,8})(?:さん|様|さま|氏|くん|君|ちゃん|先生)の\Z"
)
_OTHERS = re.compile(
    r"弊社|当社|弊院|当院|当園|当塾|当校|当施設|当方|私ども|わたくし|当会|担当|スタッフ|社員|職員|同僚|上司|部下|講師|別の|ほかの|他の|隣の|もう[一1お]"
    r"|同じクラス|クラスの|友[人達だ]|ある方|前任|後任"
)
# Somebody else is spoken of, though he has no name.
_ANOTHER = re.compile(
    r"(?:弊社|当社|弊院|当院|当園|当塾|当校|当施設|私ども|当会|担当|同僚|上司|部下|前任|スタッフ|社員|職員)(?:の|者|は|が|で|にも)"
    r"|別の|ほかの|他の|隣の|もう[一1お]|同じクラス|クラスの|友[人達だ]|ある方"
)
# To an office, these are people it is told about; a private reader may be one himself.
_ROLE = re.compile(
    r"(?:応募者|求職者|患者|園児|児童|生徒|学生|利用者|入居者|入所者|会員|受講者|参加者|対象者|被保険者|従業員)(?:様|さま|さん)?(?:の|は|が|ご本人)"
)
_CHILD = re.compile(r"[ 　]?(?:くん|君|ちゃん|クン|チャン)")
# 同じ組のさくらちゃん
_BESIDE = re.compile(
    r"(?:同じ|隣の|別の|ほかの|他の|クラスの|組の|班の|席の|友[人達だ]ちの|友人の|友達の|お友だちの|近所の|知り合いの|同級生の|先輩の|後輩の)[^、。]{0,5}\Z"
)
_POLITE = re.compile(r"[ 　]?(?:さん|様|さま|くん|君|ちゃん|クン|チャン)")
_GIVEN_END = frozenset("子美香奈菜花乃恵也哉太斗郎介輔樹希輝翔衣音葉莉理愛")
_GIVEN_LENGTH = (2, 3)


class Household:
    """The recipients outside, if they are one family as far as can be told."""

    def __init__(self, about: About) -> None:
        self._about = about

    @cached_property
    def reader_alone(self) -> bool:
        """Whether one person outside gets it, and the text greets nobody else."""
        out = self._about.outgoing
        return len(out.outsiders) == 1 and not by_list(out) and self._rightly_greeted

    @cached_property
    def is_one(self) -> bool:
        """Whether all outside are private mailboxes of one surname, and the text greets no other."""
        out = self._about.outgoing
        outside = out.outsiders
        if not 0 < len(outside) <= _MOST or by_list(out):
            return False
        if not all(
            one.standing in (Standing.FREE_MAIL, Standing.OUTSIDE)
            and not is_organisation(domain_of(one.address))
            for one in outside
        ):
            return False
        known = [self._surnames_of(one.address, one.name) for one in outside]
        shared = frozenset.intersection(*known)
        return bool(self._rightly_greeted and (shared or len(outside) == 1) and self.surnames)

    @cached_property
    def _rightly_greeted(self) -> bool:
        return all(
            self._greets(name) or self._is_of_surname(name_of(name))
            for name in self._about.greeted_names
        )

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The surnames of those outside, by their names and by the greeting that fits their addresses."""
        outside = self._about.outgoing.outsiders
        known = [self._surnames_of(one.address, one.name) for one in outside]
        return frozenset().union(*known) | {
            usual(surname)
            for name in self._about.greeted_names
            if self._greets(name) and (surname := _surname(name_of(name)))
        }

    def _greets(self, name: str) -> bool:
        """Whether a name greeted is a reader's; of a reader without a name it is believed."""
        return self._about.is_reader(name) or self._about.greets(name)

    def _surnames_of(self, address: str, written: str) -> frozenset[str]:
        entry = self._about.outgoing.directory.entry(address)
        found = {_BRACKET.sub("", one).strip() for one in (written, entry.name if entry else "")}
        names = [name_of(one) for one in found if one and "@" not in one]
        return frozenset(
            usual(surname) for name in names if name.script != LATIN and (surname := _surname(name))
        )

    def has(self, mention: Mention) -> bool:
        """Whether what a mention says is said of somebody of the reader's family, or of nobody else."""
        about = self._about
        nobody = mention.subject < 0 or only_acts(about, mention)
        names = [] if nobody else self._names(mention)
        if self.reader_alone and self._of_kin(mention) and all(map(self._is_reader, names)):
            return True
        if names:
            if self.speaks_of_another(mention):
                return False
            of_family = self.is_one and all(self.is_family(name) for name in names)
            return of_family and not self._names_strangers(mention)
        if not nobody or not self.is_one or self._names_strangers(mention):
            return False
        sentence = sentence_of(about, mention)
        return sentence is not None and not _OTHERS.search(sentence.text)

    def speaks_of_another(self, mention: Mention) -> bool:
        """Whether its sentence is of somebody without a name who is not the one it is put down to."""
        sentence = sentence_of(self._about, mention)
        if sentence is None:
            return False
        before = sentence.before  # what a sentence is of stands before what is said
        if not (_ANOTHER.search(before) or (not self.is_one and _ROLE.search(before))):
            return False
        return not any(one.value.reveal() in sentence.text for one in self._names(mention))

    def _is_reader(self, named: Mention) -> bool:
        return self._about.is_reader(named.value.reveal())

    def _names(self, mention: Mention) -> list[Mention]:
        if mention.subject < 0:
            return []
        said = self._about.message.said_of(self._about.message.subjects[mention.subject])
        return [one for one in said if one.kind == "PERSON"]

    def is_family(self, named: Mention) -> bool:
        """A name of the family's surname, or a given name without any: 蓮くん."""
        name = name_of(named.value.reveal())
        if name.script == LATIN:
            return False
        if self._is_of_surname(name):
            return True
        return not name.surname and len(name.tokens) == 1 and self._is_given(name.whole, named)

    def _is_of_surname(self, name: Name) -> bool:
        whole = usual(name.whole)
        return any(
            whole.startswith(surname) and len(whole) - len(surname) <= _GIVEN_LENGTH[1]
            for surname in self.surnames
        ) and (not name.surname or usual(name.surname) in self.surnames)

    def _is_given(self, written: str, named: Mention) -> bool:
        sentence = sentence_of(self._about, named)
        behind = sentence.behind if sentence is not None else ""
        if not _POLITE.match(behind) or (sentence and _BESIDE.search(sentence.before)):
            return False
        if self._is_told_in_full(written):
            return True
        child = bool(_CHILD.match(behind))
        if written in readings():  # 高橋くん; 優くん is on both lists
            return child and usual(written) in _given_names()
        if name_of(written).script == KANA or (child and len(written) == 1):
            return True
        ends = len(written) in _GIVEN_LENGTH and written[-1] in _GIVEN_END
        return ends or usual(written) in _given_names()

    def _is_told_in_full(self, given: str) -> bool:
        """Whether the mail has the name with the family's surname somewhere, its subject included."""
        text = "".join(usual(one.text) for one in self._about.message.passages)
        joined = "".join(text.split())
        return any(surname + usual(given) in joined for surname in self.surnames)

    def _of_kin(self, mention: Mention) -> bool:
        """Whether its sentence, or the one before, speaks of the reader's kin, and not of anybody else's."""
        sentence = sentence_of(self._about, mention)
        if sentence is None or _OTHERS.search(sentence.text):
            return False
        found = list(_KIN.finditer(sentence.text))
        return bool(found) and all(self._is_the_readers(sentence.text, one) for one in found)

    def _is_the_readers(self, text: str, kin: re.Match[str]) -> bool:
        """Not so 園児のお母様; 大谷様のお嬢様 only to 大谷."""
        if not text[: kin.start()].endswith("の"):
            return True
        owner = _OF_A_NAME.search(text, 0, kin.start())
        return owner is not None and self._about.is_reader(owner[1])

    def _names_strangers(self, mention: Mention) -> bool:
        """Whether its passage names somebody who is neither of the family nor one of us at work."""
        about = self._about
        for person in about.third_people():
            names = [
                one
                for one in person.said
                if one.kind == "PERSON" and one.passage == mention.passage
            ]
            if not names or person.colleague or all(map(self.is_family, names)):
                continue
            surnames = {_surname(name_of(one.value.reveal())) for one in names}
            if not surnames & about.our_surnames:
                return True
        return False


def _surname(name: Name) -> str:
    """The surname, or the one word there is: 長谷部 is on no list."""
    if name.surname:
        return name.surname
    return name.tokens[0] if name.tokens and name.script != LATIN else ""


@cache
def _given_names() -> frozenset[str]:
    found = {usual(name.kanji) for name in lists.given_names()}
    return frozenset(found | {katakana(name.kana) for name in lists.given_names()})
