"""Special care-required statements in clear: illness, medicine, disability, to outsiders or a list."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.attachments import table_file
from morenashi.samples.month.contact import Contact
from morenashi.samples.month.letter import Letter
from morenashi.samples.month.planted.scene import Planted, Scene, birthday

_ILL = (
    ("糖尿病", "メトホルミン"), ("2型糖尿病", "インスリン注射"), ("高血圧症", "降圧剤（アムロジピン）"), ("うつ病", "抗うつ薬"),
    ("気管支ぜんそく", "ステロイド吸入"), ("乳がん（治療中）", "ホルモン剤"), ("てんかん", "抗てんかん薬"),
    ("潰瘍性大腸炎", "メサラジン"), ("関節リウマチ", "メトトレキサート"), ("C型肝炎", "なし（治療終了）"), ("狭心症", "ニトロ舌下錠"),
)  # fmt: skip
_FOUND = (
    ("A", "異常なし"), ("A", "異常なし"), ("B", "軽度の脂質異常"), ("C", "要再検査（肝機能）"), ("D", "糖尿病の疑い"), ("D", "高血圧で要治療"),
    ("D", "便潜血陽性"), ("C", "心電図 要経過観察"),
)  # fmt: skip
_JOBS = ("会社員", "公務員", "自営業", "パート", "看護師", "教員")


def _form_text(scene: Scene) -> str:
    who, rng = scene.customer(), scene.rng
    illness, drug = rng.choice(_ILL)
    return (
        "保険ゲートのフォームから申し込みがありました。\n\n"
        f"お名前：{who.name}（{who.kana}）\n生年月日：{birthday(who)}\nご職業：{rng.choice(_JOBS)}\n電話：{who.mobile}\n"
        f"メール：{who.address}\n持病：{illness}\n服用中の薬：{drug}\n世帯年収：{rng.randrange(3, 12)}00万円\n"
        f"配偶者：{rng.choice(('あり', 'なし'))}\nご希望：{rng.choice(('医療保険', 'がん保険', '収入保障保険'))}の見直し"
    )


def _form_owner(scene: Scene) -> Contact:
    owner = scene.world.unit("営業二課")[4]
    return replace(
        owner,
        surname="保険ゲート",
        given="受付",
        address=scene.world.aliases[owner.address],
        program="thunderbird",
        style=1,
    )


def _form_to_list(scene: Scene) -> Planted:
    us = _form_owner(scene)
    subject = f"【保険ゲート】申込フォーム #{scene.rng.randrange(10000, 99999)}"
    letter = Letter(
        us,
        (scene.world.list_address("hoken-gate"),),
        scene.when,
        subject,
        _form_text(scene) + "\n\n--\nこのメールは自動で送信されています。\n",
    )
    return (
        letter,
        "A form with illness, medicine and income goes in clear to a list on which outsiders sit.",
        None,
    )


def _form_to_agent(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("insurer")
    letter = scene.write(
        us,
        to,
        (
            "[お客様のご紹介|保険相談のお客様|申込内容の共有]",
            f"[ご相談の申し込みがありましたので、共有いたします。|面談をお願いしたいお客様です。]\n\n{_form_text(scene)}",
        ),
    )
    return (
        letter,
        "A person's illness, medicine and income are sent in clear to an outside agent.",
        None,
    )


def _colleague_is_ill(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("client", "supplier")
    mate = scene.rng.choice([m for m in scene.world.unit(us.unit) if m is not us])
    illness = scene.rng.choice(
        ("うつ病", "適応障害", "胃がん", "脳梗塞", "統合失調症", "パニック障害")
    )
    letter = scene.write(us, to, ("[担当者の変更について|打ち合わせ延期のお願い|担当不在のお詫び]",
        f"[弊社の{mate.surname}ですが、{illness}と診断され、来月から休職することになりました。|担当の{mate.surname}が{illness}で入院しております。退院は来月の見込みです。]\n[当面は{{当方}}が担当いたします。|打ち合わせは{{日2}}に延期させていただけますでしょうか。]"))  # fmt: skip
    return letter, "A colleague's diagnosis is told to a client.", None


def _disability(scene: Scene) -> Planted:
    us, who = scene.staff("物流"), scene.customer()
    to = scene.partner("carrier", "vendor/building", "supplier")
    state = scene.rng.choice(
        (
            "聴覚障害があり（身体障害者手帳2級）",
            "統合失調症で通院中のため",
            "認知症が進んでおり",
            "人工透析を受けており",
            "視覚障害1級で",
        )
    )
    letter = scene.write(us, to, ("[配送時の注意|お届け先の件|搬入の注意事項]",
        f"{{日}}のお届け先について、注意点をお知らせします。\n　{who.name}様　{who.street}　{who.mobile}\n{state}、[電話に出られません。|応対に時間がかかります。|対面での受け取りが難しいそうです。]"))  # fmt: skip
    return letter, "A customer's disability or illness is told in clear to another firm.", None


def _results_to_all(scene: Scene) -> Planted:
    us = scene.staff("人事")
    rng = scene.rng
    people = rng.sample(scene.world.staff, rng.randrange(15, 60))
    rows = [["部署", "氏名", "判定", "所見"]] + [
        [m.unit, m.name, *rng.choice(_FOUND)] for m in people
    ]
    letter = scene.write(
        us,
        scene.world.list_address("all"),
        (
            "[健康診断の結果について|再検査の対象者|健診の判定一覧]",
            "[今年度の健診結果の一覧です。再検査の方は受診してください。|対象の方は{日}までに受診してください。]",
        ),
        relation="team",
    )
    return (
        replace(letter, files=(table_file("健診結果", rows, rng, plain=True),)),
        "Health-check results of colleagues go to the list of the whole company.",
        None,
    )


def _inside_below(scene: Scene) -> Planted:
    letter = scene.thread("labor", "agency", "client")
    mate = scene.rng.choice(
        [m for m in scene.world.unit(letter.sender.unit) if m is not letter.sender]
    )
    ill = scene.rng.choice(("双極性障害", "乳がん", "潰瘍性大腸炎", "アルコール依存症", "切迫流産"))
    inside = scene.write(
        mate,
        letter.sender,
        (
            f"Re: {letter.subject}",
            f"[この件、{mate.surname}が引き取ります。|先方には私から返します。]\nなお、{{社員}}さんは{ill}で{{日}}から入院です。[先方には言わないでください。|診断書は人事が持っています。]",
        ),
        relation="in",
    )
    at = letter.earlier.when if letter.earlier else letter.when
    return (
        replace(letter, earlier=replace(inside, when=at, earlier=letter.earlier)),
        "An inside remark on a colleague's illness was left in the quotes of a mail that goes out.",
        None,
    )


def _care_users(scene: Scene) -> Planted:
    us, to = scene.staff("福祉用具"), scene.partner("vendor", "supplier", "client")
    rng = scene.rng
    people = [
        scene.world.customer(rng.randrange(200), "利用者") for _ in range(rng.randrange(3, 7))
    ]
    lines = "\n".join(
        f"・{p.name}様　要介護{rng.randrange(1, 6)}　{rng.choice(('認知症', 'パーキンソン病', '脳梗塞後遺症', '大腿骨骨折術後'))}　{p.phone}"
        for p in people
    )
    letter = scene.write(
        us,
        to,
        (
            "[ご利用者の状況|デモ機のご相談|モニター候補の方]",
            f"[新型のモニターをお願いする方の一覧です。|ご利用者の状況をまとめました。]\n{lines}",
        ),
    )
    return (
        letter,
        "Names, care levels and illnesses of care users go in clear to another firm.",
        None,
    )


variants = (
    _form_to_list,
    _form_to_agent,
    _colleague_is_ill,
    _disability,
    _results_to_all,
    _inside_below,
    _care_users,
)
