"""The sample portal: three sites on loopback, with their ground truth."""
