"""A Discord for tests, on loopback: gateway and HTTP API, as strict as the real one, and never helping the bot.

How a test uses it (everything happens in the test's event loop; the bot is another process, and may be killed):

    async with FakeDiscord() as discord:                        # Limits() as `limits=` to have the rates enforced
        coach = start_the_bot(api_base=discord.api, gateway=discord.gateway, token=discord.token)
        sam = discord.person(7, "Sam")
        campus = discord.guild("Campus").channel("general")
        await discord.ready()                                   # the bot listens
        sam.command("coffee start", campus)                     # an interaction; it must be acknowledged within 3 s
        hello = await sam.sees("Hi Sam!", campus)               # what this person sees there, ephemeral messages included
        sam.presses("Let's go", campus)
        form = await sam.opens("✎ Write", campus); sam.fills(form, {"text": "Toronto"})
        sam.says("hello")                                       # a direct message
        await sam.sees("hello", new=True)                       # came or changed after what Sam did last there
        assert await sam.offered("coffee timezone", "city", "toro") == ["Toronto"]
        discord.next("POST /channels/{}/messages", Fault.status(502), NOTHING_SHARED)
        await discord.gate.drop()                               # or ask_to_reconnect, invalidate, disappears ... appears
        assert discord.troubles == [] == discord.missed()       # late, doubled or no acknowledgements, payloads refused

Sources: Discord's API documentation and its published OpenAPI description; what is guessed says so in a comment.
"""

from tests.fake_discord.errors import CLOSED, NO_ACCESS, NO_PERMISSION, NOTHING_SHARED, TOO_MANY_NEW, ApiError
from tests.fake_discord.limits import Limits, TooManyError
from tests.fake_discord.model import Interaction, Message
from tests.fake_discord.people import Person
from tests.fake_discord.places import Guild, Place
from tests.fake_discord.server import Call, FakeDiscord
from tests.faults import Fault, faults
from tests.waiting import NeverSeen

__all__ = [
    "CLOSED",
    "NOTHING_SHARED",
    "NO_ACCESS",
    "NO_PERMISSION",
    "TOO_MANY_NEW",
    "ApiError",
    "Call",
    "FakeDiscord",
    "Fault",
    "Guild",
    "Interaction",
    "Limits",
    "Message",
    "NeverSeen",
    "Person",
    "Place",
    "TooManyError",
    "faults",
]
