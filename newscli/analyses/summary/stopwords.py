"""Words that say nothing about what an article is about."""

STOPWORDS = frozenset(
    """
    a about above after again against all also am an and any are aren as at be because been before being below
    between both but by can cannot could couldn d did didn do does doesn doing don down during each even ever every
    few for from further get gets getting go goes going gone got had hadn has hasn have haven having he her here
    hers herself him himself his how i if in into is isn it its itself just like ll m made make makes many may me
    might more most mr mrs ms much must my myself no nor not now of off on once one only or other our ours
    ourselves out over own re s said same saw say saying says she should shouldn since so some still such t take
    takes than that the their theirs them themselves then there these they this those though through to told too
    took two under until up upon us ve very was wasn we well went were weren what when where whether which while
    who whom whose why will with within without won would wouldn yet you your yours yourself yourselves
    according added although among another around back came come first last new people three time way year years
    """.split()
)
