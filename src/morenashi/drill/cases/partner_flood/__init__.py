"""The partner's customer list that leaked, seen from the customer's side."""
