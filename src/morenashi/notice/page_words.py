"""The fixed texts of the static page."""

from __future__ import annotations

from morenashi.model.words import Words


def _w(ja: str, en: str) -> Words:
    return Words(ja=ja, en=en)


WORDS: dict[str, Words] = {
    "title": _w("情報が漏れたかもしれないとき", "When your data may have leaked"),
    "lead": _w(
        "漏れたものを選ぶと、起こりうること、すること、うまくいかないことが分かります。どの会社の漏えいでも使えます。",
        "Pick what leaked to see what can happen, what to do and what does not work, whichever company it was.",
    ),
    "private": _w(
        "このページは何も送らず、何も記録しません。電波がなくても使えます。",
        "This page sends nothing and records nothing. It works without a connection.",
    ),
    "urgent": _w(
        "お金や口座がすでに動いている、脅されている、身の危険があるときは、読むより先に電話してください。",
        "If money is moving, somebody threatens you, or you are in danger: call first, read later.",
    ),
    "danger": _w("身の危険", "danger"),
    "police": _w("警察に相談", "police advice"),
    "card": _w(
        "カード・銀行は、カードの裏や公式アプリにある番号へ",
        "Card or bank: the number on the card or in its app",
    ),
    "about_you": _w("当てはまれば選んでください", "Choose if it applies"),
    "pick": _w(
        "会社の知らせに書かれていたものを、すべて選びます。はっきりしないものは、漏れたと考えて選んでください。",
        "Choose everything the company's notice names. If in doubt, take it as leaked.",
    ),
    "search": _w(
        "項目を探す（例: 免許、クレカ、住所）", "Find an item (licence, card, address ...)"
    ),
    "reset": _w("選び直す", "Start again"),
    "hint": _w(
        "まだ何も選んでいません。いまは、どの漏えいにも共通することだけを示しています。",
        "Nothing is chosen yet: this is what holds for every leak.",
    ),
    "choose": _w("2で漏れたものを選ぶ", "Choose what leaked"),
    "no_has": _w(
        "お使いのブラウザーでは選んだものだけに絞り込めないため、すべてを示しています。",
        "Your browser cannot narrow this down to your choice, so everything is shown.",
    ),
    "tick": _w("済んだものに印を付けられます。", "Tick what you have done."),
    "dead_ends": _w("うまくいかないこと", "What does not work"),
    "dead_ends_lead": _w(
        "知らないと一日を使ってしまうことです。", "Know these and save yourself a day."
    ),
    "tools": _w("役に立つもの", "Tools"),
    "bureaus": _w(
        "信用情報機関への本人申告（JICC・KSC・CIC）",
        "Declaring to the credit bureaus (JICC, KSC, CIC)",
    ),
    "bureaus_lead": _w(
        "身分証の画像が漏れたとき、あなたの名前で借り入れなどが申し込まれることに備えて、審査をする会社に注意を伝えておく仕組みです。三つとも別々に申し込みます。",
        "If a picture of an identity paper leaked: a note that warns lenders, in case somebody applies in "
        "your name. Apply to each of the three.",
    ),
    "letter": _w("会社に出す問い合わせの手紙", "Enquiry letter to the company"),
    "letter_lead": _w(
        "押すと書き換えられます。書いたものはこの端末の外に出ません。",
        "Tap to edit. What you write does not leave this device.",
    ),
    "copy_it": _w("写しを取る", "Copy"),
    "copied": _w("写しました", "Copied"),
    "before": _w(
        "どこから伝わったのか、ほかの説明を確かめる",
        "Where do they have it from? Other explanations",
    ),
    "keep": _w("届いたものを証拠として残す", "Keep what arrived as evidence"),
    "desks": _w("相談先の一覧", "All contacts"),
    "about": _w("このページについて", "About this page"),
    "as_of": _w("確かめた日", "Checked on"),
    "unverified_means": _w(
        "「未確認」は、元の資料では確かめていない事柄です。「一般的な注意」は、本プロジェクトが書いた、公的な出典のない助言です。印のないものは、資料で確かめました。電話番号や料金は変わるので、使う前に公式のページで確かめてください。",
        '"Unverified": not read at its origin. "General practice": written for this project, without an '
        "official source. What bears no mark was read in a source. Numbers and fees change: check them "
        "on the official page before use.",
    ),
    "no_advice": _w(
        "法的な助言ではありません。困ったときは、相談先に電話してください。",
        "This is not legal advice. If in trouble, call one of the contacts.",
    ),
    "sources": _w("出典", "Sources"),
    "print": _w(
        "印刷すると、選んだものだけがA4の紙に出ます。",
        "Printed, it holds only what you chose, on A4.",
    ),
    "nav1": _w("含まれる？", "Me?"),
    "nav2": _w("何が", "What"),
    "nav3": _w("起こること", "Harm"),
    "nav4": _w("すること", "Do"),
}
