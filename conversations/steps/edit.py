"""Change an earlier answer, then go on where one was."""

from __future__ import annotations

from conversations.journey import NOBODY
from conversations.step import Answer, Ask, Choice, Chosen, Outcome, Resume, Scene, Step, Visit

OF_STUDENT = {
    "name": "about",
    "studies": "about/studies",
    "zone": "zone",
    "goals": "goal",
    "field": "field",
    "by": "pace/by",
}
OF_CONTACT = {
    "c_name": "contact/name",
    "c_role": "contact/role",
    "c_employer": "contact/employer",
    "c_spark": "contact/spark",
    "c_channel": "contact/channel",
}
TALK = "schedule/when"


class Edit(Step):
    """What can be changed: about the student, then about the person in focus (slot `person`)."""

    id = "edit"
    leads_to = ()

    def ask(self, scene: Scene) -> Ask:
        """The answers as they stand are on the buttons."""
        journey, person = scene.journey, scene.journey.person
        if scene.slot == "person" and person is not NOBODY:
            choices = tuple(
                self._labelled(scene, id, str(getattr(person, id.removeprefix("c_"))))
                for id in OF_CONTACT
                if id != "c_channel"
            )
            more = ("c_channel", "talk") if person.talk is not None else ("c_channel",)
            return Ask(
                "ask_person", {"name": person.name or scene.texts.plain("plan", "nameless")}, (*choices, *more, "close")
            )
        values = {"name": journey.name, "studies": journey.studies, "zone": journey.zone, "field": journey.field}
        choices = tuple(self._labelled(scene, id, values[id]) if values.get(id) else Choice(id) for id in OF_STUDENT)
        about_person = (
            (
                Choice(
                    "person",
                    scene.texts.label(
                        self.id, "person", {"name": person.first_name or scene.texts.plain("plan", "nameless")}
                    ),
                ),
            )
            if person is not NOBODY
            else ()
        )
        return Ask("ask", choices=(*about_person, *choices, "close"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Opens that question; its answer comes back here."""
        journey = scene.journey
        match answer:
            case Chosen(choice="close"):
                return Resume(journey)
            case Chosen(choice="person"):
                return scene.to("edit/person")
            case Chosen(choice="talk"):
                return Visit(TALK, journey)
            case Chosen(choice=id):
                return Visit((OF_STUDENT | OF_CONTACT)[id], journey)
            case _:
                return scene.stay("hint")

    def _labelled(self, scene: Scene, id: str, value: str) -> Choice:
        label = scene.texts.label(self.id, id)
        if not value:
            return Choice(id, label)
        return Choice(id, f"{label}: {value}"[:40])
