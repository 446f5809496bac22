// English nouns by what they do in a report: what points back, what stands for many, what there is one of.

extension ReportWords {
  /// Nouns that, with nothing but "the" or "this" before them, point to what was told before.
  static let anaphoric = words(
    """
    ministry statement report reports group groups organization agency spokesman spokeswoman spokesperson official \
    officials minister president premier leader leaders diplomat diplomats envoy ambassador lawmaker lawmakers \
    general colonel commander source sources document letter resolution decision move announcement meeting talks \
    visit trip agreement agreements deal truce accord plan proposal attack attacks strike strikes shelling \
    incident explosion blast raid assault offensive operation clash clashes fighting violence conflict war crisis \
    situation issue matter problem question case video videos footage photo photos image images man men woman women \
    boy girl child children victim victims family families couple pair two three four trio others rest paper \
    newspaper magazine broadcaster channel company firm committee commission court judge police army military troops \
    soldiers fighters militants rebels forces side sides party parties country countries nation state city town \
    village region area place site building house school hospital church bridge road goal aim purpose reason result \
    outcome step measure measures practice approach idea view position comments remarks words claim claims \
    allegation allegations accusation accusations charge charges denial event events process period day week month \
    year number figure figures total toll amount list survey study research researchers findings investigation \
    inquiry action actions request demand demands call offer response answer exchange conversation interview speech \
    address message post tweet article story author writer journalist editor professor expert experts chief head \
    director chairman mayor governor senator congressman chancellor king queen prince pope bishop archbishop priest \
    account accounts attempt attempts fighter adversary enemy opponent neighbor neighbour ally allies delegation team crew project program change changes cut cuts increase ban verdict ruling victory defeat crash accident \
    shooting shootings bombing bombings killing killings crackdown probe lawsuit trial hearing bill legislation exercise skirmish service services
    """)

  /// Nouns for what somebody is, with which "the French leader" points to a person or body named before.
  static let offices = words(
    """
    leader president minister premier diplomat envoy ambassador official officials group leaders ministers presidents \
    lawmaker spokesman spokeswoman spokesperson organization agency chief general commander company
    """)

  /// Nouns for what was told, in whatever words.
  static let abstractions = words(
    """
    issue matter problem question topic accusation accusations allegation allegations charge charges claim claims proposal \
    goal move step idea practice incident case measure legislation ruling deal bill plan pact
    """)

  /// Things of which there is one, so that "the" points to nothing before.
  static let unique = words(
    """
    world public pandemic coronavirus virus sun moon sky internet press media weather economy future past truth law church \
    opposition west east north south diaspora earth universe holocaust genocide war revolution constitution bible gospel \
    environment climate climate-crisis middle-class poor rich young old unemployed elderly left right devil sea military
    """)

  /// Nouns for parts of days and the like: "In the evening" points to nothing.
  static let timeNouns = words(
    """
    evening morning afternoon night past future end meantime spring summer fall autumn winter beginning weekend process \
    day days week weeks month months year years hour hours minute minutes evenings mornings nights weekends times decades \
    wake face name light hope course absence
    """)

  /// Words for one person, which a "he" or "her" may take up.
  static let persons = words(
    """
    man woman boy girl mother father son daughter brother sister resident soldier serviceman officer teacher student \
    singer player writer pilot driver fisherman farmer worker nurse person captain master owner husband wife grandmother \
    grandfather neighbor artist composer conductor everyone anyone someone who child baby pensioner victim reporter \
    correspondent photographer journalist pupil villager shopkeeper uncle aunt cousin friend nobody toddler infant teen \
    teenager kid guy lady patient gunman suspect attacker shooter actor actress star comedian model athlete swimmer \
    runner guitarist rapper chef doctor surgeon scientist researcher lawyer attorney prisoner inmate hiker climber diver \
    tourist passenger customer bride groom widow widower veteran activist hunter fan
    """)

  /// Words for several or a body of people, which a "they" may take up.
  static let collectives = words(
    """
    people children men women police army military government ministry group crew team family couple public troops \
    forces company side party committee staff personnel media press choir audience population community council \
    opposition everyone anyone somebody nobody who those others both some many most majority leadership enemy
    """)

  /// What somebody speaks through: "a statement by the office", where the office speaks.
  static let documents = words(
    "statement report reports letter message release count tally survey study analysis estimate account information data figures list post"
  )

  /// How such a thing comes about.
  static let released = words(
    "provided released published issued posted compiled made given shared put")

  /// What is had from somebody: "information from the ministry".
  static let information = words("information data figures officials")

  /// Verbs that report what was found or made public rather than said.
  static let publishing = words(
    "documented counted recorded published posted released issued verified signed invited agreed")

  /// People who can be killed.
  static let people = words(
    """
    soldiers soldier servicemen serviceman troops people civilians civilian men women children fighters militants \
    mercenaries residents personnel persons officers journalists medics
    """)
}
