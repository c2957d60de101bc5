"""A Bot API server for tests, on loopback, as strict as Telegram: it checks, refuses and limits, and never helps the bot.

How a test uses it (everything happens in the test's event loop; the bot may be another process, and may be killed):

    async with FakeTelegram() as telegram:                      # Limits(...) as `limits=` to have the pace enforced
        bot = start_the_bot(base_url=f"{telegram.url}/bot", token=telegram.token)
        sam = telegram.person(7, name="Sam", language="en")
        sam.says("/start")                                      # an update is queued, with its entities
        hello = await sam.sees("Hello")                         # waits for it; a timeout prints the chat
        sam.presses("Start")                                    # a button of the newest message that has it
        await sam.sees(lambda message: message.edits == 1)
        telegram.next("sendMessage", Fault.status(502))         # the next such call fails; or telegram.fault = faults(0.05, 1)
        assert [call.method for call in telegram.calls if call.status == 429] == []

Sources: the Bot API documentation (10.0), the sources of tdlib (how HTML is parsed, what is cleaned from a text, how
webhooks are repeated) and answers of the real server where they are known. What is guessed says so in a comment.
"""

from tests.fake_telegram.calls import Call
from tests.fake_telegram.chats import Chat, Message
from tests.fake_telegram.limits import Limits
from tests.fake_telegram.people import Group, Person
from tests.fake_telegram.server import TOKEN, FakeTelegram
from tests.faults import Fault, faults
from tests.waiting import NeverSeen

__all__ = [
    "TOKEN",
    "Call",
    "Chat",
    "FakeTelegram",
    "Fault",
    "Group",
    "Limits",
    "Message",
    "NeverSeen",
    "Person",
    "faults",
]
