"""What people send besides text, as Telegram describes it to the bot."""

from __future__ import annotations

from typing import Any


def _file(kind: str, **more: Any) -> dict[str, Any]:
    return {"file_id": f"{kind}-from-a-person", "file_unique_id": f"unique-{kind}", "file_size": 4_321, **more}


_PLACE = {"latitude": 52.5208, "longitude": 13.4095}


def shared(kind: str, user: dict[str, Any], about: dict[str, Any]) -> dict[str, Any]:
    """The fields of the Message for one thing that is shared; `about` overrides fields of the thing."""
    things: dict[str, dict[str, Any]] = {
        "voice": _file("voice", duration=4, mime_type="audio/ogg"),
        "audio": _file("audio", duration=120, title="Lecture", file_name="lecture.mp3", mime_type="audio/mpeg"),
        "video": _file("video", width=640, height=480, duration=7, mime_type="video/mp4"),
        "video_note": _file("video_note", length=240, duration=5),
        "animation": _file("animation", width=320, height=240, duration=3, mime_type="video/mp4"),
        "document": _file("document", file_name="resume.pdf", mime_type="application/pdf"),
        "sticker": _file(
            "sticker", width=512, height=512, emoji="👍", is_animated=False, is_video=False, type="regular"
        ),
        "location": dict(_PLACE),
        "venue": {"location": dict(_PLACE), "title": "Campus café", "address": "1 University Road"},
        "contact": {"phone_number": "+15550100", "first_name": user["first_name"], "user_id": user["id"]},
        "dice": {"emoji": "🎲", "value": 4},
    }
    if kind == "photo":
        sizes = [_file("photo-s", width=90, height=67), _file("photo-m", width=800, height=600, **about)]
        return {"photo": sizes}
    if kind == "poll":
        options = [{"text": text, "voter_count": 0, "persistent_id": text} for text in ("Yes", "No")]
        return {
            "poll": {
                "id": "500000001",
                "question": "Coffee?",
                "options": options,
                "total_voter_count": 0,
                "is_closed": False,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
                "allows_revoting": False,
                "members_only": False,
                **about,
            }
        }
    content = {kind: things[kind] | about}
    if kind == "animation":
        content["document"] = _file("animation", mime_type="video/mp4")  # for bots that know no animations
    if kind == "venue":
        content["location"] = dict(_PLACE)
    return content
