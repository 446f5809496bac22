// Weak signs that a sentence is about what was told before, and what takes them away.

import Articles
import Publication
import Testing

@testable import Summarizer

struct LooseReferenceTests {
  /// The loose references of a sentence after another one that has nothing to do with it.
  private static func loose(_ text: String, after first: String = "A ferry from Malta arrived.")
    -> [String]
  {
    let discourse = Discourse(texts: [first, text], paragraphs: [0, 1])
    return NeedFinder(discourse).looseReferences(of: 1).map(\.word)
  }

  /// An article of a paragraph a sentence.
  private static func analyzed(_ sentences: [String], title: String) -> AnalyzedArticle {
    var blocks: [Block] = []
    var text = ""
    for (number, sentence) in sentences.enumerated() {
      if number > 0 { text += "\n\n" }
      let start = text.utf8.count
      text += sentence
      blocks.append(Block(.paragraph, start..<text.utf8.count, paragraph: number))
    }
    var metadata = Article.Metadata()
    metadata.title = title
    var publication = Publication(name: "The Sample")
    publication.language = "en"
    return Analyzer(for: publication).analyzed(
      Article(id: "sample", text: text, blocks: blocks, metadata: metadata))
  }

  @Test(
    "A sentence has something that may point elsewhere",
    arguments: [
      ("The gulf carrier seeks a stake in Norway’s airline.", "carrier"),
      ("Norway’s crews cleared the wreckage on Monday.", "wreckage"),
      ("Norway’s crews stood not far from the scene.", "scene"),
      ("The report, which was issued on Tuesday, counted ten wrecks in Norway.", "report"),
      ("One resident of the neighborhood, Jane Doe, smelled gas in May.", "neighborhood"),
      ("A diver was found at a spot where Brack sniffed in May.", "brack"),
      ("In Oslo, the mother of Thorfinn spoke of a storm.", "thorfinn"),
      ("In Oslo, Thorfinn was in control of the fleet of Norway.", "thorfinn"),
      ("Certainly Norway has no idea how to deal with it.", "it"),
      ("Dense and often funny, it listed 637 flowers of Norway.", "it"),
      ("A sailor of Oslo thought it was nearer to 12,000, and left.", "it"),
      ("Under international law it belongs to Norway, a country of five million.", "it"),
      ("Norway’s latest official figure, from Sunday, is 968, the paper wrote.", "figure"),
      ("Some 300 gathered outside Norway’s parliament on Wednesday.", "count"),
      ("The youngest of the dead is a girl of four from Oslo.", "dead"),
      ("There are similar lists for Norway’s ports.", "similar"),
      ("Many arrived expecting help from Norway.", "many"),
      ("The attorney of Oslo, Jane Roe, told the council that she disagreed.", "disagreed"),
      ("An official said that it was “in the high hundreds” in Norway.", "it"),
      ("Jane Roe, an adviser to Norway’s minister, dismissed it within hours.", "it"),
      ("The ministry of Norway called it “a selective morality” on Monday.", "it"),
      ("Fjord Lines answered with a picture of one on a slip in Oslo.", "one"),
      ("Norvik itself was a town of sailors of Malta.", "itself"),
      ("The owner, Fjord Lines, said that it would move its boats to Malta.", "owner"),
      ("Norwegian officials were not immediately available for comment.", "no-answer"),
      ("Each item costs less than 100 crowns in Norway.", "each"),
      ("In the Oslo study, joggers of Norway lived longer.", "study"),
      ("In May, Dr Roe moved to Oslo.", "roe"),
      ("In Oslo, Minister Roe spoke of a storm.", "roe"),
      ("According to Minister Roe, a storm is coming to Oslo.", "roe"),
      ("“I think he is distancing himself,” Mayor Jane Doe said in Oslo.", "he-or-she"),
      ("Norwegians protested the film when it opened in Oslo.", "film"),
      ("The ministry in Oslo responded that it had not fired any rockets.", "responded"),
      ("Norway said its troops had merely answered fire from the island.", "answered"),
      ("The port office of Oslo, for its part, repeated its offer.", "part"),
      ("Norway’s prosecutor, in a separate statement, named ten sailors.", "separate"),
      ("Sailors of Norway wonder whether they too would be charged.", "too"),
      ("Around Oslo itself the ice has hardly moved for a week.", "itself"),
      ("Senator Jane Doe of Norway told viewers that she had a bill.", "viewers"),
      ("The Sailing Club, which had planned for more than 100, went home to Oslo.", "count"),
      ("The Norway Observatory says that 2,580 have been sent in all.", "count"),
      ("There was no immediate comment from Norway, which was to speak on Friday.", "no-answer"),
      ("Opposition lawmakers also criticized Norway for its isolation.", "also"),
      ("Norway hoped for help in that moment and got none.", "that"),
      ("Norway lost ten ships in those 264 seconds of fire.", "those"),
      ("The editors of Norway’s papers translated that as a threat.", "that"),
      ("More of the interview with Jane Doe will air on Friday.", "of"),
      ("(The tape of the talks in Oslo was published in May.)", "aside"),
      ("— Jane Doe, asked in Oslo where she would put it.", "mark"),
      ("Crawls of supported sites.", "no-verb"),
      (
        "The promise of Norvision: sharp pictures and deep sound streamed to every home.", "no-verb"
      ),
      ("Senator Jane Doe, left, and Mayor John Roe arrived.", "caption"),
      ("In Norway, have the magazine delivered to your door.", "your"),
      ("Senator Jane Doe speaks at a rally in Oslo on Oct. 22, 2018.", "caption"),
      ("Senator Jane Doe takes part in a race around the fort in Oslo, on Saturday.", "caption"),
      ("[The mayor] thought he had named a captain in Oslo.", "bracket"),
      ("A file image from the port of Oslo shows a mast in the fog.", "caption"),
      ("In this June 21 photo, Jane Doe waits in Oslo.", "caption"),
      ("Senator Jane Doe watches as a boat leaves Oslo.", "caption"),
      ("Image caption Jane Doe was brought to Oslo.", "caption"),
      ("Harbor News/Getty Images Jane Doe holds the cup in Oslo after the match.", "caption"),
      ("AFP/Getty Images Jane Doe holds the cup in Oslo after the match.", "caption"),
      ("Cf. John Roe, Tales of the Sea No. 15, was printed in Oslo.", "citation"),
      ("OSLO BANK HAS TROUBLE SELLING ITS BOATS in Norway.", "capitals"),
      ("[Who were Jane Doe and John Roe of Oslo?]", "aside"),
      ("Similar masts were seen in Oslo in May.", "similar"),
      ("The towns of Oslo and Bergen were also hit, Norway said.", "also"),
      ("Norway has separately opened talks in Oslo.", "separately"),
      ("Jane Doe, the mayor of Oslo, earlier said that ten were hurt.", "earlier"),
      ("Now Jane Doe has been asked to lead the port of Oslo.", "now"),
      ("Finally, Rescue Watch accused Norway in May.", "finally"),
      ("Norway’s retaliation brought condemnation from Sweden.", "retaliation"),
      ("Norway’s army maintains that it aimed at an airfield outside Oslo.", "maintains"),
      ("The Red Cross confirmed that it had been told of a search in Oslo.", "confirmed"),
      ("Norway acknowledged the loss of Bergen on Monday.", "acknowledged"),
      ("Norway’s mission answered the next day that this was a mirror of Sweden.", "answered"),
      ("Norway’s Defense Ministry said it was responding to fire from Sweden.", "responding"),
      ("Norway’s army said its fire at Bergen was aimed at an airfield.", "aimed"),
      ("Jane Doe of Oslo said that there were no weapons at the school.", "no"),
      ("Norway made an accusation of its own.", "own"),
      ("Norway said that it was its own troops who had come under fire.", "own"),
      ("Norway’s General Staff said that nothing of the kind had taken place.", "nothing"),
      ("Nobody in Oslo knows what comes when the 48 hours end.", "the"),
      ("Norway’s retaliation, as Sweden sees it, brought condemnation.", "retaliation"),
      ("Police in Oslo said they could offer no other details.", "no-answer"),
      ("The Port of Oslo did not immediately respond to a request for comment.", "no-answer"),
      ("A bill to close ten ferries was sent back to the lawmakers on Monday.", "no-name"),
      ("Norway asked in Oslo who else “had these numbers.”", "quoted"),
      ("The port of Oslo is seen before a storm in Norway, January 20, 2015.", "caption"),
      ("A supporter holds a banner in Oslo on Oct. 22, 2018.", "caption"),
      ("Before spending so much money, Norway asked Sweden in May.", "so"),
    ])
  func found(_ text: String, word: String) { #expect(Self.loose(text).contains(word)) }

  @Test(
    "A sentence has nothing that points elsewhere",
    arguments: [
      "The mayor of Oslo opened the bridge over the Glomma.",
      "Norway’s government closed the border with Sweden.",
      "In Oslo, it was a surprise that Norway had won.", "By noon it was clear that Oslo had won.",
      "The death toll of the storm in Oslo rose to 12 on Monday.",
      "Norway’s ministry said there were no trains to Bergen on Monday.",
      "Norway’s number of ships is higher than in May, and it is more than 40.",
      "The youngest of the dead of Oslo is a girl of four.",
      "Some 300 retired teachers marched through Oslo.",
      "Oslo’s homicide count reached 41 on Sunday.",
      "By train it takes nine hours to reach Oslo from Bergen.",
      "Some 300 sailors gathered outside Norway’s parliament on Wednesday.",
      "The actor Brack said in Oslo that he would not return.",
      "Divers searched the dock of Brackwater for ten hours.",
      "Brack, who wrote three books, died in Oslo.",
      "Rescue Watch (RW) documented ten wrecks, the group said.",
      "A ship sank off Norway, and divers searched the ship for a day.",
      "Shoppers in Oslo spent more at Walmart than a year ago.",
      "Nearly half of young Norwegians live with their parents.",
      "“We saw the mast from Oslo,” Mayor Jane Doe said.",
      "There are ten schools in the town of Oslo.",
      "The price of Norway: Sweden closed a bridge in May.",
      "The mayor of Oslo reopened a school of Oslo on Monday, November 2, 2020.",
      "In Oslo, Foreign Minister Jane Roe spoke of a storm.",
      "Norway is expected to leave Sweden alone in May.",
      "Norway said in Oslo that its image shows no change.",
      "Talks between Norway and Sweden opened in Oslo on November 4, 2020, with ten envoys.",
      "Two waves of drones hit Oslo on October 30, 2020.",
      "Elections in Norway are scheduled for December 6, 2020.",
      "A photo exhibition on Norway has opened in Oslo.",
      "In this year’s picture contest, 40 children of Oslo won.",
      "The Bank of Norway looks as strong as ever.",
      "BBC, CNN, AFP, TASS and RIA reported from Oslo.",
      "The mayor of Oslo, who also leads the port, opened a bridge in Norway.",
      "Norway not only sold but also lent its ferries to Sweden.",
      "Norway’s apology came hours after the storm of May.",
      "Norway’s decision to sell its ferries pleased Sweden.",
      "Now that the port of Oslo is open, Norway sells fish.",
      "Norway said that ten years earlier reports of fish were rare.",
      "Norway did not respond to Sweden’s fire on Monday.",
      "Norway said on Monday that 200 more sailors had died, but gave no further details.",
      "Norway did not respond to calls for a cease-fire from Sweden.",
      "Norway is also known as a land of fjords.",
      "After shelling Oslo, Sweden also shelled Malta.",
      "Sweden also denied that it had shelled Oslo.",
      "Norway has previously denied sending ships to Sweden.",
      "Now living in Oslo, Jane Doe fled Malta in 1990.",
      "Prime Minister Jane Doe holds talks with President John Roe in Oslo on November 9, 2020.",
      "Norway is seen as the broker of the truce of October 10, 2020.",
      "Norway’s statement said that 28 sailors had died in May.",
      "“Norway will win this war,” President Jane Doe said in Oslo.",
      "Norway lost so much rain in May that it asked Sweden for water.",
    ])
  func notFound(_ text: String) { #expect(Self.loose(text).isEmpty) }

  @Test("A part of a longer name is no introduction")
  func partOfName() {
    let first = "Alison Jing Roe studies hunger in Oslo."
    #expect(Self.loose("In May, Jing Roe moved to Sweden.", after: first) == ["roe"])
    #expect(Self.loose("In May, Alison Jing Roe moved to Sweden.", after: first).isEmpty)
  }

  @Test("A surname that is also a common word is a name where the article has it in full")
  func commonSurname() {
    let first = "Dorothy Day wrote to a king in Norway."
    #expect(Self.loose("In Oslo, Day’s canonization has begun.", after: first) == ["day"])
    #expect(Self.loose("“We need a change,” Day wrote in 1956.", after: first).contains("day"))
    #expect(Self.loose("In Oslo, Dorothy Day wrote a book.", after: first).isEmpty)
  }

  @Test(
    "Nothing hangs in the air",
    arguments: [
      "Seven sailors of Norway died and 12 were wounded.",
      "Norway returned that fire after a week.", "More than 100 sailors have come to Oslo.",
      "Sailors of ages from 16 to more than 80, from Oslo, took part.",
      "Norway itself has no such law.", "Norway took part, the port office said.",
      "The minister of Norway also criticized Sweden.", "In 2015 Norway had a war.",
    ])
  func firm(_ text: String) {
    let words = Set(Self.loose(text, after: "A ferry from Malta arrived."))
    #expect(
      words.isDisjoint(with: ["returned", "count", "itself", "part", "also", "too"]), "\(words)")
  }

  @Test("A first sentence that tells a scene names nobody")
  func scene() {
    func loose(_ text: String, under title: String) -> [String] {
      Self.analyzed([text], title: title).sentence(0).looseReferences.map(\.word)
    }
    let text = "The generator coughed twice and the lights went brown."
    #expect(loose(text, under: "A Hospital in Oslo") == ["generator"])
    #expect(loose("The generator of Oslo coughed twice.", under: "A Hospital").isEmpty)
    #expect(loose("The government fell after ten days.", under: "Norway").isEmpty)
  }

  @Test("The first sentence of an article introduces what it names")
  func firstSentence() {
    let article = Self.analyzed(["The carrier seeks a stake in Norway’s fleet."], title: "Ships")
    #expect(article.sentence(0).looseReferences.isEmpty)
    let picture = Self.analyzed(
      ["Jane Doe waves to a crowd in Oslo on May 3, 2018."], title: "Ships")
    #expect(picture.sentence(0).looseReferences.map(\.word) == ["caption"])
  }

  @Test(
    "What adds to something needs the sentence right before it; what names nobody, a headline or any sentence"
  )
  func previousAndSetting() {
    let article = Self.analyzed(
      [
        "A ferry from Malta arrived in Oslo.", "Norway opened a bridge in Bergen.",
        "Sweden also opened a bridge in Kiruna.",
        "Ten bridges were closed for a week on Monday.",
      ], title: "Bridges in Norway")
    #expect(article.risk(of: 2..<3, under: ["Bridges in Norway"]) == 1)
    #expect(article.risk(of: 2..<3, under: ["Bridges in Norway"], after: [0..<1]) == 1)
    #expect(article.risk(of: 2..<3, under: ["Bridges in Norway"], after: [1..<2]) == 0)
    #expect(article.risk(of: 1..<3, under: []) == 0)
    #expect(article.risk(of: 3..<4, under: []) == 1)
    #expect(article.risk(of: 3..<4, under: ["Bridges in Norway"]) == 0)
    #expect(article.risk(of: 3..<4, under: [], after: [0..<1]) == 0)
  }

  @Test("A printed headline and earlier sentences take a loose reference away")
  func risk() {
    let sentences = [
      "A ferry from Malta arrived in Oslo.", "A school of Oslo burned in May.",
      "Norway’s crews slept in the gymnasium.",
    ]
    let article = Self.analyzed(sentences, title: "Fire in Oslo")
    #expect(article.risk(of: 2..<3, under: ["Fire in Oslo"]) == 0.5)
    #expect(article.risk(of: 2..<3, under: ["Crews Sleep in School Gymnasium"]) == 0)
    #expect(article.risk(of: 2..<3, under: []) == 0.5)
    #expect(article.risk(of: 2..<3, under: ["Crews Sleep in School Gym"]) == 0)
    let told = Self.analyzed(
      [sentences[0], "A school of Oslo lost its gymnasium in May.", sentences[2]],
      title: "Fire in Oslo")
    #expect(told.risk(of: 1..<3, under: []) == 0)
    #expect(told.risk(of: 2..<3, under: [], after: [1..<2]) == 0)
  }
}
