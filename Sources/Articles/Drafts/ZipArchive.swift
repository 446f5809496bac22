// libzip's archives; the only importer of it.

internal import CZip

/// An archive in memory. It never leaves the function that made it.
@safe struct ZipArchive: ~Copyable {
  /// The most bytes of one file that are inflated: a small archive may claim to hold any number.
  static let maximumBytes = 20_000_000

  private let archive: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer

  /// Opens an archive.
  init(_ bytes: [UInt8]) throws(DraftFailure) {
    unsafe buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 1)
    unsafe buffer.copyBytes(from: bytes)
    guard
      let source = unsafe zip_source_buffer_create(
        buffer.baseAddress, zip_uint64_t(bytes.count), 0, nil)
    else {
      unsafe buffer.deallocate()
      throw .broken
    }
    guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
      unsafe zip_source_free(source)
      unsafe buffer.deallocate()
      throw .broken
    }
    unsafe archive = unsafe opened
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe buffer.deallocate()
  }

  /// The content of a file; nil where there is none of the name.
  func file(_ name: String) throws(DraftFailure) -> [UInt8]? {
    let index = unsafe zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .broken }
    defer { unsafe zip_fclose(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { raw in
        unsafe zip_fread(file, raw.baseAddress, zip_uint64_t(raw.count))
      }
      if count < 0 { throw .broken }
      if count == 0 { return content }
      content += chunk[..<Int(count)]
      // The size that the archive tells may be a lie, so what came out is counted.
      if content.count > Self.maximumBytes { throw .tooLarge }
    }
  }
}
