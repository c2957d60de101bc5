"""Where a thank-you note tells of the talk, as phrases, and where it is beside it, as patterns; weighed in `specifics`."""

from __future__ import annotations

import re

from conversations.review.phrases import phrases

# Behind these stands what was said: two words that are not quite empty are enough.
SAID = phrases(
    """
    you|u|he|she ~1 mentioned|said|suggested|told|recommended|described|explained|showed|advised|pointed|warned|talked|
        taught|spoke|
        admitted|called|compared|named|brought|insisted|confessed|promised|urged|predicted|put_it|pronounced|quoted
        ..1 that|to|about|how|why|me|us|is|it|when|what|of|not|never|the|a|your
    your|the ~2 advice|tip|tips|suggestion|story|stories|example|idea|recommendation|explanation|description|comment|
        comments|remark|
        anecdote|reminder|warning|rule|phrase|sentence|line|trick|image|picture|metaphor|joke|honesty|frankness|candor|
        point|answer|part|bit|thing|moment|way ..2 about|on|to|that|of|how|regarding|when|not|where|with|is
    advice|tip|suggestion|recommendation|reminder|warning to|not_to|that|about|on
    advice|tip|suggestion|recommendation|reminder|warning , to|not_to|never_to !be|say|tell|put|use|quote
    hearing|hear|learning|learn|learned|learnt|realized|realize|knew|understood|understand|telling_me|tell_me|explaining|
        explained|explain|showing_me|surprised|struck|fascinated|amazed|moved|reassured|shocked ..1 how|that|why|by
    did_not|had_not|never|have_never know|knew|realized|expected|thought|realize|expect|think|heard|known|guessed|
        imagined|occurred|
        considered|have_guessed|have_thought|have_imagined
    no|not_any idea|clue|inkling that|how|half|what|why|there
    you were|are so? ~2 right|spot_on|correct
    changed|solved|fixed|saved how|the|my|our !life|mind|world|day|view|views|perspective|outlook|career|future|way
    i !always|have_always ~2 thought|believed|assumed|supposed|imagined that|you|one|it|they
    see|seeing|saw now? how|why
    helping|helped|made|making|let|letting me ..1 see|understand|realize|notice|find that|how|why|what|out
    i ~1 learn|learned|learnt|know|got|have|heard|took from you ..1 that|to|how|why|not|never|the|what
    frank|honest|open|candid|blunt|talk|talking|telling_me|told_me|talked about the|how|why|when !challenges|ups|
        highs|reality|realities
    you ~1 answered that|with|when
    ^ told|taught|warned|advised|urged me|us not? to|that|about|how|why|what
    telling|reminding|warning|advising|urging|teaching|encouraging|convincing me|us not? to|
        that|about|how|why|what
    saying|pointing_out|admitting|suggesting|recommending|mentioning|describing|insisting|confessing|arguing|proposing|
        revealing !so|such|hello
        ..1 that|why|how|what|the|a|an|to|i
    explain|explaining|explained the ~1 difference|reason|link|connection|system|rules|steps
    you said you would|will|might|could
    the|that|your ..1 statistic|figure|number|numbers|news|observation|distinction|comparison|notion|claim|theory|finding|detail
        ..1 that|of|about|how
    love|loved|like|liked|glad|surprised|impressed|struck|amused|funny|admire|admired that|how|when you
    """
)
# Behind these one.
CONCRETE = phrases(
    """
    i ~2 looked_up|signed_up|signed|enrolled|registered|subscribed|ordered|borrowed|downloaded|booked|installed
    story|stories|anecdote|trick|tip|joke|legend|tale of|about|with|where|when|to|that
    you told|telling me about !your|yourself|how
    naming
    you|he|she were|was ~1 right|wrong about the|my|that|your|how
    i ~1 asked about|whether|if
    you ~1 asked me? what|how|why|if|whether|about|who|where
    copy|list|loan|link|map|sketch|sample|recipe|template|photo|drawing|handout|leaflet|brochure|diagram of|to|with|on|you|from
    introducing|connecting|putting|pointing|referring|sending me ..2 to|with|touch !you
    """
)
# These point to it from behind or from within: the whole sentence counts.
POINTING = phrases(
    """
    as|like|what|which|where|that|just_how|how you|u ~1 said|suggested|told|recommended|advised|mentioned|described|showed|
        explained|proposed|
        thought|predicted|warned|promised|put_it|taught|spoke_of
    as|like|just_how you ~1 do|did
    you ~1 recommended|mentioned|suggested|described|named|showed|told_me|lent|gave_me_the|spoke_of|spoke_about|
        talked_about|told_me_about|wrote_about|pointed|introduced
    thanks_to|per|following|on|taking|took|followed|used|tried your ~1 advice|tip|suggestion|recommendation|rule|trick|method
    your ..3 trick|tip|rule|story|suggestion|recommendation|remark|anecdote|question|idea|method|list|phrase|joke|sketch|map|
        drawing|notes
    the ..3 story|trick|tip|anecdote|book|exercise|joke|contact|podcast|article
    hearing|hear|seeing|see|watching|listening_to you describe|talk|explain|tell|work|handle|do
    question|thing|exercise|task ..2 you|he|she ~1 asked|gave|set
    as|like we ~1 said|discussed|agreed|talked
    your first|last|worst|best ~1 day|week|month|year|job|shift|boss|client|patient|trial|season|night at|on|in|with|as|sounds|sounded
    since we|our spoke|talk|talked|met|call|chat|conversation|meeting
    your ~1 colleague|friend|coworker|neighbor|sister|brother|wife|husband|mother|father|grandmother|daughter|son|dog|cat
    """
)
# What they did together, or talked about: one new word.
ABOUT = phrases(
    """
    talk|talking|talked|chat|chatting|call|conversation|discussion|speak|speaking|spoke|advice|insights|thoughts|stories|hear|
        hearing|learn|
        learning|learned|honest|open|openness|honesty|frankness|candor|frank|candid|explaining|explanation|telling_me|question|
        questions|lesson|
        views|view|word|words|heads_up|warning|introduction|interview|information|knowledge|passion ..3 about|on|regarding|
        concerning|into
    showing|show|showed|letting|let|taking|took me ..2 how|around|round|the|your|see|try|sit|a|through|to
    walk|walking|tour|visit of|through|round|around|me
    explaining|describing|demonstrating|drawing|unpacking
    laugh|laughed|laughing|think|thinking|smile|smiling|dream|dreaming|wonder|wondering|tell|told|telling|talking ..3 about|of
        the|your|that|those|what|how|why|a
    made|make|making me love|like|hate|fear|enjoy|want
    i|and ~2 keep|kept|hung|carry|wear|wore|use|used|know|understand|understood|see|have|picture your|the|that|those|what|why|how
    am|off ..1 going|off to the|a|an|your|that
    ^ moving|leaving|asking|starting|doing|seeing|watching|feeling|holding|standing|tasting|smelling|touching|reading|
        hearing|learning
    """
)
_DONE = """went|bought|called|ordered|signed_up|signed|tried|told|wrote|written|emailed|messaged|started|begun|began|
        joined|looked_up|looked_at|
        looked_into|checked|cut|moved|added|made|put|showed|shown|rang|printed|enrolled|registered|found|borrowed|drew|
        watched|crossed_out|marked|highlighted|
        changed|rewrote|
        rewritten|downloaded|installed|booked|applied|built|fed|gave_up|given_up|quit|dropped|swapped|visited|passed_on|
        contacted|sent|spoke_with|
        talked_to|asked|laughed|cried|read|finished|practiced|practised|learned_to|planted|cooked|baked|counted|measured|pinned|
        taped|hung|stuck|
        repeated|thought_of|turned|got|subscribed|attended|dug|sketched|recorded|translated|dreamed|priced|price_out|priced_out"""
