"""Discord: the connection, and a pure translation in both directions."""
