// What may stand alone and what leans on another sentence.

import Testing

@testable import Summarizer

struct NeedTests {
  /// What a sentence needs after another one that has nothing to do with it.
  static func needs(_ text: String, after first: String = "A ferry from Malta arrived.") -> [Need] {
    NeedFinder(Discourse(texts: [first, text], paragraphs: [0, 1])).needs(of: 1)
  }

  @Test(
    "It stands alone",
    arguments: [
      "The only bridge in Oslo that trucks may use is closed.",
      "It has been three weeks since war broke out in Norway, and few have left Oslo.",
      "More than 40,000 people have fled to Norway since May, the country’s ministry said.",
      "THE PORT IS to close at the end of May, the city of Oslo has decided.",
      "At least three of those killed in the storm in Oslo on Sunday were sailors, Norway said.",
      "Thousands marched in Oslo for the release of those with ties to Sweden.",
      "Updated, faster ferries will sail between Oslo and Bergen in May.",
      "Police in Oslo have charged three men with the theft of a 19-year-old and his car.",
      "The war in Norway has shown no signs of slowing down.",
      "The U.N. human rights chief said on Monday that strikes could amount to crimes.",
      "The Norwegian military’s press service released the names of eleven more servicemen.",
      "Some of this year’s rain fell on Oslo.",
      "Of the 27 members of the European Union, ten have paid.",
      "Although they met in Oslo, the ministers of Norway and Sweden signed nothing.",
      "To reach Oslo, ships have to pass ten islands.",
      "A second language is taught in the schools of Oslo.",
      "May is the wettest month in Norway.", "On Tuesday it was clear that Norway would pay.",
      "A driver from Oslo was charged on Monday, hours after two of those hurt in Malta died.",
      "In May it was announced that a bridge in Oslo would close.",
      "Of the 2,000 soldiers wounded in the war, some have left hospitals in Norway.",
      "When it comes to Norway, no state has done more than Sweden.",
      "To defend Norway and to rebuild it, sailors have given a million.",
      "A second attack helicopter of Norway was shot down on Monday.",
      "Many other countries called on Norway and Sweden to talk.",
      "Refugees from Bergen walked to Oslo and from there took buses to Sweden.",
      "Not yet recognized by any state, Norway held an election on March 31.",
      "Some more ships of Norway will sail to Malta in May.",
      "Both Norway and its ally, Sweden, have denied the charges of fraud.",
      "If that bridge in Oslo closes, the port will have to close too.",
      "It is clear that the port will close in May.",
      "It was not immediately clear how many people were hurt in Oslo.",
      "It took three years to mend the bridge in Oslo.",
      "The rescue service of Norway gives a figure of 46 dead.",
      "Those who lost their homes in the flood have moved to Oslo.",
      "In his speech, President Jane Doe thanked the nurses.",
      "In their statement, the foreign ministers of Norway and Sweden called for talks.",
      "Norway and its ally Sweden have closed their border.",
      "The public may visit the museum in Oslo on Sundays.",
      "The government of Norway approved the budget.",
      "The world has changed since the treaty of 1997 was signed.",
      "The coronavirus pandemic has closed schools in Norway.",
      "The mayor of Oslo opened the bridge.", "The village of Hell lies in Norway.",
      "The foreign ministers of Norway and Sweden met in Oslo.",
      "Norway and Sweden said the two countries would share the cost.",
      "The European Union said it would send aid.",
      "Rescue Watch (RW), a group based in London, counted ten wrecks.",
      "There are ten schools in the town of Oslo.",
      "This week Norway opened a new railway line.", "Last week Norway passed a law on fishing.",
      "According to the Rail Office (RAO), trains were late.",
      "The mayor, Jane Doe, said the bridge would be closed for a month.",
      "President Jane Doe said she would visit Oslo.",
      "A farmer in Norway found a coin under his barn.",
      "Families carried their blankets to the school in Oslo.",
      "The NATO alliance met in Oslo on Monday.",
      "Such a storm has not been seen in Norway since 1962.",
      "More than 200 people were hurt in the storm in Oslo.",
      "At 6 p.m. on Monday, shells fell on the port of Oslo.",
      "Norway’s army said that two soldiers had drowned on Monday.",
      "“A line was cut at dawn,” Norway’s Transport Ministry said.",
      "The economy of Norway grew by a tenth in May.",
      "One of Norway’s oldest churches burned on Sunday.",
      "In the evening of May 3, a fire broke out in Oslo.",
      "Norwegian Foreign Minister Jane Doe said that Norway also wants talks.",
      "Sweden also closed its border with Norway.",
      "The then president, Jane Doe, signed the treaty in 1997.",
      "As many as 200 ships waited outside the port of Oslo.",
      // Definite nouns of which a named place has one, or that the sentence says more about.
      "Norway’s navy sent two ships to the port after a storm in May.",
      "The report by Rescue Watch counted ten wrecks.",
      "Police in Oslo said the driver of a bus had fallen asleep.",
      "Those living near the port of Oslo were told to stay inside.",
      "Norway bought the largest ship in the world.",
      // Names that everybody knows, and a person who is introduced.
      "Putin left for Oslo on Monday.", "The FDA said the fish from Norway was safe.",
      "Norway’s king thanked Jane Doe, whose boats had found the crew.",
      "A driver was freed after an hour, police in Oslo now say.",
      // Shares, times and days that the sentence itself explains.
      "Two of Norway’s ferries were out of service.", "Some of the largest ships in Norway leak.",
      "It is expected that Norway will pay.", "Because of the storm in Oslo, trains were late.",
      "Norway sent ten ships and lent another three.",
      "Half of the aid to Norway came by sea.", "Then-President Jane Doe signed the treaty.",
      "“We sail tomorrow,” Norway’s king said.",
      "Norway’s bank changed its privacy policy and its terms of service in May.",
      "Watch makers in Sweden sold fewer watches.",
      "Bread is delivered daily to ten towns of Norway.",
    ])
  func alone(_ text: String) {
    #expect(Self.needs(text).map(\.reason) == [])
  }

