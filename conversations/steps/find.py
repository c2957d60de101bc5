"""Somebody to talk to: the student knows one, or is shown where to look."""

from __future__ import annotations

from conversations import catalogue
from conversations.names import like_a_name
from conversations.step import Answer, Ask, Chosen, Line, Next, Outcome, Scene, Step, line
from conversations.vocabulary import Said
from conversations.words import person

CIRCLES = ("family", "professors", "alumni", "events", "linkedin")


class Find(Step):
    """Circles of people (family and friends, professors, alumni, events, LinkedIn), each with a first thing to do."""

    id = "find"
    leads_to = ("contact", "home")

    def ask(self, scene: Scene) -> Ask:
        """Whether there is somebody already; with a circle as slot, how to look there."""
        journey = scene.journey
        if scene.slot in CIRCLES:
            others = tuple(circle for circle in CIRCLES if circle != scene.slot)
            return Ask(f"ask_{scene.slot}", self._values(scene), ("found", *others, "later"))
        known = bool(journey.contacts)
        return Ask(
            "ask_next" if known else "ask",
            {"field": journey.field or scene.texts.plain(self.id, "your_field")},
            ("someone", *CIRCLES, "later"),
        )

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A circle, or a person: a name typed here is the new contact's."""
        match answer:
            case Chosen(choice=circle) if circle in CIRCLES:
                return scene.to(f"find/{circle}")
            case Chosen(choice="someone" | "found"):
                return self._new(scene, "")
            case Chosen():
                return scene.to("home", line("later"))
            case Said(text=text) if like_a_name(text) and any(word[:1].isupper() for word in text.split()):
                return self._new(scene, text)
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not now."""
        return scene.to("home", line("later"))

    def _new(self, scene: Scene, words: str) -> Next:
        name, relation = person(words)
        circle = relation or (scene.slot if scene.slot in CIRCLES else "")
        journey = scene.journey.with_new_contact(scene.now, name=name, found=circle)
        if name:
            return Next("contact/role", journey, (Line("noted", {"name": name}),))
        return Next("contact", journey)

    def _values(self, scene: Scene) -> dict[str, str | tuple[str, ...]]:
        journey = scene.journey
        field = journey.field or scene.texts.plain(self.id, "your_field")
        if scene.slot != "linkedin":
            return {"field": field}
        known = catalogue.load(journey.language).by_id(journey.field_id) if journey.field_id else None
        return {"field": field, "phrases": catalogue.search_phrases(field, known)}
