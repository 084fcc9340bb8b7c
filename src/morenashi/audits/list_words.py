"""What the audit of mailing lists says to people: for each sort of member why it matters and what to do."""

from __future__ import annotations

from morenashi.model.list_audit import Sort
from morenashi.model.words import Words

NOTHING = Words(ja="", en="")

WHY: dict[Sort, Words] = {
    Sort.LEAVER: Words(
        ja="退職した人のアドレスが残っています。社内のやり取りが今も届くおそれがあります。",
        en="belongs to somebody who has left. What is written inside may still reach that person.",
    ),
    Sort.PRIVATE: Words(
        ja="社員の私用アドレスです。会社の管理が及ばない場所に、社内のメールが届きます。",
        en="is an employee's private address: internal mail goes where the company has no control.",
    ),
    Sort.FREE_MAIL: Words(
        ja="フリーメールか携帯電話のアドレスです。誰が読んでいるかを会社は確かめられません。",
        en="is at a free mailer or a mobile carrier. The company cannot tell who reads it.",
    ),
    Sort.LOOKALIKE: Words(
        ja="知っているドメインによく似た、別のドメインです。打ち間違いか、なりすましの疑いがあります。",
        en="is at a domain that looks like a known one: misspelt, or somebody posing as it.",
    ),
    Sort.OUTSIDE: Words(
        ja="社外のアドレスです。取引先の名簿にも、認めた社外の宛先にもありません。",
        en="is outside the company, and neither an approved partner nor an intended outsider.",
    ),
    Sort.PARTNER_EXPIRED: Words(
        ja="取引先としての期限が切れています。",
        en="is a partner whose approval has expired.",
    ),
    Sort.PARTNER: Words(
        ja="取引先のアドレスです。社内向けのリストなら、社内のやり取りが取引先に届きます。",
        en="is a partner. If the list is internal, what is written there reaches the partner.",
    ),
    Sort.TYPO: Words(
        ja="社内のアドレスのつづり違いと思われます。届かないか、別の人に届きます。",
        en="seems to be a misspelt inside address: mail is lost, or somebody else gets it.",
    ),
    Sort.INSIDE_UNKNOWN: Words(
        ja="自社のアドレスですが、社員名簿にも、読み込んだリストにもありません。",
        en="is at our own domain, but neither in the directory nor a list that was read.",
    ),
    Sort.PROGRAM: Words(
        ja="メールをプログラムに渡しています。その先どこへ送られるかは、ここからは分かりません。",
        en="is a program that gets the mail. Where it sends it cannot be seen from here.",
    ),
    Sort.FILE: Words(
        ja="メールをファイルに書き込んでいます。そのファイルを読める人には、すべて見えます。",
        en="is a file that the mail is written to. Whoever may read that file sees all of it.",
    ),
    Sort.MAILBOX: Words(
        ja="本人のメールボックスに残す控えです。", en="is a copy kept in the own mailbox."
    ),
    Sort.EMPLOYEE: Words(ja="社員です。", en="is an employee."),
    Sort.SAME_PERSON: Words(
        ja="社員の別のアドレスとして登録されています。",
        en="is known as another address of an employee.",
    ),
    Sort.EVERYONE: Words(ja="自社ドメインの全員です。", en="is everybody at our own domain."),
    Sort.LIST: Words(ja="別のリストです。", en="is another list."),
}

TODO: dict[Sort, Words] = {
    Sort.LEAVER: Words(
        ja="すぐに外してください。退職の日から後に何が届いたかを確かめてください。",
        en="Remove it at once, and find out what was sent there since the last day.",
    ),
    Sort.PRIVATE: Words(
        ja="会社のアドレスに替えてください。", en="Replace it by the person's company address."
    ),
    Sort.FREE_MAIL: Words(
        ja="誰のものかを、追加した人に確かめてください。業務に要らなければ外します。",
        en="Ask whoever added it whose it is. Remove it unless the work needs it.",
    ),
    Sort.LOOKALIKE: Words(
        ja="正しいアドレスに直してください。すでに送ったメールがあれば、漏えいに当たるかを確かめます。",
        en="Correct it. If mail has already gone there, find out whether that is a leak.",
    ),
    Sort.OUTSIDE: Words(
        ja="必要な人かを、追加した人に確かめてください。不要なら外します。"
        "必要なら、理由と期限を --intended のファイルに書きます。",
        en="Ask whoever added it whether it is needed. If not, remove it; if so, write reason and "
        "expiry into the file of --intended.",
    ),
    Sort.PARTNER_EXPIRED: Words(
        ja="取引が終わっていれば外します。続いていれば、名簿の期限を改めてください。",
        en="If the work has ended, remove it; if it goes on, renew the date in the directory.",
    ),
    Sort.PARTNER: Words(
        ja="このリストに必要かを確かめてください。必要なら、理由と期限を --intended のファイルに書きます。",
        en="Make sure the list needs it. If so, write reason and expiry into the file of --intended.",
    ),
    Sort.TYPO: Words(ja="正しいつづりに直してください。", en="Correct the spelling."),
    Sort.INSIDE_UNKNOWN: Words(
        ja="共有アドレスや別のリストなら名簿に加え、使われていないなら外してください。",
        en="Add it to the directory if it is shared or a list; remove it if nobody uses it.",
    ),
    Sort.PROGRAM: Words(
        ja="何をするプログラムかを、メールの管理者に確かめてください。",
        en="Ask the mail administrator what the program does.",
    ),
    Sort.FILE: Words(
        ja="誰が読めるか、いつ消すかを、メールの管理者に確かめてください。",
        en="Ask the mail administrator who may read it and when it is deleted.",
    ),
}

