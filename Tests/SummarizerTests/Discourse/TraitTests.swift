// Denials, accusations, figures and counts of the dead.

import Testing

@testable import Summarizer

struct TraitTests {
  private static func traits(_ text: String) -> SentenceTraits {
    SentenceTraits(of: Discourse(texts: [text], paragraphs: [0]).sentences[0])
  }

  @Test(
    "It denies",
    arguments: [
      "Norway denies the charge.", "Norway has denied that its ships took part.",
      "Norway and Sweden reject the accusations.",
      "Norway dismissed the report as false.", "Norway called the claim baseless.",
      "“We deny every word,” Norway’s minister said.",
      "Norway refuted the allegations.", "Norway rejected reports that it had paid.",
      "Sweden’s denials came on Monday.",
      "The Swedish Defense Ministry said its forces had not fired in that direction.",
      "Norway’s ministry responded that it had not launched any rockets at Malta.",
      "“Not one shell has been fired from Norway,” Jane Doe said.",
      "Norway’s ministry dismissed the videos as “cheap theater.”",
      "Norway called the report a fabrication.",
      "Norway’s army described the footage as propaganda.",
      "“We did not fire on Oslo,” Jane Doe told reporters.",
      "Norway’s ministry said the army does not target homes.",
      "“Not one fighter has been sent,” Jane Doe said in Oslo.",
      "The company said through a lawyer that it had never employed either man.",
      "Norway’s ministry said there were no mercenaries in its army.",
      "Jane Doe, the ministry’s spokeswoman, said no fire had been opened toward Oslo.",
      "Norway repeated that it pays no foreign fighters.",
      "“This is a fabrication,” said the spokesman for Norway’s army.",
      "“That is simply not true,” Norway’s minister said.",
      "Norway’s envoy said there was no truth in the report.",
      "Norway said that the photographs were staged.", "Norway’s minister scoffed at the claim.",
      "Norway’s ministry said reports of a retreat were false.",
      "Norway’s spokesman said the army had “nothing to do with” the fire.",
      "Norway said it had no knowledge of such an order.",
      "Norway said the accusation was untrue.", "Norway denied any involvement in the attack.",
    ])
  func denial(_ text: String) {
    #expect(Self.traits(text).contains(.denial))
    #expect(!Self.traits(text).contains(.accusation))
  }

  @Test(
    "It does not deny",
    arguments: [
      "A shop in Oslo said it had not opened, and its clerks would not strike.",
      "The company said it had not launched a paper in Malta.",
      "Jane Doe said the shop had never paid its clerks in May.",
      "Norway’s army said that it would not fire on Oslo while the talks last.",
      "The company said it did not fire ten of its clerks.",
      "There were no mercenaries among the dead, the hospital said.",
      "The union said its members had never paid a fine.",
      "The museum said no fire was opened to the public in May.",
      "Norway said no fighter of its fire department had asked for leave.",
      "Norway did not deny the charge.", "Norway neither confirmed nor denied the report.",
      "Norway rejected the proposal.",
      "“It is true,” Jane Doe said, “that the ferry was late.”",
      "The reports were read at a meeting, Jane Doe said.",
      "The play is a comedy of lies, Jane Doe said.",
      "Jane Doe said there was nothing to do in Oslo.",
      "Jane Doe said she had no knowledge of Swedish.",
      "The chairs were staged in rows, Jane Doe said.",
      "Journalists were denied access to the town.", "Norway denied entry to the crew.",
      "Norway rejected an appeal by the company.",
      "Norway cannot deny that it paid.", "The court denied bail.",
      "Norway dismissed its ambassador.", "Norway never denied the charge.",
      "Norway called it a provocation by Sweden and accused its army of shelling a market.",
      "Norway called the video a fabrication and accused Sweden of shelling a market.",
      "Norway called for an end to propaganda.", "Norway dismissed the staff of its theater.",
      "Jane Doe called the play a lie about love.",
      "Governments deny having spies the way hotels deny having mice.",
      "They were denied visas to Norway.", "Norway refused to confirm or deny the report.",
    ])
  func noDenial(_ text: String) {
    #expect(!Self.traits(text).contains(.denial))
  }

  @Test(
    "It accuses",
    arguments: [
      "Norway accused Sweden of paying pirates.", "Norway blamed Sweden for the fire.",
      "Sweden was accused of fraud.",
      "Norway alleges that Sweden paid pirates.", "Sweden violated the truce, Norway said.",
      "Norway’s ministry said that Sweden had hired 900 men in Malta to fight on its side.",
      "Foreign fighters came to Oslo on Sunday, Norway said.",
    ])
  func accusation(_ text: String) { #expect(Self.traits(text).contains(.accusation)) }

  @Test("A shipyard that hires accuses nobody")
  func hires() {
    #expect(!Self.traits("A shipyard in Oslo hired 40 men on Monday.").contains(.accusation))
    for hirer in [
      "Oslo hired 60 men on Monday to fight the fire in the hills.",
      "Bergen hired six retired soldiers on Monday to guard its school.",
      "A studio hired 400 men in Oslo for a film about the war of 1812.",
    ] {
      #expect(!Self.traits(hirer).contains(.accusation), "\(hirer)")
    }
  }

  @Test("What many deny is denied")
  func officials() {
    #expect(
      Self.traits("Officials deny that guards at the prison beat eleven sailors.").contains(.denial)
    )
  }

