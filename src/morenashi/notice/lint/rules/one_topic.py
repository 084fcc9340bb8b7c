"""Rule: the notice speaks of nothing else: no advertising, no other news (ICO: a separate message)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule

_SELLS = re.compile(
    r"セール|キャンペーン|フェア(?:を|中|開|の)|割り?引(?:き|い|く|キャ|クー|価)|[0-9,万]+円(?:分)?(?:を|の)?(?:割り?引|値引|お得)|割引|[0-9]+\s?(?:%|パーセント)\s?(?:OFF|オフ|引|還元)|円引き|半額|お得|(?:今|いま)なら|初月無料|無料(?:体験|お試し|期間|ご招待)"
    r"|送料無料|ポイント(?:が|を)?\s?[0-9]+倍|キャッシュバック|(?:お?友(?:達|だち)|ご紹介)(?:紹介)?キャンペーン|プレゼント(?:を|中|企画|キャンペーン|いたし|し)|クーポン(?:を|が)?(?:配布|プレゼント|発行)"
    r"|新(?:商品|製品|サービス|メニュー|プラン|作|柄|機能|コース|色|刊|築|規(?:会員|入会))[^。\n]{0,24}(?:発売|登場|開始|入荷|紹介|提供|販売|案内|スタート|募集|お乗り?換え|ご用意|乗り換え|追加|出ま)"
    r"|(?:新発売|新登場|好評(?:発売|受付|開催)|先行(?:予約|販売)|予約受付|販売を開始|発売(?:します|いたし|中|開始)|入荷し|お求め|お買い求め)"
    r"|(?:この機会に|ぜひ|是非)[^。\n]{0,24}?(?:ご?利用|お試し|ご?参加|お?申し?込|ご?来店|ご?来場|お越し|お立ち寄り|ご?覧|ご?登録|ご?検討|ご?体験|ご?購入|フォロー|ご?入会|ダウンロード)"
    r"|(?:メルマガ|メールマガジン|公式(?:LINE|SNS|アカウント|X|Instagram)|チャンネル)[^。\n]{0,16}(?:登録|フォロー)|(?:会員|生徒|受講生|モニター|参加者|スタッフ)(?:を)?(?:募集)|体験会|見学会|展示会|オープン(?:し|いた|記念)|先着[0-9一二三]|抽選で|もれなく|(?:おすすめ|オススメ)の?(?:商品|プラン|コース|品|メニュー|サービス)|人気の|話題の|好評|感謝祭|(?:プレミアム|有料|上位)(?:会員|プラン|オプション|コース)|月額[0-9,]+円|資料請求|無料(?:見積|モニター)|(?:お申し?込み|ご予約|ご注文)(?:受付(?:中|を)|を(?:受け付け|承|お待ち)|はお早め|が始ま)|お早めに(?:お申し|ご予約|お求め)|(?:夏期|冬期|春期)講習|コラボ|[0-9]+周年|イベントを?(?:開|のご案内|にご参加)|お中元|お歳暮|おせち|福袋|バーゲン|(?:会員)?特典(?:を|が|も|付|をご)|(?:販売|新サービス|予約|取り?扱い)(?:を)?(?:開始|始め)(?:し|いた|ま)|アップグレード(?:いただ|で)|ご愛用|友だち追加|特別価格|優待|(?:初回|今月|期間|数量)限定|会員価格|ポイント還元|増量|体験レッスン|入会金|新色|最新作|チャンネル登録|セミナーを?(?:開催|の(?:ご案内|お知らせ))"
)
_NEWS = re.compile(
    r"(?:料金|価格|会費|保険料|月謝|年会費)(?:等|表|など)?(?:の|を|が)(?:改定|値上げ|改正|変更)|(?:規約|営業(?:時間|日)|店舗|ロゴ|社名|本社)(?:の|を|が)(?:改定|改正|変更|移転|リニューアル)[^。\n]{0,16}(?:お知らせ|ご案内)"
    r"|(?:年末年始|夏季|夏期|冬季|ゴールデンウィーク)(?:の)?(?:営業|休業|休暇)[^。\n]{0,10}(?:お知らせ|ご案内)|採用情報|求人(?:情報|のご案内)|(?:周年|受賞)(?:記念|を記念|しました|いたしました)"
    r"|(?:同窓会|懇親会|忘年会|歓送迎会|親睦会|行事|遠足|イベント)[^。\n]{0,12}(?:出欠|参加|申し?込|返信|お返事)|(?:新年会|総会|運動会|発表会|文化祭|説明会の日程|休業日|休館日|休診日|人事異動|就任|閉店|開店)[^。\n]{0,24}(?:お?知らせ|ご?案内|開催|いたします|となります)|アンケート(?:に|へ)の?(?:ご?協力|ご?回答)"
)
# Sentences that warn of such talk, tell of whose data leaked, or of what was stopped or is paid.
_OTHERWISE = re.compile(
    r"装[いうっ]|偽|詐欺|不審|勧誘|勧め|売り込|名乗|か[たタ][りる]|停止|中止|延期|休止|取りやめ|見合わせ|控え|漏|流出|個人情報|(?:応募|購入|利用|参加|申し?込|登録)(?:された|いただいた|した|者)"
    r"|お?(?:詫|わ)び|補償|負担|賠償|開かず|応じ(?:ず|ない)|心当たり|ではありません|使われ|悪用|パスワード|段階(?:の)?認証|多要素|暗証|信用情報|警察|安全|被害|困りごと|再発|送られ(?:て|た)|受け取(?:った|っても)"
)

_SELLING = Words(
    ja="宣伝と読める文があります。漏えいの知らせに宣伝が入ると、会社の都合で送られた文書に見え、大事な内容も読まれません。",
    en="It reads as advertising. In a notice of a leak that makes the whole look self-serving, and what "
    "matters goes unread.",
)
_OTHER_NEWS = Words(
    ja="漏えいと関係のないお知らせが入っています。別の便で送ってください。大事な内容が埋もれます。",
    en="It carries other news. Send that separately; here it buries what matters.",
)
_SUGGEST = Words(
    ja="この文を消し、必要なら日を改めて別の便でお知らせください。",
    en="Take it out and, if needed, send it another day in a message of its own.",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    for one in reading.sentences:
        if _OTHERWISE.search(one.text):
            continue
        for pattern, message in ((_SELLS, _SELLING), (_NEWS, _OTHER_NEWS)):
            if pattern.search(one.text):
                yield rule.finding(message, _SUGGEST, (one.start, one.end))
                break


rule = Rule(
    id="R26",
    label=Words(ja="用件は一つ", en="one topic only"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E},
    base=(Base.PLAIN,),
    source=Words(
        ja="ICOの手引き・GDPR 34条の通知（ほかの情報と混ぜない）",
        en="guides on GDPR art. 34 (a separate message)",
    ),
    explain=Words(
        ja="本人への通知に、宣伝や、漏えいと関係のないお知らせが入っていないかを見ます。偽の案内への注意や、"
        "お詫びとして渡すものの説明は対象にしません。",
        en="No advertising and no other news in a notice to people. Warnings of fake offers, and what is "
        "given by way of apology, do not count.",
    ),
    before="なお、来月より秋の感謝セールを開催いたします。この機会にぜひご利用ください。",
    after="お詫びとして、再発行の手数料を当社が負担します。割引を装う偽の案内には応じないでください。",
    check=_check,
)