OWNER = Words(
    ja="リストの管理者です。メンバーを増やすことも、投稿を読むこともできます。",
    en="Is an owner of the list: can add members and read what is posted.",
)
MODERATOR = Words(
    ja="リストの司会者です。投稿を読み、通すかどうかを決められます。",
    en="Is a moderator: reads posts and decides on them.",
)
FORWARDED = Words(
    ja="{name} 宛てのメールが、そのまま社外に転送されています。",
    en="Mail to {name} is forwarded out of the company.",
)
STOPPED = Words(
    ja="配信は止まっていますが、メンバーのままです。", en="Gets no mail now, but is still a member."
)
ADDED = Words(ja="追加: {when} {who}", en="Added {when} {who}")
NEAR = Words(ja="{near} に似ています。", en="Resembles {near}.")
UNTIL = Words(ja="期限は {day} でした。", en="Approval ended on {day}.")
PERSON = Words(ja="{name} さんと思われます。", en="Seems to be {name}.")
INTENDED = Words(
    ja="認めた社外の宛先です（理由: {reason}）。", en="An intended outsider (reason: {reason})."
)
INTENDED_OVER = Words(
    ja="認めた期限（{day}）が過ぎています。",
    en="Was intended, until {day}.",
)
NO_REASON = Words(
    ja="認めた宛先の表（--intended）の{line}行目にありますが、理由がないため、認めたことになりません。",
    en="Line {line} of --intended names it without a reason, so it does not count.",
)
RENAMED = Words(
    ja="同じときに {old} が消えています。アカウント名の変更や副アドレスの削除で入れ替わった可能性があります。",
    en="{old} went at the same time: an account may have been renamed, or a second address removed.",
)
SPLIT = Words(
    ja="自社ドメインの下のドメインです。メールの分割配信で付いたアドレスの可能性があります。"
    "同じ人と分かれば --same のファイルに書いてください。",
    en="Below our own domain: split delivery may have made it. If it is the same person, "
    "write it into the file of --same.",
)
SERVER = Words(
    ja="メーリングリストを動かすプログラムです。", en="is the program that runs mailing lists."
)
DISCARDED = Words(ja="受け取ったメールを捨てます。", en="discards the mail.")

CIRCLE = Words(
    ja="リストが輪になっています（{way}）。メールが回り続けるか、届かなくなります。",
    en="The lists form a circle ({way}). Mail runs round, or is dropped.",
)
CIRCLE_TODO = Words(
    ja="どこか一か所で、リストからリストを外してください。",
    en="Take one of these lists out of another.",
)
EMPTY = Words(
    ja="メンバーがいません。このアドレス宛てのメールは、誰にも届きません。",
    en="Has no members: mail to it reaches nobody.",
)
EMPTY_TODO = Words(ja="使っていなければ削除してください。", en="Delete it if it is not used.")
NOBODY_INSIDE = Words(
    ja="社内の人が一人もいません。おかしなことが起きても、気づく人がいません。",
    en="Nobody inside is on it, so nobody would notice if something goes wrong.",
)
NOBODY_INSIDE_TODO = Words(
    ja="まだ必要かを確かめてください。必要なら、社内の担当者を加えます。",
    en="Ask whether it is still needed. If so, put somebody inside on it.",
)
NESTED = Words(
    ja="中に入っている {inner} を通して、要確認の宛先{n}件に届きます。",
    en="Through {inner}, which is on it, its mail reaches doubtful addresses ({n}).",
)
NESTED_FORWARD = Words(
    ja="{inner} の転送設定により、要確認の宛先{n}件にも届きます。",
    en="As {inner} forwards mail, it also reaches doubtful addresses ({n}).",
)
NESTED_MORE = Words(
    ja="このほか、中に入っている{n}個のリストを通しても、要確認の宛先に届きます。",
    en="Through {n} more lists it reaches doubtful addresses, too.",
)
ON_THE_WAY = Words(ja="経路: {way}", en="The way: {way}")
NESTED_TODO = Words(ja="{inner} を直してください。", en="Mend {inner}.")
NO_DIRECTORY = Words(
    ja="社員名簿がないため、自社ドメインのアドレスはすべて社内の人とみなしました。"
    "退職者や私用アドレスを見つけるには --directory を指定してください。",
    en="Without a directory everybody at our own domain counts as inside. Give --directory to find "
    "leavers and private addresses.",
)
UNUSED = Words(
    ja="--intended の{line}行目には理由がないため、認めたことになりません。",
    en="Line {line} of --intended has no reason, so it does not count.",
)
NO_SUCH_LIST = Words(
    ja="--intended の{line}行目のリストは、読み込んだ中にありません。つづりを確かめてください。",
    en="Line {line} of --intended names a list that is not among those read. Check its spelling.",
)
