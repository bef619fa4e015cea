"""What the names of elements (class, id, role, itemprop) are about; a word may be in several topics."""

TOPICS = {
    topic: frozenset(words.split())
    for topic, words in {
        "talk": "comment comments commentlist disqus reply replies respond discussion forum livefyre "
        "coral thread",
        "related": "related recommended recommend recommendations recirc recirculation popular trending "
        "teaser teasers promo promos promoted taboola outbrain readmore morefrom",
        "teaser": "latest sidebar rail more read also next previous prev card cards carousel slider "
        "swiper headlines list listing feed river widget widgets aside",
        "asking": "newsletter newsletters subscribe subscription subscriptions signup sign paywall "
        "donate donation membership optin",
        "selling": "ad ads advert advertisement advertising sponsor sponsored offer offers commerce "
        "product products buy shop deal deals form cta campaign",
        "page": "nav navigation navbar menu breadcrumb breadcrumbs footer header masthead topbar "
        "toolbar copyright legal cookie cookies consent banner modal popup overlay search "
        "login skip disclaimer privacy",
        "share": "share sharing social facebook twitter follow buttons button btn addthis",
        "caption": "caption captions credit credits figcaption wp photo image picture gallery media video "
        "figure thumbnail legend",
        "maker": "author authors byline bio contributor contributors writer about profile meta date "
        "time timestamp published posted dateline info",
        "label": "tag tags category categories topic topics label kicker keywords eyebrow section",
        "story": "articlebody body story entry post content text paragraph copy main article page "
        "single richtext rte prose",
        "opening": "dek standfirst subtitle subheadline summary excerpt intro lead description deck",
        "aside": "pullquote pull sidebar factbox infobox box note notes correction transcript toc "
        "contents faq accordion tooltip hidden sr only visually collapsed",
    }.items()
}
ABOUT = {word: tuple(t for t in TOPICS if word in TOPICS[t]) for words in TOPICS.values() for word in words}
# Prose in these is not what the page is for.
OUTSIDE = TOPICS["talk"] | frozenset(
    "related recommended recommendations popular trending teaser promo taboola outbrain sidebar "
    "newsletter footer nav cookie cookies consent modal popup copyright legal disclaimer".split()
)
OUTSIDE_TAGS = frozenset(("nav", "footer", "aside"))
