"""What a board remarks beside its duties, in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from morenashi.model.words import Words

NO_KNOWN = Words(
    ja="漏えい等を知った日が記録されていません。どの部署でも、最初に知った日を記録してください。期限はそこから数えます。",
    en="The day of knowledge is not recorded. Record the first day on which any department knew: every "
    "due date is counted from it.",
)
SUSPICION = Words(
    ja="本当に起きたかどうか。「おそれ」は、その時点の事実から見た蓋然性で判断します（痕跡、警察や専門家の根拠のある"
    "指摘など）。調べて否定できれば、報告も通知も要りません。",
    en="Whether it happened at all. A suspicion is judged by likelihood on the facts then known: traces, or "
    "a grounded notice from police or experts. If it is refuted, no report and no notice are needed.",
)
CARD_SIDE = Words(
    ja="マイナンバーカードの画像に裏面（番号の面）が含まれていないかを確かめてください。含まれていれば番号法の報告も要ります。",
    en="Check whether the images of My Number cards show the back, with the number: the My Number Act "
    "then applies, too.",
)
GROWN = Words(
    ja="人数が後から基準を超えたため、その時点から数えています（ガイドラインからの推論、未確認）。",
    en="The number passed the threshold later; counted from that moment (inferred from the guideline, "
    "unverified).",
)
PURPOSE_LATER = Words(
    ja="不正の目的のおそれは後から分かりました。期限は60日になり、起算日は最初に知った日のままです"
    "（ガイドラインからの推論、未確認）。",
    en="The improper purpose was suspected later: the period is 60 days, still from the first day of "
    "knowledge (inferred from the guideline, unverified).",
)
EARLIER = Words(
    ja="もっと早い日（{on}）に知ったともいえます。迷うときは、早い方の期限に間に合わせてください。",
    en="It may also be said that it was known on {on}. If in doubt, keep the earlier due date.",
)
RECLASSIFIED = Words(
    ja="{on}に事案の見方を改めました。知った日と期限の数え方は変わりません。",
    en="The incident was seen otherwise from {on}; the day of knowledge and the clocks stay.",
)
WAITS = Words(ja="待っている理由: {because}", en="It waits because: {because}")
LATE = Words(
    ja="知ってから{days}日たっています。本人への通知や公表が遅れた理由を、書いて残してください（社内の目安。法律の期限ではありません）。",
    en="{days} days have passed since the knowledge. Write down why persons or public are told late (our "
    "own reminder, not a statutory deadline).",
)
STATEMENT = Words(
    ja="義務ではありません。何を、いつ、どう確かめて否定したかを、日付を入れて公表することを勧めます。",
    en="No duty. A dated public statement is suggested: what was checked, when and how, and what was found.",
)
DELEGATED = Words(
    ja="報告先は業種ごとの委任によります。委任は変わることがあるため、委員会の「権限の委任」のページを確かめてください"
    "（{on}に確認した内容）。",
    en="Where to report follows a delegation by sector, which changes: look at the Commission's page on "
    "delegation (as checked on {on}).",
)
BEFORE = Words(
    ja="示した規則は、{begins}以降のものとして確認しています。それより前の事案なので、いまの規則に当てはめて示しています。",
    en="The rules shown were checked as those from {begins} on. The incident is older and is shown as if "
    "they had held.",
)
JOINT = Words(
    ja="委託元と委託先は、連名で報告できます（通則編 3-5-3-2）。",
    en="Client and contractor may report jointly (general guideline 3-5-3-2).",
)
CONTRACTORS_WORD = Words(
    ja="委託先からの知らせが届いた時には、遅くとも知ったことになります。その日も候補に入れてください。",
    en="It is known at the latest when the contractor's word arrives: let that day be among the candidates.",
)
COMING = Words(ja="{on}から: {what}（{clause}）{mark}", en="from {on}: {what} ({clause}){mark}")
COMING_BY = Words(
    ja="遅くとも{on}まで: {what}（{clause}）{mark}",
    en="by {on} at the latest: {what} ({clause}){mark}",
)
UNVERIFIED = Words(ja="〔未確認〕", en=" [unverified]")
NO_CLASS = Words(
    ja="重大な事故に当たるかどうかを人が判断してください。",
    en="People must judge whether it is a serious accident.",
)
UNKNOWN_SECRECY = Words(
    ja="通信の秘密に当たるかどうかを先に確かめてください。",
    en="First see whether the secrecy of communications is concerned.",
)


def together(words: Iterable[Words]) -> Words:
    """Remarks one after the other, empty ones left out."""
    told = [one for one in words if one.ja]
    return Words(ja="".join(one.ja for one in told), en=" ".join(one.en for one in told))
