"""nothing-specific: a thank-you note that could have been written without the talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from conversations.review.finding import Spot
from conversations.review.lexicon import word_set
from conversations.review.names import bare, own_words
from conversations.review.phrases import phrases
from conversations.review.reading import Passage, Reading

# After these, one word of substance is enough: "you suggested *Figma*", "I signed up for the *course*".
TOLD = phrases(
    """
    you|your ~1 mentioned|said|suggested|told|recommended|described|explained|shared|showed|advised|
        pointed|warned|talked|taught|spoke|gave|admitted|called|put|compared|named|brought
    your ~2 advice|tip|tips|suggestion|story|stories|point|example|idea|recommendation|explanation|
        description|comment|comments|remark|anecdote|insight|insights|honesty|reminder|warning|answer|
        thoughts|perspective|take about|on|to|that|of|how|regarding|when|not|for|around
    <particular> how|that|when|your|the|about|what|to|by
    the ~2 story|stories|part|bit|idea|book|course|example|tip|advice|suggestion|point|way|moment|trick|
        podcast|article|link|links about|of|you|where|that|when|on|in
    hearing|hear|learning|learn|learned|learnt|knowing|understand|understanding|see|realized|know|knew|
        understood how|that|why|what|when|where
    did not|never know|realized|expected|thought|realize|expect|think|heard
    i will|am|have|already|just|also|plan|intend|want|am_going|going|started|can_not_wait|am_definitely|
        will_definitely|would_like ..2 <next_step>
    i ~1 rewrote|made|drew|sent|told|showed|*ed
    i ~1 laughed|thought|think|decided|cried|smiled|wondered|remember|keep|kept|tried
    i <next_step_past>
    is|was what|how|why|where|when
    your question|remark|words|line|phrase about|on|stuck|made
    stuck|stick|sticks|stayed|resonated with
    """
)
# After these it takes two: "learned a lot about *your career*" is what anybody could write.
ABOUT = phrases("about|on|into|regarding|from|of|for|through|with !me|us")

# What every thank-you note says.
_GENERAL = word_set(
    "about into through over after before during than then never forget always million ton meant mean totally lovely super awesome "
    "a an the and or but so to of in on at for with from by as it this that these those there here i me my mine you "
    "your yours we us our they them their is am are was were be been being do does did done have has had will would "
    "could can may might should not no very really truly much many lot lots more most also too just again all "
    "everything anything something some any it's what how why when where which who time today yesterday tomorrow week "
    "morning afternoon evening day monday tuesday wednesday thursday friday saturday sunday last thank thanks "
    "grateful appreciate appreciated appreciation kind kindness generous generosity help helpful helped great good "
    "nice wonderful amazing lovely pleasure enjoyed enjoy loved love insight insights insightful advice wisdom "
    "knowledge information perspective perspectives thoughts experience experiences career careers job jobs work "
    "working role position field industry company path journey background profession sector conversation chat call "
    "talk talking talked meeting meet met speak speaking spoke coffee lunch interview zoom phone minutes hour taking "
    "took take sharing share shared learn learned learning learnt hear hearing heard know inspiring inspired "
    "interesting useful valuable informative questions question answers answering life story stories world things "
    "thing stuff way ways people person someone busy schedule out like feel felt think make made get got go going "
    "give giving gave see opportunity chance well better best every single topic topics different tips hope forward "
    "look looking contact touch keep future soon wish thinking reading next first new"
)
_NO_NAMES = word_set(
    "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Zoom LinkedIn Teams Google Meet Starbucks Skype Thanks Thank Dear Hi Hello "
    "Best Regards Sincerely Mr Mrs Ms Dr Prof Professor University College School"
)
_REACH = 12  # words after a head in which its substance stands
_CAPITAL = re.compile(r"[^\W\d_][\w'’&-]*")


def check(reading: Reading) -> Iterator[Spot]:
    """The code nothing-specific, about the whole body."""
    passage = reading.body
    if _says(passage, TOLD.find(passage), 1) or _says(passage, ABOUT.find(passage), 2) or _names_somebody(reading):
        return
    start, end = passage.span(0, len(passage.words)) if passage.spans else (0, len(reading.text))
    yield Spot(start, end)


def _says(passage: Passage, heads: Iterator[re.Match[str]], enough: int) -> bool:
    """Whether after one of the heads, in its sentence, stand `enough` words of substance."""
    for head in heads:
        _, stop = passage.sentence(head.start())
        following = passage.words[head.end() : stop].split()[:_REACH]
        if enough > 1:
            following = list(takewhile(lambda word: word not in (",", "and"), following))
        if len({word for word in following if word not in _GENERAL and len(word) > 2}) >= enough:
            return True
    return False


def _names_somebody(reading: Reading) -> bool:
    """A name in the middle of a sentence that is neither the contact's nor a day or place to meet."""
    known = {bare(word) for word in own_words(reading.contact)}
    for start, end in reading.body.sentences:
        first, last = reading.body.span(start, end)
        for found in _CAPITAL.finditer(reading.text, min(first + 1, last), last):
            word = found[0]
            if not word[0].isupper() or word in _NO_NAMES or word.split("'")[0].split("’")[0] in _NO_NAMES:
                continue
            before = reading.text[max(first, found.start() - 6) : found.start()].rstrip()
            opening = before.endswith(
                (".", "!", "?", "\n", ":", "Dear", "Hi", "Hello", "Hey", "Mr.", "Ms.", "Dr.", "Mrs.")
            )
            if (
                not opening
                and not re.search(r"\b(?:at|in|Dear|Hi|Hello)$", before)
                and bare(word) not in known
                and len(word) > 1
            ):
                return True
    return False
