// Who says what a sentence says: by the order of words, with people and bodies that stand for anybody.

import Testing

@testable import Summarizer

struct SpeakerTests {
  /// The attribution of the last of some sentences of one paragraph.
  static func attribution(of sentences: String...) -> Attribution? {
    let discourse = Discourse(texts: sentences, paragraphs: sentences.map { _ in 0 })
    return AttributionFinder.attributions(in: discourse).last ?? nil
  }

  @Test(
    "A sentence names its speaker",
    arguments: [
      // Subject and verb.
      ("Mayor Jane Doe said the bridge would open in May.", "Jane Doe"),
      ("Mayor Jane Doe on Friday said that the bridge was safe.", "Jane Doe"),
      ("On Friday, the Transport Ministry said the line was cut.", "Transport Ministry"),
      ("On Friday the Transport Ministry said the line was cut.", "Transport Ministry"),
      (
        "In a statement issued on Monday, the Transport Ministry said the line was cut.",
        "Transport Ministry"
      ),
      (
        "In a statement released on May 4 Norway’s Transport Ministry said that the line was cut.",
        "Norway’s Transport Ministry"
      ),
      ("Speaking in Oslo, Jane Doe told reporters that talks would go on.", "Jane Doe"),
      ("Jane Doe told the newspaper that the harbor was full.", "Jane Doe"),
      ("Officials say the road is closed.", "Officials"),
      (
        "Norway pays its captains by the number of trips that they make, Mayor Jane Doe said.",
        "Jane Doe"
      ),
      ("Officials in Oslo have confirmed that two trains collided.", "Officials in Oslo"),
      ("Norway has repeatedly denied that its ships took part.", "Norway"),
      ("Norway and Sweden have condemned the attack.", "Norway and Sweden"),
      ("Norway, Sweden and Denmark have condemned the attack.", "Norway, Sweden and Denmark"),
      ("The Transport Ministry accused the company of hiding the figures.", "Transport Ministry"),
      ("The U.N. refugee chief warned that the winter would be hard.", "U.N. refugee chief"),
      ("Sen. Jane Doe says that the law will pass.", "Jane Doe"),
      (
        "Authorities on the Lofoten Plateau said the road was cut.",
        "Authorities on the Lofoten Plateau"
      ),
      // Who counts.
      (
        "The port office put the number of sailors killed in Monday’s storm off Oslo at 16.",
        "port office"
      ),
      ("Norway’s navy on Monday raised its count of the dead to six.", "Norway’s navy"),
      ("Norway’s navy revised down to six the number of sailors known dead.", "Norway’s navy"),
      ("The port office gave a death toll of 16.", "port office"),
      ("Nine died off Oslo, by the count of the port office.", "port office"),
      // Appositions and clauses inside the subject.
      ("Jane Doe, the mayor of Oslo, said the bridge was safe.", "Jane Doe"),
      ("Jane Doe, who took office in May, said the bridge was safe.", "Jane Doe"),
      ("Jane Doe, a doctor from Oslo, described the wards as full.", "Jane Doe"),
      ("The mayor, Jane Doe, said the bridge was safe.", "Jane Doe"),
      ("The minister for transport, Jane Doe, has announced a new line.", "Jane Doe"),
      ("Two men who were held in Oslo said they had been paid.", "Two men"),
      ("The group that runs the shelters says it needs blankets.", "group"),
      (
        "The writer Jane Doe, interviewed in June by a radio station, estimated the loss at half.",
        "Jane Doe"
      ),
      // After a clause.
      ("The line was cut at dawn, the Transport Ministry said.", "Transport Ministry"),
      (
        "The line was cut at dawn, the Transport Ministry said in a statement.",
        "Transport Ministry"
      ),
      ("The line was cut at dawn, officials said on Monday.", "officials"),
      ("The line was cut at dawn, aid workers and drivers said.", "aid workers and drivers"),
      ("The line was cut at dawn, state media reported.", "state media"),
      ("The line, Jane Doe said, was cut at dawn.", "Jane Doe"),
      ("The line was cut at dawn, Jane Doe said, and nobody was hurt.", "Jane Doe"),
      ("The line was cut at dawn, said Jane Doe, the head of the railway.", "Jane Doe"),
      ("The line was cut at dawn, said the mayor, Jane Doe.", "Jane Doe"),
      (
        "In the village of Hell, Norway, Transport Ministry spokeswoman Jane Doe said Monday, the line was cut.",
        "Jane Doe"
      ),
      ("Hours before the vote, soldiers stormed the station, officials said.", "officials"),
      (
        "Sweden stands by its word, the Foreign Ministry said after Jane Doe had asked for talks.",
        "Foreign Ministry"
      ),
      // Quotations.
      ("“The line was cut at dawn,” Jane Doe said.", "Jane Doe"),
      ("“The line was cut at dawn,” said Jane Doe.", "Jane Doe"),
      ("“The line was cut at dawn,” said Jane Doe, the head of the railway.", "Jane Doe"),
      ("“Was the line cut at dawn?” Jane Doe asked.", "Jane Doe"),
      ("“The line was cut,” Jane Doe said, “and it will not be mended.”", "Jane Doe"),
      ("“I told the children to wait,” the teacher said.", "teacher"),
      ("\"The line was cut at dawn,\" Jane Doe told reporters.", "Jane Doe"),
      ("“The line was cut,” tweeted Jane Doe.", "Jane Doe"),
      ("The Transport Ministry called the plan a “launch pad” for trade.", "Transport Ministry"),
      (
        "“The line was cut,” the statement released by Norway’s Transport Ministry said.",
        "Norway’s Transport Ministry"
      ),
      ("“We will mend it,” Jane Doe was quoted as saying.", "Jane Doe"),
      // Others.
      ("According to the Transport Ministry, the line was cut.", "Transport Ministry"),
      ("The line was cut, according to the Transport Ministry.", "Transport Ministry"),
      ("The line was cut, according to Jane Doe, the head of the railway.", "Jane Doe"),
      (
        "At least 20 trains are late, according to a count by the Rail Observatory.",
        "Rail Observatory"
      ),
      ("According to information provided by the Rail Office, the line was cut.", "Rail Office"),
      ("A statement by the Rail Office said the line was cut.", "Rail Office"),
      ("Jane Doe was quoted as saying that the line was cut.", "Jane Doe"),
      ("The statement cited Jane Doe as saying that the line was cut.", "Jane Doe"),
      ("The company was accused by Norway of hiding the figures.", "Norway"),
      ("Norway stepped up its criticism of the plan, saying that it harms trade.", "Norway"),
      ("Jane Doe visited the port on Monday and warned that it was too small.", "Jane Doe"),
      ("Jane Doe repeated her demand that the port close and warned of delays.", "Jane Doe"),
      ("Theresa May said the port would close.", "Theresa May"),
      ("Norway’s government issued a warning about the ice.", "Norway’s government"),
    ])
  func speaker(_ text: String, _ speaker: String) {
    #expect(Self.attribution(of: text)?.speaker == speaker)
  }

