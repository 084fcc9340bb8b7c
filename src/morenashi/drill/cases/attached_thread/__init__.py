"""The attached thread: another customer's mails go along with an answer."""
