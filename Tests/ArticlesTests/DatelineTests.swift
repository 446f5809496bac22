// The forms of datelines, and what is none.

import Testing

@testable import Articles

@Suite struct DatelineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var place: String
    var source: String?
    var testDescription: String { text }

    init(_ text: String, _ place: String, _ source: String? = nil) {
      self.text = text
      self.place = place
      self.source = source
    }
  }

  @Test("Place and source are read, and the length ends after the dash", arguments: cases)
  func datelines(example: Case) throws {
    let dateline = try #require(Dateline(startOf: example.text + " The council met."))
    #expect(dateline.place == example.place)
    #expect(dateline.source == example.source)
    #expect(dateline.length == example.text.utf8.count)
  }

  @Test("No space is needed after a long dash")
  func glued() throws {
    #expect(Dateline(startOf: "BEIRUT, Lebanon—The council met.")?.length == 18)
  }

  @Test("Before an agency no space is needed where the page has lost it")
  func lostSpace() {
    #expect(Dateline(startOf: "London (CNN Business)The council met.")?.length == 21)
    #expect(Dateline(startOf: "London (Gazette)The council met.") == nil)
  }

  @Test("White space of any kind and width is counted as it stands in the file")
  func whiteSpace() throws {
    let text = "YEREVAN\u{A0} (Combined\u{A0}Sources)\u{2003}— The council met."
    #expect(Dateline(startOf: text)?.length == text.utf8.count - " The council met.".utf8.count)
  }

  @Test(
    "A sentence is no dateline",
    arguments: [
      "NATO — which met in Brussels — said nothing.", "The council – all of it – met.",
      "NATO said nothing — again.", "COVID-19 – The year of it.", "“YEREVAN — ” The council met.",
      "(NATO) — The council met.", "(CNN) and (BBC) — The council met.",
      "MONDAY — The council met.",
      "yerevan — The council met.", "YEREVAN. The council met — again.", "— The council met.",
      "Aram: The council met — again.", "The UN (United Nations) — The council met.",
      "UNICEF (a fund) said — The council met.", "", "Jane Roe, France: The council met.",
      "Jane Roe, Watertown, Mass.: The council met.", "Jane Roe, Oslo, Norway: The council met.",
    ])
  func sentences(text: String) { #expect(Dateline(startOf: text) == nil) }

  static let cases = [
    Case("Washington, DC, United States:", "Washington, DC, United States"),
    Case("YEREVAN (Combined Sources) —", "YEREVAN", "Combined Sources"),
    Case("YEREVAN, (Combined Sources) —", "YEREVAN", "Combined Sources"),
    Case("YEREVAN (Combined Sources) — December 3, 2020.", "YEREVAN", "Combined Sources"),
    Case("PRAGUE (RFE/RL and Armenpress) —", "PRAGUE", "RFE/RL and Armenpress"),
    Case("CAMBRIDGE, Mass. –", "CAMBRIDGE, Mass."),
    Case("YEREVAN/GLENDALE —", "YEREVAN/GLENDALE"),
    Case("WIJK AAN ZEE, Holland (Armenpress) —", "WIJK AAN ZEE, Holland", "Armenpress"),
    Case("Wijk aan Zee, Holland (Armenpress) —", "Wijk aan Zee, Holland", "Armenpress"),
    Case("WASHINGTON —", "WASHINGTON"),
    Case("WASHINGTON --", "WASHINGTON"),
    Case("(CNN) --", "", "CNN"),
    Case("(Reuters) -", "", "Reuters"),
    Case("MONDAY, July 2 (Reuters) --", "", "Reuters"),
    Case("WASHINGTON ---", "WASHINGTON"),
    Case("WASHINGTON -", "WASHINGTON"),
    Case("WATERTOWN-", "WATERTOWN"),
    Case("WASHINGTON ―", "WASHINGTON"),
    Case("WASHINGTON, D.C. —", "WASHINGTON, D.C."),
    Case("PARAMUS, NJ –", "PARAMUS, NJ"),
    Case("ST. PETERSBURG, Russia —", "ST. PETERSBURG, Russia"),
    Case("MOSCOW (PanARMENIAN.Net) —", "MOSCOW", "PanARMENIAN.Net"),
    Case("PARIS (RFE/RL – Armenpress) —", "PARIS", "RFE/RL – Armenpress"),
    Case("PARIS (AFP)-", "PARIS", "AFP"),
    Case("PARIS (Reuters)", "PARIS", "Reuters"),
    Case("TBILISI, Georgia (JAM-news) —", "TBILISI, Georgia", "JAM-news"),
    Case("Yerevan, Armenia —", "Yerevan, Armenia"),
    Case("Yerevan (Armenpress) —", "Yerevan", "Armenpress"),
    Case("LONDON, 4 November 2020 –", "LONDON"),
    Case("BOSTON, Nov. 3 —", "BOSTON"),
    Case("BOSTON, November 3, 2020 —", "BOSTON"),
    Case("WATERTOWN, Mass. (October 5, 2020) —", "WATERTOWN, Mass."),
    Case("YEREVAN, NOVEMBER 2, ARMENPRESS.", "YEREVAN", "ARMENPRESS"),
    Case("STEPANAKERT, NOVEMBER 2, ARTSAKHPRESS:", "STEPANAKERT", "ARTSAKHPRESS"),
    Case("YEREVAN and BAKU (Reuters) —", "YEREVAN and BAKU", "Reuters"),
    Case("YEREVAN.—", "YEREVAN"),
    Case("ЕРЕВАН (Арменпресс) —", "ЕРЕВАН", "Арменпресс"),
    Case("ԵՐԵՎԱՆ (Արմենպրես) —", "ԵՐԵՎԱՆ", "Արմենպրես"),
  ]
}
