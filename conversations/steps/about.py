"""Who is writing: every invitation says it in half a sentence."""

from __future__ import annotations

from conversations.names import own_name, says_nothing
from conversations.step import Answer, Ask, Choice, Chosen, Outcome, Scene, Step
from conversations.vocabulary import Field, Filled, Form, Said
from conversations.words import one_line

LIMITS = {"name": 60, "studies": 120}


class About(Step):
    """The student's name and studies, asked one after the other, or as a form."""

    id = "about"
    leads_to = ("field",)

    def ask(self, scene: Scene) -> Ask:
        """The name (with the one that the platform told, if any), then the studies."""
        journey = scene.journey
        fields = tuple(
            Field(key, scene.texts.plain(self.id, f"field_{key}"), getattr(journey, key)) for key in ("name", "studies")
        )
        form = Form(self.id, scene.texts.plain(self.id, "title"), fields)
        if scene.slot == "studies":
            return Ask("ask_studies", form=form)
        return Ask(choices=(Choice("keep", journey.name, exact=True),) if journey.name else (), form=form)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """A line each."""
        journey = scene.journey
        match answer:
            case Filled(values=values):
                name, studies = own_name(values.get("name", "")), one_line(values.get("studies", ""))
                if says_nothing(name):
                    return scene.stay("hint_unsure")
                if len(name) > LIMITS["name"] or len(studies) > LIMITS["studies"]:
                    return scene.stay("too_long")
                return scene.to(
                    "field",
                    name=name or journey.name,
                    studies=studies or journey.studies,
                    replaced=_old(journey.studies, studies),
                )
            case Chosen(choice="keep"):
                return scene.to("about/studies")
            case Said(text=text):
                key = "studies" if scene.slot == "studies" else "name"
                words = one_line(text) if key == "studies" else own_name(text)
                if key == "name" and says_nothing(text):
                    return scene.stay("hint_unsure")
                if not any(letter.isalpha() for letter in words):
                    return scene.stay(f"hint_{key}" if key == "studies" else "hint")
                if len(words) > LIMITS[key]:
                    return scene.stay("too_long")
                old = _old(getattr(journey, key), words)
                return scene.to("field" if key == "studies" else "about/studies", replaced=old, **{key: words})
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Drafts do without."""
        return scene.to("field") if scene.slot == "studies" else scene.to("about/studies")


def _old(old: str, new: str) -> tuple[str, ...]:
    return (old,) if old and new and old != new else ()
