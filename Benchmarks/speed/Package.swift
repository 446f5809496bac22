// swift-tools-version: 6.2
// Copydesk's speed step by step: a package of its own, so that Copydesk itself does not depend on ordo-one/benchmark.

import PackageDescription

let package = Package(
  name: "copydesk-speed",
  dependencies: [
    .package(name: "copydesk", path: "../.."),
    // Without its traits: nothing is put between the program and malloc or the Swift runtime.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Steps",
      dependencies: [
        .product(name: "Articles", package: "copydesk"),
        .product(name: "CommonMark", package: "copydesk"),
        .product(name: "Digest", package: "copydesk"),
        .product(name: "Publication", package: "copydesk"),
        .product(name: "Rendering", package: "copydesk"),
        .product(name: "Summarizer", package: "copydesk"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Steps",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
