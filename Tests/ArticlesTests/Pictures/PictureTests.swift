// Pictures: the size that is chosen, and the check before a mail shows them.

import Diagnostics
import TestSupport
import Testing
import Transfer

@testable import Articles

@Suite("Pictures")
struct PictureTests {
  @Test("Of a srcset the smallest size is taken that fills an email, smaller ones are kept")
  func srcset() throws {
    let html = """
      <p>The bridge is open.</p><img src="/b.jpg" width="2000" height="1000" alt="A bridge"
      srcset="/b-300.jpg 300w, /b,640.jpg 640w,/odd.jpg 2x, /b-1024.jpg 1024w, /b.jpg 2000w">
      """
    let image = try #require(
      PageFragment(of: html, base: WebAddress("https://weekly.example/a/")).image)
    #expect(image.address == "https://weekly.example/b,640.jpg")
    #expect(image.width == 640)
    #expect(image.smaller.map(\.width) == [300])
  }

  @Test("A picture whose renditions are all too narrow is taken as it is")
  func narrow() {
    let picture = Picture(address: "https://weekly.example/b.jpg", alt: "")
    #expect(
      picture.fitted(to: [PictureSize(address: "https://weekly.example/s.jpg", width: 300)])
        == picture)
  }

  @Test("The picture that a page names for programs is taken in the size that the page shows")
  func page() throws {
    let html = """
      <html><head><meta property="og:image" content="https://weekly.example/b.jpg"></head><body><article>
      <img src="/b-1024.jpg" srcset="/b-1024.jpg 1024w, /b-700.jpg 700w, /b.jpg 2000w" alt="A bridge">
      <p>The bridge is open to all traffic since Monday, the city said.</p></article></body></html>
      """
    let marked = PageReader(address: "https://weekly.example/a/").markedText(of: html)
    let image = try #require(marked.metadata.image)
    #expect(image.address == "https://weekly.example/b-700.jpg")
    #expect(image.alt == "A bridge")
  }

  @Test("Of a group of Media RSS the fitting size is taken, with the group's caption and credit")
  func group() throws {
    let xml = """
      <rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>Bridge</title><media:group>
      <media:content url="https://weekly.example/l.jpg" medium="image" width="1600" height="800"/>
      <media:content url="https://weekly.example/m.jpg" medium="image" width="800" height="400"/>
      <media:description>The bridge</media:description><media:credit>B. Wren</media:credit></media:group>
      </item></channel></rss>
      """
    let image = try #require(Feed(xml: xml)?.entries.first?.image)
    #expect(image.address == "https://weekly.example/m.jpg")
    #expect(image.height == 400)
    #expect(image.caption == "The bridge" && image.credit == "B. Wren")
  }

  private func checked(_ names: [String], _ server: WebServer) -> (
    picture: Picture?, messages: [String]
  ) {
    var settings = Fetcher.Settings()
    settings.delay = 0
    let client = HTTPClient(agent: "copydesk/test", allowsPrivate: true)
    let check = PictureCheck(Fetcher(client, settings) { _ in })
    let addresses = names.map { server.address + "/picture/" + $0 }
    var picture = Picture(address: addresses[0], alt: "A bridge")
    picture.smaller = addresses.dropFirst().map { PictureSize(address: $0, width: 500) }
    let result = check.checked(picture, of: "‘Bridge’")
    return (result.picture, result.diagnostics.map(\.summary))
  }

  @Test("A picture that a mail can carry gets its true size")
  func fits() throws {
    let result = checked(["640x400-30000.jpg"], try WebServer())
    #expect(result.picture?.width == 640)
    #expect(result.picture?.height == 400)
    #expect(result.messages == [])
  }

  @Test("One that is too heavy gives way to a smaller rendition of the source")
  func smaller() throws {
    let result = checked(["1600x900-400000.jpg", "500x300-90000.jpg"], try WebServer())
    #expect(result.picture?.address.hasSuffix("500x300-90000.jpg") == true)
    #expect(result.picture?.width == 500)
    #expect(result.messages == [])
  }

  @Test("One that is too heavy in all sizes is shown in the lightest, with a warning")
  func heavy() throws {
    let result = checked(["1600x900-400000.jpg", "500x300-300000.jpg"], try WebServer())
    #expect(result.picture?.address.hasSuffix("500x300-300000.jpg") == true)
    #expect(result.messages == ["The picture of ‘Bridge’ has 300 KB, over 200"])
  }

  @Test(
    "What is no picture is left out, and the reason is told",
    arguments: [
      ("gone.jpg", "what the server gives is no image"),
      ("1x1-200.jpg", "it is only 1 by 1 pixels"),
    ])
  func unusable(name: String, reason: String) throws {
    let result = checked([name], try WebServer())
    #expect(result.picture == nil)
    #expect(result.messages == ["The picture of ‘Bridge’ is left out: \(reason)"])
  }

  @Test("A picture that nobody may be asked for stays, with a warning")
  func unasked() {
    var settings = Fetcher.Settings()
    settings.isOffline = true
    let check = PictureCheck(Fetcher(HTTPClient(agent: "copydesk/test"), settings) { _ in })
    let picture = Picture(address: "https://weekly.example/b.jpg", alt: "A bridge")
    let result = check.checked(picture, of: "‘Bridge’")
    #expect(result.picture == picture)
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test(
    "The type is told by the bytes",
    arguments: [
      ([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x58, 0x02, 0x90, 0x01], "GIF", 600),
      (
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
          + [0, 0, 2, 0x80, 0, 0, 1, 0x90], "PNG", 640
      ),
      (Array("RIFF....WEBPVP8 ".utf8), "WebP", nil), (Array("<svg width='9'/>".utf8), "SVG", nil),
      (Array("<html><svg/>".utf8), nil, nil), ([0xFF, 0xD8, 0xFF], nil, nil), ([], nil, nil),
    ] as [([UInt8], String?, Int?)])
  func headers(bytes: [UInt8], format: String?, width: Int?) {
    let header = ImageHeader(of: bytes)
    #expect(header?.format.rawValue == format)
    #expect(header?.width == width)
  }
}
