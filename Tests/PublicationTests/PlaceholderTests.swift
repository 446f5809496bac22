// Examples that a copydesk.yaml still has.

import Diagnostics
import Publication
import Testing

@Suite("Placeholders")
struct PlaceholderTests {
  @Test("An example is a warning, once for its keys, with the line of the first")
  func examples() {
    let yaml = """
      name: My Town Weekly
      site: https://weekly.example/
      archive: https://WEEKLY.example/digest/{id}.html
      address: 1 Main Street, My Town
      delivery: {from: "Us <digest@mail.example.com>", unsubscribe: "https://weekly.example:8/u/{token}"}
      """
    #expect(
      Publication.placeholders(in: yaml, path: "c.yaml").map(\.description) == [
        "c.yaml:2:7: warning: weekly.example is an example, which no reader can reach: site, archive, delivery.unsubscribe\n  hint: write your own domain before you send",
        "c.yaml:4:10: warning: The postal address is that of a new publication: 1 Main Street, My Town\n  hint: write your own: the law asks for it in every mail",
        "c.yaml:5:18: warning: mail.example.com is an example, which no reader can reach: delivery.from\n  hint: write your own domain before you send",
      ])
  }

  @Test(
    "What is nobody’s example is no finding",
    arguments: [
      "site: https://example-news.com/", "site: https://news.am/example", "name: example",
      "delivery: {from: example@news.am}", "address: 2 Main Street, My Town", "[", "site: [1]",
      "delivery: {from: example}",
    ])
  func others(yaml: String) {
    #expect(Publication.placeholders(in: yaml, path: "c.yaml").isEmpty)
  }
}
