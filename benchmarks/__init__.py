"""Measurements, side by side in one run; what they showed is in README.md here. Run by `make bench`, or one by one with --quick."""
