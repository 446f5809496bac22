// English words by what they do in a report: who speaks, what points back, what counts the dead.

/// Word lists, lower-case. Another language has none yet: then nothing is told by them.
enum ReportWords {
  /// Verbs that report what somebody says, in the forms that reports have.
  static let speech = words(
    """
    said says say saying told tells tell telling added adds add stated states noted notes note warned warns warn \
    announced announces announce argued argues argue emphasized emphasizes emphasised stressed stresses stress \
    claimed claims claim alleged alleges allege accused accuses accuse denied denies deny called calls urged urges \
    urge reported reports report reaffirmed reaffirms demanded demands demand informed informs inform highlighted \
    highlights explained explains explain insisted insists insist condemned condemns condemn described describes \
    describe estimated estimates estimate tweeted tweets tweet wrote writes write confirmed confirms confirm \
    acknowledged acknowledges acknowledge repeated repeats repeat reiterated reiterates reiterate declared declares \
    declare suggested suggests suggest asserted asserts assert maintained maintains recalled recalls remarked \
    replied replies responded responds asked asks ask admitted admits admit conceded concedes predicted predicts \
    promised promises pledged pledges vowed vows threatened threatens complained complains concluded concludes \
    expressed expresses voiced voices criticized criticizes criticised blamed blames praised praises rejected \
    rejects refuted refutes dismissed dismisses thanked thanks quoted quotes cited cites testified believes believed \
    thinks hopes hoped disclosed revealed reveals proposed proposes appealed appeals cautioned cautions \
    commented comments observed observes documented documents recommended recommends hailed welcomed welcomes \
    deplored protested invited instructed ordered agreed agrees recalls underlined underlines underscored \
    signaled signals indicated indicates verified released published posted counted recorded answered answers pointed points named charged charges \
    call insist believe think hope blame criticize reject dismiss vow promise pledge propose predict spoke speaks advised advises assured assures lamented questioned questions rebuked briefed continued insisting saying adding stressing warning noting \
    arguing claiming alleging accusing denying urging calling stating describing citing telling declaring announcing writing vowing promising \
    disputes disputed forecast foresees denounced denounces decried slammed lauded lambasted reckons reckoned figures \
    contended contends opined countered counters retorted elaborated reassured specified clarified clarifies issued
    """)

  /// Verbs that stand after what was said: "…, the ministry said".
  static let reporting = words(
    """
    said says say told added adds stated noted notes warned announced argued emphasized emphasised stressed claimed \
    alleged explained insisted tweeted wrote writes confirmed acknowledged repeated reiterated declared suggested \
    asserted recalled remarked replied responded asked admitted conceded predicted promised complained concluded \
    reported testified commented observed continued recounted joked quipped cautioned lamented countered answered maintained \
    contended recalls emphasizes stresses explains notes argues insists believes reports claims opined reckons reckoned \
    thinks warns stipulated summarized disclosed revealed elaborated
    """)

  /// Openings that lean on the sentence before: they contrast, add or conclude.
  static let connectives: Set<String> = words(
    """
    however but and or nor also moreover furthermore additionally besides instead therefore thus hence \
    consequently accordingly then still yet nevertheless nonetheless otherwise similarly likewise conversely \
    indeed afterwards afterward subsequently so too again rather alternatively elsewhere plus \
    meanwhile separately
    """)

