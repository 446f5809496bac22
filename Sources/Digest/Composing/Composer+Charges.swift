// Charges by no word that accuses: what somebody tells of another, who denies it.

import Publication
import Summarizer

extension Composer {
  /// "Karvia said that Norvik had opened fire on the town", where Norvik "denied that it had fired": who denies is named, is
  /// not who speaks, and is told to have done what he denies.
  func isCharge(_ number: Int, of article: Int, answeredBy answer: Int, of other: Int) -> Bool {
    let (claim, denial) = (week.sentence(article, number), week.sentence(other, answer))
    // A report has the charge before its answer.
    guard article != other || number < answer, week.hasManyArticles,
      denial.traits.contains(.denial), let denier = denial.attribution,
      claim.traits.isDisjoint(with: [.accusation, .denial, .question])
    else { return false }
    let who = week.contentStems(of: denier.asWritten).subtracting(
      week.contentStems(of: Self.offices))
    let speaker = week.contentStems(of: claim.attribution?.asWritten ?? "")
    guard !who.isEmpty, who.isDisjoint(with: speaker), !who.isDisjoint(with: claim.content) else {
      return false
    }
    let deeds = particulars(of: denial, answering: claim).filter { !who.contains($0) }
    let blank = week.contentStems(of: Self.offices + " " + Self.accusing + " " + Self.untrue)
    // "“This is a fabrication,” said …": soon after it, and of nothing else.
    let isOfAll =
      article == other && answer - number <= Self.mostBetween && denial.words < Self.fewWords
      && denial.content.allSatisfy { who.contains($0) || week.isName($0) || blank.contains($0) }
    return isOfAll || deeds.count > 1
      || !deeds.isEmpty && !week.contentStems(of: Self.harms).isDisjoint(with: claim.content)
  }

  /// How many sentences after a charge an answer stands that does not say what it answers.
  private static let mostBetween = 4
  private static let fewWords = 16

  /// What is said of any charge.
  private static let untrue = """
    fabrication lie lies nonsense fantasy fiction hoax propaganda false fake baseless unfounded groundless true truth \
    untrue simply pure complete
    """

  /// Who speaks for whom, which names nobody.
  private static let offices = """
    army forces military troops ministry minister president government spokesman spokeswoman spokesperson officials \
    official office ambassador embassy state leader leaders leadership general commander foreign defense defence prime
    """

  /// What one does to another.
  private static let harms = """
    shelled shelling fired fire attack attacked attacks bombed bombing bombs rocket rockets missile missiles drone drones \
    struck strike strikes hit killed killing hired hiring recruited recruits paid tortured executed beaten looted burned \
    torched kidnapped abducted poisoned bribes bribe stole stolen embezzled violated violation broke
    """
}
