"""Who is concerned: lists of people by group, merged only where it is certain, with bounds on their number."""
