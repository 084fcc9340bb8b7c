"""The verbs: each flow joins rooms, holds no detail of them, and knows no other flow."""
