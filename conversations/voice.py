"""From what steps say to replies: texts filled in, labels cut to size, drafts and files apart from the rest."""

from __future__ import annotations

from msgspec.structs import replace

from conversations.step import Ask, Back, Choice, CommandOutcome, Line, Stay
from conversations.texts import Markup, Texts, Values
from conversations.vocabulary import Button, Document, Reply, Say

LONGEST_LABEL = 60


class Voice:
    """Gathers the replies of one turn, and which rules of the guide were said in them."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.replies: list[Reply] = []
        self.delivered: list[str] = []

    def say(self, texts: list[Markup], say: Say) -> None:
        """One message of these texts, with the buttons and wishes of `say`."""
        self.replies.append(replace(say, text=Markup("\n\n".join(texts))))

    def apart(self, lines: tuple[Line, ...], section: str) -> list[Markup]:
        """Says what needs a message of its own (texts to copy, files); returns the rest, to go with what follows."""
        rest: list[Markup] = []
        for line in lines:
            text = self.text(section, line.key, line.values)
            if line.copy:
                if rest:
                    self.say(rest, Say(""))
                    rest.clear()
                self.replies.append(Say(text, copy=line.copy))
            elif line.document is not None:
                kind, name, data = line.document
                self.replies.append(Document(kind, name, data, caption=text))
            else:
                rest.append(text)
        return rest

    def text(self, section: str, key: str, values: Values) -> Markup:
        """A text of the section, or of another where the key names it."""
        if "." in key:
            section, _, key = key.partition(".")
        self.delivered.extend(self.texts.rules(section, key))
        return self.texts.say(section, key, values)

    def buttons(self, step: str, contact: int, asked: int, ask: Ask) -> tuple[Button, ...]:
        """The question's choices; an id carries the step, the choice, whom it is about, and the turn in which it was asked."""
        rest = f":{contact}:{asked}"
        return tuple([Button(f"{step}:{choice.id}{rest}", self.label(step, choice)) for choice in choices(ask)])

    def label(self, section: str, choice: Choice) -> str:
        """What stands on the button."""
        label = choice.label or self.texts.label(section, choice.id, choice.values)
        return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"


def choices(ask: Ask) -> tuple[Choice, ...]:
    """The question's choices, each spelt out."""
    return tuple(choice if isinstance(choice, Choice) else Choice(choice) for choice in ask.choices)


def qualified(outcome: CommandOutcome, section: str) -> CommandOutcome:
    """The outcome with its lines' keys spelt out: by the time they are said, another step may be open."""
    match outcome:
        case Back():
            return outcome
        case Stay(line=line):
            return outcome if "." in line.key else replace(outcome, line=_spelt(line, section))
        case _:
            if not outcome.lines:
                return outcome
            return replace(outcome, lines=tuple(_spelt(line, section) for line in outcome.lines))


def _spelt(line: Line, section: str) -> Line:
    return line if "." in line.key else replace(line, key=f"{section}.{line.key}")
