// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "BoTou", path: "..")],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: [.product(name: "LayersForBenchmarks", package: "BoTou")],
      swiftSettings: strict, linkerSettings: [.linkedLibrary("m")])
  ],
  swiftLanguageModes: [.v6]
)
