// The abbreviations of English newspapers, by what a stop after them means.

/// What kind of word an abbreviation is; a stop after it may or may not end a sentence.
enum Abbreviation {
  /// Stands before a name: never ends a sentence.
  case title
  /// Joins what follows to what precedes ("e.g.", "vs."): never ends a sentence.
  case connective
  /// Stands before a number ("No. 2"); an ordinary word otherwise.
  case numbered
  /// Stands before a day of the month.
  case month
  /// A day of the week.
  case weekday
  /// Stands after a number ("5 ft."); an ordinary word otherwise.
  case unit
  /// Half of the day: "a.m.", "p.m.".
  case halfDay
  /// Company forms, states, streets, degrees: ends a sentence when a usual first word follows.
  case trailing
  /// Ends a sentence before any capital: "etc.".
  case closing

  /// The kind of the word `range`, without its last stop; nil for what is no abbreviation.
  init?(_ bytes: Bytes, _ range: Range<Int>) {
    guard let key = WordKey(bytes, range), let kind = Self.kinds[key] else { return nil }
    self = kind
  }

  private static let kinds: [WordKey: Abbreviation] = {
    var kinds: [WordKey: Abbreviation] = [:]
    for (kind, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) { kinds[WordKey(word)] = kind }
    }
    return kinds
  }()

  /// Later lists win where a word is in two.
  private static let lists: [(Abbreviation, String)] = [
    (
      .title,
      """
      mr mrs ms mx messrs mme mmes mlle mlles dr drs prof profs rev revd fr hon rt msgr mgr bp abp archbp
      gen lt col maj capt cpt cmdr cmdre cdr adm vadm radm brig sgt ssgt msgt sfc cpl lcpl pvt pfc spc lieut
      ens cmd comdr wo cwo sen sens rep reps gov govs pres amb atty supt insp det const sec.-gen secy treas
      asst assoc dep asst.-gen lt.-gen lt.-col maj.-gen brig.-gen lt.-cmdr vice-adm rear-adm
      hr herr frau sra srta dra sto ste mons sig sigra hrh rt.hon
      """
    ),
    (
      .connective,
      """
      e.g i.e eg ie vs v viz cf ca approx c.f i.a q.v n.b nb incl excl esp resp n.o d.b.a a.k.a aka ibid op.cit
      loc.cit op cit loc et.al b d né née т.е т.н т.к напр см
      """
    ),
    (
      .numbered,
      """
      no nos nr n° nº № p pp pg pgs par para vol vols ch chap art arts fig figs sec sect eq eqs tab ex app
      ver vers ref refs apt rm ste bldg fl flr ext tel ph sq cu hwy rte rt pt pts lot blk bk cl §
      """
    ),
    (.month, "jan feb febr mar apr jun jul aug sep sept oct nov dec"),
    (.weekday, "mon tue tues wed weds thu thur thurs fri sat sun"),
    (
      .unit,
      """
      in ft yd yds mi lb lbs oz kg km cm mm mph kph kmh hr hrs min mins sec secs gal gals pt qt tsp tbsp bbl
      mo mos wk wks yr yrs doz deg kw mw mg ml ha ac pct bn mn mln bln
      """
    ),
    (.halfDay, "a.m p.m"),
    (
      .trailing,
      """
      inc corp co cos ltd llc plc llp lp gmbh ag sa nv bv spa pty bros assn assoc mfg intl natl univ inst dept
      depts div dist govt admin ctr cttee comm commn mgmt acad coll hosp lib mus fdn org
      jr sr esq phd ph.d m.d d.d.s ed.d m.sc b.sc m.phil d.phil ll.b ll.m ll.d m.eng b.eng m.ed
      ala ariz ark calif cal colo conn del fla ga ida ill ind kan kans ken kent ky la md mass mich minn miss mont neb
      nebr nev okla ore penn penna pa tenn tex vt va wash wis wisc wyo ont que alta sask
      n.y n.j n.h n.m n.c n.d s.c s.d r.i w.va d.c p.r
      st sts ave av blvd rd dr. ln pl pkwy sqr ter terr mt mts ft pt is isl hts jct twp cnty
      a.d b.c b.c.e c.e bc ad
      u.s u.k u.n e.u u.s.a u.s.s.r u.a.e
      """
    ),
    (.closing, "etc etc. al др пр г гг"),
  ]
}
