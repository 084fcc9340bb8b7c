"""Domains of free mail and of mobile carriers' mail in Japan: addresses there belong to persons."""

from __future__ import annotations

_FREE_MAIL_DOMAINS = """
    gmail.com googlemail.com
    yahoo.co.jp ymail.ne.jp yahoo.ne.jp yahoo.com ymail.com rocketmail.com
    outlook.com outlook.jp hotmail.com hotmail.co.jp live.jp live.com msn.com
    icloud.com me.com mac.com
    aol.com aol.jp mail.com gmx.com zoho.com proton.me protonmail.com tutanota.com
    excite.co.jp infoseek.jp goo.jp mail.goo.ne.jp livedoor.com auone.jp nifty.com kkb.biglobe.ne.jp
    inter7.jp fastmail.com yandex.com mail.ru qq.com 163.com 126.com naver.com hanmail.net
"""
FREE_MAIL: frozenset[str] = frozenset(_FREE_MAIL_DOMAINS.split())

_CARRIER_MAIL_DOMAINS = """
    docomo.ne.jp mopera.net dwmail.jp
    ezweb.ne.jp au.com uqmobile.jp biz.ezweb.ne.jp
    softbank.ne.jp i.softbank.jp vodafone.ne.jp
    disney.ne.jp ymobile.ne.jp ymobile1.ne.jp emnet.ne.jp emobile.ne.jp
    willcom.com pdx.ne.jp wm.pdx.ne.jp rakumail.jp
"""
CARRIER_MAIL: frozenset[str] = frozenset(_CARRIER_MAIL_DOMAINS.split())

# Subdomains of these are given to persons: d.vodafone.ne.jp, dk.pdx.ne.jp.
_WITH_SUBDOMAINS = ("vodafone.ne.jp", "pdx.ne.jp")

# Home providers: mostly persons and very small firms.
_PROVIDER_MAIL_DOMAINS = """
    nifty.ne.jp biglobe.ne.jp so-net.ne.jp ocn.ne.jp plala.or.jp dion.ne.jp asahi-net.or.jp
    odn.ne.jp dti.ne.jp jcom.home.ne.jp jcom.zaq.ne.jp eonet.ne.jp hi-ho.ne.jp sannet.ne.jp
    tiki.ne.jp commufa.jp sakura.ne.jp mbn.or.jp
"""
PROVIDER_MAIL: frozenset[str] = frozenset(_PROVIDER_MAIL_DOMAINS.split())


def is_free_mail(domain: str) -> bool:
    """Whether `domain` gives addresses to anybody, or belongs to a mobile carrier.

    >>> is_free_mail("GMAIL.com"), is_free_mail("d.vodafone.ne.jp"), is_free_mail("example.jp")
    (True, True, False)
    """
    small = domain.lower().rstrip(".")
    if small in FREE_MAIL or small in CARRIER_MAIL:
        return True
    return any(small.endswith("." + parent) for parent in _WITH_SUBDOMAINS)


def is_provider_mail(domain: str) -> bool:
    """Whether `domain`, or the domain above it, is a home provider's."""
    small = domain.lower().rstrip(".")
    return any(small == known or small.endswith("." + known) for known in PROVIDER_MAIL)
