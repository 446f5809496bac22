// libFuzzer's entry: bytes to the reader.

import Reading

/// Reads the bytes that libFuzzer has made.
@_cdecl("LLVMFuzzerTestOneInput")
public func read(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  FuzzedReader.frontMatter.read(UnsafeRawBufferPointer(start: start, count: count))
  return 0
}
