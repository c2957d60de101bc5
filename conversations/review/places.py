"""Where the words of a passage stand in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import overload

from conversations.review.spelling import Span, each_spelt


class Pieces:
    """Words of a text as they were read, each or several in a row, with the number of the first and their place."""

    def __init__(self, text: str, plain: str) -> None:
        self.all: list[tuple[int, int, int]] = []
        self._text = text
        self._plain = plain

    def span(self, number: int) -> Span:
        """Where the word of that number stands; several to which one is spelled out stand at the same place."""
        first, start, end = self.all[bisect_right(self.all, (number, len(self._plain) + 1)) - 1]
        if self._plain[start:end][:1].isalpha():  # words
            for where, words in each_spelt(self._text, self._plain, (start, end)):
                first += len(words)
                if number < first:
                    return where
        return start, end


class Spans(Sequence[Span]):
    """Where words stand, worked out for those that are asked for: of most texts that is none."""

    def __init__(self, pieces: Pieces, numbers: range) -> None:
        self._pieces = pieces
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | Sequence[Span]:
        if isinstance(index, slice):
            return Spans(self._pieces, self._numbers[index])
        return self._pieces.span(self._numbers[index])
