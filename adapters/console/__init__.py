"""The coach in a terminal, or driven by a script through a pipe."""
