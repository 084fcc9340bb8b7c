"""Quotes the letter below as Outlook, Gmail, Thunderbird and Becky do, in Japanese offices."""

from __future__ import annotations

from collections.abc import Iterable

from morenashi.samples.month.contact import Contact
from morenashi.samples.month.letter import WEEKDAYS, Letter

_OUTLOOK = 3


def whole_text(letter: Letter) -> str:
    """The text of a mail with all that is quoted in it."""
    if letter.earlier is None:
        return letter.text
    program = letter.sender.program
    if letter.forwarded:
        return f"{letter.text}\n{_forward(letter.earlier, program)}"
    if program == "outlook":
        return f"{letter.text}\n{_outlook(letter.earlier, letter.sender.style)}"
    intro = introduction(letter.earlier, program, letter.sender.style)
    quoted = prefixed(whole_text(letter.earlier))
    if letter.bottom:
        return f"{intro}\n{quoted}\n{letter.text}"
    return f"{letter.text}\n{intro}\n{quoted}"


def prefixed(text: str) -> str:
    """Each line with a > before it."""
    lines = text.rstrip("\n").split("\n")
    return "".join(f">{line}\n" if line.startswith(">") else f"> {line}\n" for line in lines)


def boxes(contacts: Iterable[Contact], between: str = "; ", brackets: str = "<>") -> str:
    """Names and addresses as a quoted header shows them."""
    return between.join(
        f"{c.shown} {brackets[0]}{c.address}{brackets[1]}" if c.shown else c.address
        for c in contacts
    )


def introduction(letter: Letter, program: str, style: int) -> str:
    """The line before a quote with > signs."""
    at, who = letter.when, letter.sender
    day = f"{at.year}年{at.month}月{at.day}日({WEEKDAYS[at.weekday()]})"
    box = boxes((who,))
    if program in ("gmail", "phone"):
        if program == "phone" or style % 5 == 0:
            return f"{at.year}/{at.month:02}/{at.day:02} {at.hour}:{at.minute:02}、{box}のメール:\n"
        return f"{day} {at.hour}:{at.minute:02} {box}:\n"
    if program == "becky":
        return f"On {at.strftime('%Y')}/{at.month:02}/{at.day:02} {at.hour:02}:{at.minute:02}:00\n{box} wrote:\n"
    return f"On {at.year}/{at.month:02}/{at.day:02} {at.hour}:{at.minute:02}, {who.name} wrote:"


def outlook_rows(letter: Letter) -> list[tuple[str, str]]:
    """The header rows that Outlook puts above what it quotes."""
    at = letter.when
    rows = [
        ("差出人", boxes((letter.sender,))),
        ("送信日時", f"{at.year}年{at.month}月{at.day}日 {at.hour}:{at.minute:02}"),
        ("宛先", boxes(letter.to)),
    ]
    if letter.cc:
        rows.append(("CC", boxes(letter.cc)))
    return [*rows, ("件名", letter.subject)]


def _outlook(letter: Letter, style: int) -> str:
    rows = outlook_rows(letter)
    if style % 4 == _OUTLOOK:
        names = {"差出人": "From", "送信日時": "Sent", "宛先": "To", "CC": "Cc", "件名": "Subject"}
        rows = [(names[name], text) for name, text in rows]
        head = "-----Original Message-----"
    else:
        head = "_" * 32 if style % 4 == 1 else "-----元のメッセージ-----"
    if style % 4 == 0:
        at = letter.when
        rows[1] = (
            rows[1][0],
            f"{at.year}年{at.month}月{at.day}日{WEEKDAYS[at.weekday()]}曜日 {at.hour}:{at.minute:02}",
        )
    told = "\n".join(f"{name}: {text}" for name, text in rows)
    quoted = whole_text(letter)
    if style % 8 == 2:
        quoted = prefixed(quoted)
    return f"{head}\n{told}\n\n{quoted}"


def _forward(letter: Letter, program: str) -> str:
    at = letter.when
    if program in ("gmail", "phone"):
        rows = [f"From: {boxes((letter.sender,))}", f"Date: {at.year}年{at.month}月{at.day}日({WEEKDAYS[at.weekday()]}) {at.hour}:{at.minute:02}",
                f"Subject: {letter.subject}", f"To: {boxes(letter.to, ', ')}"]  # fmt: skip
        if letter.cc:
            rows.append(f"Cc: {boxes(letter.cc, ', ')}")
        return (
            "---------- Forwarded message ---------\n"
            + "\n".join(rows)
            + f"\n\n\n{whole_text(letter)}"
        )
    if program in ("thunderbird", "becky"):
        rows = [f"Subject: \t{letter.subject}", f"Date: \t{at.year}/{at.month:02}/{at.day:02} {at.hour}:{at.minute:02}",
                f"From: \t{boxes((letter.sender,))}", f"To: \t{boxes(letter.to, ', ')}"]  # fmt: skip
        return "-------- 転送メッセージ --------\n" + "\n".join(rows) + f"\n\n{whole_text(letter)}"
    return _outlook(letter, 0)
