"""How one coaching step is written: what it asks, what it makes of an answer, where it may lead.

A position names the open question: a step's id, or `step/slot` where a step asks several things one after the other.
A step never changes the position itself: it returns an outcome and the machine, which alone moves journeys, does the rest.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from conversations.journey import NOBODY, Contact, Journey
from conversations.texts import Texts, Value, Values
from conversations.vocabulary import Field, Filled, Form, Said, Shared

# --- what a step says -----------------------------------------------------------------------------------------------


class Choice(Struct, frozen=True):
    """A button: `id` is at most 20 bytes; its label is the step's text `choices.<id>` (with `values`), or `label` as it is.

    `exact`: words that only resemble the label are no choice of it, but an answer (the label is an old answer, perhaps with a typo).
    """

    id: str
    label: str = ""
    values: Values = {}
    exact: bool = False


class Line(Struct, frozen=True):
    """Something said: the text `key` of the step, or `section.key` of another section. With `copy` it is a message of its own.

    `document` is (kind, name, data) of a file that goes with it.
    """

    key: str
    values: Values = {}
    copy: str = ""
    document: tuple[str, str, dict[str, str]] | None = None


def line(key: str, **values: Value) -> Line:
    """A line with its values by name."""
    return Line(key, values)


def to_copy(key: str, text: str, **values: Value) -> Line:
    """A line with a text that the student will want to copy."""
    return Line(key, values, copy=text)


class Ask(Struct, frozen=True):
    """A question: lines before it, its own text, its buttons; `form` asks several things at once where a platform can.

    `before` may be a function where the lines are work (drafts): it is called only when the question is really put.
    """

    key: str = "ask"
    values: Values = {}
    choices: tuple[Choice | str, ...] = ()
    before: tuple[Line, ...] | Callable[[], tuple[Line, ...]] = ()
    form: Form | None = None


TYPED = "text"
"""The key of a form's field that stands for what would have been typed."""


def words_form(texts: Texts, words: str = "") -> Form:
    """One field for whatever would be typed; `words` stand in it already, to be changed."""
    field = Field(TYPED, texts.plain("common", "write_label"), words, long=True)
    return Form(TYPED, texts.plain("common", "write_title"), (field,))


# --- what a student answers -----------------------------------------------------------------------------------------


class Chosen(Struct, frozen=True):
    """One of the question's choices, pressed or typed."""

    choice: str


Answer = Chosen | Said | Filled | Shared


# --- what comes of it -----------------------------------------------------------------------------------------------


class Next(Struct, frozen=True):
    """The answer was taken: on to this position. `replaced` are words that the new answer takes the place of (they are kept)."""

    to: str
    journey: Journey
    lines: tuple[Line, ...] = ()
    replaced: tuple[str, ...] = ()
    edit: bool = False  # a toggle: the question is shown anew in the place of the old one


class Stay(Struct, frozen=True):
    """The answer was not taken, or needs a second look: say why; the question stays open. The words typed are kept."""

    line: Line
    journey: Journey | None = None


class Visit(Struct, frozen=True):
    """Open a question beside the open one. With `editing` it closes as soon as its slot (or step) is answered.

    `answer` are words that answer it at once, without its being put.
    """

    at: str
    journey: Journey
    editing: bool = True
    lines: tuple[Line, ...] = ()
    answer: str = ""


class Resume(Struct, frozen=True):
    """Close what is visited and go on with the question that is open at the journey's focus."""

    journey: Journey
    lines: tuple[Line, ...] = ()


class Told(Struct, frozen=True):
    """A command's answer: something is said, the open question stays as it is. `buttons` are (command, text key of its label)."""

    lines: tuple[Line, ...]
    journey: Journey
    buttons: tuple[tuple[str, str], ...] = ()


class Jump(Struct, frozen=True):
    """A command leads to a position, wherever the student was."""

    to: str
    journey: Journey
    lines: tuple[Line, ...] = ()


class Back(Struct, frozen=True):
    """One question back."""


class Forget(Struct, frozen=True):
    """Erase everything that is kept of this student; the lines are the last ones."""

    lines: tuple[Line, ...] = ()


Outcome = Next | Stay | Visit | Resume | Forget
CommandOutcome = Outcome | Told | Jump | Back


# --- what a step sees -----------------------------------------------------------------------------------------------


class Scene(Struct, frozen=True):
    """What a step may look at: the journey, the contact it is about (NOBODY in the student's own steps), the slot, the clock."""

    journey: Journey
    contact: Contact
    slot: str
    now: datetime
    texts: Texts

    def to(self, position: str, *lines: Line, replaced: tuple[str, ...] = (), **facts: Any) -> Next:
        """On to a position with facts changed: the contact's in a contact's step, else the student's."""
        return Next(position, self.change(**facts), lines, replaced)

    def again(self, **facts: Any) -> Next:
        """The same question anew, with facts changed, in the place of the old one (a toggle)."""
        here = (
            self.journey.visit.at
            if self.journey.visit
            else (self.contact.at if self.contact is not NOBODY else self.journey.at)
        )
        return Next(here, self.change(**facts), edit=True)

    def stay(self, key: str, **values: Value) -> Stay:
        """Keep the question open and say why."""
        return Stay(Line(key, values))

    def change(self, **facts: Any) -> Journey:
        """The journey with facts of the contact changed in a contact's step, else the student's."""
        if not facts:
            return self.journey
        if self.contact is NOBODY:
            return replace(self.journey, **facts)
        return self.journey.with_contact(replace(self.contact, **facts))


class Step(ABC):
    """One coaching step. Its texts are in `texts/<language>/<id>.toml`; `hint` and `why` there answer what is not understood."""

    id: ClassVar[str]
    leads_to: ClassVar[tuple[str, ...]] = ()
    """Ids of the steps that may follow (itself is always allowed). The machine refuses any other."""
    of_contact: ClassVar[bool] = False
    """Whether it is about a contact; else it is about the student."""
    waits: ClassVar[bool] = False
    """Whether it waits for the world (an answer, a date) and not for the student: no idle nudge then."""
    takes_questions: ClassVar[bool] = False
    """Whether a sentence with a question mark is an answer here."""
    edit_whole: ClassVar[bool] = False
    """Whether an edit ends with the step (else with the slot)."""
    skip_to: ClassVar[str] = ""
    """Where "skip" leads; '' where nothing can be skipped. Override `skip` where it depends."""

    @abstractmethod
    def ask(self, scene: Scene) -> Ask:
        """The question as it is put now."""

    @abstractmethod
    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """What comes of an answer. Whatever is not understood: `scene.stay("hint")`."""

    def skip(self, scene: Scene) -> Outcome | None:
        """What comes of "skip", None where the step cannot be skipped."""
        return scene.to(self.skip_to) if self.skip_to else None
