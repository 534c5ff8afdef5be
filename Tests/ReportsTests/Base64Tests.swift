import Reports
import Testing

/// The vectors of RFC 4648, section 10, and a byte of every kind of digit.
@Test(arguments: [
  ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
  ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
])
func `bytes are written in base64 as the standard says`(plain: String, coded: String) {
  #expect(Base64.text(of: Array(plain.utf8)) == coded)
}

@Test func `the last two digits of base64 are plus and slash`() {
  #expect(Base64.text(of: [0xFB, 0xFF, 0xBF]) == "+/+/")
}
