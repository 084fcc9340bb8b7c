"""Words that people outside the trade do not know, and whether a text explains them where it uses them."""

from __future__ import annotations

import re

from morenashi.notice.lint.reading import Reading

# With what could stand instead, or beside it in parentheses.
PLAIN: dict[str, str] = {
    "フォレンジック": "機器に残った跡の専門調査",
    "インシデント": "事故",
    "マルウェア": "悪意のあるプログラム",
    "ランサムウェア": "データを人質に取るプログラム",
    "SQLインジェクション": "入力欄から命令を送り込む手口",
    "クロスサイトスクリプティング": "ページに不正な命令を仕込む手口",
    "ウェブスキミング": "入力画面に仕掛けをして盗む手口",
    "Webスキミング": "入力画面に仕掛けをして盗む手口",
    "ダークウェブ": "通常の検索では見えない闇サイト",
    "スミッシング": "SMSを使った偽の案内",
    "バックドア": "ひそかに作られた侵入口",
    "エンドポイント": "パソコンなどの端末",
    "クレデンシャル": "ログインに使う情報",
    "ブルートフォース": "総当たりで試す手口",
    "パスワードリスト": "よそで漏れた組み合わせを試す手口",
    "リスト型攻撃": "よそで漏れた組み合わせを試す手口",
    "ハッシュ化": "元に戻しにくい形への変換",
    "ソルト": "変換に足す目印",
    "トークン": "本人であることを示す一時的な鍵",
    "バケット": "インターネット上の保管場所",
    "ゼロデイ": "直し方がまだない弱点",
    "ペネトレーション": "侵入できるか試す検査",
    "プロキシ": "通信の中継役",
    "エクスプロイト": "弱点を突くプログラム",
    "ペイロード": "送り込まれたプログラム",
    "ラテラルムーブメント": "社内での侵入の広がり",
    "リポジトリ": "プログラムの保管場所",
    "インサーター": "封入する機械",
    "シーケンスチェック": "順番の確かめ",
    "リスクアセスメント": "危険の見積もり",
    "エスカレーション": "上の者への報告",
    "ステークホルダー": "関係する方々",
    "レピュテーション": "評判",
    "サンドボックス": "隔離した試験場所",
    "テレメトリ": "動作の記録",
    "アクセスコントロール": "見られる人の制限",
    "パッチ": "弱点を直すプログラム",
    "プラグイン": "後から足す部品",
    "API": "プログラム同士の窓口",
    "EDR": "端末の見張り",
    "SOC": "監視の担当",
    "CSIRT": "事故対応の担当",
    "SIEM": "記録を集めて見張る仕組み",
    "C2": "外部からの操作",
    "IoC": "侵害の跡",
    "WAF": "ウェブの防御",
    "DMARC": "差出人を確かめる仕組み",
    "VPN": "外から社内へつなぐ通り道",
    "DDoS": "大量の通信で止める攻撃",
    "CMS": "ページを作る仕組み",
    "S3": "インターネット上の保管場所",
    "RDP": "遠くから操作する仕組み",
    "ACL": "見られる人の制限",
}
_EDGES = r"(?<![A-Za-z0-9._@/-]){}(?![A-Za-z0-9_@/-])"
_WORDS = {
    word: re.compile(_EDGES.format(re.escape(word)) if word.isascii() else re.escape(word))
    for word in PLAIN
}
_AFTER = re.compile(
    r"[ァ-ヶー一-龠々A-Za-z0-9]{0,8}[」』]?\s?(?:[(][^)]{2,}|とは|という|と呼ばれ|[、=]すなわち|[、]?つまり)"
)
_BEFORE = re.compile(r"(?:[^。\n(]{2,}[(](?:いわゆる)?「?|いわゆる「?)$")


def unexplained(reading: Reading) -> list[tuple[str, int]]:
    """Words the text explains nowhere, each with its first place, in the order of the text."""
    found = []
    for word, pattern in _WORDS.items():
        uses = list(reading.find(pattern))
        if uses and not any(_is_explained(reading.folded, one) for one in uses):
            found.append((word, uses[0].start()))
    return sorted(found, key=lambda one: one[1])


def _is_explained(text: str, use: re.Match[str]) -> bool:
    return bool(
        _AFTER.match(text, use.end())
        or _BEFORE.search(text[max(0, use.start() - 40) : use.start()])
    )
