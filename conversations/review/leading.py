"""leading: a question that puts the expected answer into their mouth."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.phrases import phrases
from conversations.review.reading import Reading

# "Don't you think" is spelt out "do not you think".
PHRASES = phrases(
    """
    ^ is|are|was|were|do|does|did|would|should|has|have|will|must not !worry|find|found|get|want|know|
        understand|tell|share|mind|quite
    ^ so|but is|are|was|were|do|does|did|would|should|has|have|will not you|it|that|this|the|there|they|
        your|people
    ^ can|could not you|we|it|one just|also|always|at_least|simply|agree|say
    would|do you also|not? agree
    would|do you not say|think|agree|feel|find
    ^ right|correct|no|yes|yeah|huh|am_i_right|is_that_right|is_that_so|innit ?
    ^ do|did|are|is|was|have|can|does|were you|it|they|that ?
    your|a|the|you|it ..4 right|correct ?
    is that|this|it not so|true|the_case|obvious|clear|better|right
    ^^ so? you must|surely|obviously|clearly|probably|definitely|certainly|really|should
    ^ it must|surely|obviously|clearly|has_to be|is|feel
    surely|obviously|clearly|undoubtedly|of_course|needless_to_say|everyone_knows|everybody_knows|
        we_all_know ..3 is|are|you|has|have|must
    i assume|guess|bet|suppose|imagine|take_it|presume that? you|your|it|the|this|working|they|there
    how much do you love|hate|adore|enjoy|dread
    how <praise_or_blame> is|was|are|must|does
    why is|are|do|does ..6 so <praise_or_blame>|stressful|badly|poorly|much_better|much_worse|overrated|
        underrated|toxic|hard|difficult
    is it true|safe|fair|obvious to_say? that ..8 best|worst|always|never|obviously|clearly
    what|why makes|is|are ..4 the best job|career|company|field in_the_world|ever|out_there|there_is
    do|would|did you ~1 agree
    """
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code leading."""
    passage = reading.whole
    if found := PHRASES.first(passage):
        yield Spot(*passage.span(found.start(), found.end()))
