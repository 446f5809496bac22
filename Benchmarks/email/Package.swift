// swift-tools-version: 6.2
// How fast the email is rendered, in a package of its own: compare.py sets it beside MJML.

import PackageDescription

let package = Package(
  name: "email",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "copydesk", path: "../..")],
  targets: [
    .executableTarget(
      name: "EmailSpeed",
      dependencies: [
        .product(name: "Digest", package: "copydesk"),
        .product(name: "Publication", package: "copydesk"),
        .product(name: "Rendering", package: "copydesk"),
      ])
  ]
)
