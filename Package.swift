// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 language mode everywhere; a warning is an error.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// For what is done once and needs no speed: the binary is to stay below 20 MB.
let small = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// The release binary holds all that it needs, the C library included: it starts in less than half
/// the time that a dynamic one takes, and runs on any Linux of its architecture. The libraries named
/// are Foundation's own, which the linker does not find by itself in this mode. Symbols are left out
/// (-s), functions with the same code are one (--icf), and so are the ends of texts (-O2): what is not
/// there need not be paged in.
let selfContained = [
  "-static-executable", "-use-ld=lld", "-lswiftSynchronization", "-l_FoundationCShims",
  "-l_FoundationCollections",
  "-Xlinker", "-s", "-Xlinker", "-O2", "-Xlinker", "--gc-sections", "-Xlinker", "--icf=all",
]

/// Programs that only `make fuzz` builds, since a fuzzer's library is to be linked to one of them.
let fuzzers: [Target] =
  Context.environment["PARLEY_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "fuzz", dependencies: ["Oracles"], path: "Tests/Fuzz/Driver",
      swiftSettings: strict + [.enableExperimentalFeature("Extern")]),
    .executableTarget(
      name: "fuzz-model", dependencies: ["CProcesses", "Oracles", "Timeline"],
      path: "Tests/Fuzz/Model", swiftSettings: strict),
  ]

let package = Package(
  name: "parley",
  products: [.executable(name: "parley", targets: ["parley"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The C underneath.
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CTerminalGuard"),
    .target(
      name: "CBundledData",
      cSettings: [.define("PARLEY_RELEASE", .when(configuration: .release))]),

    // What text may be shown, and text formats, each of use without the rest.
    .target(
      name: "SafeText", exclude: ["Tables/generate-scalar-tables.py"], swiftSettings: strict),
    .target(name: "EDTF", swiftSettings: small),
    .target(name: "JSONText", dependencies: ["SafeText"], swiftSettings: strict),
    .target(name: "Phrasing", dependencies: ["SafeText"], swiftSettings: small),
    .target(
      name: "TextFolding", exclude: ["generate-folding-table.py"], swiftSettings: strict),
    .target(name: "WordDiff", swiftSettings: small),

    // Work beside the drawing.
    .target(name: "Threads", dependencies: ["CLinux"], swiftSettings: strict),

    // Bytes from files and pipes, and rows out of them.
    .target(
      name: "Feed", dependencies: ["JSONText", "Phrasing", "SafeText", "CZlib", "CZstd"],
      swiftSettings: strict),

    // What a negotiation is, and how it is searched.
    .target(
      name: "Timeline",
      dependencies: [
        "EDTF", "Feed", "JSONText", "Phrasing", "SafeText", "TextFolding", "Threads", "CLinux",
        "CNettle",
      ],
      swiftSettings: strict),
    .target(
      name: "TimelineSearch",
      dependencies: ["EDTF", "Phrasing", "TextFolding", "Threads", "Timeline", "CPCRE2"],
      swiftSettings: strict),

    // What a reader sees.
    .target(
      name: "Screen", dependencies: ["SafeText"], exclude: ["Width/generate-width-table.py"],
      swiftSettings: strict),
    .target(
      name: "Browser",
      dependencies: [
        "EDTF", "Phrasing", "SafeText", "TextFolding", "Timeline", "TimelineSearch", "Screen",
        "WordDiff",
      ],
      swiftSettings: strict),

    // The edge.
    .target(name: "TerminalOutput", dependencies: ["Screen"], swiftSettings: strict),
    .target(
      name: "CursesTerminal",
      dependencies: ["Screen", "TerminalOutput", "CNcurses", "CTerminalGuard"],
      swiftSettings: strict),
    .target(
      name: "StateFiles", dependencies: ["Browser", "JSONText", "CLinux"], swiftSettings: small),
    .executableTarget(
      name: "parley",
      dependencies: [
        "EDTF", "Feed", "JSONText", "Phrasing", "SafeText", "TextFolding", "Timeline",
        "TimelineSearch",
        "Screen", "Browser", "CursesTerminal", "StateFiles", "Threads", "CBundledData",
        "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: small,
      linkerSettings: [.unsafeFlags(selfContained, .when(configuration: .release))]),

    // A step of the build.
    .executableTarget(
      name: "compile-timeline", dependencies: ["Feed", "Timeline"], swiftSettings: strict),

    // What tests share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "Oracles",
      dependencies: [
        "EDTF", "Feed", "JSONText", "SafeText", "Screen", "TerminalOutput", "TextFolding",
        "Threads",
        "Timeline", "TimelineSearch", "WordDiff", "Browser", "CursesTerminal", "CNcurses",
        "CProcesses", "TestSupport",
      ],
      path: "Tests/Oracles", swiftSettings: strict),

    // Programs that tests run: one that crashes, and one that is killed while it writes.
    .executableTarget(
      name: "crashing-terminal", dependencies: ["CursesTerminal", "Screen", "Threads"],
      path: "Tests/CrashingTerminal", swiftSettings: strict),
    .systemLibrary(name: "CProcesses", path: "Tests/CProcesses"),
    .executableTarget(
      name: "interrupted-writes",
      dependencies: ["Browser", "StateFiles", "CLinux", "CProcesses", "TestSupport"],
      path: "Tests/InterruptedWrites", swiftSettings: strict),

    .testTarget(
      name: "SafeTextTests", dependencies: ["SafeText", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "EDTFTests", dependencies: ["EDTF", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "PhrasingTests", dependencies: ["Phrasing"], swiftSettings: strict),
    .testTarget(
      name: "FeedTests",
      dependencies: ["Feed", "JSONText", "CZlib", "CZstd", "Oracles", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "ThreadsTests", dependencies: ["Threads"], swiftSettings: strict),
    .testTarget(name: "TextFoldingTests", dependencies: ["TextFolding"], swiftSettings: strict),
    .testTarget(
      name: "WordDiffTests", dependencies: ["WordDiff", "Oracles", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TimelineTests",
      dependencies: [
        "EDTF", "Feed", "JSONText", "Threads", "Timeline", "CBundledData", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TimelineSearchTests",
      dependencies: [
        "EDTF", "TextFolding", "Timeline", "TimelineSearch", "CBundledData", "Oracles",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ScreenTests", dependencies: ["SafeText", "Screen", "Oracles", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "EDTF", "SafeText", "Timeline", "TimelineSearch", "Screen", "Browser", "CBundledData",
        "Oracles",
        "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "TerminalOutputTests",
      dependencies: ["Screen", "TerminalOutput", "Oracles", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["parley", "SafeText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["parley", "SafeText", "Screen", "crashing-terminal", "CLinux", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StateFilesTests",
      dependencies: ["Browser", "StateFiles", "interrupted-writes", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "OracleTests", dependencies: ["Oracles"], swiftSettings: strict),
  ] + fuzzers,
  swiftLanguageModes: [.v6],
  // C23 for #embed.
  cLanguageStandard: .c2x
)
