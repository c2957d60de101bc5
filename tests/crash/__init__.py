"""What a crash costs: run it with `make crash`; the figures are printed, and a broken promise ends with exit code 1."""
