"""Sets of English words that a news analysis treats apart: in lower case, with straight apostrophes."""

# Closed classes: articles, pronouns, prepositions, conjunctions, auxiliaries; no content words.
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those each every either neither some any no all both such what which whose i
    me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its
    itself we us our ours ourselves they them their theirs themselves who whom one about above across
    after against along amid among around as at before behind below beneath beside besides between beyond
    by despite down during except for from in inside into like near of off on onto out outside over past
    per since than through throughout till to toward towards under underneath until up upon via with
    within without and but or nor so yet if unless although though because while whereas whether when
    where why how am is are was were be been being have has had having do does did doing can could may
    might must shall should will would ought not there here then
    """.split()
)

# Short forms of pronouns and auxiliaries.
CONTRACTIONS = frozenset(
    """
    i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're
    we've we'd we'll they're they've they'd they'll that's that'd that'll there's there're there'd
    there'll here's who's who'd who'll what's what're where's when's how's why's let's aren't isn't wasn't
    weren't hasn't haven't hadn't don't doesn't didn't can't cannot couldn't won't wouldn't shan't
    shouldn't mustn't mightn't needn't ain't s t d ll m re ve
    """.split()
)

# Words that carry a report along rather than tell what it is about.
DISCOURSE_WORDS = frozenset(
    """
    again ago almost alone already also always anybody anyone anything anyway anywhere apart aside away
    back became become becomes becoming begin began begun better came certain certainly clearly come comes
    coming done else elsewhere enough especially even ever everybody everyone everything everywhere far
    few fewer former formerly forth further furthermore gave get gets getting give given gives giving go
    goes going gone got gotten hence hereby however in indeed instead just keep keeps kept largely last
    lately later latter least less let lets likely little lot lots made mainly make makes making many
    maybe meanwhile merely more moreover most mostly much namely nearly need needs never nevertheless next
    nobody none nonetheless noone nothing now nowhere often oh ok okay once ones only other others
    otherwise overall own particularly perhaps please plus possibly probably put puts quite rather re
    really recent recently regarding same see seem seemed seeming seems seen several simply somebody
    somehow someone something sometime sometimes somewhat somewhere soon still sure take taken takes
    taking tell thence thereafter thereby therefore think thus together too took tried try trying twice
    unlike unlikely use used uses using usually various very want wanted wants way ways well went whatever
    whenever whereby wherein wherever whichever whither whoever whole whom yes bit kind kinds sort thing
    things mr mrs ms dr
    """.split()
)

# Verbs and set words of attribution: they tell who speaks, not what about.
REPORTING_WORDS = frozenset(
    """
    according say says said saying tell tells told telling add adds added adding ask asks asked asking
    report reports reported reportedly reporting announce announces announced announcing note notes noted
    noting state states stated stating claim claims claimed claiming explain explains explained explaining
    insist insists insisted insisting reply replies replied declare declares declared argue argues argued
    arguing warn warns warned warning believe believes believed suggest suggests suggested describe
    describes described acknowledge acknowledges acknowledged comment comments commented confirm confirms
    confirmed deny denies denied spokesman spokeswoman spokesperson spokesmen spokespeople statement
    interview quoted
    """.split()
)

# Days, months, and words that place an event in time.
CALENDAR_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays mon tue tues wed thu thur thurs fri sat sun january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today
    yesterday tomorrow tonight morning afternoon evening night noon midnight weekend weekends second
    seconds minute minutes hour hours day days week weeks month months year years decade decades century
    time times a.m p.m am pm est edt gmt bst pst pdt
    """.split()
)

# Numbers in words and units that only count.
NUMBER_WORDS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions trillion dozen dozens half first second third
    fourth fifth sixth seventh eighth ninth tenth percent pct cent cents dollar dollars number numbers
    """.split()
)

# What no summary or key phrase is about by itself: function words, their short forms and discourse words.
STOPWORDS = FUNCTION_WORDS | CONTRACTIONS | DISCOURSE_WORDS
