"""Closed classes of English words that bound a noun phrase or a clause."""

from newscli.text.abbreviations import PERSONAL_TITLES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AUXILIARIES = _words(
    """
    is are was were be been being has have had having would will could can may might did does do should
    must shall 'd 's 've 'll ain't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't won't
    couldn't can't cannot didn't doesn't don't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t
    hadn’t wouldn’t won’t couldn’t can’t didn’t doesn’t don’t shouldn’t
    """
)
BE = _words("is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t")
AUXILIARY_NAMES = frozenset(("Will", "May"))  # names that look like an auxiliary
ADVERBS = _words(
    """
    also then later still once often again even just now soon never always not first further too himself
    herself themselves itself both all instead already previously finally ever only so famously twice
    sometimes perhaps thus though however earlier likewise meanwhile similarly therefore next hastily
    nonetheless nevertheless otherwise rather quite simply
    """
)
PREPOSITIONS = _words(
    """
    of for in with at from on by to about near inside against into over during after before under
    between among through without within outside behind since until following via toward towards amid
    despite around across above below like unlike per than upon throughout regarding concerning besides
    beyond beside
    """
)
CLAUSE_OPENERS = _words(
    """
    that but while when because although though if as where how why what whether before after since
    until unless once so than yet and or whom whose nor
    """
)
PRONOUNS = _words("he she they it i we you who which")
CONTRACTED = _words(
    """
    he's she's it's they're we're i'm you're he’s she’s it’s they’re we’re i’m you’re he'd she'd he’d
    she’d
    """
)
OBJECTS = _words("him her them me us himself herself themselves")
DETERMINERS = _words(
    """
    the a an his her its their our my your one another this these those some many several both two three
    four five most no any each every other others few half
    """
)
OWNERS = _words("his her its their our my your")
WEEKDAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTHS = _words(
    """
    January February March April June July August September October November December Jan Feb Aug Sept
    Oct Nov Dec
    """
)
DATES = WEEKDAYS | MONTHS
# Lower-case nouns of office or work that stand before a name: "spokeswoman Jane Roe".
OFFICES = _words(
    """
    president senator governor mayor secretary minister chancellor premier spokesman spokeswoman
    spokesperson strategist director manager chief pollster nominee adviser advisor candidate chairman
    chairwoman chair leader commissioner sheriff general officer host anchor editor reporter
    correspondent professor lawyer attorney analyst columnist author actor actress singer rapper
    comedian coach captain businessman billionaire mogul congressman congresswoman representative
    lawmaker delegate frontrunner front-runner rival husband wife son daughter brother sister father
    mother operative consultant aide activist historian economist judge justice pastor bishop rabbi
    reverend ambassador counsel speaker whip founder owner executive partner co-founder co-chair
    coordinator producer moderator contributor writer blogger journalist commentator surrogate supporter
    donor fundraiser organizer expert scientist researcher doctor teacher student veteran resident voter
    democrat republican prosecutor envoy boss investigator detective firefighter midfielder striker
    councillor councilor councilman councilwoman councilmember alderman alderwoman assemblyman
    assemblywoman selectman treasurer comptroller principal headteacher headmaster headmistress dean
    provost curator sergeant corporal lieutenant admiral marshal archbishop cardinal
    goalkeeper skipper singer-songwriter filmmaker photographer nurse farmer trader entrepreneur
    """
)
# Participles that stand before a person's name or office without an article: "said retired Gen. Roe".
STANDING = _words(
    """
    retired convicted accused renowned registered self-described deposed ousted exiled jailed disgraced
    embattled elected appointed acclaimed noted celebrated visiting acting leading departing outgoing incoming
    undecided
    """
)
# Nouns that follow a name and take its place as speaker: "the Roe campaign".
BODIES = _words(
    """
    campaign administration official officials supporters supporter spokesman spokeswoman voters aides
    aide leaders leader adviser advisers allies ally team staff staffers staffer government ministry
    police department office committee group organization members member statement report reports
    lawyers lawyer attorney attorneys party camp poll study authorities company delegates delegate
    backers critics surrogates operatives operative senators
    """
)
# Abbreviations whose full stop ends no sentence.
ABBREVIATIONS = PERSONAL_TITLES | _words(
    """
    St Jr Sr Fla Calif Mass Ariz Ky Tenn Va Wis Pa Ill Ga Ala Ark Colo Conn Ind Kan La Mich Minn Mo Neb
    Okla Ore Tex Wash No vs v Inc Corp Co Ltd Jan Feb Aug Sept Oct Nov Dec Mt Ave
    """
)
DASHES = frozenset(("—", "–", "--", "---", "―", "-"))
TERMINALS = frozenset(".!?")
# Titles before a name, with the gender that they tell.
HONORIFICS = {
    "Mr": "m",
    "Mrs": "f",
    "Ms": "f",
    "Miss": "f",
    "Sir": "m",
    "Lady": "f",
    "Lord": "m",
    "Mx": "",
    "Dr": "",
}
# Words of office or rank before a name, in lower case.
RANKS = OFFICES.union(
    map(str.lower, PERSONAL_TITLES),
    """
    prime vice first lady king queen prince princess pope officer staff undersecretary attorney chief justice
    state deputy assistant detective inspector constable superintendent saint imam ayatollah sheikh supreme
    majority minority
    """.split(),
)
# Words in capitals at the start of a sentence, not of a name.
OPENING = DETERMINERS | PREPOSITIONS | CLAUSE_OPENERS | PRONOUNS | CONTRACTED | ADVERBS
