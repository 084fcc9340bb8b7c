"""The same mail as HTML, as Outlook and Gmail write it."""

from __future__ import annotations

from html import escape

from morenashi.samples.month.letter import Letter
from morenashi.samples.month.quoting import introduction, outlook_rows

_STYLE = """<style><!--
@font-face {font-family:"ＭＳ ゴシック"; panose-1:2 11 6 9 7 2 5 8 2 4;}
@font-face {font-family:游ゴシック; panose-1:2 11 4 0 0 0 0 0 0 0;}
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0mm; text-align:justify; font-size:10.5pt; font-family:"游ゴシック",sans-serif;}
a:link, span.MsoHyperlink {color:#0563C1; text-decoration:underline;}
span.EmailStyle17 {font-family:"游ゴシック",sans-serif; color:windowtext;}
@page WordSection1 {size:612.0pt 792.0pt; margin:99.25pt 30.0mm 30.0mm 30.0mm;}
div.WordSection1 {page:WordSection1;}
--></style>"""


def whole_html(letter: Letter, charset: str, logo: str = "") -> str:
    """The HTML of a mail; `logo` is the content id of a picture below the signature."""
    picture = f'<img width="120" height="32" src="cid:{logo}" alt="logo">' if logo else ""
    if letter.sender.program == "outlook":
        head = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">\n<meta name="Generator" content="Microsoft Word 15 (filtered medium)">'
        return (
            '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
            'xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">\n'
            f'<head>\n{head}\n{_STYLE}\n</head>\n<body lang="JA" link="#0563C1">\n<div class="WordSection1">\n'
            f"{_inner(letter, picture)}</div>\n</body>\n</html>\n"
        )
    return f'<div dir="ltr">{_inner(letter, picture)}</div>\n'


def _inner(letter: Letter, picture: str = "") -> str:
    outlook = letter.sender.program == "outlook"
    own = (_paragraphs if outlook else _divs)(letter.text) + letter.html_table + picture
    if letter.earlier is None:
        return own
    if outlook:
        return own + _outlook(letter.earlier)
    intro = escape(introduction(letter.earlier, "gmail", 1).strip())
    if letter.forwarded:
        intro = "---------- Forwarded message ---------<br>" + "<br>".join(
            f"{name}: {escape(text)}" for name, text in outlook_rows(letter.earlier)
        )
    return (
        f'{own}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{intro}<br></div>'
        '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">'
        f"{_inner(letter.earlier)}</blockquote></div>\n"
    )


def _paragraphs(text: str) -> str:
    lines = text.rstrip("\n").split("\n")
    return "".join(
        f'<p class="MsoNormal"><span lang="{"EN-US" if line.isascii() else "JA"}">{escape(line) or "<o:p>&nbsp;</o:p>"}</span></p>\n'
        for line in lines
    )


def _divs(text: str) -> str:
    return "".join(
        f"<div>{escape(line) or '<br>'}</div>\n" for line in text.rstrip("\n").split("\n")
    )


def _outlook(letter: Letter) -> str:
    rows = "<br>\n".join(f"<b>{name}:</b> {escape(text)}" for name, text in outlook_rows(letter))
    return (
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0mm 0mm 0mm">\n'
        f'<p class="MsoNormal" align="left">{rows}</p>\n</div>\n<p class="MsoNormal">&nbsp;</p>\n{_inner(letter)}'
    )
