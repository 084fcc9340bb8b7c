"""What is said to whom after a leak: letters bound to facts, advice for each item, and rules for notices."""
