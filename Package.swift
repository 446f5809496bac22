// swift-tools-version: 6.2
// The house of Copydesk: one target for each step that the data takes, in the order that it takes them.

import PackageDescription

/// What every Swift target is compiled with.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
]

/// What the program's own targets are compiled with: optimized in debug builds too, or the tests with browser and servers
/// would take three times as long; `assert` stays.
let optimized =
  strict + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

let package = Package(
  name: "copydesk",
  products: [
    .executable(name: "copydesk", targets: ["copydesk"]),
    // For Benchmarks/speed.
    .library(name: "Articles", targets: ["Articles"]),
    .library(name: "CommonMark", targets: ["CommonMark"]),
    .library(name: "Digest", targets: ["Digest"]),
    .library(name: "Publication", targets: ["Publication"]),
    .library(name: "Rendering", targets: ["Rendering"]),
    .library(name: "Summarizer", targets: ["Summarizer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    // The oracle of the tests for templates.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // The preview's server, and the parts of it that Preview names itself.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CExchange"),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "CommonMark", dependencies: ["CCmark"], swiftSettings: optimized),
    .target(name: "CharacterSets", dependencies: ["CUchardet"], swiftSettings: optimized),
    .target(name: "Markup", dependencies: ["CXML2"], swiftSettings: optimized),
    .target(name: "Diagnostics", swiftSettings: optimized),
    .target(
      name: "EmailRules", dependencies: ["Diagnostics", "Markup"],
      exclude: ["Support/LICENSE-caniemail.txt", "Support/make-table.py"], swiftSettings: optimized),
    .target(name: "JSONText", swiftSettings: optimized),
    .target(name: "Publication", dependencies: ["Diagnostics", "Yams"], swiftSettings: optimized),
    .target(
      name: "Mail", dependencies: ["CGMime", "Diagnostics"], swiftSettings: optimized),
    .target(name: "Transfer", dependencies: ["CCurl"], swiftSettings: optimized),
    .target(
      name: "Articles",
      dependencies: [
        "CZip", "CharacterSets", "Diagnostics", "JSONText", "Mail", "Markup", "Publication",
        "Transfer",
        "Yams",
      ], swiftSettings: optimized),
    .target(
      name: "Summarizer", dependencies: ["Articles", "CStemmer", "Publication"],
      swiftSettings: optimized),
    .target(
      name: "Digest",
      dependencies: [
        "Articles", "CommonMark", "Diagnostics", "JSONText", "Publication", "Summarizer", "Yams",
      ], swiftSettings: optimized),
    .target(
      name: "Templates", path: "Templates", exclude: ["mirror-spectator", "new"],
      publicHeadersPath: "include",
      cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "Rendering",
      dependencies: [
        "CommonMark", "Diagnostics", "Digest", "JSONText", "Publication", "Templates", "Yams",
      ], swiftSettings: optimized),
    .target(
      name: "Archive",
      dependencies: [
        "Diagnostics", "Digest", "Publication", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: optimized),
    .target(
      name: "Delivery",
      dependencies: [
        "Archive", "Diagnostics", "JSONText", "Mail", "Transfer",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: optimized),
    .target(
      name: "PreviewFiles", exclude: ["desk"], publicHeadersPath: "include",
      cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "Preview",
      dependencies: [
        "JSONText", "PreviewFiles", .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ], swiftSettings: optimized),
    .executableTarget(
      name: "copydesk",
      dependencies: [
        "Archive", "Articles", "CExchange", "CommonMark", "Delivery", "Diagnostics", "Digest",
        "EmailRules", "JSONText", "Mail", "Markup", "Preview", "Publication", "Rendering",
        "Summarizer", "Transfer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: optimized),
    .target(
      name: "TestSupport", path: "Tests/TestSupport", exclude: ["newspaper.py", "server.py"],
      swiftSettings: optimized),
    .testTarget(
      name: "DigestTests",
      dependencies: [
        "Articles", "CommonMark", "Diagnostics", "Digest", "JSONText", "Publication", "Summarizer",
        "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "CopydeskTests", dependencies: ["Diagnostics", "TestSupport", "Transfer", "copydesk"],
      exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(name: "PreviewTests", dependencies: ["Preview"], swiftSettings: strict),
    .testTarget(
      name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CharacterSetsTests", dependencies: ["CharacterSets"], swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CommonMark", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EmailRulesTests",
      dependencies: ["Diagnostics", "EmailRules", "Markup", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "CommonMark", "Diagnostics", "Digest", "Publication", "Rendering", "TestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Diagnostics", "Digest", "Publication", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "SummarizerTests",
      dependencies: ["Articles", "Publication", "Summarizer", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MailTests", dependencies: ["Diagnostics", "Mail", "TestSupport"], swiftSettings: strict
    ),
    .testTarget(
      name: "DeliveryTests",
      dependencies: ["Archive", "Delivery", "Diagnostics", "Mail", "TestSupport", "Transfer"],
      swiftSettings: strict),
    .testTarget(
      name: "TransferTests", dependencies: ["TestSupport", "Transfer"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "PublicationTests", dependencies: ["Diagnostics", "Publication"], swiftSettings: strict),
    .testTarget(
      name: "ArticlesTests",
      dependencies: ["Articles", "Diagnostics", "Publication", "TestSupport", "Transfer"],
      swiftSettings: strict),
  ]
)
