"""What letters can say of a case: one name for each fact, condition and list, by subject."""