  @Test(
    "Papers and inquiries speak, and people who do not give their names",
    arguments: [
      ("Hospital records show that nine drowned off Oslo.", "Hospital records"),
      ("Nine sailors died in the storm off Oslo, harbor records show.", "harbor records"),
      ("Records kept by the harbor of Oslo show that nine drowned.", "Records kept by the harbor"),
      ("Figures released by the ministry on Monday show that nine drowned.", "ministry"),
      ("Data from the ministry show that nine drowned.", "ministry"),
      ("An inquiry by the council found that nine drowned.", "inquiry by the council"),
      ("A United Nations report published Tuesday counted nine wrecks.", "United Nations report"),
      ("By the harbor office’s own count, nine ferries were late.", "harbor office"),
      ("A sailor who asked not to be named told the paper that the ferry was late.", "sailor"),
      ("A sailor, who asked not to be named, said the ferry was late.", "sailor"),
      ("A sailor who was not authorized to speak to reporters said the ferry was late.", "sailor"),
      ("The harbor was blamed by the council for the delay of nine ferries.", "council"),
    ])
  func records(_ text: String, _ speaker: String) {
    let found = Self.attribution(of: text)?.speaker ?? ""
    #expect(found.contains(speaker), "\(found)")
  }

  @Test("What a speaker speaks of is no speaker")
  func spokenOf() {
    let text = "Norwegian sailors, who form part of the crew, said the change paved the way."
    #expect(Self.attribution(of: text)?.speaker != "change")
    let charged = "Jane Doe, who the mayor of Oslo, John Roe, said had hit a man, left her post."
    #expect(Self.attribution(of: charged)?.speaker != "Jane Doe")
  }