  /// The same, of several words.
  static let connectivePhrases: [[String]] = [
    "doing so", "in doing so", "by doing so", "in addition",
    "at the same time", "for his part", "for her part", "for its part",
    "for their part",
    "in turn", "in response", "as a result", "on the other hand", "on the other side",
    "in contrast", "by contrast",
    "after that",
    "before that", "in the meantime", "that said", "even so", "of those", "of these", "of them",
    "among those", "closer to home", "further afield", "farther afield", "back home",
    "among these", "among them", "one of them", "some of them", "many of them", "most of them",
    "none of them", "for context", "for comparison",
    "all of them", "both of them", "two of them", "one such", "another of", "in that case",
    "in return", "in turn", "in this case",
    "in this regard", "in that regard", "in this context", "to that end", "to this end",
    "for this reason",
    "for that reason", "because of this", "because of that", "despite this", "despite that",
    "with this",
    "the former", "the latter", "the other", "the others", "as such", "no wonder", "not only that",
    "on the contrary", "all the while", "next up", "next thing", "somewhere in between",
    "last but not least", "for example",
    "for instance", "in particular", "in fact", "that is why",
    "this is why", "in doing so", "the same", "as well",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Times that are told from another time in the text before.
  static let relativeTimes: [[String]] = [
    "later on", "later that", "later in the day", "earlier that", "the following day",
    "the next day", "the same day", "the following morning", "the following afternoon",
    "the following evening", "the following night", "the next morning", "the next evening",
    "earlier on", "earlier in the day", "the second day", "the third day", "the first day",
    "that same", "afterward", "afterwards", "thereafter", "moments later",
    "that day", "that night", "that evening", "that morning", "that afternoon", "the day before",
    "the previous day",
    "a day earlier", "a day later", "a week earlier", "a week later", "hours later", "days later",
    "minutes later",
    "weeks later", "months later", "years later", "hours earlier", "days earlier", "at the time",
    "at that time",
    "since then", "until then", "by then", "that year", "that month", "that week", "the same time",
  ].map { $0.split(separator: " ").map(String.init) }

  /// The same by their first words.
  static let relativeTimesByWord = Dictionary(grouping: relativeTimes) { $0[0] }

  /// Words after such a noun that say which one, so that it points to nothing before.
  static let qualifiers = words(
    "of in on for between by at near that who which whose from to with against over inside outside around among within about"
  )

  /// Words before a name that say what the person is.
  static let titles = words(
    """
    mr mrs ms dr prof sir lord lady president minister premier chancellor secretary senator sen representative rep \
    congressman congresswoman governor gov mayor ambassador envoy general gen lieutenant lt lieutenant-general \
    lt.-gen major maj colonel col captain capt sergeant sgt commander admiral spokesman spokeswoman spokesperson \
    chief director chairman chairwoman chair head leader king queen prince princess pope patriarch catholicos \
    archbishop bishop father rev reverend fr rabbi imam judge justice attorney witness prosecutor deputy vice-president professor \
    doctor coach editor author activist lawyer historian analyst expert journalist commissioner speaker marshal \
    ombudsman diplomat presidential-candidate candidate state counselor adviser advisor coordinator librarian director-general
    """)

  /// Words that make a run of large words the name of a body and not of a person.
  static let bodies = words(
    """
    ministry army forces force organization organisation observatory group union watch rights nations republic \
    council court party treaty international agency committee commission association foundation society center \
    centre institute university college school church cathedral hospital museum library department office bureau \
    service services police parliament assembly congress senate house government administration federation \
    confederation league alliance bank fund company corporation corp inc ltd press news times post weekly daily \
    tribune journal mirror radio television tv network channel newspaper club team orchestra choir theater theatre \
    street avenue road square park bridge airport station harbor harbour sea river lake mountain valley island \
    province region district city town village county state states war wars day week month year convention \
    conventions act law constitution agreement protocol summit conference forum games cup prize award genocide \
    revolution memorial monument cross crescent airport base camp conflict zone side facebook twitter youtube telegram \
    january february march april may june july august september october november december monday tuesday wednesday \
    thursday friday saturday sunday god internet english christmas easter minsk geneva affairs defense defence interior justice \
    airlines airways motors industries technologies systems holdings partners hotel hotels restaurant stores store resort \
    zoo clinic laboratories laboratory magazine awards championship olympics festival networks pictures studios records \
    entertainment communications pharmaceuticals energy oil gas electric foods insurance capital securities exchange stadium \
    arena beach bay creek forest canyon desert highway boulevard plaza mall tower palace prison jail cafe
    """)

  /// Abbreviations that newspapers print without a word of explanation.
  static let knownAbbreviations = words(
    """
    us u.s u.s. usa u.s.a u.s.a. un u.n u.n. eu e.u. uk u.k. uae nato osce unesco unicef imf fbi cia nasa bbc cnn nbc abc cbs \
    npr ap afp tass dpa ceo pm mp mps tv dna hiv aids covid covid-19 am a.m pm p.m a.m. p.m. et est edt gmt utc ad bc no st dc \
    sec fda cdc epa irs nsa nhs gop dnc rnc tsa faa nra aclu naacp hbo espn nfl nba mlb nhl ncaa itv bp ibm gps dvd fifa uefa ioc wto asean doj dhs hhs \
    d.c d.c. opec g7 g20 rfe/rl rferl pkk ussr gdp phd ph.d ma ba md jr sr ii iii iv vi vii viii xi usb pdf ok id suv atm faq ufo \
    rcmp ntsb fdny osha usaid uss hms isis isil plo nypd lapd fema noaa usda usgs dea atf ice swat ngo ngos lgbt lgbtq mvp vip ceos cfo mba ucla \
    led lcd mri ivf dvds cds pcs suvs tvs ict raf kfc mtv pbs cnbc msnbc tmz cpr kkk ufc wwe pga mls aol ups bmw bbq diy lsd
    """)

  /// Words that count harm to people.
  static let casualties = words(
    """
    killed dead death deaths died dies wounded injured casualties casualty fatalities victims bodies toll slain \
    perished missing hostages killing beheaded executed massacred lives corpses remains coffins survivors survived \
    maimed drowned
    """)

  /// Verbs that kill when soldiers or people are their object.
  static let destroying = words(
    "destroyed eliminated neutralized neutralised annihilated liquidated")

  /// Words by which a sentence brings two parties together.
  static let joining = words(
    "met meet meets meeting talks talked agreed agreement signed summit negotiations between discussed discuss hosted"
  )

  /// Numbers as words.
  static let numberWords = words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands \
    million millions billion billions dozen dozens
    """)

  /// Openings that say that something else was told before.
  static let looseOpenings: Set<String> = words(
    "meanwhile finally separately also lastly earlier overall notably")

  /// Words that open a circumstance before the subject.
  static let openers: Set<String> = words(
    """
    in on at during after before following throughout shortly earlier later with speaking while as when since despite amid \
    under for by from over last writing asked addressing commenting today yesterday although though if because unlike \
    responding upon citing referring within until through without according besides like amidst near outside inside \
    hours days weeks months minutes answering based reacting quoting standing once just early late tomorrow this
    """)

  /// Months and their abbreviations.
  static let months = words(
    """
    january february march april may june july august september october november december jan feb aug sept oct nov dec
    """)

  /// Months and days of the week.
  static let times = months.union(days)

  /// The days of the week.
  static let days = words("monday tuesday wednesday thursday friday saturday sunday")

  /// Words that open a sentence with a large letter and are no name.
  static let functionWords = words(
    """
    a an the this that these those he she it they we i you his her its their our my your who what which when where \
    why how if while although though because since after before as at by for from in into of on onto over under \
    with without within through during between among against about despite according both either neither each \
    every all any some many most several few no not only even just once until unless there here two three four five \
    other another such more less also and or but so yet nor however meanwhile finally today yesterday tomorrow \
    later earlier now then still first second last next in shortly throughout upon amid following more than up \
    multiple local senior former earlier
    """)

  static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
