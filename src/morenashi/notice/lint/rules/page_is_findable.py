"""Rule: the page can be found: as text, not hidden from search, and not gone within a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.dates import DATE, dates_in, written_on
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_YEAR = timedelta(days=360)  # "until the end of July" of the next year is meant as a year
_NO_INDEX = re.compile(
    r"<meta[^>]{0,200}(?:robots|googlebot)[^>]{0,200}noindex[^>]{0,100}>|X-Robots-Tag:[^\n]{0,60}noindex"
    r"|検索(?:エンジン|サイト|結果)?[^。\n]{0,12}(?:表示されない|登録されない|出ない|載らない|かからない|対象外)(?:よう|設定)",
    re.IGNORECASE,
)
_SHOWN = r"(?:載せ|掲載|公表|公開|提供|ご?覧|お?知らせ|配布|配信)"
_ONLY_PICTURE = re.compile(
    rf"(?:PDF|画像|写真|スキャン)(?:ファイル|データ)?(?:で)?(?:のみ|だけ)(?:で|の|を|にて)?[^。\n]{{0,8}}{_SHOWN}"
    r"|(?:公表|公表文|掲載|内容|詳細|本文|全文)は[^。\n]{0,8}(?:PDF|画像)(?:ファイル|データ)?(?:で)?(?:のみ|だけ)"
    r"|(?:詳細|詳しく|全文|本文|内容)(?:は|につ)[^。\n]{0,20}(?:PDF|画像)(?:ファイル|資料)?(?:を|に|で|の)[^。\n]{0,10}(?:ご?覧|ご?参照|ご?確認|ダウンロード|掲載)"
)
_TAG = re.compile(r"<[^>]{1,2000}>")
_EMBEDS = re.compile(r"<(?:img|embed|object|iframe)\b|href=[\"'][^\"']{1,300}\.pdf", re.IGNORECASE)
_LITTLE = 120  # characters of text beside a picture or a PDF
_PAGE = re.compile(r"ページ|掲載|お知らせ|公表文|載せ|案内|掲示")
_KEPT = re.compile(
    r"まで(?!に)|末で|日で|をもって|限り|[末日](?:に|で)[、]?(?:消|終|取り|外|閉|削)|期間|間(?:で|と|、|だけ|のみ)"
)
_STAYS = re.compile(
    r"掲載|載せ|残|消|外(?:し|す)|取り(?:下|除)|削除|終(?:了|わ|え)|公開(?:を|は|し|期間)|表示|置(?:き|く)|閉じ|掲示|見られ|開け"
)
_NOT_PAGE = re.compile(
    r"伏せ|直し|窓口|受付|電話|再発|点検|調査結果を|(?:に|にて)(?:掲載|公表)(?:し|いた)|消去|個人情報を"
)
_HAS_YEAR = re.compile(r"[0-9〇一二三四五六七八九十元]年|20[0-9]{2}|来年|再来年|翌年")
_SPAN = re.compile(
    r"(?P<n>[0-9一二三四五六七八九十]+)\s?(?P<unit>か月|ヶ月|カ月|ケ月|箇月|週間|日|年)(?:間)?"
)
_DAYS = {"週間": 7, "日": 1, "年": 366}
_KANJI = {one: i for i, one in enumerate("〇一二三四五六七八九十")}

_HIDDEN = Words(
    ja="検索に出ない設定になっています。会社からの連絡が届かない人は、検索でしか知ることができません。",
    en="It is hidden from search. People who cannot be reached find out by searching only.",
)
_PICTURE = Words(
    ja="内容が画像かPDFだけになっています。読み上げや検索、翻訳が使えず、スマートフォンでも読みにくくなります。",
    en="It is a picture or PDF only: no screen reader, search or translation gets at it, and on a phone it "
    "is hard to read.",
)
_SOON = Words(
    ja="1年たたないうちに消えるページです。退会した人や、後から被害に気づいた人が読めません。",
    en="The page will be gone within a year. Former members, and people who notice harm later, cannot read "
    "it.",
)
_SUGGEST = Words(
    ja="例：「このページはトップページからリンクし、少なくとも2年間は掲載します。」文字のページとして、検索に出るように載せてください。",
    en='For example: "This page is linked from our top page and stays for at least two years." Publish it '
    "as text that search engines can find.",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    for match in reading.find(_NO_INDEX):
        yield rule.finding(_HIDDEN, _SUGGEST, match.span())
    for match in reading.find(_ONLY_PICTURE):
        yield rule.finding(_PICTURE, _SUGGEST, match.span())
    if reading.has(_EMBEDS) and len(_TAG.sub("", reading.folded).strip()) < _LITTLE:
        yield rule.finding(_PICTURE, _SUGGEST)
    written = written_on(reading, today=around.today)
    for one in reading.sentences:
        if _is_about_page(one.text) and _is_short(one.text, written):
            yield rule.finding(_SOON, _SUGGEST, (one.start, one.end))


def _is_about_page(text: str) -> bool:
    about = _PAGE.search(text) and _KEPT.search(text) and _STAYS.search(text)
    return bool(about) and not _NOT_PAGE.search(text)


def _is_short(text: str, written: date) -> bool:
    """Whether the page stays less than a year: by the span it names, else by the day."""
    span = _SPAN.search(
        re.sub(r"[0-9一二三四五六七八九十]+日(?!間)|[0-9]{4}年|令和[0-9]+年", "", text)
    )
    if span is not None:
        count = int(span["n"]) if span["n"].isascii() else _KANJI.get(span["n"], 10)
        return timedelta(days=count * _DAYS.get(span["unit"], 30)) < _YEAR
    if not _HAS_YEAR.search(text):
        return DATE.search(text) is not None  # a day without its year is meant to come within one
    if "来年" in text or "翌年" in text:
        return False  # in a year at the latest, more or less
    days = list(dates_in(text, near=written))
    return bool(days) and timedelta(0) <= max(days) - written < _YEAR


rule = Rule(
    id="R32",
    label=Words(ja="見つけられるページ", en="a page that can be found"),
    levels={NoticeKind.PUBLIC: LintLevel.W},
    base=(Base.CASE,),
    source=Words(
        ja="見つけにくい公表、短期間で消えた公表への批判",
        en="criticism of statements that were hard to find or soon gone",
    ),
    explain=Words(
        ja="検索に出ない設定（noindex）、画像やPDFだけの公表、1年たたずに消える掲載を指摘します。HTMLをそのまま渡すと、"
        "設定も調べます。",
        en="Points out noindex, pictures or PDF only, and pages gone within a year. Given the HTML, its "
        "settings are judged, too.",
    ),
    before="本お知らせの掲載期間は、本日から1か月間とします。",
    after="このページはトップページからリンクし、2年間は消しません。",
    check=_check,
)
