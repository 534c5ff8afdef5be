import TestSupport
import Testing

@Test func `a closed pipe is a quiet success`() throws {
  let run = try Tool.runIntoClosedPipe(["--help"])
  #expect(run == ("", 0, false))
}

@Test func `a full device is reported and ends with 73`() throws {
  let english = try Tool.shell("\"$0\" --help > /dev/full")
  #expect(
    english == ("", "botou: cannot write standard output: no space left on the device\n", 73))
  let chinese = try Tool.shell("\"$0\" --help --lang zh > /dev/full")
  #expect(chinese == ("", "botou: 无法写入标准输出：设备上没有剩余空间\n", 73))
}

@Test func `a standard output that is closed is reported and ends with 73`() throws {
  let run = try Tool.shell("\"$0\" --help >&-")
  #expect(run == ("", "botou: cannot write standard output: it is closed\n", 73))
}

@Test func `a standard error that is closed or full changes no status`() throws {
  #expect(try Tool.shell("\"$0\" hlep 2>&-") == ("", "", 64))
  #expect(try Tool.shell("\"$0\" hlep 2>/dev/full") == ("", "", 64))
}
