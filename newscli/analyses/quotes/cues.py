"""Words that tie a quotation to its speaker: verbs by strength, nouns, and their inflected forms."""

from functools import cache

# Verbs that tie a quotation to its speaker, by how surely a clause with one reports speech.
_SAYING = """
    say tell add ask write tweet note explain state argue continue insist declare warn recall respond reply
    conclude acknowledge joke remark quip muse exclaim reiterate retort recount caution counter lament
    boast assert contend opine interject deadpan marvel concede admit announce testify complain elaborate
    emphasize emphasise stress observe proclaim confess allow ponder wonder demur
"""
_CLAIMING = """
    suggest claim maintain predict promise pledge vow deny allege confirm report reveal mention indicate
    answer agree repeat urge advise estimate disclose assure remind inform plead beg brag gush snap crack
    vent protest object reason hint signal signalize advocate echo chime theorize speculate attest profess
    swear shout yell chant cry scream whisper sigh laugh blurt mutter bellow roar thunder intone bark
    growl tease volunteer begin blog post email text read shoot fire go offer summarize summarise
"""
_JUDGING = """
    call describe criticize criticise accuse praise blast slam mock deride dismiss dub label denounce condemn
    hail tout blame decry brand deem term ridicule rip rebuke chide hammer scold attack laud characterize
    characterise portray refer compare liken cite credit rate consider slap lambaste bash commend applaud
    charge demand rail lash challenge question defend trash skewer assail hit lampoon lecture castigate
    nickname pan mischaracterize
"""
_THINKING = """
    think believe feel find hope fear want know see show expect point express issue release discuss speak talk
    address promote seek propose quote sing use order learn hear understand mean decide determine rule
    recommend require request invite introduce sum turn react tack pen publish hold share
"""
_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote writing written",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "find": "finds found finding",
    "see": "sees saw seeing seen",
    "know": "knows knew knowing known",
    "show": "shows showed showing shown",
    "read": "reads reading",
    "go": "goes went going",
    "speak": "speaks spoke speaking spoken",
    "shoot": "shoots shot shooting",
    "begin": "begins began beginning begun",
    "swear": "swears swore swearing sworn",
    "hit": "hits hitting",
    "sing": "sings sang singing sung",
    "seek": "seeks sought seeking",
    "hear": "hears heard hearing",
    "understand": "understands understood understanding",
    "mean": "means meant meaning",
    "hold": "holds held holding",
    "rip": "rips ripped ripping",
    "slam": "slams slammed slamming",
    "quip": "quips quipped quipping",
    "dub": "dubs dubbed dubbing",
    "beg": "begs begged begging",
    "brag": "brags bragged bragging",
    "blog": "blogs blogged blogging",
    "snap": "snaps snapped snapping",
    "chat": "chats chatted chatting",
    "admit": "admits admitted admitting",
    "pan": "pans panned panning",
    "sum": "sums summed summing",
    "slap": "slaps slapped slapping",
    "rebut": "rebuts rebutted rebutting",
    "refer": "refers referred referring",
    "demur": "demurs demurred demurring",
    "pen": "pens penned penning",
    "label": "labels labeled labelled labeling labelling",
    "signal": "signals signaled signalled signaling signalling",
}
STRENGTHS = ("saying", "claiming", "judging", "thinking")

# Nouns of speech that take an owner: "Mr. Roe's claim", "the remark by Jane Roe".
NOUNS = frozenset(
    """
    accusation acknowledgment admission allegation announcement answer argument article assertion assessment
    belief book call calls characterization claim claims column comment comments complaint contention
    criticism criticisms declaration demand description email essay explanation insistence letter mantra
    memo memoir message motto note op-ed phrase pledge post prediction promise question refrain remark
    remarks reply report response rhetoric slogan speech statement statements suggestion testimony tweet
    view vow warning words
""".split()
)
# Cue verbs that name their hearer before what is said: "told reporters that".
HEARER = frozenset("told tell tells telling warned reminded assured informed urged asked advised".split())

# Of them those behind which the speaker never stands: "told Judge Roe" names the hearer.
TELLING = frozenset("tell tells told".split())


def _forms(lemma: str) -> list[str]:
    """The lemma and its inflected forms, the third person singular first."""
    if lemma in _IRREGULAR:
        return [lemma, *_IRREGULAR[lemma].split()]
    stem = lemma.removesuffix("e")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return [lemma, third, stem + "ed", stem + "ing"]


@cache
def verbs() -> dict[str, str]:
    """Each form of each cue verb, lower case, with the strongest of `STRENGTHS` it belongs to."""
    found: dict[str, str] = {}
    for strength, lemmas in zip(STRENGTHS, (_SAYING, _CLAIMING, _JUDGING, _THINKING), strict=True):
        for lemma in lemmas.split():
            for form in _forms(lemma):
                found.setdefault(form, strength)
    return found


# Verbs that report what was said without marks.
_REPORTING = """
    say tell add ask note report state claim argue explain announce declare insist suggest warn write tweet
    reply respond acknowledge concede admit deny confirm recall conclude predict promise pledge vow assert
    allege contend complain emphasize emphasise stress indicate reveal remark observe maintain reiterate
    repeat urge call answer point caution joke testify estimate assure remind inform propose
"""
# The particles without which some of them report nothing: "point out".
WITH_PARTICLE = {"point": ("out",), "call": ("for", "on")}


@cache
def reporting() -> dict[str, str]:
    """Each form of each verb that reports speech, with its lemma; and "according"."""
    return {form: lemma for lemma in _REPORTING.split() for form in _forms(lemma)} | {
        "according": "according"
    }
