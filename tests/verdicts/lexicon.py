"""Word lists of the test set, wider than need be: what is in doubt is left out of the cases."""

DENYING = frozenset(
    "no not never nobody none nothing nowhere neither nor without cannot can't won't don't doesn't "
    "didn't isn't wasn't aren't couldn't wouldn't hardly scarcely barely rarely seldom unable few "
    "fewer little less lack lacks lacked fail failed fails refused unlikely unclear only "
    "unreliable simply against although but".split()
)
"""Words that deny, or come near to it."""

HEDGING = frozenset(
    "reportedly likely allegedly apparently perhaps possibly probably maybe might may could seem "
    "seems seemed seeming appear appears suggest suggests estimates estimated supposedly "
    "presumably sometimes about roughly almost nearly partly some many most often usually believe "
    "believes believed think thinks thought said say says note notes".split()
)
"""Words that say that something is not certain, or come near to it."""

SURE_HEDGES = frozenset("reportedly likely allegedly probably".split())
"""Words that nobody doubts to be hedges."""

COUNTING = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty half third fifth first "
    "second fourth million millions once twice every each all both another other dozen single "
    "several more less hundred thousand decades quarter".split()
)
"""Words that count, or come near to it."""

LIGHT = frozenset(
    "about after again against among around because before being below between could doing during "
    "every further having other others should since their theirs there these thing things those "
    "though through under until using where which while within without would never nobody always "
    "still quite rather really whether".split()
)
"""Longer words that say little: those that many quotations share."""

AMOUNTS = {
    "two": "three", "three": "four", "four": "five", "five": "six", "six": "seven",
    "seven": "eight", "eight": "nine", "nine": "ten", "ten": "twelve", "eleven": "twelve",
    "twelve": "ten", "half": "third", "third": "half", "million": "billion",
    "millions": "billions", "fifth": "quarter", "twice": "three times", "once": "twice",
}  # fmt: skip

UNITS = {
    "kilometres": "miles", "metres": "feet", "litres": "gallons", "percent": "per mille",
    "tonnes": "kilos", "hectares": "acres", "minutes": "hours", "hours": "minutes",
    "years": "months", "weeks": "days", "days": "weeks", "month": "week", "week": "month",
    "pages": "chapters", "bags": "boxes", "decades": "years", "barrels": "bottles",
    "year": "month", "day": "week", "hour": "minute", "homes": "people",
}  # fmt: skip

CERTAIN = {
    "may": "will", "could": "will", "likely": "certain", "probably": "certainly",
    "reportedly": "certainly", "perhaps": "surely", "roughly": "exactly", "some": "all",
    "most": "all", "many": "all", "should": "must", "sometimes": "always", "might": "will",
    "allegedly": "certainly", "often": "always", "almost": "fully", "few": "many",
    "believe": "know", "suggest": "prove", "seemed": "proved", "can": "must",
}  # fmt: skip

SMALL = {
    "and": "or", "in": "on", "of": "for", "the": "a", "is": "was", "was": "is", "are": "were",
    "he": "she", "she": "he", "his": "her", "her": "his", "they": "we", "to": "from",
    "before": "after", "after": "before", "more": "less", "less": "more", "first": "last",
    "with": "by", "from": "to", "all": "most", "that": "which", "it": "he", "at": "near",
}  # fmt: skip

FLIPPED = {
    "cannot": "can", "can't": "can", "can’t": "can", "isn’t": "is", "isn't": "is",
    "doesn’t": "does", "doesn't": "does", "don’t": "do", "don't": "do", "didn’t": "did",
    "couldn’t": "could", "won't": "will", "without": "with", "never": "always", "no": "some",
    "nobody": "everybody", "neither": "either", "none": "all", "not": "also",
}  # fmt: skip

DROPPED = frozenset("not never no".split())
GOVERNING = frozenset(
    "not never cannot without can't can’t isn’t isn't doesn’t doesn't don’t don't didn’t couldn’t "
    "won't".split()
)
"""Negations that stand right before what they deny."""

AUXILIARIES = frozenset(
    "is was are were has have had could will would may can should did does must".split()
)
PRONOUNS = ("they", "it", "this", "that plan", "the people", "these things")
EXPLAINED = (
    "by the way", "in the text", "as we know", "the older ones", "in this lesson", "here",
    "the writer adds", "see above", "in other words",
)  # fmt: skip
OTHER_WORDS = (
    "garden window yellow morning silver careful mountain paper orange simple kitchen button "
    "pencil carpet forest ladder marble pillow ribbon saddle tunnel velvet wagon basket candle "
    "dragon engine feather guitar hammer jacket kettle lemon magnet needle"
).split()
ADDED_WORDS = (
    "very really always big strong new dangerous quickly clearly huge secret whole poor certainly "
    "great completely sudden famous terrible"
).split()
