"""Staying in touch: a reason to write now and then, and telling people what came of their advice."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from conversations import writing
from conversations.journey import Contact
from conversations.step import Answer, Ask, Chosen, Next, Outcome, Scene, Step, line, to_copy
from conversations.words import called

DRAFTS = ("tell_back", "keep_in_touch", "tell_referrer")


class Keep(Step):
    """Waits, for weeks and months. Each draft has its own slot: what came of the advice, a few lines, a word to who named them."""

    id = "keep"
    leads_to = ("home",)
    of_contact = True
    waits = True

    def ask(self, scene: Scene) -> Ask:
        """What can be done now; in a draft's slot, the draft."""
        contact, slot = scene.contact, scene.slot
        values = {"name": called(contact, scene.texts)}
        if slot in DRAFTS:
            draft = writing.message(slot, scene.journey, contact, scene.texts)
            return Ask("ask_draft", values, ("sent", "not_now"), before=(to_copy(f"draft_{slot}", draft, **values),))
        choices = [kind for kind in DRAFTS if self._makes_sense(kind, scene, contact)]
        last = contact.kept_at or contact.thanked_at or contact.held_at
        key = "ask_since" if last is not None else "ask"
        since = {"since": scene.journey.local(last).date()} if last is not None else {}
        return Ask(key, {**values, **since}, (*choices, "wrote", "home", "done"))

    def take(self, scene: Scene, answer: Answer) -> Outcome:
        """Any contact resets the clock."""
        slot = scene.slot
        match answer:
            case Chosen(choice="sent") if slot in DRAFTS:
                return self._wrote(scene, slot)
            case Chosen(choice="wrote"):
                return self._wrote(scene, "keep_in_touch")
            case Chosen(choice="not_now"):
                return scene.to("keep", line("no_hurry"))
            case Chosen(choice=kind) if kind in DRAFTS:
                return scene.to(f"keep/{kind}")
            case Chosen(choice="home"):
                return scene.to("home")
            case Chosen(choice="done"):
                return scene.to(
                    "home",
                    line("closed", name=called(scene.contact, scene.texts)),
                    closed_at=scene.now,
                    closed_why="done",
                )
            case _:
                return scene.stay("hint")

    def _wrote(self, scene: Scene, kind: str) -> Next:
        contact, now, journey = scene.contact, scene.now, scene.journey
        facts: dict[str, Any] = {"kept_at": now, "touches": contact.touches + 1}
        if kind == "tell_back":
            facts["told_back_at"] = now
        if kind == "tell_referrer":
            facts = {"told_referrer_at": now}
            named_by = journey.contact(contact.referrer)
            if named_by.thanked_at is not None:  # a word to them, too
                journey = journey.with_contact(replace(named_by, kept_at=now, touches=named_by.touches + 1))
        journey = journey.with_contact(replace(contact, **facts))
        return Next("keep", journey, (line(f"wrote_{kind}", name=called(contact, scene.texts)),))

    @staticmethod
    def _makes_sense(kind: str, scene: Scene, contact: Contact) -> bool:
        match kind:
            case "tell_back":
                return bool(contact.advice) and contact.told_back_at is None
            case "tell_referrer":
                return bool(contact.referrer_name) and contact.held_at is not None and contact.told_referrer_at is None
            case _:
                return True
