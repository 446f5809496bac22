// The moment at which a day begins, for formats that want a time.

import Foundation

extension CalendarDate {
  /// When the day begins in a time zone (RFC 3339): `2020-11-06T00:00:00-05:00`; later than midnight where a clock
  /// is put forward then.
  ///
  /// - Parameter timezone: an IANA name; an unknown one is UTC.
  public func start(in timezone: String) -> String {
    var calendar = Calendar(identifier: .gregorian)
    let zone = TimeZone(identifier: timezone) ?? .gmt
    calendar.timeZone = zone
    let parts = DateComponents(year: year, month: month, day: day, hour: 12)
    guard let noon = calendar.date(from: parts) else { return "\(self)T00:00:00Z" }
    let start = calendar.startOfDay(for: noon)
    let time = calendar.dateComponents([.hour, .minute], from: start)
    let offset = zone.secondsFromGMT(for: start) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func clock(_ minutes: Int) -> String { "\(two(minutes / 60)):\(two(minutes % 60))" }
    let zoneText = offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + clock(abs(offset))
    return "\(self)T\(clock((time.hour ?? 0) * 60 + (time.minute ?? 0))):00\(zoneText)"
  }
}
