"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _number() -> sa.Column[int]:
    return sa.Column("id", _ID, primary_key=True, autoincrement=True)


def _student(*, nullable: bool = False) -> sa.Column[int]:
    return sa.Column("student", _ID, sa.ForeignKey("students.id"), nullable=nullable, autoincrement=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def upgrade() -> None:
    op.create_table(
        "students",
        _number(),
        _count("turn"),
        _text("platform"),
        _text("address"),
        _text("step"),
        _count("contacts"),
        _count("talks"),
        _instant("created_at"),
        _instant("active_at", nullable=True),
        _instant("wake_due", nullable=True),
        *(sa.Column(name, sa.Text) for name in ("wake_wall", "wake_zone", "wake_key", "wake_kind")),
        sa.Column("journey", sa.LargeBinary, nullable=False),
        sqlite_autoincrement=True,
    )
    planned, columns = sa.text("wake_due IS NOT NULL"), ["wake_due", "id"]
    op.create_index("ix_students_wake_due", "students", columns, sqlite_where=planned, postgresql_where=planned)
    op.create_table(
        "chats",
        _text("platform"),
        _text("address"),
        _student(),
        sa.PrimaryKeyConstraint("platform", "address"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "inbox",
        _text("key"),
        _student(nullable=True),
        _instant("at"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outbox",
        _number(),
        _student(nullable=True),
        _text("platform"),
        _text("address"),
        _text("kind"),
        _text("context"),
        _text("payload"),
        _text("state"),
        _instant("created_at"),
        _instant("sent_at", nullable=True),
        sqlite_autoincrement=True,
    )
    waiting = sa.text("state = 'waiting'")
    columns = ["platform", "address", "id"]
    op.create_index("ix_outbox_waiting", "outbox", columns, sqlite_where=waiting, postgresql_where=waiting)
    op.create_table(
        "ping_log",
        _number(),
        _student(),
        _text("key"),
        _text("kind"),
        _count("contact"),
        _instant("due"),
        _text("outcome"),
        _text("reason"),
        _instant("at"),
    )
    op.create_table("kept", _number(), _student(), _text("position"), _text("text"), _instant("at"))
    op.create_table("links", _text("code"), _student(), _instant("expires_at"), sa.PrimaryKeyConstraint("code"))
    for table in ("chats", "inbox", "outbox", "ping_log", "kept", "links"):
        op.create_index(f"ix_{table}_student", table, ["student"])
