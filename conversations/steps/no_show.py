"""They did not come: wait a little, write without blame, offer one new date. The second time, let go kindly."""

from __future__ import annotations

from datetime import timedelta

from conversations import agreed, arrange, writing
from conversations.happened import new_date
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.texts import Value
from conversations.vocabulary import Said
from conversations.words import called

PATIENCE = timedelta(minutes=15)


class NoShow(Step):
    """First fifteen minutes of patience, then the note; once it is sent, it waits for an answer."""

    id = "no_show"
    leads_to = ("schedule", "meeting", "find", "home")
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """What is to be done now."""
        contact, talk = scene.contact, scene.contact.talk
        values: dict[str, Value] = {"name": called(contact, scene.texts)}
        if talk is None:
            return Ask("ask_sent", values, ("new_date", "let_go", "home"))
        until = talk.at + PATIENCE
        if scene.now < until and scene.slot != "now":
            return Ask("ask_wait", {**values, "until": scene.journey.local(until)}, ("came", "nobody"))
        if contact.no_shows:
            return Ask("ask_again", values, ("let_go", "new_date", "came"))
        draft = writing.message("no_show", scene.journey, contact, scene.texts)
        before = (line("kind"), to_copy("draft", draft, **values))
        return Ask("ask", values, ("sent", "new_date", "let_go", "came"), before=before)

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """One more try at most."""
        contact, name = scene.contact, called(scene.contact, scene.texts)
        times = contact.no_shows + (contact.talk is not None)
        match answer:
            case Chosen(choice="came"):
                return scene.to("meeting", line("came"), outcome="")
            case Chosen(choice="nobody"):
                waited = contact.talk is None or scene.now >= contact.talk.at + PATIENCE
                return scene.to("no_show") if waited else scene.stay("wait")
            case Chosen(choice="sent"):
                journey, _ = agreed.without_talk(scene, arrange.load(contact), called_off=False, no_shows=times)
                return Next("home", journey, (line("sent", name=name),))
            case Chosen(choice="new_date"):
                journey, _ = agreed.without_talk(scene, arrange.load(contact), called_off=False, no_shows=times)
                return Next("schedule/when", journey)
            case Chosen(choice="let_go"):
                why = "silence"
                return scene.to("find", line("let_go", name=name), closed_at=scene.now, closed_why=why, no_shows=times)
            case Chosen(choice="home"):
                return scene.to("home")
            case Said(text=text) if (dated := new_date(scene, text)) is not None:
                return dated
            case _:
                return scene.stay("hint")

    def skip(self, scene: Scene) -> Outcome:
        """Not now."""
        return scene.to("home")
