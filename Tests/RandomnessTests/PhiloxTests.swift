import Randomness
import Testing

@Suite struct PhiloxTests {
  struct KnownAnswer: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let key: Philox4x64.Key
    let counter, block: Philox4x64.Words
  }

  /// The philox4x64-10 lines of `kat_vectors` in Random123 1.14.0.
  static let random123 = [
    KnownAnswer(
      testDescription: "all zeros", key: .init(0, 0), counter: .init(0, 0, 0, 0),
      block: .init(
        0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b,
        0x7e68_b68a_ec7b_a23b)),
    KnownAnswer(
      testDescription: "all ones", key: .init(.max, .max),
      counter: .init(.max, .max, .max, .max),
      block: .init(
        0x87b0_92c3_013f_e90b, 0x438c_3c67_be8d_0224, 0x9cc7_d7c6_9cd7_77b6,
        0xa09c_aebf_594f_0ba0)),
    KnownAnswer(
      testDescription: "digits of π", key: .init(0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c),
      counter: .init(
        0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0,
        0x082e_fa98_ec4e_6c89),
      block: .init(
        0xa528_f454_03e6_1d95, 0x38c7_2dbd_566e_9788, 0xa5a1_610e_72fd_18b5,
        0x57bd_43b5_e52b_7fe6)),
  ]

  @Test(arguments: random123)
  func `blocks are those that Random123 publishes`(_ answer: KnownAnswer) {
    #expect(Philox4x64.block(key: answer.key, counter: answer.counter) == answer.block)
  }

  /// NumPy 2.4.6 increments the counter before it generates, so its first block stands at word 0 + 1.
  ///
  ///     Philox(counter=[0, 1, 2, 3], key=[42, 7]).random_raw(8)
  @Test func `blocks are those of NumPy's Philox at the next counter`() {
    let key = Philox4x64.Key(42, 7)
    #expect(
      Philox4x64.block(key: key, counter: .init(1, 1, 2, 3))
        == .init(
          0x83b6_f128_59c9_1cfd, 0x5270_7c5f_2691_a8de, 0x50f5_dea5_5670_ed2d,
          0xed42_55af_f7ac_46ae))
    #expect(
      Philox4x64.block(key: key, counter: .init(2, 1, 2, 3))
        == .init(
          0x7932_a75c_e265_b77e, 0x3cc5_9946_bd70_64e8, 0x136f_d17c_6e51_78db,
          0x763d_1288_c929_926c))
  }

  /// The packing, seen from outside the project by NumPy 2.4.6.
  ///
  ///     Philox(counter=[6, 1 << 40, (1 << 24) << 32 | 3, 5 << 32 | 9],
  ///            key=[20240601, 0x426F546F75200001]).random_raw(4)
  @Test func `an address is found by NumPy where the packing says`() throws {
    let address = try StreamAddress(
      seed: 20_240_601, trial: 1 << 40, project: 1 << 24, team: 3, purpose: Purpose(5), index: 9)
    #expect(
      address.block(7).words
        == .init(
          0x1995_ee49_7ce6_d670, 0xcf57_8cf1_0281_906e, 0xcf51_940d_1e54_1705,
          0x4667_3a3b_afa5_836d))
  }
}
