"""The coach, pure: values in, values out. No I/O, no clock, no chance, no platform.

Read in this order: `vocabulary` (what comes in and goes out), `journey` (all that is remembered of one student),
`step` (how one coaching step is written), `steps` (all of them, in order), `machine` (the one place that moves a journey).
"""
