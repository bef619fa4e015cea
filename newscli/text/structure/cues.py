"""Words that give away what a line is, by class; each class is one feature of a line (see `features`).

The classes are kinds of thing a news page says beside its article, not the wording of any one site: a line's
weight comes from its class, so a word that a site words differently costs one entry here and no fitting.
"""

CLASSES: dict[str, str] = {
    # What a page asks its reader to do, and what for.
    "share": "share shares shared tweet retweet facebook twitter whatsapp linkedin pinterest"
    " reddit instagram tumblr flipboard bluesky tiktok snapchat youtube google+ mastodon"
    " viber stumbleupon digg print email e-mail bookmark clipboard repost reblog copy send"
    " hashtag",
    "offer": "subscribe subscribed subscriber subscribers subscription subscriptions newsletter"
    " newsletters inbox sign signup sign-up signing register registering membership member"
    " unlimited donate donation donations donating contribute contribution unsubscribe"
    " opt-in paywall premium e-paper epaper e-edition alerts alert notifications"
    " notification delivered download app apps iphone ipad android free cancel briefing"
    " digest roundup giveaway coupon voucher discount deals",
    "account": "log login logged log-in sign-in signed password username account accounts profile"
    " settings preferences logout browser javascript adblock blocker",
    "navigate": "menu search skip scroll swipe click tap prev home page pages loading view show hide"
    " expand collapse slide slides continue continues continued continuing below sections"
    " section navigation toggle full-screen fullscreen top jump browse explore",
    "more": "related recommended recommend trending popular read more also see most latest reads"
    " stories articles story article coverage must-read must-reads editors picks topics"
    " topic tags tagged filed categories category archive archives explainer viewed"
    " headlines elsewhere",
    "advert": "advertisement advertisements advertising advertise ad ads advert adverts sponsored"
    " sponsor promoted promotion affiliate buy shop shopping retailer retailers",
    "legal": "copyright copyrighted reserved rights © (c) privacy cookie cookies consent gdpr"
    " reproduced republished republish redistributed rewritten syndicated disclaimer"
    " trademark reprint reprints reproduction prohibited unauthorized",
    "talk": "comment comments commenting commented reply replies discuss discussion conversation"
    " conversations forum poll quiz feedback moderated commenters posters",
    "media": "video videos watch gallery galleries slideshow photos autoplay podcast podcasts"
    " listen listening audio episode episodes stream livestream replay unmute mute"
    " infographic interactive spotify transcript soundcloud",
    "contact": "contact tip tips typo typos hotline helpline whistleblower write inquiries enquiries"
    " faq feedback newsroom reader's readers",
    "follow": "follow followers follows",
    # The same, in words that articles hardly use.
    "sure": "subscribe subscriber newsletter newsletters inbox unsubscribe log-in sign-in sign-up"
    " password advertisement advertisements sponsored copyright reserved republished"
    " redistributed reproduced cookies cookie e-paper unmute autoplay slideshow podcast"
    " podcasts breadcrumb bookmark javascript browser tweet pinterest whatsapp linkedin"
    " trademarks affiliate must-read gallery playing typo paywall",
    # Who made it.
    "role": "reporter reporters correspondent editor editors writer staff columnist contributor"
    " contributors author journalist blogger producer freelance bureau newsroom staffer"
    " critic editorial",
    "work": "reporting edited editing written compiled contributed contributes produced"
    " additional reported writes covers writing wrote covering",
    "by": "by",
    "agency": "reuters ap afp upi bloomberg pti ians ani dpa efe xinhua tass interfax kyodo yonhap"
    " associated agence afp-jiji anadolu tribune",
    "house": "getty shutterstock alamy istock istockphoto wireimage filmmagic corbis rex epa zuma"
    " wikimedia flickr unsplash pexels splash instarphotos newscom bigstock dreamstime"
    " fotolia thinkstock adobe nasa pa flickr/cc gettyimages barcroft backgrid mirrorpix"
    " reuters/file ap/file afp/getty",
    "photo": "photo photograph photographed photographer photography image images picture pictures"
    " pictured credit credits courtesy handout screengrab screenshot screen grab"
    " illustration file provided supplied caption composite",
    "side": "left right centre center above below pictured foreground background l-r seen shown"
    " poses posing looks looking stands standing sits sitting holds holding undated",
    # When.
    "month": "january february march april may june july august september october november"
    " december jan feb mar apr jun jul aug sep sept oct nov dec",
    "weekday": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs"
    " fri sat sun",
    "clock": "gmt est edt bst pst pdt cst cdt et pt ist utc cet am pm a.m p.m a.m. p.m. min mins"
    " minutes hours hour ago days yesterday",
    "issued": "updated published posted modified created update publish publication originally reviewed",
    # What an article says.
    "said": "said says told added asked explained according wrote argued warned insisted noted"
    " claimed recalled tweeted",
    "he": "he she they his her their him them it its who which was were had has been would could",
    "you": "you your you're you'll you've yours yourself",
    "we": "our us ours we we're we've we'll",
    "note": "correction corrections clarification editor's editors' note amended erratum"
    " corrected misstated disclosure",
    "please": "please thank thanks sorry oops unavailable available miss don't",
}

FUNCTION_WORDS = frozenset(
    (
        "the of and to in a is that for it on was with as by at be this are from have has had he his her"
        " she not but they their which who an or were will its said been would could we you i there what"
        " when if about than then into after"
    ).split()
)
"""Words of running prose: headlines, names and page furniture have few of them."""

IMPERATIVES = frozenset(
    (
        "read see watch listen share tweet follow subscribe sign click tap join download get find try"
        " start check visit browse explore discover shop buy save send tell help support donate register"
        " log email contact call write view show hide load play skip scroll swipe print copy report vote"
        " have don't learn keep stay become give make submit enter select choose continue go back more"
        " most related recommended add like meet take enjoy"
    ).split()
)
"""First words of a request to the reader, a heading of links or a button."""

PAST = frozenset(
    (
        "was were had did could would been said told made went took came found got began held won lost"
        " became saw gave kept knew thought felt ran brought wrote met paid sent sold spoke grew drew fell"
        " rose spent stood built broke chose drove flew hid shot sat struck taught threw wore wasn't weren't"
        " didn't hadn't couldn't wouldn't fought caught bought led"
    ).split()
)
"""Verbs in the past: stories are told in it, captions, standfirsts and subheads hardly."""

POSES = frozenset(
    (
        "stands stand poses pose speaks speak walks walk attends attend arrives arrive looks look holds"
        " hold leaves waves wave celebrates celebrate reacts react gestures gesture greets greet smiles smile"
        " sits sit watches watch shakes hugs performs perform plays rides ride carries carry gathers gather"
        " protest protesters shows show prepares prepare works work inspects inspect lies lie rises queue"
        " wait waits hangs displays addresses seen pictured shown featured meets chats talks drives drops"
        " runs passes kicks throws board reads signs cuts takes stage checks cheers cheer embrace embraces"
    ).split()
)
"""What people and things do in a picture, by its caption."""

AGES = frozenset("week month year night morning afternoon evening today".split())
"""What ends a line that says when, beside days and years."""