  @Test(
    "It leans on what stands before",
    arguments: [
      "Meanwhile, Prime Minister Jane Doe left for Oslo.",
      "It has risen each year since 2015, and Norway has sold more of it.",
      "It has grown every year since.", "The rescue service of Norway gives a figure of 46.",
      "Overnight: an explosion at a fuel depot of Bergen, which burned till dawn.",
      "Talks on a truce resumed in Bergen on Monday, according to the region’s authorities.",
      "Separately, Norway’s Foreign Ministry denied the report.",
      "Some of this may sound small, but Norway is Sweden’s largest partner.",
      "Previously, doubt had been cast on the bridge of Oslo.",
      "Of the 12 arrested on Saturday, seven were from Sweden.",
      "“We are glad to know what happened to our daughter,” her father John Roe said in Oslo.",
      "Although they built ships, there are few traces of Norway in Sweden.",
      "To pay for it, Norway will sell a ferry.",
      "A second bomb went off in Oslo on Monday.",
      "Norway, by contrast, has sold its ferries.",
      "Doing so would allow Norway to sell its ferries.",
      "A member of the crew of Oslo is in there for scale.",
      "No ambulances of Oslo were called to that school on Friday.",
      "Will soon be heading to Oslo, Norway.",
      "Media requires JavaScript to play.", "Channel Ten’s Jane Doe has more.",
      "Many other towns have stopped work on bridges and roads since ministers met in May and signed a treaty.",
      "For more about the bridges of Oslo, visit the museum.",
      "Update, November 11, 12:03 PT: adds a statement of Norway on the bridge.",
      "The only catch was the price of a ticket to Oslo.",
      "For context, the ferry to Oslo holds 300 people.",
      "Norway delivered all of that and a new bridge in Oslo.",
      "If that holds, it would come to a tenth of the budget, said Jane Doe of the Bank of Norway.",
      "On one of those nights in May, the ferry came in late.",
      "Two of these ships belong to the port of Oslo.",
      // Connectives.
      "However, Norway refused to pay.", "But Norway refused to pay.", "And Norway refused to pay.",
      "In addition, Norway refused to pay.", "At the same time, Norway refused to pay.",
      "As a result, Norway refused to pay.",
      "Norway, however, refused to pay.", "In response, Norway closed its border.",
      "Then Norway closed its border.",
      // Pronouns.
      "He added that the bridge was safe.", "She did not elaborate.", "They met in Oslo on Monday.",
      "It described the plan as unfair.",
      "The bridge is safe, he said.", "The Red Cross has sent ten tents, she said.",
      "On Friday he told President Jane Doe that talks had failed.",
      "His office did not answer.", "Its researchers went to Oslo in May.",
      "The plant stayed open to serve them.",
      "This is a serious problem for Norway.", "That would harm trade with Norway.",
      "These have been closed since May.",
      "Should talks fail to bring that about, Norway would close the port.",
      // Definite nouns.
      "The ministry said the line was cut.", "The report says that help came late.",
      "The statement did not name a company.",
      "The group has asked for blankets.", "The drive began with a cardboard box.",
      "The two leaders agreed on a truce.",
      "Both sides reiterated the need for talks.", "Both governments reject the accusations.",
      "The work will cost the town a million.",
      "In the recordings, two men speak of money.", "After the attack, Norway closed its border.",
      "The third attempt failed.",
      "Norwegian diplomats have raised the matter in Oslo.", "Norway denies the charge.",
      "The line was cut at dawn, the agency said.",
      "The French leader arrived in Oslo on Monday.", "Norway told the two sides to meet.",
      "The library plans a second evening in May.",
      // Surnames, abbreviations.
      "Doe said the bridge was safe.", "The bridge is safe, Doe said.",
      "The RAO counted ten wrecks in Norway.",
      // Times.
      "Later on Saturday, Norway closed its border.", "The next day, Norway closed its border.",
      "Norway closed its border a day later.",
      "At 2:30 p.m., shells fell on Oslo.", "At 2:30pm shells fell on Oslo.",
      "Later, Norway closed its border.",
      "The ministers of Norway and Sweden have since met in Oslo.",
      "A truce in Norway was declared afterward.",
      "That evening Norway closed its border.", "Norway closed its border on the same day.",
      // Comparisons and shares.
      "Another ship sank off Norway.", "Two others were wounded in Norway.",
      "Eleven more names were made public in Oslo.",
      "One of them was a teacher.", "One of the two speaks of money.", "Most were children.",
      "Norway used such weapons in 1940.",
      "Four such attacks were recorded in Norway.",
      "A colonel is among the 11, Norway’s press service said.",
      "Norwegian troops went there in May.", "Others stayed in Oslo.",
      // A time or a share of something told, in an opening.
      "All the while, guards of the port of Oslo watched.",
      "Next up: a concert in Oslo on Monday.",
      "In that age group, a third of Norwegians live alone.",
      "10% goes to the port of Oslo.",
      "Norway suggested after the attack that guards could help.",
      "Those rusting and dented ships were sunk off Norway.",
      "A third man said in Oslo that he had paid.", "The Norwegian called it.",
      "Next thing is that Norway pays.", "Moved by the Norwegians’ stories, he sailed to Oslo.",
      // For whoever looks at the page.
      "Norway’s readers should please enable sound.", "Originally published in Oslo on Monday.",
      "Read on for the words of Jane Doe and John Roe.",
      // Words of somebody.
      "“The line was cut at dawn.”", "We will never give up Oslo.", "Will Norway close its border?",
      "Radio Oslo: What will Norway do now?", "Q: Will Norway close its border?",
      // Nobody and nowhere.
      "Used clothing cannot be accepted.", "There is gunfire in the distance.",
      "A few stayed until the end of the evening, many of them under blankets.",
      // Demonstratives, and words for who or what was named before.
      "The choir of Oslo has sung in this town for years.",
      "Flowing in daily, these data are kept in Oslo.",
      "A rescue effort began here last week, Norway’s coast guard said.",
      "Launched in 1940, it carried a crew of 2,500 from Oslo.",
      "If their demands are not met, they will leave the port of Oslo.",
      "The North Dakota Republican spoke in Oslo.", "Norway freed the 45-year-old on Monday.",
      "The network said Norway had paid.", "According to the scholar, Norway had paid.",
      "As the crackdown began, Norway closed its border.",
      "A similar ship sank off Norway.", "In another gesture, Norway sent ten ships.",
      "Either option would cost Norway a million.", "All three have been found in Norway.",
      "Most left Oslo before noon.", "The director of the port was later freed in Oslo.",
      "Residents of Oslo reported a smell of gas after the explosion.",
      "Your gifts bought food for Norway.", "P.O. Box 6666, Oslo.",
      "Write to news@oslo.example in Norway.",
      "As a question, it has troubled Norway for years.", "In return, Norway opened its border.",
      "Days ahead of the meeting, Norway closed its border.",
      "During its first meeting, more than 200 members left for Oslo.",
      "The 56-year-old Oslo woman was charged.", "Papers from Norway were found at his house.",
      "The cut follows Norway’s budget.", "An aide said the deal appeared to be bad for Norway.",
      "He’ll be traveling Norway by bus.", "Norway backs the measure.",
      // What happens next, some of what was counted, days counted from an article's own.
      "The Volvo then followed Jane Doe to Oslo.", "Seconds later, Norway’s king fell.",
      "Nine of the refusals were in Oslo.", "Most of the wounded were from Norway.",
      "Thirty-five went north to Oslo.", "More than 400 answered in Oslo alone.",
      "Norway does, and in May it asked Sweden for help.",
      "If they were to refuse, Norway would close its border.",
      "Tomorrow’s vote in Oslo will be close.", "Norway’s king will speak tonight.",
      "It is known as the Oslo formula, and Norway likes it.",
      "It is expected to cost Norway a million.", "In one, a sailor of Norway says his name.",
      "In another, Jane Doe of Oslo waves.",
      "Norway’s port chief, Jane Doe, rejected that figure in a call.",
      "A copy provided by the city of Oslo supports that figure.",
      "On Tuesday it showed four days of fuel in Oslo.", "In May they moved to Oslo.",
      "By noon on Friday it had sailed from Oslo to Malta.",
      "In connection with the reports, the port office of Oslo states the following.",
      "Jane Doe of Oslo gave an interview on Monday; the text below has been shortened.",
      "Following is the text of the speech of Jane Doe in Oslo.",
      "For about a decade it worked in Oslo.",
      "Norway is sending another three ships.", "Because Oslo is a port.",
      // What is no news.
      "Jane Doe in Oslo contributed to this report.", "Call Jane Doe at (555) 555-0100.",
      "General view of the port of Oslo on Monday.", "Though Norway has closed its border.",
      "Leader leaves Oslo after talks with Norway’s king.",
      // Fragments.
      "Here is what was reported in Norway:", "a bridge over the river in Oslo.",
      "The bridge over the river in Oslo", "Norway will close its border…",
    ])
  func leans(_ text: String) {
    #expect(!Self.needs(text).isEmpty)
  }

