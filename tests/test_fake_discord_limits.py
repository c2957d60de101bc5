"""The fake Discord's rate limits: whom they hold up, for how long, and what the answers say."""

from __future__ import annotations

import pytest

from tests.fake_discord.limits import Limits, TooManyError

SEND, OPEN, HISTORY = "POST /channels/{}/messages", "POST /users/@me/channels", "GET /channels/{}/messages"
FOLLOW_UP, CALLBACK = "POST /webhooks/{}/{}", "POST /interactions/{}/{}/callback"
CHANNEL, OTHER = ["channels", "10000001", "messages"], ["channels", "10000002", "messages"]
ME = "GET /users/@me"


class Clock:
    """A time that a test sets."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limits(clock: Clock) -> Limits:
    return Limits(clock=clock)


def fill(limits: Limits, route: str, parts: list[str], calls: int) -> None:
    for _ in range(calls):
        limits.take(route, parts)


def refusal(limits: Limits, route: str, parts: list[str], **more: bool) -> TooManyError:
    with pytest.raises(TooManyError) as caught:
        limits.take(route, parts, **more)
    return caught.value


def test_five_messages_in_five_seconds_in_a_channel(limits: Limits, clock: Clock) -> None:
    first = limits.take(SEND, CHANNEL)
    assert first["X-RateLimit-Limit"] == "5"
    assert first["X-RateLimit-Remaining"] == "4"
    assert first["X-RateLimit-Reset"] == "1800000005.000"
    assert first["X-RateLimit-Reset-After"] == "5.000"
    assert first["Via"]
    clock.now += 1.25
    fill(limits, SEND, CHANNEL, 3)
    assert limits.take(SEND, CHANNEL)["X-RateLimit-Remaining"] == "0"
    refused = refusal(limits, SEND, CHANNEL)
    assert refused.to_json() == {"message": "You are being rate limited.", "retry_after": 3.75, "global": False}
    assert refused.headers["X-RateLimit-Scope"] == "user"
    assert refused.headers["X-RateLimit-Remaining"] == "0"
    assert refused.headers["Retry-After"] == "4"
    assert refused.headers["Via"]
    clock.now += refused.retry_after
    assert limits.take(SEND, CHANNEL)["X-RateLimit-Remaining"] == "4"
    assert limits.refused == {"user": 1}


def test_channels_and_routes_have_buckets_of_their_own(limits: Limits) -> None:
    fill(limits, SEND, CHANNEL, 5)
    assert limits.take(SEND, OTHER)["X-RateLimit-Remaining"] == "4"
    assert limits.take(HISTORY, CHANNEL)["X-RateLimit-Remaining"] == "4"
    same = {limits.take(SEND, ["channels", f"1000001{n}", "messages"])["X-RateLimit-Bucket"] for n in range(2)}
    assert len(same) == 1, "a bucket's name is without the channel"
    assert limits.take(HISTORY, OTHER)["X-RateLimit-Bucket"] not in same


def test_each_interaction_has_its_own_follow_ups(limits: Limits) -> None:
    fill(limits, FOLLOW_UP, ["webhooks", "10000009", "token-a"], 5)
    assert limits.take(FOLLOW_UP, ["webhooks", "10000009", "token-b"])["X-RateLimit-Remaining"] == "4"
    assert refusal(limits, FOLLOW_UP, ["webhooks", "10000009", "token-a"]).scope == "user"


def test_opening_direct_messages_is_one_bucket_for_all_people(limits: Limits) -> None:
    fill(limits, OPEN, ["users", "@me", "channels"], 10)
    assert refusal(limits, OPEN, ["users", "@me", "channels"]).scope == "user"


def test_fifty_a_second_overall(limits: Limits, clock: Clock) -> None:
    fill(limits, ME, ["users", "@me"], 50)
    clock.now += 0.6
    refused = refusal(limits, ME, ["users", "@me"])
    assert refused.to_json() == {"message": "You are being rate limited.", "retry_after": 0.4, "global": True}
    assert refused.headers["X-RateLimit-Scope"] == "global"
    assert refused.headers["X-RateLimit-Global"] == "true"
    assert "X-RateLimit-Bucket" not in refused.headers
    assert refusal(limits, SEND, CHANNEL).scope == "global"
    assert "X-RateLimit-Limit" not in limits.take(CALLBACK, ["interactions", "10000003", "token", "callback"])
    limits.take(
        FOLLOW_UP, ["webhooks", "10000009", "token"], known=False
    )  # without the bot's token: the address counts
    clock.now += refused.retry_after
    assert limits.take(SEND, CHANNEL)["X-RateLimit-Remaining"] == "4", "what was refused has taken nothing"


def test_interactions_are_answered_however_many(limits: Limits) -> None:
    fill(limits, CALLBACK, ["interactions", "10000003", "token", "callback"], 200)
    assert limits.refused == {}


def test_waiting_as_told_is_enough_at_any_instant(limits: Limits, clock: Clock) -> None:
    for step in (0.1, 0.3333333, 1.0000001, 2.7182818):
        fill(limits, SEND, CHANNEL, 5)
        clock.now += step
        clock.now += refusal(limits, SEND, CHANNEL).retry_after
        assert limits.take(SEND, CHANNEL)["X-RateLimit-Remaining"] == "4"
        clock.now += 5


def test_what_a_test_orders_looks_the_same(limits: Limits) -> None:
    ordered = limits.refuse(2, "global")
    assert ordered.to_json()["retry_after"] == 2.0
    assert type(ordered.to_json()["retry_after"]) is float
    assert ordered.to_json()["global"] is True
    assert ordered.headers["Via"]
    assert limits.refused == {"global": 1}


def test_who_never_listens_is_shut_out(clock: Clock) -> None:
    limits = Limits(clock=clock, invalid_calls=10)
    for status, scope in [(401, ""), (403, ""), (429, "user"), (429, "global")] * 2:
        limits.answered(status, scope)
    for status, scope in [(200, ""), (404, ""), (400, ""), (500, ""), (429, "shared")]:
        limits.answered(status, scope)
    assert limits.invalid == 8
    limits.take(ME, ["users", "@me"])
    limits.answered(403)
    limits.answered(403)
    shut = refusal(limits, CALLBACK, ["interactions", "10000003", "token", "callback"])
    assert "Via" not in shut.headers, "this one is Cloudflare's"
    assert isinstance(shut.to_json(), str)
    clock.now += 600
    assert limits.invalid == 0
    limits.take(ME, ["users", "@me"])


def test_limits_that_are_not_enforced_say_nothing(clock: Clock) -> None:
    limits = Limits(enforced=False, clock=clock)
    assert set(limits.take(SEND, CHANNEL)) == {"Via"}
    fill(limits, SEND, CHANNEL, 100)
    assert limits.refused == {}
