import Foundation
import ValidationBook

/// `validate [--markdown | --all]`: works every case out and prints one table; status 1 where one misses.
@main
struct Validate {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count <= 1, arguments.allSatisfy({ ["--markdown", "--all"].contains($0) })
    else {
      FileHandle.standardError.write(Data("usage: validate [--markdown | --all]\n".utf8))
      exit(64)
    }
    let book = ValidationBook.chapters.map(WorkedChapter.init)
    let lines =
      arguments == ["--markdown"]
      ? BookPage.markdown(book) : BookTable.text(book, all: arguments == ["--all"])
    print(lines.joined(separator: "\n"))
    exit(book.allSatisfy(\.holds) ? 0 : 1)
  }
}
