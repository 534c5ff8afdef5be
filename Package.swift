// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// One layer of the house: a target and the lower layers it stands on.
struct Layer {
  enum Kind { case library, system(pkgConfig: String, debian: String, brew: String), c, tool }
  let name: String
  let uses: [String]
  let kind: Kind
  let foundation: Bool

  static func library(_ name: String, uses: [String] = [], foundation: Bool = false) -> Layer {
    Layer(name: name, uses: uses, kind: .library, foundation: foundation)
  }
  static func system(_ name: String, pkgConfig: String, debian: String, brew: String) -> Layer {
    Layer(
      name: name, uses: [], kind: .system(pkgConfig: pkgConfig, debian: debian, brew: brew),
      foundation: false)
  }
  /// A few lines of C where Swift cannot reach.
  static func c(_ name: String) -> Layer {
    Layer(name: name, uses: [], kind: .c, foundation: false)
  }
  static func tool(_ name: String, uses: [String]) -> Layer {
    Layer(name: name, uses: uses, kind: .tool, foundation: false)
  }
}

// Lowest first. A layer may use only what stands above its own line in this list.
let layers: [Layer] = [
  .system("CGSL", pkgConfig: "gsl", debian: "libgsl-dev", brew: "gsl"),
  .system("CGMP", pkgConfig: "gmp", debian: "libgmp-dev", brew: "gmp"),
  .system("CXLSX", pkgConfig: "xlsxwriter", debian: "libxlsxwriter-dev", brew: "libxlsxwriter"),
  .system("CZip", pkgConfig: "minizip", debian: "libminizip-dev", brew: "minizip"),
  .system("CXML", pkgConfig: "expat", debian: "libexpat1-dev", brew: "expat"),
  .c("CSystem"),
  .library("Languages"),
  .library("Threads"),
  .library("Machines", uses: ["Languages"]),
  .library("Documents", uses: ["Languages"]),
  .library("Spreadsheets", uses: ["CXLSX", "CZip", "CXML", "Languages", "Documents"]),
  .library("Randomness", uses: ["CGSL", "Threads"]),
  .library("Instruments", uses: ["CGMP"]),
  .library("Returns"),
  .library("Projects", uses: ["Randomness"]),
  .library("Policies", uses: ["Instruments", "Projects"]),
  .library("Estimates", uses: ["Threads", "Randomness"]),
  .library(
    "Portfolios",
    uses: [
      "Languages", "Threads", "Randomness", "Instruments", "Projects", "Policies", "Estimates",
      "Returns",
    ]),
  .library(
    "ScenarioFiles",
    uses: [
      "Languages", "Documents", "Spreadsheets", "Randomness", "Instruments", "Projects", "Policies",
      "Portfolios",
    ]),
  .library(
    "Studies",
    uses: [
      "Languages", "Threads", "Documents", "Randomness", "Policies", "Estimates", "Portfolios",
      "ScenarioFiles",
    ]),
  .library(
    "TermSheets", uses: ["Languages", "Documents", "Spreadsheets", "Instruments", "Returns"]),
  .library(
    "Reports",
    uses: [
      "Languages", "Machines", "Documents", "Spreadsheets", "Randomness", "Instruments", "Returns",
      "Projects",
      "Policies", "Estimates", "Portfolios", "ScenarioFiles", "Studies", "TermSheets",
    ]),
  .library(
    "BoTou",
    uses: [
      "Languages", "Machines", "Documents", "Spreadsheets", "Randomness", "Instruments", "Returns",
      "Projects",
      "Policies", "Estimates", "Portfolios", "ScenarioFiles", "Studies", "TermSheets", "Reports",
    ],
    foundation: true),
  .tool(
    "BoTouTool",
    uses: [
      "CSystem", "Languages", "Threads", "Machines", "Documents", "Spreadsheets", "Randomness",
      "Instruments", "Returns", "Projects", "Policies", "Estimates", "Portfolios", "ScenarioFiles",
      "Studies", "TermSheets", "Reports",
    ]),
]

for (index, layer) in layers.enumerated() {
  for name in layer.uses where !layers[..<index].contains(where: { $0.name == name }) {
    fatalError("\(layer.name) may not use \(name): it is not a lower layer")
  }
}

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let libraries = layers.filter { if case .library = $0.kind { true } else { false } }.map(\.name)

/// The libraries that stand above a layer's line.
func layersBelow(_ name: String) -> [String] { Array(libraries.prefix { $0 != name }) }

