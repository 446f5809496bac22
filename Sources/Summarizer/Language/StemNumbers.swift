// Stems numbered densely within one text, without a table to clear for each.

/// The number of each stem of a text by its id in a vocabulary.
struct StemNumbers: Sendable {
  private struct Mark {
    var text: Int32 = 0
    var number: Int32 = 0
  }

  private var marks: [Mark] = []
  private var text: Int32 = 0

  /// Forgets the numbers of the text before.
  mutating func begin() {
    if text == .max { marks = [] }
    text = text == .max ? 1 : text + 1
  }

  /// Makes room for ids below a count.
  mutating func makeRoom(for count: Int) {
    if marks.count < count {
      let room = max(count, 2 * marks.count)
      marks.append(contentsOf: repeatElement(Mark(), count: room - marks.count))
    }
  }

  /// The number of a stem, which is `new` if this text has not had it.
  mutating func number(of stem: Int32, new: Int) -> Int {
    if marks[Int(stem)].text == text { return Int(marks[Int(stem)].number) }
    marks[Int(stem)] = Mark(text: text, number: Int32(new))
    return new
  }
}
