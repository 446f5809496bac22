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
  /// A state or province; after a town ("Salem, Mass.") it ends a sentence before any capital but a date's.
  case state
  /// Ends a sentence before any capital: "etc.".
  case closing

  /// The kind of the word `range`, without its last stop; nil for what is no abbreviation.
  init?(_ bytes: Bytes, _ range: Range<Int>) {
    guard let key = WordKey(bytes, range) else { return nil }
    let isCapitalised = bytes.scalar(at: range.lowerBound).value.isUppercase
    if isCapitalised, range.count > 1, let kind = Self.capitalised[key] {
      self = kind
    } else if !isCapitalised || range.count > 1, let kind = Self.anyCase[key] {
      self = kind
    } else {
      return nil
    }
  }

  /// Abbreviations that are words, or nothing, when written in small letters.
  private static let capitalised = table([
    (
      .title,
      """
      mme mmes mlle mlles rev revd fr hon msgr mgr bp abp archbp gen lt col maj capt cpt cmdr cmdre cdr adm vadm
      radm brig sgt ssgt msgt sfc cpl lcpl pvt pfc spc lieut ens comdr cwo sen sens rep reps gov govs pres amb supt
      insp det const secy treas asst dep hr frau sra srta dra sto ste mons hrh
      """
    ),
    (.numbered, "bldg ext tel rte rt hwy pt pts apt rm"),
    (.month, "jan feb febr mar apr jun jul aug sep sept oct nov dec"),
    (.weekday, "mon tue tues wed weds thu thur thurs fri sat sun"),
    (
      .state,
      """
      ala ariz ark calif cal colo conn del fla ga ida ill ind kan kans ken ky la md mass mich minn miss mont neb nebr
      nev okla ore penn penna pa tenn tex vt va wash wis wisc wyo ont que alta sask
      n.y n.j n.h n.m n.c n.d s.c s.d r.i d.c w.va
      """
    ),
    (
      .trailing,
      """
      cos ag sa nv bv spa assoc atty inst dist div coll lib mus mts ft pl is hts jct ter
      ave av blvd rd ln pkwy sqr twp cnty ctr hosp univ natl intl comm
      """
    ),
  ])

  /// Abbreviations in any case, but for single letters, which are initials as capitals.
  private static let anyCase = table([
    (.title, "mr mrs ms mx messrs dr drs prof profs mt"),
    (
      .connective,
      """
      e.g i.e eg ie vs v viz cf ca approx c.f i.a q.v n.b nb incl excl esp resp d.b.a a.k.a aka ibid op.cit
      loc.cit op loc b d p.s ps née т.е т.н т.к напр см
      """
    ),
    (
      .numbered,
      """
      no nos nr n° nº № p pp pg pgs par para vol vols ch chap art arts fig figs sec sect eq eqs tab app ver vers
      ref refs fl ph §
      """
    ),
    (
      .unit,
      """
      in ft yd yds mi lb lbs oz kg km cm mm mph kph kmh hr hrs min mins sec secs gal gals qt tsp tbsp bbl sq cu
      mo mos wk wks yr yrs doz deg kw mw mg ml ha ac pct bn mn mln bln
      """
    ),
    (.halfDay, "a.m p.m"),
    (
      .trailing,
      """
      inc corp co ltd llc plc llp lp gmbh pty bros assn mfg dept depts govt mgmt fdn jr sr esq phd ph.d m.d d.d.s
      ed.d m.sc b.sc m.phil d.phil ll.b ll.m ll.d m.eng b.eng m.ed st sts b.c.e u.s.s.r
      """
    ),
    (.closing, "etc al др пр г гг"),
  ])

  private static func table(_ lists: [(Abbreviation, String)]) -> [WordKey: Abbreviation] {
    var table: [WordKey: Abbreviation] = [:]
    for (kind, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) { table[WordKey(word)] = kind }
    }
    return table
  }
}