  @Test("A surname leans on the sentence that introduces it")
  func surname() {
    let texts = [
      "Mayor Jane Doe opened the bridge.", "The town thanked Doe in Oslo.",
      "A crowd cheered for Jane Doe.",
    ]
    let finder = NeedFinder(Discourse(texts: texts, paragraphs: [0, 0, 0]))
    #expect(finder.needs(of: 1).contains(.introduction("Doe")))
    #expect(!finder.needs(of: 2).contains(.introduction("Doe")))
  }

  @Test(
    "A surname beside which it stands who has it needs no introduction",
    arguments: [
      ("A ferry will carry Roe, a doctor from Malta, to Oslo.", true),
      ("The Roe family of Malta has moved to Oslo.", true),
      ("Police in Oslo arrested Roe, a day after the fire.", false),
      ("Norway will not forget Roe, a minister said in Oslo.", false),
      ("The Roe family could not be reached in Oslo.", false),
    ])
  func explainedSurname(text: String, isExplained: Bool) {
    let texts = ["A ferry from Malta arrived.", text, "The doctor is John Roe."]
    let needs = NeedFinder(Discourse(texts: texts, paragraphs: [0, 1, 2])).needs(of: 1)
    #expect(needs.contains(.introduction("Roe")) == !isExplained)
  }

