"""One card for the talk: who, when, where, what to ask by the minute, how to begin and end, and what not to do."""

from __future__ import annotations

from conversations import agreed, happened, question_list
from conversations.fit import wanted_goals
from conversations.step import Answer, Ask, Chosen, Line, Outcome, Scene, Step, line
from conversations.texts import Markup, Value
from conversations.vocabulary import Said
from conversations.words import called


class Brief(Step):
    """The card, to be looked at the evening before and again on the way."""

    id = "brief"
    leads_to = (*happened.LEADS_TO, "questions")
    of_contact = True
    skip_to = "meeting"

    def ask(self, scene: Scene) -> Ask:
        """The card in one message."""
        contact, talk = scene.contact, scene.contact.talk
        name = called(contact, scene.texts)
        who = ", ".join(part for part in (contact.name or name, contact.role, contact.employer) if part)
        lines = [self._head(scene, who)]
        goals = tuple(scene.texts.plain(self.id, f"goal_{goal}") for goal in wanted_goals(scene.journey))
        lines.append(line("goals", goals=goals))
        lines.append(line("run", rows=self._by_minute(scene)))
        if talk is not None and talk.mode in agreed.PAID:
            lines.append(line("pay", name=name))
        lines.append(line("dont", name=name))
        return Ask("ask", {"name": name}, ("ready", "questions"), before=tuple(lines))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Ready, or once more to the questions; or something has happened meanwhile."""
        match answer:
            case Chosen(choice="ready"):
                return scene.to("meeting")
            case Chosen(choice="questions"):
                return scene.to("questions")
            case Said(text=text):
                return happened.said(scene, text) or scene.stay("hint")
            case _:
                return scene.stay("hint")

    def _head(self, scene: Scene, who: str) -> Line:
        talk = scene.contact.talk
        if talk is None:
            return line("card_open", who=who)
        values, both = agreed.read_back(scene, talk)
        return Line("card_both" if both else "card", {**values, "who": who})

    def _by_minute(self, scene: Scene) -> Markup:
        """Two minutes to begin, two to end, the rest shared among the questions that fit."""
        length = question_list.minutes(scene)
        chosen = question_list.listed(scene)
        fits = question_list.fits(scene)
        edge = 2 if length >= 10 else 1
        shared = max(length - 2 * edge, 1)

        def row(key: str, minute: int, **values: Value) -> Markup:
            return scene.texts.say(self.id, key, {"n": minute, **values})

        rows = [row("row_open", 0, minutes=length)]
        timed = chosen[:fits]
        rows += [row("row", edge + place * shared // len(timed), question=asked) for place, asked in enumerate(timed)]
        rows.append(row("row_end", max(length - edge, 1), minutes=length))
        rows += [scene.texts.say(self.id, "row_spare", {"question": asked}) for asked in chosen[fits:]]
        return Markup("\n".join(rows))
