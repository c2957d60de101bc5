"""What is kept, table by table. Instants are whole microseconds since 1970 in UTC (`micros`), exact on every database.

Every table but `students` (and `facts`, which is about no student) has a column `student`: that is how a student's data is
exported and erased without a list of tables that somebody has to remember.
A change here needs a new file in `migrations/versions`; one that was shipped is never edited.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)

_ID = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts up only what is called INTEGER


def _student(*, optional: bool = False) -> Column[int]:
    return Column("student", _ID, ForeignKey("students.id"), nullable=optional, autoincrement=False)


_PLANNED = text("wake_due IS NOT NULL")

students = Table(
    "students",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    Column("turn", Integer, nullable=False),
    Column("platform", Text, nullable=False),  # the chat used last: where pings go
    Column("address", Text, nullable=False),
    Column("step", Text, nullable=False),
    Column("contacts", Integer, nullable=False),
    Column("talks", Integer, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("active_at", BigInteger),
    # The next wake-up, which follows from the journey: in this row, since every turn reads and writes it anyway.
    Column("wake_due", BigInteger),  # all five NULL: nothing is planned
    Column("wake_wall", Text),  # the same instant on the student's clock
    Column("wake_zone", Text),
    Column("wake_key", Text),
    Column("wake_kind", Text),
    Column("journey", LargeBinary, nullable=False),  # JSON, see conversations.journey; the longest comes last
    Index("ix_students_wake_due", "wake_due", "id", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
    sqlite_autoincrement=True,  # an erased student's number is never given out again
)

chats = Table(
    "chats",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("address", Text, primary_key=True),
    _student(),
    Column("place", Text, nullable=False, server_default=""),  # where pings go, in the platform's words
    Index(None, "student"),
    sqlite_with_rowid=False,  # found by its key alone, each turn: one tree to walk, not two
)

inbox = Table(
    "inbox",
    metadata,
    Column("key", Text, primary_key=True),
    _student(optional=True),  # of an erased student nothing but the key of the erasing update stays
    Column("at", BigInteger, nullable=False),
    Index(None, "student"),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    _student(optional=True),  # a farewell has none, and is deleted once it is sent
    Column("platform", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("kind", Text, nullable=False),  # reply, ping
    Column("context", Text, nullable=False),  # what the adapter needs to refer to: the message whose button was pressed
    Column("payload", Text, nullable=False),  # JSON of a vocabulary.Reply
    Column("state", Text, nullable=False),  # waiting, sent, doubt, failed
    Column("created_at", BigInteger, nullable=False),
    Column("sent_at", BigInteger),
    Column("claimed_by", BigInteger),  # the process that sends it, where there are several; see bot.sharing
    Index(None, "student"),
    Index(
        "ix_outbox_waiting",
        "platform",
        "address",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    sqlite_autoincrement=True,
)

links = Table(
    "links",
    metadata,
    Column("code", Text, primary_key=True),  # entered on another platform, it joins that chat to the student
    _student(),
    Column("expires_at", BigInteger, nullable=False),
    Index(None, "student"),
)

facts = Table(
    "facts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

ping_log = Table(
    "ping_log",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    _student(),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("contact", Integer, nullable=False),
    Column("due", BigInteger, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index(None, "student"),
)

kept = Table(
    "kept",
    metadata,
    Column("id", _ID, primary_key=True, autoincrement=True),
    _student(),
    Column("position", Text, nullable=False),  # the question that was open
    Column("text", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index(None, "student"),
)

INSTANTS = frozenset({"at", "due", "created_at", "active_at", "sent_at", "wake_due", "expires_at"})
"""Names of the columns that hold instants."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(instant: datetime) -> int:
    """An aware datetime as it is kept."""
    return (instant - _EPOCH) // _MICROSECOND


def instant(kept_as: int) -> datetime:
    """The aware datetime in UTC that was kept."""
    return _EPOCH + timedelta(microseconds=kept_as)