  @Test("A place that gives its name to a ship is no person, a first name is")
  func placeAsFirstName() {
    let texts = [
      "Plumes of water have been seen near Oslund in May.", "A ship will visit Oslund in June.",
      "The ship is called Oslund Clipper.",
    ]
    #expect(NeedFinder(Discourse(texts: texts, paragraphs: [0, 0, 0])).needs(of: 1).isEmpty)
    let person = ["A crowd in Malta greeted Jane.", "A ship will carry Jane.", "She is Jane Doe."]
    let finder = NeedFinder(Discourse(texts: person, paragraphs: [0, 0, 0]))
    #expect(finder.needs(of: 1).contains(.introduction("Doe")))
  }

  @Test(
    "A definite noun leans on the sentence that has it",
    arguments: [
      (
        "Norway passed a law on fishing.", "Sweden’s minister said the law could harm trade.", "law"
      ),
      (
        "Norway found tunnels under the old fort.",
        "In one of the tunnels, Swedish divers saw a pile of coins.", "tunnel"
      ),
      (
        "Rescue Watch opened the Fjord Observatory.",
        "In Norway the Observatory counted ten wrecks.", "observatory"
      ),
    ])
  func bridging(_ first: String, _ text: String, _ noun: String) {
    #expect(Self.needs(text, after: first).contains(.noun(noun)))
  }

