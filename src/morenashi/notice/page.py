"""One page for everybody."""


def advice_page(lang: str) -> str:
    """Later."""
    return ""