_MENDED = """posted|mailed|replaced|deleted|removed|tested|tidied|cleaned|opened|closed|bookmarked|updated|edited|shortened|split|
        sorted|renamed|traced|scheduled|measured|weighed|mended|repaired|sanded|sewed|sewn|copied|converted|reordered|reread|packed|
        cancelled|canceled|doubled|halved|switched|labelled|labeled|tasted|photographed|emptied|filled|scrapped|sharpened|washed|painted|
        unsubscribed|rebuilt|redrew|redid|redone|rearranged|reworked|swept|folded|timed|googled|pulled|threw|thrown|hid"""
# The student's doing since: one new word.
DOING = phrases(
    f"""
    i|we|and|have|already|just|even|then ~2 {_DONE}
    i|we|and|have|already|just|even|then ~2 {_MENDED}
    ^ {_DONE}
    i ..1 will|am_going_to|am|plan_to|have_decided_to|going_to|gonna|intend_to|shall|cannot_wait_to|am_about_to|want_to ..1
        read|try|trying|sign|email|emailing|write|call|calling|contact|start|starting|join|joining|take|taking|order|
        ordering|look_up|
        look_into|check|visit|visiting|practice|practise|watch|watching|buy|add|ask|apply_to|apply_for|rewrite|move|cut|drop|
        build|make|plan_for|go_to|
        bring|learn|send|meet|meeting|book|enroll|register|do|use|listen|tell|stage|begin|finish|finishing|reading|put|
        introduce|talk_to|speak_to
    i|already|now ..1 start|begin|volunteer|help_out|join at|with|in|on|the
    gonna|going_to|will ..1 learn|take|apply|cook|make|build|look_up|stop|quit|bring|tell|use|write|visit|plant|fix|
        do|read|try|stage|start|email|call|sign|join|buy|order|watch|ask|check
    i|am ~1 keep|kept|still ..1 thinking|telling|laughing|smiling|chewing|hear|think|wondering|turning|dreaming
    ^ still|keep thinking|telling|laughing|smiling|chewing|hearing|wondering|turning
    i have been ..1 *ing
    have|having|am a|talking|meeting|speaking ..1 call|meeting|coffee|interview|with|to
    """
)
# What they are thanked for, and what a sentence begins with: one new word near by.
NEAR = phrases(
    """
    thanks|thank_you|thank_u|grateful|cheers|ta|appreciate|appreciated ~4 for !being|coming|visiting|hosting|joining|having
    thanks|thank_you|thank_u|grateful|cheers|ta|appreciate|appreciated ~2 the|that|those|your
    thanks|thank_you|thank_u|grateful|cheers|ta|appreciate|appreciated ~2 for lending|giving|letting|showing|sending
    """
)
OPENING = phrases("^ and? the|that|those|these|what_a")
# Sentences that tell who the student is, which nobody but the student has said.
OF_SELF = re.compile(
    r"(?:^|\b(?:and|but|that|because|since|said|,) )(?:honestly |besides |also |(?:at|in|during|since|as) (?:\w+ ){1,3})?(?:"
    r"i (?:am|was|have(?: always)? been) (?:now |also |currently |still |just |always |someone |only )*"
    r"(?:a|an|the|in (?:my|the)|at|from|studying|majoring|captain|president|treasurer|fit|hard\w*|punctual|motivated|good|"
    r"fluent|experienced|"
    r"graduating|free|available|looking|interested|passionate|known|able|ready|reliable|very|responsible|someone|"
    r"proficient|skilled)\b"
    r"|i (?:have|speak|own|study|studied|graduate|graduated|won|worked|work|volunteer|can|could|would|think i|know how|believe|"
    r"love|like|dream|"
    r"had a|play|played|hold|bring|offer|possess|trust|promise|need|want|hope|wish|pray)\b"
    r"|my (?:\w+ ){0,2}(?:teachers?|friends|skills?|experience|grades?|gpa|degree|strengths?|dreams?|goals?|passion|resume|"
    r"professors?|parents|"
    r"background|name|phone|number|family|work|studies|interests?|career|wish|train|portfolio|major)\b)"
)
WISHING = re.compile(
    r"\b(?:(?:i|we) (?:\w+ )?(?:hope|wish|pray|trust|would love|look forward|would like to|can not wait)|looking forward|"
    r"hope(?:fully)?|wishing|"
    r"may (?:god|you|the|our|your)|have a|enjoy (?:your|the)|happy|merry|let me know|lmk|please|sending|sorry|apolog\w+|"
    r"if (?:you|i) (?:are )?(?:ever|can)|"
    r"stay (?:safe|well|healthy|warm)|greetings|best wishes|take care|feel free|god bless|keep (?:up|doing|in touch)|keep me)\b"
)
PRAISING = re.compile(
    r"\b(?:thanks?|thank you|grateful|appreciate\w*|i (?:am|was|feel|felt|left|came away|walked)|you (?:are|were|have|treated|"
    r"made|have been|calmed)|"
    r"what an?|it (?:is|was|has|did|had|exceeded)|your (?:\w+ ){1,3}(?:is|was|were|are|has|have))\b"
)
# "The best tip: never rent." What a colon brings behind such a word is what was said.
SPELLED_OUT = re.compile(
    r"\b(?:advice|tips?|takeaways?|take-aways?|lessons?|suggestions?|surpris\w+|stayed|stuck|learned|told|said|"
    r"haven't forgotten|favou?rites?|points?|took (?:away|home)|take (?:away|home)|carry|carried|noted|wrote down|kept|"
    r"remember(?:ed)?|next steps?|things?|truth|verdict|motto|secret|mantra|rules?|numbers?)\b[^.!?:\n]{0,40}: {0,2}"
    r"[\"'“]?(?P<what>[^\W_][^\n.!?]{4,200})"
)
QUOTING = re.compile(r"\byou (?:said|told|showed|mentioned|explained|described|suggested|warned|recommended)\b")
COSTS = re.compile(r"\b(?:cost me|i missed|i had to|gave away|give away|gas|shift|all that)\b")
# When and where they met, who they are, and turns of speech of words that elsewhere tell: taken out before counting.
WHERE = re.compile(
    r"\b(?:(?:meet\w*|met|see|seeing|talk\w*|sp[eo]\w*k\w*|chat\w*|call\w*|conversation|discussion|interview|coffee|lunch|"
    r"dinner|tea|breakfast|"
    r"drinks?|zoom|hour|minutes|time|\w+day|\d+\S*|pm|am|m|me|us|you|yesterday|today|\w+time) "
    r"(?:at|in|on|over|near|outside|from|by|via|inside|around|during|after|before) "
    r"(?!touch|how|why|what|that|which|whether)(?:(?!(?:to|for|and|about|where|which|that|because|so|when|as|how|why|was|"
    r"is) )[^ .,?]+ ){1,8})"
    r"|\b(?:op\w+ (?:up )?(?:my|our) eyes|(?:got|get|learned|gained|took) (?:so )?(?:much |a lot )?more (?:out of|from) |"
    r"than (?:\w+ ){0,3}any (?:\w+ ){1,2}|sorry (?:for|about) (?:the|my|this|such) (?:\w+ ){1,3}(?:, (?:\w+ "
    r"){0,2}(?:exams|finals|flu|ill|busy|moving|deadlines) )?|(?:gave|made) me feel \w+ |"
    r"(?:late|slow|delayed|overdue) (?:msg|message|reply|note|email|text|thanks|thank you|answer|response) |"
    r"red carpet|p\w+ it forward|giv\w+ back|crash course|leg up|five stars?|(?<=are )the goat |"
    r"tak\w+ a chance (?:\w+ ){1,6}|(?:kids|students|members) in (?:our|my) )"
    r"|\byour (?:\w+ ){0,2}(?:experiences?|roles?|career|work|working|job|time|position|journey|background|life|day) "
    r"(?:at|as|in|with|for|on) (?:(?:a|an|the|your|senior|junior) )*(?:[^ .,?]+ ){1,3}"
)