  @Test(
    "A person who has been named comes back by first name or courtesy title",
    arguments: [
      "Jane is Norway’s oldest mayor.", "Norway thanked Mr. Doe on Monday.",
      "Jane’s boats left Oslo.",
    ])
  func bareNames(_ text: String) {
    let first = "Jane Doe was elected mayor of Oslo, and John Doe was her rival."
    #expect(Self.needs(text, after: first).contains(.introduction("Doe")))
  }

  @Test("A surname that two people have introduces neither by chance")
  func sharedSurname() {
    let needs = Self.needs(
      "Passing Mary Doe, Norway’s team won.", after: "Mayor Jane Doe opened the port.")
    #expect(!needs.contains(.introduction("Doe")))
  }

  @Test("A quotation over two sentences that nobody in them says leans on its speaker")
  func unspokenQuotation() {
    let texts = [
      "Mayor Jane Doe spoke in Oslo.", "“We had nine feet of water.", "Norway has five today.”",
    ]
    let finder = NeedFinder(Discourse(texts: texts, paragraphs: [0, 1, 1]))
    #expect(finder.needs(of: 2).contains(.speaker))
  }

  @Test(
    "Somebody else, one of several, or a figure that was told",
    arguments: [
      ("Norway’s minister Jane Roe told him that talks were pointless.", Need.person),
      ("The Oslo County attorney, Jane Roe, charged him with fraud.", .person),
      ("“We had good coffee in Oslo,” said one, John Doe.", .previous("one")),
      ("“There would be a run in Oslo,” said one of its authors, John Doe.", .previous("one")),
      ("“Families call us day and night,” said Jane Roe, its director.", .previous("its")),
      (
        "John Doe, the mayor of Oslo, had heard nothing from either company.",
        .pair("either-company")
      ),
      ("Parents in Oslo, who have heard this before, will move to Malta.", .previous("this")),
      ("Captain Jane Roe of Norway called the number a fantasy.", .previous("the-number")),
      ("The former said that Norway had paid.", .previous("the-former")),
      (
        "Norway’s minister said those children in the school had been fed.",
        .previous("those-children")
      ),
      ("Talks of Norway were held here on Monday.", .previous("here")),
      ("Norway’s ships lay off this town on Monday.", .previous("this-town")),
    ])
  func elsewhere(_ text: String, _ need: Need) {
    #expect(Self.needs(text, after: "A ferry sank on Monday.").contains(need))
  }

  @Test(
    "What looks like it and is told in the sentence",
    arguments: [
      "When John Doe of Oslo called, Minister Jane Roe told him that talks were pointless.",
      "Minister Jane Roe said that Norway’s court had acquitted her.",
      "Norway’s minister Jane Roe asked a captain of Oslo about his boat and thanked him.",
      "Norway rejected the figure of 40 boats that Sweden gave.",
      "Norway’s guards stood on either side of the border with Sweden.",
      "“Norway needs a new port,” said Jane Roe, its foreign minister.",
      "“There is no bread in Oslo,” said one resident of the town, John Doe, 43.",
      "Norway rejected the figures released by Sweden on Monday.",
      "The former mayor of Oslo resigned on Monday.",
      "At noon on Monday Norway’s guard stopped the boat that had left Oslo earlier in the day.",
      "Given its limited fleet, it is crucial that Norway save its boats.",
      "When people in Norway share a meal, they agree faster, a study of Oslo’s university found.",
      "Norway’s film shows two cars like those driven by sailors of Oslo.",
    ])
  func toldInside(_ text: String) {
    #expect(Self.needs(text, after: "A ferry sank on Monday.").isEmpty)
  }

  @Test(
    "Another language has only what marks show",
    arguments: [
      ("Cependant, il a ajouté que la ville était calme.", []),
      ("« La ville est calme.", [Need.closing]),
      ("„Die Stadt ist ruhig“, sagte er.", []),
      ("Die Stadt ist ruhig", [Need.fragment("no-stop")]),
      ("Քաղաքը հանգիստ է։", []),
    ])
  func otherLanguages(_ text: String, _ needs: [Need]) {
    let discourse = Discourse(texts: [text, "Fin »."], paragraphs: [0, 0], hasLexicon: false)
    #expect(NeedFinder.structuralNeeds(of: discourse.sentences[0]) == needs)
    #expect(discourse.sentences[0].phrase == nil)
  }
}
