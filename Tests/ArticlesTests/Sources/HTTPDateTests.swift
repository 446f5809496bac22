// Dates of header fields.

import Testing

@testable import Articles

@Suite("Dates of HTTP")
struct HTTPDateTests {
  @Test(
    "All three forms are the same moment",
    arguments: [
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ])
  func forms(text: String) { #expect(HTTPDate.seconds(of: text) == 784_111_777) }

  @Test(
    "What is no date has no moment",
    arguments: [
      "", "soon", "120", "Sun, 31 Feb 2021 08:49:37 GMT", "Sun, 06 Nov 1994 25:00:00 GMT",
    ]
  )
  func others(text: String) { #expect(HTTPDate.seconds(of: text) == nil) }
}
