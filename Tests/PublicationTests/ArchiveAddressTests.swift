// The addresses of the web archive.

import Publication
import Testing

@Suite("The web archive’s addresses")
struct ArchiveAddressTests {
  @Test(
    "A pattern names the index and the file of a page",
    arguments: [
      ("https://a.example/digest/{id}.html", "https://a.example/digest/", "x-1.html"),
      ("https://a.example/{id}.htm", "https://a.example/", "x-1.htm"),
      ("https://a.example/d/{id}/", "https://a.example/d/", "x-1/index.html"),
      ("https://a.example/d/{id}", "https://a.example/d/", "x-1.html"),
      ("http://a.example/d/issue-{id}/page.html", "http://a.example/d/", "issue-x-1/page.html"),
      ("https://a.example/{id}/{id}.html", "https://a.example/", "x-1/x-1.html"),
    ])
  func folders(pattern: String, index: String, file: String) throws {
    let address = try #require(ArchiveAddress(pattern))
    #expect(address.index == index)
    #expect(address.feed == index + "feed.xml")
    #expect(address.path(of: "x-1") == file)
  }

  @Test(
    "A pattern that names no file in a folder is none",
    arguments: [
      "https://a.example/digest", "https://{id}.example/", "https://a.example/?p={id}",
      "https://a.example/#{id}", "https://a.example/{id}/../x.html",
      "https://a.example/{id}//x.html",
      "https://a.example/%2e/{id}", "mailto:{id}@a.example", "{id}", "",
    ])
  func others(pattern: String) { #expect(ArchiveAddress(pattern) == nil) }

  @Test(
    "A day begins in its time zone",
    arguments: [
      ("2020-11-06", "America/New_York", "2020-11-06T00:00:00-05:00"),
      ("2020-07-03", "America/New_York", "2020-07-03T00:00:00-04:00"),
      ("2020-11-01", "America/New_York", "2020-11-01T00:00:00-04:00"),
      ("2020-11-06", "Asia/Yerevan", "2020-11-06T00:00:00+04:00"),
      ("2020-11-06", "Asia/Kathmandu", "2020-11-06T00:00:00+05:45"),
      ("2020-11-06", "UTC", "2020-11-06T00:00:00Z"),
      ("2020-11-06", "No/Where", "2020-11-06T00:00:00Z"),
      // At midnight the clock was put forward.
      ("2018-11-04", "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"),
    ])
  func start(day: String, zone: String, start: String) throws {
    let date = try #require(CalendarDate(iso8601: day))
    #expect(date.start(in: zone) == start)
  }
}
