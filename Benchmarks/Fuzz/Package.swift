// swift-tools-version: 6.2

import PackageDescription

// Apart from the main package, since libFuzzer brings its own `main`. Run by `Benchmarks/Fuzz/run`.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "BoTou", path: "../..")],
  targets: ["FuzzDocument", "FuzzTable", "FuzzScenario", "FuzzWorkbook"].map { name in
    .executableTarget(
      name: name,
      dependencies: [.product(name: "ReadersForFuzzing", package: "BoTou")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  },
  swiftLanguageModes: [.v6]
)
