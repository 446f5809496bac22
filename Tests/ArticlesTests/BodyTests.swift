// What stands in an article's body, and what stands between its paragraphs.

import Testing

@testable import Articles

@Suite struct BodyTests {
  @Test("Each piece of the body is what it is marked as", arguments: bodies)
  func body(fixture: String) throws {
    let article = MarkedArticle(
      "headline| Council Opens New Bridge Over River\n|\n"
        + "paragraph| The council opened the bridge on Saturday, and the mayor spoke.\n|\n"
        + fixture)
    #expect(
      try article.actual().joined(separator: "\n") == article.expected.joined(separator: "\n"))
  }

  @Test(
    "A call to subscribe is cut out wherever it is glued",
    arguments: [
      "The river rose.| Get the Mirror in your inbox:|The bridge held.",
      "The river rose.|Get the Mirror in your inbox:|The bridge held.",
      "The river rose.|Get the Mirror-Spectator Weekly in your inbox:|",
      "|Get the Mirror in your inbox:| The bridge held.",
      "The river rose near the town of |Get the Mirror in your inbox:| Sampletown on Friday.",
      "The river rose.| Get the Mirror\u{A0}in your  inbox| The bridge held.",
      "“The river rose.”|Get the Mirror in your inbox:|“The bridge held.”",
      "The river rose.| GET THE MIRROR IN YOUR INBOX:| The bridge held.",
      "The river rose.| Sign up for our newsletter today!| The bridge held.",
    ])
  func gluedCalls(marked: String) throws {
    let expected = marked.split(separator: "|", omittingEmptySubsequences: false).enumerated().map {
      ($0.offset == 1, Article.folded($0.element.unicodeScalars))
    }.filter { !$0.1.isEmpty }
    let text = marked.replacing("|", with: "")
    let article = TextReader().article(body: text, id: "a")
    #expect(article.blocks.map { article.foldedText(of: $0.range) } == expected.map(\.1))
    #expect(article.blocks.map { $0.kind == .boilerplate } == expected.map(\.0))
    #expect(Set(article.blocks.map(\.paragraph)) == [0])
  }

  @Test(
    "What only looks like a call stays what the article says",
    arguments: [
      "Like his father, the mayor wrote on Facebook that the bridge would hold.",
      "The mayor said that such letters are never in your inbox for long.",
      "“Get it in your inbox or not at all,” the mayor said.",
      "Help arrived on Sunday, the council wrote on Twitter, after the newsletter had gone out.",
      "See the bridge and you will believe it, the council wrote to every subscriber.",
      "Join hands, said the mayor.",
    ])
  func noCalls(sentence: String) throws {
    let article = TextReader().article(body: sentence, id: "a")
    #expect(article.blocks.map(\.kind) == [.paragraph])
  }

  @Test("A paragraph that a call interrupts is one paragraph; so is a list")
  func interrupted() throws {
    let text = """
      Council Opens New Bridge

      The council opened the bridge and thanked the

      Get the Mirror in your inbox:

      builders of the town. They were many.

      • The bridge is long and

      Get the Mirror in your inbox:

      wide.

      • It is new.
      """
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt").article)
    let prose = article.blocks.filter(\.isProse)
    #expect(prose.map(\.kind) == [.paragraph, .paragraph, .listItem, .listItem, .listItem])
    #expect(prose[0].paragraph == prose[1].paragraph)
    #expect(prose[2].paragraph == prose[3].paragraph)
    #expect(prose[3].paragraph != prose[4].paragraph)
  }

  @Test("A wider gap ends a section")
  func sections() throws {
    let text = "Title of It\n\nOne is here.\n\nTwo is here.\n\n\nThree is here.\n\nFour is here.\n"
    let article = try #require(
      TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt").article)
    #expect(article.blocks.map(\.endsSection) == [false, false, true, false, false])
  }

  static let bodies = [
    """
    subhead| Concern Among Builders
    |
    paragraph| The builders are concerned about the weather. Their concern grows.
    |
    subhead| WHAT COMES NEXT
    |
    paragraph| Nothing comes next, the builders said on Monday.
    """,
    """
    subhead[**]& What comes next
    | **
    |
    paragraph| Nothing comes next, the builders said on Monday.
    """,
    """
    subhead| Girl hurt when car leaves the road near the bridge
    |
    dateline> WENDLE TWP. —
    paragraph| A girl of the town was hurt on Thursday when a car left the road and struck a pole.
    |
    subhead| Callers pose as builders, police warn
    |
    dateline> VIK —
    paragraph| The police of the town said on Thursday that callers had asked six builders for money.
    """,
    """
    subhead[## ]| What comes next
    |
    paragraph| Nothing comes next, the builders said on Monday.
    """,
    """
    caption| Builders at work on the bridge
    |
    paragraph| The builders are concerned about the weather.
    """,
    """
    caption| Mayor Bob Sample
    |
    paragraph| The mayor, Bob Sample, is concerned about the weather this week.
    """,
    """
    caption| From left, the mayor, the builder and the engineer.
    |
    caption| The bridge in winter. (Photo by Ann Example)
    |
    credit| Photo: Ann Example
    |
    credit| (Photos courtesy of the council)
    |
    paragraph| The builders are concerned about the weather.
    """,
    """
    listItem[• ]| The bridge is long.
    listItem[• ]| The river is deep
    boilerplate[• ]| Get the Mirror in your inbox:
    listItem[- ]| The road is wide.
    listItem[•]| The town is small.
    listItem[1. ]| The mayor is here.
    listItem[*\u{9}]| The end is near.
    """,
    """
    paragraph| AA: Why now?
    |
    paragraph| BB: Because the river rose.
    |
    paragraph| Ann Example: And What Then?
    |
    paragraph| Q: Why Not?
    """,
    """
    paragraph> The council will meet on Monday and
    boilerplate| [...]
    """,
    """
    paragraph| The mayor spoke of “the people […] of this town” and left.
    |
    boilerplate| [...]
    """,
    """
    credit| (Translated from the Armenian)
    """,
    """
    credit| (RFE/RL, Reuters and Armenpress contributed to this report.)
    |
    boilerplate| Get the Mirror-Spectator Weekly in your inbox:
    """,
    """
    credit| This article first appeared in the Sampletown Gazette.
    """,
    """
    credit| (Ann Example teaches history in Sampletown. Her book on bridges came out last year.)
    """,
    """
    boilerplate| * * *
    |
    paragraph| The builders are concerned about the weather.
    |
    boilerplate[- ]| 30 -
    """,
    """
    boilerplate| Topics: Bridges, Rivers
    boilerplate| Share this article
    boilerplate| Leave a Reply
    boilerplate| For more information, visit the council’s page or call the office.
    boilerplate| The post Council Opens New Bridge appeared first on The Weekly Mirror.
    """,
    """
    dateline> MOSCOW (Reuters) —
    paragraph| Another council wrote a letter to the builders on Sunday.
    """,
    """
    paragraph| Among the builders’ demands:
    |
    listItem[– ]| More time.
    |
    listItem[– ]| More stone.
    """,
  ]
}
