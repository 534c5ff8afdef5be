import Testing
@Test func `layers exist`() { #expect(1 == 1) }
