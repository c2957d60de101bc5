"""asks-for-job, a family of its own: asking for work, a referral or a way in, in plain words or by a hint.

Every phrase is an *ask*: a job word alone says nothing. `ask` is the rule. It looks sentence by sentence for what students write
(`phrases`; `asked` as questions put it; `hints` and `nudges` without a word for it) and for asks put together from their parts
(`grammar`, its words in `lexicon`); `innocent` knows what makes harmless what sounds alike. `in_questions` is the same for a
question of the interview, where most is asked *about* jobs.
"""
