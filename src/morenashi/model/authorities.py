"""The bodies a case may name in `told`, by their keys: what forms and letters call them."""

from __future__ import annotations

from morenashi.model.words import Words

_MARK = Words(ja="プライバシーマークの審査機関", en="the body that grants our PrivacyMark")

AUTHORITIES: dict[str, Words] = {
    "ppc": Words(ja="個人情報保護委員会", en="Personal Information Protection Commission"),
    "ppc_my_number": Words(
        ja="個人情報保護委員会（特定個人情報）",
        en="Personal Information Protection Commission (My Number)",
    ),
    "police": Words(ja="警察", en="the police"),
    "fsa": Words(ja="金融庁（財務局等）", en="Financial Services Agency"),
    "mic": Words(ja="総務省（総合通信局等）", en="Ministry of Internal Affairs and Communications"),
    "jipdec": _MARK,
    "privacy_mark": _MARK,
    "meti": Words(ja="経済産業省", en="Ministry of Economy, Trade and Industry"),
    "mhlw": Words(ja="厚生労働省", en="Ministry of Health, Labour and Welfare"),
    "mlit": Words(ja="国土交通省", en="Ministry of Land, Infrastructure, Transport and Tourism"),
    "labour_bureau": Words(ja="都道府県労働局", en="the prefectural labour bureau"),
    "nco": Words(ja="国家サイバー統括室", en="National Cybersecurity Office"),
    "ipa": Words(ja="情報処理推進機構（IPA）", en="Information-technology Promotion Agency (IPA)"),
    "jpcert": Words(ja="JPCERT/CC", en="JPCERT/CC"),
    "acquirer": Words(ja="契約先のカード会社・決済代行会社", en="our card acquirer"),
    "tse": Words(ja="証券取引所", en="the stock exchange"),
    "supervisory_authority": Words(ja="EUの監督機関", en="the EU supervisory authority"),
    "client": Words(ja="委託元", en="the client"),
}