/// A test target for one or more layers; all share `TestSupport`.
func tests(_ name: String, of uses: [String], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: (uses + ["TestSupport"]).map { .init(stringLiteral: $0) },
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "BoTou",
  products: [
    .library(name: "BoTou", targets: ["BoTou"]),
    .executable(name: "botou", targets: ["BoTouTool"]),
    // Layers are for our own packages alone: nothing in them stays as it is for anybody else.
    .library(name: "LayersForBenchmarks", targets: layersBelow("BoTou")),
    .library(
      name: "ReadersForFuzzing",
      targets: ["Languages", "Documents", "Spreadsheets", "ScenarioFiles"]),
  ],
  targets: layers.map { layer -> Target in
    let dependencies = layer.uses.map { Target.Dependency(stringLiteral: $0) }
    // Without Foundation nothing else brings in libm.
    let linker: [LinkerSetting] = layer.foundation ? [] : [.linkedLibrary("m")]
    return switch layer.kind {
    case .system(let pkgConfig, let debian, let brew):
      .systemLibrary(
        name: layer.name, pkgConfig: pkgConfig, providers: [.apt([debian]), .brew([brew])])
    case .c: .target(name: layer.name)
    case .library:
      .target(
        name: layer.name, dependencies: dependencies,
        // The articles are for readers and for `make docs`.
        exclude: layer.name == "BoTou" ? ["BoTou.docc"] : [], swiftSettings: strict,
        linkerSettings: linker)
    case .tool:
      .executableTarget(
        name: layer.name, dependencies: dependencies, swiftSettings: strict,
        linkerSettings: linker)
    }
  } + [
    .target(
      name: "TestSupport", dependencies: ["Documents", "Threads"], path: "Tests/TestSupport",
      swiftSettings: strict),
    // The cases with known answers: `make validate` prints them and the tests hold us to them.
    .target(
      name: "ValidationBook",
      dependencies: [
        "Randomness", "Instruments", "Returns", "Projects", "Policies", "Estimates", "Portfolios",
      ], path: "Tests/ValidationBook", exclude: ["Cases"], swiftSettings: strict),
    .executableTarget(
      name: "validate", dependencies: ["ValidationBook", "Languages", "Reports"],
      path: "Tests/ValidationTool", swiftSettings: strict),
    tests("ManifestTests", of: []),
    tests("DocumentsTests", of: ["Documents", "Languages"]),
    tests("SpreadsheetsTests", of: ["Spreadsheets", "Documents", "Languages"]),
    tests("RandomnessTests", of: ["Randomness", "CGSL"]),
    tests("InstrumentsTests", of: ["Instruments"]),
    tests("ProjectsTests", of: ["Projects", "Randomness"]),
    tests(
      "PortfoliosTests",
      of: [
        "Portfolios", "Policies", "Projects", "Randomness", "Instruments", "Estimates",
        "Languages", "Threads",
      ]),
    tests("ReturnsTests", of: ["Returns"]),
    tests("EstimatesTests", of: ["Estimates"]),
    tests(
      "ScenarioFilesTests",
      of: [
        "ScenarioFiles", "Documents", "Languages", "Instruments", "Projects", "Policies",
        "Randomness",
      ]),
    tests(
      "StudiesTests",
      of: ["Studies", "ScenarioFiles", "Documents", "Estimates", "Randomness", "Portfolios"]),
    tests("TermSheetsTests", of: ["TermSheets", "Documents", "Instruments", "Languages"]),
    tests("ReportsTests", of: ["Reports", "Documents", "Languages"]),
    tests("LibraryTests", of: libraries),
    tests("MechanismTests", of: layersBelow("BoTou")),
    // What every shipped scenario came to, guarded while code is rearranged.
    tests("FrozenTests", of: layersBelow("BoTou"), exclude: ["Results"]),
    tests(
      "StatisticalTests",
      of: [
        "Randomness", "Estimates", "Projects", "Instruments", "Policies", "Portfolios",
        "ValidationBook",
      ]),
    tests("ValidationTests", of: ["ValidationBook", "Instruments"]),
    tests("CommandLineTests", of: ["Documents", "Languages"]),
    // What takes minutes: `make prove` sets BOTOU_PROVE, without which all of it is skipped.
    tests("ProveTests", of: ["Languages", "Documents"]),
  ],
  swiftLanguageModes: [.v6]
)
