"""Abbreviations of English news text, by what their full stop means.

Entries are written without the last full stop, in the case they are printed in: "Mass" is a state, "mass" a
word. Only those that can stand before a capital letter or a figure matter: before a small letter no full stop
ends a sentence.
"""

TITLE = "title"  # belongs to the name after it, never ends a sentence: Sen. Smith
NUMERIC = "numeric"  # belongs to a figure after it, else ends a sentence: No. 5
CLOSING = "closing"  # follows what it belongs to, so it may end a sentence: Inc., Calif., Oct., U.S.
TIME = "time"  # ends a sentence unless a day or a time zone follows: 5 p.m. Friday
FINAL = "final"  # ends a sentence before any capital letter: etc.

PERSONAL_TITLES = frozenset(
    (
        "Mr Mrs Ms Mx Dr Prof Rev Revd Fr Hon Msgr Mme Mlle Sra Bp Abp Sen Sens Rep Reps Gov Govs Pres Amb "
        "Atty Asst Assoc Dep Ald Cllr Cllrs Coun Secy Treas Gen Gens Brig Maj Col Lt Capt Cmdr Cdr Adm Sgt "
        "Cpl Cpt Pvt Pfc Spc Supt Det Insp Const Cst Ofc"
    ).split()
)
"""Titles, offices and ranks before a person's name."""

_WORDS = {
    TITLE: " ".join((*PERSONAL_TITLES, "Mt Univ vs v cf e.g i.e f.e viz ca incl eg ie")),
    NUMERIC: (
        "No Nos Nr N° Nº no nos nr p pp para pars vol vols Vol Vols ch Ch chap Chap fig figs Fig Figs sec "
        "secs Art Arts eq Eq ver Ver op Op pt Pt pg b c d fl r tel Tel ext Ext est Est"
    ),
    CLOSING: (
        "Inc Corp Co Cos Ltd Plc PLC plc Bros Assn Ass'n Dept Intl Int'l Mfg Natl Nat'l Gov't Govt Jr Sr "
        "Jnr Snr Esq Sec St Ave Blvd Rd Ft Pkwy Hwy Ln Sq Pl Ct Ter Bldg Apt Ste Jan Feb Mar Apr Jun Jul "
        "Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Ala Ariz Ark Calif Colo Conn "
        "Del Fla Ga Ida Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa "
        "Penn Penna Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que Alta Sask Ph.D Ed.D Sc.D M.Sc B.Sc M.Phil "
        "D.Phil LL.B LL.M Litt.D"
    ),
    TIME: "a.m p.m A.M P.M",
    FINAL: "etc al",
}

KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
"""The class of each abbreviation."""

AFTER_TIME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "January February March April May June July August September October November December Jan Feb Mar "
    "Apr Jun Jul Aug Sep Sept Oct Nov Dec Eastern Central Mountain Pacific Atlantic Alaska Hawaii "
    "Greenwich London Paris Moscow Beijing Tokyo Sydney Israel ET EST EDT CT CST CDT MT MST MDT PT PST "
    "PDT GMT UTC BST CET CEST IST JST AEST AEDT HST AKDT".split()
)
"""Days, months and time zones: what follows a time of day without a new sentence."""

EXCLAIMING = frozenset("Yahoo Jeopardy Wham E Yum Ahoy Mia Oklahoma".split())
"""Last words of names that are written with an exclamation mark."""

STARTERS = frozenset(
    "The A This That These Those There Here It Its It's They We You That's There's Here's What's Who's "
    "Let's He's She's He She His Their Our Your When While Where Why What Who Which How Whether Whatever "
    "Whoever And But Or Nor If Though Although Because Since Unless Until Once After Before During "
    "Despite At From With Without For Into About Between Among Under Over Against Through Within Amid "
    "Besides Of Just Not No Yes According Also However Meanwhile Moreover Nevertheless Nonetheless "
    "Therefore Thus Otherwise Instead Perhaps Then Now Later Earlier Today Yesterday Tomorrow Tonight "
    "Still Soon Often Sometimes Recently Finally Even Only Some Any Both Each Every Several Another Other "
    "Others Such Most All None Nobody Nothing Everyone Neither Either Everything Someone Something Anyone "
    "Anything Is Are Was Were Did Does Has Have Had Could Would Should Asked Millions Thousands Hundreds "
    "Dozens Police Officials Authorities Investigators Witnesses Prosecutors Critics Experts Residents "
    "Researchers Scientists Analysts Officers Detectives Firefighters Lawmakers Voters Supporters "
    "Opponents Protesters Republicans Democrats Mr Mrs Ms Dr".split()
)
"""Words that often open a sentence and no name."""

ALSO_NAMES = frozenset(
    "An In On By To As Her My Will May Can Do So Yet One Two Three Many Much Long More".split()
)
"""Words that often open a sentence but may also be a surname after an initial: J. May, W. So."""
