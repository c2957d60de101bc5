"""Discord's limits, each once. Lengths are counted in UTF-16 units, the longer of the two ways that are told."""

from __future__ import annotations

from typing import Final

CONTENT: Final = 2000
"""A message."""
ROWS: Final = 5
IN_ROW: Final = 5
BUTTON: Final = 80
"""A button's label."""
ID: Final = 100
"""A custom id."""
OPTIONS: Final = 25
"""In a select, and in what completes an argument."""
OPTION: Final = 100
"""An option's label or value."""
PLACEHOLDER: Final = 150
TITLE: Final = 45
"""A form's title, and a field's label."""
FIELDS: Final = 5
INPUT: Final = 4000
DESCRIPTION: Final = 100
NAME: Final = 32
OPTION_TEXT: Final = 6000
"""An argument of a command."""
NONCE: Final = 25
HISTORY: Final = 100
"""Messages of a channel that one call tells."""
