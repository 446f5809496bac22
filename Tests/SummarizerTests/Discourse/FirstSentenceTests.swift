// What an article's first sentence introduces, and what it leans on all the same.

import Testing

@testable import Summarizer

struct FirstSentenceTests {
  @Test(
    "“Here” is the place of a report’s first sentence, unless it is a page or a matter",
    arguments: [
      ("Norway and Sweden will meet here next week.", Need.here),
      ("A ferry of Norway sank in this river town on Monday.", .here),
      ("The envoys of Norway left this lakeside resort on Monday without a pact.", .here),
      ("People of this port saw a ferry of Norway sink on Monday.", .here),
      ("Here is what the envoy of Norway said about the talks.", .previous("here")),
      ("Norway and Sweden have been here before with talks.", .previous("here")),
      ("The question here was whether Norway would pay.", .previous("here")),
      ("Norway opposed this county plan for a ferry on Monday.", .previous("this-county")),
      ("Norway’s army opened fire on this city on Monday.", .previous("this-city")),
    ])
  func writtenHere(_ text: String, _ need: Need) {
    let finder = NeedFinder(Discourse(texts: [text], paragraphs: [0]))
    #expect(finder.needs(of: 0).contains(need))
    #expect(finder.needs(of: 0).contains(.here) == (need == .here))
  }

  @Test("The first sentence of an article may say the choir, the town and the war")
  func lead() {
    let finder = NeedFinder(
      Discourse(texts: ["The town choir sang in Oslo on Monday."], paragraphs: [0]))
    #expect(finder.needs(of: 0).isEmpty)
  }

  @Test(
    "It introduces what it names further on",
    arguments: [
      "A truce between Norway and Sweden was near collapse on Monday, within hours of the deal taking effect.",
      "Both sides in the conflict over Malta have used old boats, a rights group said on Friday.",
      "Norway’s navy holds the strait south of Oslo, and an Su-25 was shot down there, its ministry said.",
      "Norvik accused Sweden on Tuesday of shelling its port, the first such charge this year.",
      "Over 700 Muslims of Malta met in Oslo for a prayer on Friday.",
      "It has been the best summer for wine in Malta, and most of it will not be drunk.",
      "It is revealed that a minister of Norway met with captains in Oslo.",
      "The police in Oslo arrested a night guard and his brother on Monday over gold from Norway’s museum.",
      "The former mayor of Oslo pleaded not guilty on Monday.",
      "The council of Oslo approved a budget of $4 million on Tuesday, the mayor said.",
      "More than 200 teachers of Norway walked out across the Lowland district in the first strike there in 20 years.",
      "Nine days after his boat was found empty off Oslo, the search for fisherman John Doe was called off.",
      "A sailor of Oslo thought she was too late when she saw the ferry leave.",
      "Before the flight to his new home in Oslo, Tom the cat escaped from his box.",
      "A couple born on the same day in the same town of Norway have married.",
      "Sailors of Norway are employees of the port and, therefore, may form a union.",
      "The House Ways and Means Committee on Monday asked Norway for letters.",
      "A goalkeeper of Oslo saved three penalties on Thursday and won the cup for her town.",
      "Jane Doe, who took over a ferry of Oslo and 13 years later led a fleet of 40, died on Friday.",
      "Jane Doe, who took over a ferry of Oslo in 1955 and led a fleet 22 years later, died on Friday.",
      "Four in ten ferries of Norway were late last year, a survey found, and most of those said so.",
      "Two more passengers have died after a bus slid off a road near Oslo, police said.",
      "A second passenger of a boat that sank off Oslo has died, Norway’s police said.",
      "After 26 days of war, the map of Malta has changed less than either side says.",
      "The offer came as a message to men of Oslo who had once sailed on the same ship.",
      "A mill of Oslo said on Tuesday that it would be sold and that about 240 of its 610 jobs would go.",
      "The friends of Oslo’s hospital raised $486,000 in the parish hall of Our Lady in Bergen.",
      "“Harbor Lights: Forty Years of Pictures” opened on May 8 at the Center for Ships in Oslo.",
      "Norway’s parliament voted for sanctions on those responsible for the hiring of sailors.",
    ])
  func introducing(_ text: String) {
    let finder = NeedFinder(Discourse(texts: [text], paragraphs: [0]))
    #expect(finder.needs(of: 0).isEmpty)
  }

  @Test(
    "It does not stand alone where it begins with what it does not introduce",
    arguments: [
      "Both sides have used old boats.", "They came across in fours, and walked to Oslo.",
      "The deal was near collapse in Oslo on Monday.", "Norvik rejected the accusation in Oslo.",
      "Bayrad told a paper on Wednesday that Norway would not yield.",
      "The man from Oslo said he had spent nine days in Malta.",
      "He left his home in Oslo on Monday, and an officer followed.",
      "After the storm, his boat lay in the harbor of Oslo.",
      "In a televised speech on Monday, he warned Norway.", "A court in Oslo freed him on Monday.",
      "“A deal is near,” he said in Oslo on Monday.", "A statement said he had left Oslo.",
      "The same man was arrested again in Oslo on Monday.",
      "A Norwegian court in Bergen sentenced him on Monday to nine years.",
      "A larger crowd than expected greeted her in Oslo on Monday.",
      "Norway on Monday released 12 of those soldiers from a camp at Bergen.",
      "A second man was arrested in Oslo on Monday.",
      "Thousands of people fled from Oslo along the same road on Sunday.",
      "One, who gave his age as 19, said that he had come from Oslo.",
      "Two more have died.", "It was announced in Oslo in a statement of four lines.",
      "“We are tired of waiting,” and Oslo is far.", "Jane Doe of Oslo was briefer.",
      "Nearby, a ferry of Norway lay at a dock.", "Our ferry left Oslo on Monday.",
      "The former officer was arrested in Oslo on Tuesday.",
    ])
  func notIntroducing(_ text: String) {
    let finder = NeedFinder(Discourse(texts: [text], paragraphs: [0]))
    #expect(!finder.needs(of: 0).isEmpty)
  }
}
