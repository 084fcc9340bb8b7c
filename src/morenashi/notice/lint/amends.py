"""Amends: what a text says of money or gifts for those concerned, and words by which they would give up a claim."""

from __future__ import annotations

import re

from morenashi.notice.lint.dates import has_date
from morenashi.notice.lint.passages import Passage, passages
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.sections import Part, part_of

_GIFT = (
    r"補償|補(?:填|てん|塡)|償い|つぐな|おわび(?:の|に)[^。\n]{0,4}(?:もの|かね)|お?かね(?:は|を|も)[^。\n]{0,12}(?:はら|わたし|だし)|弁償|弁済|埋め合わせ|お?(?:詫|わ)び(?:の?(?:品|しるし|印|気持ち|金|お金|物)|金|料|に(?:代え|、|何|お)|として)|見舞|商品券|(?:クオ|QUO)カード|ギフト|金券|図書(?:カード|券)|割引券|粗品|品物|救済|誠意|謝礼|返礼|現金|(?:何か|物|品)[^。\n]{0,6}(?:もらえ|いただけ|差し上げ|お渡し)|(?:お渡し|お送り|差し上げ)(?:する|できる)(?:もの|品)"
    r"|ポイント[^。\n]{0,8}(?:進呈|付与|お送り|お渡し|差し上げ|お?付け)|クーポン[^。\n]{0,8}(?:進呈|配布|お送り|差し上げ)|謝罪金|慰謝料|金品|お金(?:で(?:の)?|の(?:お?(?:詫|わ)び|補償|こと|件|対応)|(?:は|も|を|や)[^。\n]{0,16}(?:お?渡し|お?支払い|お送り|差し上げ|用意|出(?:し|ま)|払(?:い(?:ます|ません|いた)|え))|を(?:もらえ|受け取))"
    r"|(?:お?(?:詫|わ)び|謝罪)(?:の)?お金|金銭(?:的|で|の|等)|(?:会費|利用料|料金|月謝|代金)[^。\n]{0,14}(?:お返し|返金|返還|免除|減額|いただきません)"
    r"|賠償|(?:損害|損失|実害)[^。\n]{0,24}(?:話し|相談|お受け|請求|申し?出|償|払)|損(?:を|が|した)[^。\n]{0,20}(?:話|相談|受け|払|償)"
)
_TOPIC = re.compile(
    _GIFT
    + r"|(?:手数料|費用|代金|実費|料金|お金|交通費|送料)[^。\n]{0,24}(?:負担|肩代わり|払い(?:ます|いた|する)|持ちます|出します|返金|お返し|お?支払|請求(?:して)?(?:くだ|いただ))"
)
_BROAD = re.compile(_TOPIC.pattern + r"|^[^。\n]{0,12}(?:お金|費用|負担|もらえ)[^。\n]{0,12}$")
_COMPENSATES = re.compile(_GIFT)
_ON_COMPENSATION = re.compile(_GIFT + r"|費用|負担|お金|もらえ")
_SETTLED = re.compile(
    r"(?:送|渡|贈|届|返)(?:り|し|け)(?:し)?(?:ます|いた|する|ません|は|でき)|支払(?:い|う)|負担|肩代わりし|入れまし|持ち(?:ます|、)|(?:払|はら)(?:い(?:ます|いた|ません)|う|わ)|わたし(?:ます|ません)|進呈|付与|差し上げ|同封|添え|受け(?:ます|付け|つけ)|免除|いただきません"
    r"|出(?:ません|ます|さない|しません)|見送|なし(?=[。、/\s(|]|$)|(?:は|も)(?:ありません|ございません|なし)|(?:予定|考え|用意|こと)(?:は|も)?(?:ありません|ございません|ない)|(?:行|おこな)い(?:ません|ます)|いたし(?:ません|ます)|しません|しないこと|出しません|応じます|対象に(?:し|な)|お?話し(?:し|合い)?ます|相談(?:に応|を受|くだ)"
    r"|補償し(?:ます|ません)|配(?:り|布し)(?:ます|ません)|(?:相談|話|話し合い)を(?:し|いたし|お受けし|承り)ます|返金(?:し|いた)|償います"
)
# "Whether we pay is being considered" settles nothing.
_OPEN_CLAUSE = re.compile(r"[^。\n]{0,40}(?:検討|協議|未定|後日|追って|準備)[^。\n]*")
OPEN = re.compile(r"検討|決め|決ま|未定|協議|確定|後日|追って|準備")
_NOT_SO = r"(?![^。\n]{0,20}(?:では(?:あり|ござい)ません|ものではな|わけでは|こと(?:は|も)(?:あり|ござい)ません|なりません|求めません))"
WAIVER = re.compile(
    r"(?:受け取(?!ら[ずな])|受領|お受け|ご利用|使用|お?支払い?(?:をもって|により))[^。\n]{0,50}?(?:請求(?:権)?(?:は|を|も)?[^。\n]{0,10}?(?:しない|できな|いただけな|しません|でき(?:かね|ません)|されない)|放棄"
    r"|異議[^。\n]{0,8}?(?:ない|ません)|(?:同意|承諾|了承|解決|和解|示談)[^。\n]{0,8}?(?:もの|とみな|いただ|した))" + _NOT_SO
    + r"|今後(?:、)?一切[^。\n]{0,16}請求[^。\n]{0,8}(?:しない|できな|でき(?:ません|かね)|ご遠慮)" + _NOT_SO
    + r"|(?:損害)?賠償(?:金|額)?(?:の(?:一部|全部|支払い))?(?:に(?:代え|充て|充当|代わ)|として|を兼ね)"
    + _NOT_SO
)  # fmt: skip

_ASKS = re.compile(r"(?:か|[?])[^\n]{0,2}$")


def on_amends(reading: Reading) -> list[Passage]:
    """What is said of amends; none where a fee is all that is paid, and only in the course of advice."""
    found = [
        one
        for one in passages(reading, _BROAD, after=1)
        if _TOPIC.search(one.text) or _ON_COMPENSATION.search(one.head)
    ]
    return found if any(_is_on_compensation(one) for one in found) else []


def _is_on_compensation(passage: Passage) -> bool:
    if _ON_COMPENSATION.search(passage.head) or _COMPENSATES.search(passage.text):
        return True
    return all(part_of(one) is not Part.STEPS for one in passage.sentences)


def is_settled(passage: Passage) -> bool:
    """Whether it says yes or no, or the day of the decision; a heading that asks says nothing."""
    said = passage.text if _ASKS.search(passage.head) else passage.whole
    if OPEN.search(said) and has_date(said):
        return True
    return bool(_SETTLED.search(_OPEN_CLAUSE.sub("", said)))
