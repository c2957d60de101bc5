"""A Discord for tests, on loopback: gateway and HTTP API, as strict as the real one, and never helping the bot.

How a test uses it (everything happens in the test's event loop; the bot is another process, and may be killed):

    async with FakeDiscord() as discord:
        coach = start_the_bot(api_base=discord.api, gateway=discord.gateway, token=discord.token)
        sam = discord.person(7, "Sam")
        campus = discord.guild("Campus").channel("general")
        await discord.ready()                                   # the bot listens
        sam.command("coffee start", campus)                     # an interaction; it must be acknowledged within 3 s
        hello = await sam.sees("Hi Sam!", campus)               # what this person sees there, ephemeral messages included
        sam.presses("Let's go", campus)
        form = await sam.opens("✎ Write", campus); sam.fills(form, {"text": "Toronto"}, campus)
        sam.says("hello")                                       # a direct message
        discord.next("POST /channels/{}/messages", Fault.status(502))
        assert discord.troubles == []                           # late or doubled acknowledgements, payloads that were refused

Sources: Discord's API documentation and its published OpenAPI description; what is guessed says so in a comment.
"""

from tests.fake_discord.model import Interaction, Message
from tests.fake_discord.people import Person, Place
from tests.fake_discord.server import FakeDiscord
from tests.fake_telegram.faults import Fault

__all__ = ["FakeDiscord", "Fault", "Interaction", "Message", "Person", "Place"]
