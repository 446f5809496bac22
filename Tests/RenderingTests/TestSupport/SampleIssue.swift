// A full issue in our own words, and the publication that it belongs to.

import CommonMark
import Digest
import Publication

enum Sample {
  static var publication: Publication {
    var publication = Publication(name: "The Weekly Mirror")
    publication.tagline = "A sample newspaper"
    publication.site = "https://weekly.example/"
    publication.archive = "https://weekly.example/digest/{id}.html"
    publication.address = "1 Sample Street\nSampletown"
    publication.why = "You receive this because you subscribed at weekly.example."
    publication.delivery.unsubscribe = "https://weekly.example/u/{token}"
    publication.topics = [
      Topic(id: "harbor", title: "The Harbor", cues: []),
      Topic(id: "school", title: "Schools & Libraries", cues: []),
    ]
    return publication
  }

  static func issue(in language: String = "en") throws -> Issue {
    let date = try requireDate("2020-11-06")
    return Issue(
      id: "the-weekly-mirror-2020-11-06", publication: "The Weekly Mirror", number: 45, date: date,
      period: date.adding(days: -7)..<date,
      subject: "Dredging begins; the library stays open later",
      preheader:
        "This week: dredging begins in the harbor; the library stays open later; 340 blankets",
      title: Inlines("The Week in Brief"),
      standfirst: [Inlines("The harbor is being deepened, and the reading room has new hours.")],
      sections: [lead, glance, harbor, school, numbers, words, articles, editor])
  }

  static func requireDate(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso8601: text) else { throw NoDate() }
    return date
  }

  struct NoDate: Error {}

  static func passage(_ sentences: String...) -> Passage { Passage(sentences.map { Inlines($0) }) }

  static func list(_ items: [[Event]]) -> [Event] {
    [.enter(.list(start: nil, isTight: true))]
      + items.flatMap { [.enter(.item), .enter(.paragraph)] + $0 + [.exit, .exit] } + [.exit]
  }

  private static var lead: Section {
    let picture = Illustration(
      address: "https://weekly.example/pictures/dredger.jpg", alt: "A dredger between two quays",
      title: "The dredger Aurora reached the inner basin on Monday · Photo: Harbor Office")
    let item = Item(
      blocks: [
        .picture(picture),
        .passage(
          passage(
            "The town began to deepen its inner harbor on Monday, after two winters in which ferries had to wait for the tide.",
            "The harbor master said the work would take eleven weeks and would stop during the herring run."
          )),
      ], source: Inlines("Nov. 3 · Combined Sources"))
    let heading = Heading(
      Inlines("Dredging of the Inner Harbor Begins After Two Winters of Waiting"),
      url: "https://weekly.example/dredging")
    return Section(.lead, heading: heading, content: .items([item]))
  }

  private static var glance: Section {
    Section(
      .glance, heading: Heading(Inlines("At a glance")),
      content: .list([
        passage("The ferry to the islands keeps its winter timetable until March."),
        passage("The school board meets in public next Thursday."),
      ]))
  }

  private static var harbor: Section {
    let first = Item(
      heading: Heading(
        Inlines("Harbor Office: “No Boat Will Lie Idle”"),
        url: "https://weekly.example/idle?a=1&b=2"),
      blocks: [
        .passage(
          passage(
            "Fishing boats will use the outer quay while the basin is closed.",
            "Berths are free of charge.")),
        .quotation(passage("No boat will lie idle for a day longer than it must.")),
      ],
      source: Inlines("Nov. 4 · Staff · also in ")
        + .link("https://weekly.example/dredging", Inlines("Dredging of the Inner Harbor Begins")))
    let second = Item(
      heading: Heading(Inlines("Costs")),
      blocks: [
        .passage(passage("The council set aside 1.2 million for the work.")),
        .passage(passage("The office denied that the sum had been exceeded.")),
      ],
      source: .link(
        "https://weekly.example/dredging", Inlines("Dredging of the Inner Harbor Begins"))
        + Inlines(" · Nov. 3"))
    return Section(
      .topic("harbor"), heading: Heading(Inlines("The Harbor")), content: .items([first, second]))
  }

  private static var school: Section {
    let item = Item(
      heading: Heading(Inlines("Library Stays Open Later"), url: "https://weekly.example/library"),
      blocks: [
        .passage(
          Passage([
            Inlines("The reading room is open until nine "), .emphasis(Inlines("on weekdays")),
          ]))
      ],
      source: Inlines("Nov. 5 · Town Desk"))
    return Section(
      .topic("school"), heading: Heading(Inlines("Schools & Libraries")), content: .items([item]))
  }

  /// An element of a list with its source line.
  private static func entry(_ text: String) -> Passage {
    var entry = passage(text)
    entry.source =
      Inlines.link("https://post.example/ferries", Inlines("Fewer Ferries")) + Inlines(" · Nov. 4")
    return entry
  }

  private static var numbers: Section {
    Section(
      .numbers, heading: Heading(Inlines("By the numbers")),
      content: .list([
        passage("By November 3 volunteers had collected 340 blankets in 12 parishes."),
        entry("Ferry traffic fell by 18% in the two winters."),
      ]))
  }

  private static var words: Section {
    let item = Item(
      blocks: [
        .quotation(
          passage("A library that closes at five is a library for people who do not work."))
      ],
      source: Inlines("The head librarian · Nov. 5 · ")
        + .link("https://weekly.example/library", Inlines("Library Stays Open Later")))
    return Section(.words, heading: Heading(Inlines("In their words")), content: .items([item]))
  }

  private static var articles: Section {
    let titles = [
      ("Dredging of the Inner Harbor Begins After Two Winters of Waiting", "dredging"),
      ("Library Stays Open Later", "library"),
    ]
    return Section(
      .articles, heading: Heading(Inlines("This week’s articles")),
      content: .list(
        titles.map {
          Passage([.link("https://weekly.example/\($0.1)", Inlines($0.0)) + Inlines(" · Nov. 3")])
        }))
  }

  private static var editor: Section {
    let paragraph =
      (Inlines("Write to ") + .link("mailto:desk@weekly.example", Inlines("the desk"))
      + Inlines(" by Wednesday.")).asBlock()
    let image = Inlines([
      .enter(
        .image(
          destination: "https://weekly.example/pictures/bazaar.png", title: "Bazaar on November 14")
      ),
      .leaf(.text("Poster of the winter bazaar")), .exit,
    ]).asBlock()
    let heading = Inlines("Events").asBlock(.heading(level: 4))
    let events =
      paragraph + image + heading
      + list([[.leaf(.text("Choir, Saturday at six"))], [.leaf(.text("Market, Sunday"))]])
    return Section(.own, heading: Heading(Inlines("From the editor")), content: .free(events))
  }
}
