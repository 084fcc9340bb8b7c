"""The fixed texts of the HTML report."""

from __future__ import annotations

from morenashi.model.words import Words


def _w(ja: str, en: str) -> Words:
    return Words(ja=ja, en=en)


WORDS: dict[str, Words] = {
    "title": _w("個人情報の検査結果", "Personal information scan"),
    "places_scanned": _w("検査した場所", "Places scanned"),
    "started": _w("検査の開始", "Started"),
    "duration": _w("所要時間", "Duration"),
    "generated": _w("この文書の作成", "Document written"),
    "files_read": _w("検査したファイル", "Files scanned"),
    "places": _w("場所の数", "Places"),
    "people": _w("関係する人数", "People concerned"),
    "at_least": _w("少なくとも", "at least"),
    "at_most": _w("多くとも", "at most"),
    "people_unknown": _w("人数の手がかりなし", "nothing to count by"),
    "unread": _w("検査できなかったもの", "Not, or not wholly, read"),
    "if_leaked": _w("もし漏えいしたら", "If it leaked"),
    "basis": _w("根拠と確からしさ", "Grounds and certainty"),
    "clause": _w("条項", "Clause"),
    "reason": _w("理由", "Reason"),
    "certainty": _w("確からしさ", "Certainty"),
    "certain": _w("種類と人数から当たる", "follows from kinds and numbers"),
    "uncertain": _w("事情の確認が必要", "circumstances must be checked"),
    "unverified": _w("未確認", "unverified"),
    "source": _w("出典", "source"),
    "no_advice": _w(
        "種類と人数だけから述べた目安で、法的な助言ではありません。報告の要否は漏えいの状況を確かめて判断してください。",
        "A guide drawn from kinds and numbers only, not legal advice. Whether a duty arises depends on how "
        "the leak happened.",
    ),
    "checked_on": _w("条文との照合日", "Compared with the law on"),
    "by_kind": _w("種類ごとの件数", "By kind"),
    "by_kind_note": _w(
        "本人に与える害が重いものから並べています。", "Those that harm a person most come first."
    ),
    "by_folder": _w("どこに多いか", "Where it lies"),
    "by_folder_note": _w(
        "フォルダーと種類ごとの件数です。重い種類を含むフォルダーから並べ、件数が多いほど濃く示します。",
        "Values by folder and kind; folders with the gravest kinds come first, and the more values, the darker.",
    ),
    "folder": _w("フォルダー", "Folder"),
    "top": _w("（直下）", "(top)"),
    "findings": _w("見つかった場所", "Places found"),
    "findings_note": _w(
        "害の重い順です。例は値の一部を伏せてあります。",
        "Worst first. Samples are masked.",
    ),
    "harm": _w("重さ", "Harm"),
    "kind": _w("種類", "Kind"),
    "place": _w("場所", "Place"),
    "count": _w("件数", "Count"),
    "lines": _w("行", "Lines"),
    "samples": _w("伏せた例", "Masked samples"),
    "of_business": _w("うち組織", "Business"),
    "column": _w("列", "column"),
    "filter": _w("場所や種類で絞り込む", "Filter by place or kind"),
    "unread_note": _w(
        "ここに挙げたものには個人情報が残っている可能性があります。対処のうえ、もう一度検査してください。",
        "Personal information may remain in these. Follow the advice and scan them again.",
    ),
    "partly": _w("一部は検査済み", "partly read"),
    "silenced": _w("許可リストに載っているもの", "On the allow-list"),
    "silenced_note": _w(
        "許可リストで認められている場所です。上の件数には含めていません。",
        "These places are allowed by the allow-list and not counted above.",
    ),
    "legend": _w("記号の読み方", "How to read this"),
    "nothing": _w("個人情報は見つかりませんでした。", "No personal information was found."),
    "all_read": _w("すべて読み取れました。", "Everything was read."),
    "interrupted": _w("途中で中断した検査です", "Interrupted scan"),
    "made_by": _w("作成", "Made by"),
    "files": _w("ファイル", "files"),
}

# What the marks mean: the sign, then its explanation.
LEGEND: tuple[tuple[Words, Words], ...] = (
    (
        _w("重さ 1〜5", "Harm 1-5"),
        _w(
            "漏えいしたときに本人が受ける害の重さです。1は迷惑にとどまるもの、5は重大で長く続くものです。",
            "What a leak does to the person: 1 is a nuisance, 5 is grave and lasting.",
        ),
    ),
    (
        _w("件数", "Count"),
        _w(
            "見つかった値の数です。同じ値が何度出てきても、その都度数えます。",
            "How many values were found; a value that appears again is counted again.",
        ),
    ),
    (
        _w("うち組織", "Business"),
        _w(
            "代表電話や部署のアドレスなど、個人ではなく組織のものと思われる値の数です。",
            "Values that seem to belong to an organisation, such as a switchboard or a department's address.",
        ),
    ),
    (
        _w("少なくとも・多くとも", "At least, at most"),
        _w(
            "同じ人が複数の場所に現れるため、人数は幅で示します。重複を除いた連絡先の数と、表の行数などから求めています。",
            "The same person may appear in several places, so the number of people is given as a range, "
            "from distinct contact data and the rows of tables.",
        ),
    ),
    (
        _w("伏せた例", "Masked samples"),
        _w(
            "見つかった値の一部を伏せたものです。マイナンバーは1桁も表示せず、保存もしません。",
            "Found values, partly covered. No digit of a My Number is shown or kept.",
        ),
    ),
    (
        _w("\\x1b や \\u202e など", "\\x1b, \\u202e and the like"),
        _w(
            "名前に含まれる、目に見えない文字や表示を乱す文字を、そのまま働かせずに符号で示したものです。",
            "Invisible or disruptive letters in a name, written out instead of being obeyed.",
        ),
    ),
)

VALUES = _w("{n}件の値", "{n} values")
REUSED = _w("うち{n}は前回から変更なし", "{n} unchanged since the last scan")
MORE = _w("さらに{n}か所を表示", "Show {n} more places")
BEYOND = _w(
    "このほかに{n}か所あります。すべての一覧は、morenashi scan の --format json または --format csv で書き出せます。",
    "There are {n} more places. Write the whole list with morenashi scan --format json or --format csv.",
)
OTHER_FOLDERS = _w("ほか{n}フォルダー", "{n} other folders")
MORE_UNREAD = _w("さらに{n}件を表示", "Show {n} more")
STEPS: tuple[Words, ...] = (
    _w("1〜9件", "1-9"),
    _w("10〜99件", "10-99"),
    _w("100〜999件", "100-999"),
    _w("1,000件以上", "1,000 or more"),
)
