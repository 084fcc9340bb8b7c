"""Quoted third parties: another client's thread below, forwarded or attached (the attached-thread case)."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.letter import Letter
from morenashi.samples.month.planted.scene import Planted, Scene
from morenashi.samples.month.talks import earlier_time
from morenashi.samples.month.wire import Form


def _other(scene: Scene, letter: Letter, *partners: str) -> Letter:
    """A mail that came from somebody of another firm than those of `letter`."""
    known = {box.domain for box in (*letter.to, *letter.cc)}
    while True:
        came = scene.came(*partners)
        if came.sender.domain not in known and came.sender.kind in ("firm", "private"):
            return replace(came, when=earlier_time(scene.rng, letter.when))


def _reply_below(scene: Scene) -> Planted:
    letter = scene.thread("client", "supplier", least=0)
    came = _other(scene, letter, "client")
    return (
        replace(letter, earlier=came, bottom=False),
        "Below the answer stands another client's mail with company, title, name and telephone.",
        None,
    )


def _forward(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("client")
    letter = scene.write(
        us,
        to,
        (
            "x",
            "[ご参考までに、他社様からのお問い合わせを転送いたします。同じ内容ですのでご確認ください。|下記のやり取りが参考になるかと存じます。|経緯は下のメールをご覧ください。]",
        ),
    )
    came = _other(scene, letter, "client")
    return (
        replace(letter, subject=f"FW: {came.subject}", earlier=came, forwarded=True),
        "Another client's mail is forwarded to a client who was not party to it.",
        None,
    )


def _attached(scene: Scene) -> Planted:
    letter = scene.thread("client", least=0)
    came = _other(scene, letter, "client", "supplier")
    return (
        replace(letter, earlier=None, nested=(came,)),
        "The attached mail belongs to another client.",
        None,
    )


def _html_forward(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("client", "agency")
    letter = scene.write(
        replace(us, program="gmail"),
        to,
        ("[資料の件|Re: ご確認ください]", "[以前のやり取りを貼り付けます。|同様の事例です。]"),
    )
    came = _other(scene, letter, "client")
    return (
        replace(letter, earlier=came, forwarded=True),
        "HTML quotes hold another client's thread.",
        Form("utf-8", "quoted-printable", text=True, html=True),
    )


def _deep(scene: Scene) -> Planted:
    letter = scene.thread("client", "supplier", least=2)
    came = _other(scene, letter, "client")

    def put(down: Letter) -> Letter:
        return (
            replace(down, earlier=came)
            if down.earlier is None
            else replace(down, earlier=put(down.earlier))
        )

    at = letter.earlier
    assert at is not None
    return (
        replace(letter, earlier=put(at)),
        "Deep in the thread stands a mail of another client.",
        None,
    )


def _private_person(scene: Scene) -> Planted:
    letter = scene.thread("consumer", least=0)
    came = _other(scene, letter, "consumer")
    if scene.rng.random() < 0.5:
        return (
            replace(letter, earlier=None, nested=(came,)),
            "Another private customer's mail is attached.",
            None,
        )
    return (
        replace(letter, earlier=came, bottom=False),
        "Below stands the mail of another private customer with address and telephone.",
        None,
    )


def _estimate_to_rival(scene: Scene) -> Planted:
    us, to = scene.staff("営業"), scene.partner("supplier")
    letter = scene.write(
        us,
        to,
        (
            "[お見積りの比較|価格のご相談]",
            "[他社様からは下記の条件をいただいています。もう少しお安くなりませんか。|下の条件に近づけていただけないでしょうか。]",
        ),
    )
    came = _other(scene, letter, "supplier")
    return (
        replace(letter, earlier=came),
        "A rival's mail with the person's name, title and telephone stands below.",
        None,
    )


variants = (
    _reply_below,
    _forward,
    _attached,
    _html_forward,
    _deep,
    _private_person,
    _estimate_to_rival,
)
