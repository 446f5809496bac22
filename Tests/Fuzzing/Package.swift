// swift-tools-version: 6.2
// A libFuzzer target for each reader: a package of its own, so that Copydesk's build knows nothing of it.

import PackageDescription

let readers = [
  "XMLFeed", "JSONFeed", "WordPressPosts", "WordPressExport", "JSONLines", "Page", "FrontMatter",
  "Message", "Draft", "Text",
]

let package = Package(
  name: "copydesk-fuzzing",
  dependencies: [.package(name: "copydesk", path: "../..")],
  targets: [
    .target(
      name: "Reading", dependencies: [.product(name: "Articles", package: "copydesk")])
  ]
    + readers.map { reader in
      .executableTarget(
        name: reader + "Fuzz", dependencies: ["Reading"],
        swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    }
)
