"""The list for the talk: as many questions as the minutes hold, in a good order, with the student's own."""

from __future__ import annotations

import re

from conversations import happened, question_list
from conversations.findings import can_mend, mended, shown
from conversations.question_list import listed
from conversations.review import review_question
from conversations.step import Answer, Ask, Choice, Chosen, Next, Outcome, Scene, Step, line
from conversations.texts import Markup, Value
from conversations.vocabulary import Filled, Said
from conversations.words import called, one_line

LONGEST = 300
MOST_OWN = 12
BUTTONS = 7
_NUMBERED = re.compile(
    r"^\W*(drop|remove|delete|cut|leave out|without|swap|replace|change)\s+(?:the\s+|number\s+|no\.?\s*|#)*(\d{1,2})\D*$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|^\W*(?:\d+\W+)?(?:and |so |if )?(?:what|how|which|who|whom|whose|when|where|why|would|could|can|should|will|"
    r"do|does|did|is|are|was|were|have|has|tell|describe|your|ask|about|looking back|"
    r"(?:in|to|at|on|from|for|by|with) (?:what|which|whom))\b",
    re.IGNORECASE | re.MULTILINE,
)
_BULLET = re.compile(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s+")


class Questions(Step):
    """Slots: add, drop, swap, and `look=<n>`, a second look at the student's own question n."""

    id = "questions"
    leads_to = ("brief", *happened.LEADS_TO)
    of_contact = True
    takes_questions = True

    def ask(self, scene: Scene) -> Ask:
        """The list with its numbers; or one of the student's own with what the review says about it."""
        slot, _, rest = scene.slot.partition("=")
        chosen = listed(scene)
        match slot:
            case "look" if (own := _own(scene, rest)) is not None:
                findings = review_question(own)
                mend = ("mend",) if can_mend(findings) else ()
                said = shown(findings, own, scene.texts)
                return Ask("ask_look", {"question": own}, ("keep", *mend, "leave"), before=said)
            case "add":
                return Ask("ask_add", {"name": called(scene.contact, scene.texts)}, ("back_to_list",))
            case "drop" | "swap":
                numbers = tuple(Choice(f"q{n}", str(n + 1)) for n in range(min(len(chosen), BUTTONS)))
                return Ask(f"ask_{slot}", {"questions": self._shown(scene, chosen)}, (*numbers, "back_to_list"))
            case _:
                touched = bool(scene.contact.questions or scene.contact.own_questions)
                deeper = (line("deeper"),) if not touched and question_list.went_deeper(scene) else ()
                values: dict[str, Value] = {
                    "name": called(scene.contact, scene.texts),
                    "questions": self._shown(scene, chosen),
                    "n": question_list.minutes(scene),
                }
                return Ask("ask_more" if touched else "ask", values, ("done", "add", "swap", "drop"), before=deeper)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A question typed is one of the student's own; "drop 3" and "swap 3" do that."""
        slot, _, rest = scene.slot.partition("=")
        match answer:
            case Chosen(choice="done"):
                return scene.to("brief", line("set", n=len(listed(scene))), questions=listed(scene))
            case Chosen(choice="add" | "drop" | "swap" as opened):
                return scene.to(f"questions/{opened}")
            case Chosen(choice="back_to_list"):
                return scene.to("questions")
            case Chosen(choice="keep"):
                return self._looked(scene, rest)
            case Chosen(choice="mend"):
                own = _own(scene, rest) or ""
                return self._reworded(scene, rest, mended(own, review_question(own)))
            case Chosen(choice="leave") if (own := _own(scene, rest)) is not None:
                return self._dropped(scene, own)
            case Chosen(choice=choice) if choice[1:].isdecimal():
                return self._numbered(scene, slot, int(choice[1:]))
            case Said(text=text):
                return happened.surely(scene, text) or self._said(scene, slot, rest, text)
            case Filled(values=values):
                return self._said(scene, slot, rest, "\n".join(value for value in values.values() if value))
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """The list is good as it is."""
        if scene.slot:
            return scene.to("questions")
        return scene.to("brief", questions=listed(scene))

    def _said(self, scene: Scene, slot: str, rest: str, text: str) -> Outcome:
        if slot in ("drop", "swap"):
            digits = re.findall(r"\d+", text)
            return (
                self._numbered(scene, slot, int(digits[0][:3]) - 1) if len(digits) == 1 else scene.stay("hint_number")
            )
        if (hit := _NUMBERED.match(text)) is not None:
            wish = "swap" if hit[1].lower() in ("swap", "replace", "change") else "drop"
            return self._numbered(scene, wish, int(hit[2]) - 1)
        if slot == "look" and _own(scene, rest) is not None:
            words = one_line(text)
            if not words or len(words) > LONGEST:
                return scene.stay("too_long" if words else "hint", **({"n": LONGEST} if words else {}))
            return self._reworded(scene, rest, words)
        if slot != "add" and not asks_something(text):
            return scene.stay("not_a_question", name=called(scene.contact, scene.texts))
        return self._added(scene, text)

    def _added(self, scene: Scene, text: str) -> Outcome:
        own = scene.contact.own_questions
        lines = tuple(dict.fromkeys(one_line(_BULLET.sub("", words)) for words in text.splitlines()))
        new = tuple(words for words in lines if any(letter.isalpha() for letter in words) and words not in own)
        if not new:
            return scene.stay("there_already" if any(words in own for words in lines) else "hint")
        if any(len(words) > LONGEST for words in new):
            return scene.stay("too_long", n=LONGEST)
        if len(own) + len(new) > MOST_OWN:
            return scene.stay("too_many", n=MOST_OWN)
        journey = scene.change(
            own_questions=(*own, *new), questions=question_list.with_own(scene.contact.questions, new)
        )
        return self._look(Next("questions", journey, (line("added", n=len(new)),)), (*own, *new), len(own))

    def _look(self, out: Next, own: tuple[str, ...], start: int) -> Next:
        """To the first of the student's own, from `start` on, that the review has something to say about."""
        for place in range(start, len(own)):
            if review_question(own[place]):
                return Next(f"questions/look={place}", out.journey, out.lines, out.replaced)
        return out

    def _looked(self, scene: Scene, rest: str) -> Next:
        return self._look(Next("questions", scene.journey), scene.contact.own_questions, _number(rest) + 1)

    def _reworded(self, scene: Scene, rest: str, words: str) -> Outcome:
        old = _own(scene, rest)
        contact = scene.contact
        if old is None or not words:
            return scene.to("questions")
        journey = scene.change(
            own_questions=tuple(dict.fromkeys(words if asked == old else asked for asked in contact.own_questions)),
            questions=tuple(dict.fromkeys(words if asked == old else asked for asked in contact.questions)),
        )
        out = Next("questions", journey, (line("reworded"),), (old,) if words != old else ())
        return self._look(out, journey.contact(contact.id).own_questions, _number(rest) + 1)

    def _numbered(self, scene: Scene, slot: str, place: int) -> Outcome:
        chosen = listed(scene)
        if not 0 <= place < len(chosen):
            return scene.stay("hint_number")
        if slot != "swap":
            return self._dropped(scene, chosen[place])
        other = question_list.another(scene, chosen[place])
        left = tuple(asked for asked in scene.contact.own_questions if asked != chosen[place])
        replaced = (chosen[place],) if len(left) < len(scene.contact.own_questions) else ()
        swapped = (*chosen[:place], other, *chosen[place + 1 :])
        return scene.to("questions", line("swapped"), replaced=replaced, questions=swapped, own_questions=left)

    def _dropped(self, scene: Scene, words: str) -> Outcome:
        chosen, own = listed(scene), scene.contact.own_questions
        left = tuple(asked for asked in chosen if asked != words)
        if not left:
            return scene.stay("last_one")
        return scene.to(
            "questions",
            line("dropped"),
            replaced=(words,) if words in own else (),
            questions=left,
            own_questions=tuple(asked for asked in own if asked != words),
        )

    def _shown(self, scene: Scene, chosen: tuple[str, ...]) -> Markup:
        """Numbered; those for which the minutes hardly suffice below the others."""
        rows = [scene.texts.say(self.id, "row", {"n": n, "question": asked}) for n, asked in enumerate(chosen, 1)]
        fits = question_list.fits(scene)
        if len(rows) > fits:
            rows.insert(fits, scene.texts.say(self.id, "row_spare"))
        return Markup("\n".join(rows))


def asks_something(text: str) -> bool:
    """Whether any line of it can be a question; many type theirs without the mark, but "ok then" is none."""
    return _ASKS.search(text) is not None


def _number(rest: str) -> int:
    return int(rest) if rest.isdecimal() and len(rest) < 4 else 0


def _own(scene: Scene, rest: str) -> str | None:
    own = scene.contact.own_questions
    return own[int(rest)] if rest.isdecimal() and len(rest) < 4 and int(rest) < len(own) else None
