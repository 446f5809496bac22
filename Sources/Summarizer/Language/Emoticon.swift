// Faces made of signs, which close a sentence as a stop does.

/// Recognises ":)", ";-)", ":D", "^_^" and the like.
enum Emoticon {
  /// The end of the face at `index`, or nil; it stands alone between white space.
  static func end(at index: Int, in bytes: Bytes) -> Int? {
    var last = index
    switch bytes.byte(index) {
    case 0x3A, 0x3B, 0x3D:  // : ; =
      last += bytes.byte(index + 1) == 0x2D ? 2 : 1
      let mouth = bytes.byte(last)
      guard ")(DPpO/|]*".utf8.contains(mouth) else { return nil }
      while bytes.byte(last) == mouth { last += 1 }
    case 0x5E:  // ^
      guard bytes.byte(index + 1) == 0x5F, bytes.byte(index + 2) == 0x5E else { return nil }
      last += 3
    default: return nil
    }
    return last == bytes.end || bytes.whiteSpace(at: last) > 0 ? last : nil
  }

  /// The end of the face whose mouth is the closing bracket at `index`, or nil.
  static func end(withMouthAt index: Int, in bytes: Bytes) -> Int? {
    var first = index - 1
    if bytes.byte(first) == 0x2D { first -= 1 }
    guard bytes.followsWhiteSpace(first), first >= bytes.start else { return nil }
    return end(at: first, in: bytes)
  }
}
