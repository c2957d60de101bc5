"""What to look up before the talk, made for this contact, with room for what is found."""

from __future__ import annotations

from conversations import catalogue, happened
from conversations.step import Answer, Ask, Choice, Chosen, Next, Outcome, Scene, Step, line
from conversations.texts import Markup, Value
from conversations.vocabulary import Filled, Said
from conversations.words import called

ITEMS = ("path", "employer", "news", "mention")
LONGEST = 4000


class Research(Step):
    """A checklist of four: their path, their employer, the field's news, one thing to mention.

    The slot `note=<item>` takes one finding.
    """

    id = "research"
    leads_to = ("questions", *happened.LEADS_TO)
    of_contact = True
    skip_to = "questions"
    takes_questions = True

    def ask(self, scene: Scene) -> Ask:
        """The list with what is found so far; in `note`, one item."""
        values = self._values(scene)
        if item := self._item(scene):
            return Ask(f"ask_{item}", {**values, "task": self._task(scene, item)}, ("tick", "not_yet"))
        found = scene.contact.research
        choices = tuple(
            Choice(item, ("✓ " if item in found else "") + scene.texts.label(self.id, item)) for item in ITEMS
        )
        tasks = Markup("\n".join(self._row(scene, item) for item in ITEMS))
        return Ask("ask_more" if found else "ask", {**values, "tasks": tasks}, (*choices, "done"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A finding belongs to its item; one typed below the list to the first that is still open."""
        item = self._item(scene)
        match answer:
            case Chosen(choice="tick"):
                return self._found(scene, item, scene.contact.research.get(item, ""))
            case Chosen(choice="not_yet"):
                return scene.to("research")
            case Chosen(choice="done"):
                return scene.to("questions")
            case Chosen(choice=choice):
                return scene.to(f"research/note={choice}")
            case Said(text=text):
                return happened.surely(scene, text) or self._noted(scene, item, text.strip())
            case Filled(values=values):
                return self._noted(scene, item, "\n".join(value for value in values.values() if value).strip())
            case _:
                return scene.stay("hint")

    def _noted(self, scene: Scene, item: str, text: str) -> Outcome:
        if not any(letter.isalnum() for letter in text):
            return scene.stay("hint")
        found = scene.contact.research
        item = item or next((item for item in ITEMS if item not in found), "")
        if item:
            return self._found(scene, item, text[:LONGEST])
        added = "\n".join(words for words in (found["mention"], text) if words)
        if len(added) > LONGEST:
            return scene.stay("full")
        return self._found(scene, "mention", added)

    def _found(self, scene: Scene, item: str, words: str) -> Next:
        """What is found is read back by the list; when all four are done, on to the questions."""
        research = {**scene.contact.research, item: words}
        old = scene.contact.research.get(item, "")
        replaced = (old,) if old and old not in words else ()
        if len(research) < len(ITEMS):
            return scene.to("research", replaced=replaced, research=research)
        return scene.to("questions", line("all_done"), replaced=replaced, research=research)

    @staticmethod
    def _item(scene: Scene) -> str:
        item = scene.slot.removeprefix("note=")
        return item if item in ITEMS else ""

    def _row(self, scene: Scene, item: str) -> Markup:
        """One line of the list: what to look for, or what was found."""
        found = scene.contact.research.get(item)
        if found is None:
            return scene.texts.say(self.id, "row", {"task": self._task(scene, item)})
        label = scene.texts.label(self.id, item)
        short = found if len(found) <= 80 else found[:79].rstrip() + "…"
        return scene.texts.say(self.id, "row_found" if found else "row_done", {"item": label, "found": short})

    def _task(self, scene: Scene, item: str) -> Markup:
        contact, values = scene.contact, self._values(scene)
        variant = {
            "path": "path" if contact.name else "path_nameless",
            "employer": "employer" if contact.employer else "employer_unknown",
            "news": "news" if values["topic"] else "news_unknown",
            "mention": "mention_spark" if contact.spark else "mention",
        }.get(item, item)
        return scene.texts.say(self.id, f"task_{variant}", values)

    @staticmethod
    def _values(scene: Scene) -> dict[str, Value]:
        """Another topic of the field's reading list for each contact."""
        contact, journey = scene.contact, scene.journey
        fields = catalogue.load(journey.language)
        wanted = contact.field or journey.field
        known = fields.by_id(journey.field_id) if wanted == journey.field else None
        if known is None and wanted:
            known = next((match.field for match in fields.find(wanted, 1) if match.exact), None)
        topic = known.read_up[contact.id % len(known.read_up)] if known is not None else ""
        return {
            "name": called(contact, scene.texts),
            "full": contact.name or called(contact, scene.texts),
            "employer": contact.employer,
            "spark": contact.spark,
            "topic": topic,
            "field": wanted or scene.texts.plain("find", "your_field"),
        }
