"""Telegram: a pure translation of what comes and goes, and the connection that carries it."""
