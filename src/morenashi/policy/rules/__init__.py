"""One rule of outgoing messages a file; the order stands in policy/order.py."""
