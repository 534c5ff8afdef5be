import Documents
import Languages
import Reports

/// The parts of a study, where `botou merge` is given some: JSON, and no parts of a run.
struct StudyMerging {
  private let files: [String]
  private let parts: [RecordedStudy]

  /// Nothing where the first file is none of a study.
  init?(_ files: [String], sparedBy outputs: OutputFiles) throws(ToolError) {
    // Parts of runs may be large: only what begins as JSON is read whole.
    guard let first = files.first, case .regular? = try? SystemCalls.kind(of: first),
      try InputFile.read(first, limit: 16, sparedBy: .none).first == UInt8(ascii: "{"),
      RecordedStudy.isMeant(by: try Self.bytes(first, outputs))
    else { return nil }
    self.files = files
    var parts: [RecordedStudy] = []
    for file in files {
      let bytes = try Self.bytes(file, outputs)
      do { parts.append(try RecordedStudy.read(bytes, file: file)) } catch {
        throw .badInput(error)
      }
    }
    self.parts = parts
  }

  private static func bytes(
    _ file: String, _ outputs: OutputFiles
  ) throws(ToolError) -> [UInt8] {
    try InputFile.read(file, limit: RecordedRun.maximumBytes, sparedBy: outputs)
  }

  /// The study that one command would have written.
  func study() throws(ToolError) -> RecordedStudy {
    do throws(StudyParts.Failure) { return try StudyParts(parts).whole() } catch {
      let (file, reason) = reason(of: error)
      throw .badArchive(file: file, .study(reason))
    }
  }

  private func reason(of failure: StudyParts.Failure) -> (file: String, Phrase) {
    switch failure {
    case .differs(let part, let difference):
      return (
        files[part],
        Phrase(
          "it is a part of another study than '\(Excerpt.shortened(files[0]))', which differs in \(difference.english)",
          "它与“\(Excerpt.shortened(files[0]))”不属于同一项研究：\(difference.chinese)不同")
      )
    case .doubled(let point):
      return (
        files[0],
        Phrase(
          "point \(point) is in two of these files; leave one out", "这些文件中有两份含点 \(point)；请去掉其一")
      )
    case .missing(let points):
      let count = parts.first?.count ?? 0
      let told = points.prefix(5).map(String.init)
      return (
        files[0],
        Phrase(
          "\(points.count) of the study's \(count) points are in none of these files: "
            + told.joined(separator: ", ") + (points.count > told.count ? ", …" : ""),
          "研究共 \(count) 个点，其中 \(points.count) 个不在这些文件中："
            + told.joined(separator: "、") + (points.count > told.count ? "、…" : ""))
      )
    }
  }
}