  @Test(
    "It counts",
    arguments: [
      ("At least 217 people were killed in the flood.", true, true),
      ("Two soldiers were wounded on Monday.", true, true),
      ("Two hostages held in Oslo were released on Monday for three prisoners.", true, false),
      (
        "Two hostages — an actor and a clerk — who had been held in Oslo were released on Monday.",
        true, false
      ),
      ("Two hostages were released and nine killed in Oslo.", true, true),
      (
        "Oslo agreed to exchange 37 prisoners and to return the remains of the fallen.", true, false
      ),
      ("The remains of nine sailors were found off Oslo.", true, true),
      ("Some 40 trucks wait in Oslo, where the bridge remains closed.", true, false),
      ("Pirates who took 240 hostages in Malta released a film of nine of them.", true, true),
      ("Pirates seized 240 hostages in Malta and demand the release of six sailors.", true, true),
      ("Divers from Oslo went down into the Well of Nine, a row of drowned caves.", false, false),
      ("The death toll rose to 1,174.", true, true),
      ("The army destroyed four enemy soldiers.", true, true),
      ("The school collected 412 blankets.", true, false),
      ("Prices rose by 3.5 percent.", true, false),
      ("The treaty was signed on August 29, 1997.", false, false),
      ("The talks began at 6:10 p.m. on May 3.", false, false),
      ("The town was founded in 1840.", false, false), ("One of the ministers left.", false, false),
      ("He was the 44th president.", false, false), ("One civilian died on Monday.", true, true),
      ("The article cites Article 2 of the treaty.", false, false),
      ("Oslo voted 6 to 5 for a stone for sailors who died.", true, false),
      ("Jane Doe, who came to Oslo at the age of 9, died on Monday.", true, false),
      ("Jane Doe, who won 512 games in 31 seasons, died on Tuesday in Oslo.", true, false),
      (
        "Jane Doe, who led a band of 19 players in 1955, died Friday at her home in Oslo.", true,
        false
      ),
      ("Jane Doe, whose ship killed 12, died on Tuesday in Oslo.", true, true),
      (
        """
        Oslo may build a stone for sailors killed in a war long ago, the mayor said on Monday after a hearing at which \
        53 people spoke.
        """,
        true, false
      ),
      ("About 60,000 gallons of oil ran into a river, killing hundreds of trout.", true, false),
      ("Missiles hit a market in Oslo on Friday, killing nine fish sellers.", true, true),
      ("Norway’s army lost 12 to 15 soldiers killed on Sunday.", true, true),
      (
        """
        Some 320 of the fighters whom Norway brought from Malta in ships in the past weeks and sent to sea without training \
        have been killed.
        """,
        true, true
      ),
      ("Sailors died in the 1998-99 war.", true, false), ("Norway lost 12 dead.", true, true),
      ("Half a million people fled.", true, false),
      ("The crash on May 3 killed nobody.", false, false),
      ("Jane Doe, 89, died in Oslo.", true, false),
      ("A 45-year-old diver died in Oslo.", true, false),
      ("He died after 40 years at the harbor.", true, false),
      ("The rhino, one of just four in the world, died.", true, false),
      ("One of the two wounded divers died.", true, true),
      ("Twelve people were killed in ten days.", true, true),
      ("Two soldiers, 19 and 20, were killed.", true, true),
      ("Twenty foot soldiers of Sweden were killed.", true, true),
      ("A mine killed 30 day laborers in Oslo.", true, true),
      ("In New Oslo, 45, most of them children, were killed.", true, true),
      ("In Oslo, 45, Norway said, were killed.", true, true),
      ("Sweden lost soldiers of Old Norway, 73, and guards, 90, killed in May.", true, true),
      ("Norway counted its killed 80 days before.", true, true),
    ])
  func figures(_ text: String, _ figure: Bool, _ casualties: Bool) {
    #expect(Self.traits(text).contains(.figure) == figure)
    #expect(Self.traits(text).contains(.casualtyFigure) == casualties)
  }

  @Test("It asks, it quotes")
  func marks() {
    #expect(Self.traits("Will Norway pay?").contains(.question))
    #expect(Self.traits("“We will pay in May,” Norway said.").contains(.quotation))
    #expect(!Self.traits("Norway sees a “launch pad” for trade.").contains(.quotation))
  }
}
