"""A test set for the verdicts: lessons and a seed -> slides with one known defect each, scored."""
