"""One package a platform: the connection, and a pure `translate` between its words and the coach's. They decide nothing."""
