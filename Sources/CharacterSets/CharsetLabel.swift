// The names of character sets as the web means them.

/// Names as the Encoding Standard has them (section 4.2, "Names and labels"), spelt as iconv spells them.
enum CharsetLabel {
  /// The set that a label means: what calls itself ISO 8859-1 or ASCII is windows-1252.
  static func canonical(_ label: String) -> String {
    let name = String(
      label.lowercased().filter {
        $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0))
      })
    return table[name] ?? name
  }

  private static let table: [String: String] = [
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252",
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252",
    "cp1252": "windows-1252", "x-cp1252": "windows-1252", "iso-8859-9": "windows-1254",
    "latin5": "windows-1254", "cp1251": "windows-1251", "x-cp1251": "windows-1251",
    "koi": "koi8-r", "koi8": "koi8-r", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "tis-620": "windows-874", "mac": "macintosh", "x-mac-roman": "macintosh", "unicode": "utf-16",
    "utf-16le": "utf-16", "utf-16be": "utf-16", "ucs-2": "utf-16",
  ]
}
