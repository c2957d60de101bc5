"""Which process sends a waiting row, where several share one PostgreSQL."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("claimed_by", sa.BigInteger))
