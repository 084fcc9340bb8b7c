"""What a message carries to some of its recipients: data of people other than they, files, mails passed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from morenashi.model.directory import Recipient
from morenashi.model.mail import Voice
from morenashi.model.outgoing import Outgoing
from morenashi.model.words import Words
from morenashi.policy.about import About
from morenashi.policy.earlier import earlier
from morenashi.policy.person import Weight, weight
from morenashi.policy.saying import whose

# Whoever they seem to be of, these are hardly the sender's own; a place or a bank account may be.
_OF_SOMEBODY = frozenset({"BIRTHDATE", "INCOME", "APPLICATION_HISTORY"})


@dataclass(frozen=True, slots=True)
class Carried:
    """`people` of whom something private is said, and people in lists, who are not the recipients.

    `whose` are a few of them, masked. `files` are attached and not only of the recipients;
    `passed_on` is true where an earlier mail is forwarded, `theirs` where something private is said
    of those who seem to be the recipients, unless name and given name leave no doubt.
    """

    people: int = 0
    listed: int = 0
    whose: tuple[str, ...] = ()
    files: int = 0
    passed_on: bool = False
    theirs: bool = False

    @property
    def of_people(self) -> bool:
        """Whether it says something of people who are not the recipients."""
        return bool(self.people or self.listed)

    @property
    def weighs(self) -> bool:
        """Whether it is more than a letter."""
        return self.of_people or bool(self.files) or self.passed_on

    @property
    def said(self) -> Words:
        """For instance 宛先以外の12人の個人情報と添付ファイル2件."""
        count = max(self.people, self.listed)
        found = []
        if count:
            people = "people" if count > 1 else "person"
            found.append(
                Words(ja=f"宛先以外の{count}人の個人情報", en=f"data of {count} other {people}")
            )
        if self.files:
            files = "files" if self.files > 1 else "file"
            found.append(
                Words(ja=f"添付ファイル{self.files}件", en=f"{self.files} attached {files}")
            )
        if self.passed_on:
            found.append(Words(ja="転送したメール", en="a forwarded mail"))
        return Words(
            ja="と".join(one.ja for one in found), en=" and ".join(one.en for one in found)
        )


def carried(outgoing: Outgoing, recipients: Sequence[Recipient]) -> Carried:
    """What the message tells these recipients; what they have seen before does not count."""
    about = About(replace(outgoing, recipients=tuple(recipients)))
    counted = about.counted(earlier(about).seen)
    return Carried(
        people=counted.private,
        listed=counted.listed,
        whose=whose([one for one in about.third_people() if one.weight >= Weight.PRIVATE]),
        files=_files(about),
        passed_on=any(
            passage.voice is Voice.FORWARDED and passage.text.strip()
            for passage in outgoing.message.passages
        ),
        theirs=any(_of_the_reader(about)),
    )


def _of_the_reader(about: About) -> Iterator[bool]:
    """What is private and is said of the recipients, or of nobody who is named."""
    message = about.message
    sure: set[int] = set()
    for at, subject in enumerate(message.subjects):
        if about.of_recipient(subject) and not about.of_us(subject):
            # that there is a child, or a wife, is what the reader has told us
            said = tuple(m for m in message.said_of(subject) if m.kind != "FAMILY")
            heavy = weight(said)
            if heavy < Weight.GRAVE and about.is_surely_the_reader(subject):
                sure.add(at)
            else:
                yield heavy >= Weight.PRIVATE
    for mention in message.mentions:
        yield mention.kind in _OF_SOMEBODY and mention.subject not in sure
        yield mention.kind == "SENSITIVE" and mention.subject < 0


def _files(about: About) -> int:
    """How many files are attached, unless all that is found in them is of the recipient in person."""
    message = about.message
    files = sum(not one.inline for one in message.attached)
    if not files or message.unread:
        return files
    subjects = {
        mention.subject
        for mention in message.mentions
        if mention.spot.voice is Voice.FILE and mention.subject >= 0
    }
    own = all(about.of_one_recipient(message.subjects[at]) for at in subjects)
    return (
        0 if subjects and own and not any(table.people > 1 for table in message.tables) else files
    )
