"""How the coach holds out: run it with `make load`; the figures are printed, and a broken promise ends with exit code 1."""