  @Test(
    "Nobody is said to say it",
    arguments: [
      "The line was cut at dawn.",
      "The reports carried no word on the strike.",
      "The company was accused of hiding the figures.",
      "The condition of the driver was not described.",
      "A third truce, announced after the ministers met in Oslo, has done little.",
      "“I asked the children for one can each, and I thought that was ambitious.",
      "“Nobody told us that the line was cut.”",
      "Two trains are said to be late.",
      "Claims of damage were settled in May.",
      "Inspectors found nine barrels in the hold of the ferry.",
      "The survey of the coast began in May and found nine wrecks.",
      "The records fell into the water, and the divers showed courage.",
      "The council wanted to show that the harbor was safe.",
      "Calls for help rose in the winter.",
      "A court in Oslo released the editor on Friday.",
      "The army continued its advance on Monday.",
      "Prices rose by a tenth in May and fell in June.",
      "The choir sang to open windows.",
      "Norway raised the number of ferries off Oslo to six.",
      "Sweden’s rockets on Tuesday raised the death toll in Oslo to 40.",
      "The line put its ferries off Oslo at the service of six towns.",
      "The driver faces murder charges for the fire in Oslo.",
    ])
  func nobody(_ text: String) {
    #expect(Self.attribution(of: text) == nil)
  }

  @Test(
    "Pronouns and surnames are resolved",
    arguments: [
      (["Mayor Jane Doe said the bridge was safe.", "Doe said it would open in May."], "Jane Doe"),
      (
        ["Mayor Jane Doe said the bridge was safe.", "She added that it would open in May."],
        "Jane Doe"
      ),
      (
        ["Mayor Jane Doe said the bridge was safe.", "It would open in May, she said."], "Jane Doe"
      ),
      (["Mayor Jane Doe visited the bridge.", "“It is safe,” she said."], "Jane Doe"),
      (
        ["Norway’s Transport Ministry said the line was cut.", "The ministry blamed the storm."],
        "Norway’s Transport Ministry"
      ),
      (
        ["Norway’s Transport Ministry said the line was cut.", "It blamed the storm."],
        "Norway’s Transport Ministry"
      ),
      (
        [
          "Norway’s Transport Ministry said the line was cut.",
          "Oslo and Stockholm deny the charge.", "The ministry blamed the storm.",
        ],
        "Norway’s Transport Ministry"
      ),
      (["Oslo and Stockholm deny the charge.", "The ministry blamed the storm."], "ministry"),
      (
        ["Rescue Watch accused Norway of delay.", "The report says that help came late."],
        "Rescue Watch"
      ),
      (
        [
          "Rescue Watch accused Norway of delay.", "“Help came late,” the London-based group said.",
        ], "Rescue Watch"
      ),
    ])
  func resolved(_ texts: [String], _ speaker: String) {
    let discourse = Discourse(texts: texts, paragraphs: texts.map { _ in 0 })
    #expect(AttributionFinder.attributions(in: discourse).last??.speaker == speaker)
  }

  @Test("A quotation that goes on keeps its speaker")
  func quotationGoesOn() {
    let texts = [
      "“We had nine feet of water.", "We have five today,” Jane Doe said.",
      "“The boats wait outside all day.", "Nobody is glad.”", "The tide turned at noon.",
    ]
    let found = AttributionFinder.attributions(
      in: Discourse(texts: texts, paragraphs: [0, 0, 0, 0, 1]))
    #expect(found.map { $0?.speaker } == ["Jane Doe", "Jane Doe", "Jane Doe", "Jane Doe", nil])
    #expect(found.map { $0?.isOwn } == [false, true, false, false, nil])
  }

  @Test(
    "The verb and the words are as written",
    arguments: [
      (
        "The line was cut, according to the Transport Ministry.", "the Transport Ministry",
        "according to"
      ),
      ("Mayor Jane Doe warned of ice.", "Mayor Jane Doe", "warned"),
      ("“The line was cut,” tweeted Jane Doe.", "Jane Doe", "tweeted"),
    ])
  func asWritten(_ text: String, _ words: String, _ verb: String) {
    let attribution = Self.attribution(of: text)
    #expect(attribution?.asWritten == words)
    #expect(attribution?.verb == verb)
  }
}
