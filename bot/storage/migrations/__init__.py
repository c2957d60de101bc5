"""Alembic's folder; `versions` has one file for each change of the tables, named `<number>_<what>.py`."""
