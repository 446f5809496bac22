// The members of a JSON object in the order in which they are written, which JSONSerialization forgets.

/// The keys of an object on a line of JSON, read by the tests' own scan.
func memberNames(of line: some StringProtocol) -> [String] {
  var names: [String] = []
  var depth = 0
  var isInString = false
  var isEscaped = false
  var isKey = false
  var string = ""
  for character in line.unicodeScalars {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isInString = false
        if isKey { names.append(string) }
      } else {
        string.unicodeScalars.append(character)
      }
      continue
    }
    switch character {
    case "\"":
      isInString = true
      string = ""
    case "{", "[":
      depth += 1
      if depth == 1 { isKey = true }
    case "}", "]": depth -= 1
    case ":": isKey = false
    case ",": isKey = depth == 1
    default: break
    }
    if depth > 1 { isKey = false }
  }
  return names
}
