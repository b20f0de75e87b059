import Testing
@testable import BilanHost

/// Which shard a document belongs to.
@Suite struct ShardTests {
    private let documents = (0..<5_000).map { "company-profile-\($0)-2018-T4" }

    @Test func `each document is in one shard, and shards are of about one size`() throws {
        let shards = (1...16).map { Shard($0, of: 16)! }
        let counts = shards.map { shard in documents.count(where: shard.contains) }
        #expect(counts.reduce(0, +) == documents.count)
        #expect(counts.allSatisfy { (200...430).contains($0) }, "\(counts)")
    }

    @Test func `one document more moves no other`() throws {
        let shard = try #require(Shard(3, of: 16))
        let before = documents.filter(shard.contains)
        let after = (documents + ["company-profile-new-2018-T4"]).filter(shard.contains)
        #expect(after.filter { $0 != "company-profile-new-2018-T4" } == before)
    }

    /// What other machines, and other versions, must find as well.
    @Test func `a document's shard follows from the SHA-256 of its name`() {
        // printf %s company-profile-338481955-2018-T4 | sha256sum begins with 16 digits that, modulo 16, give the shard.
        let number = (1...16).first { Shard($0, of: 16)!.contains("company-profile-338481955-2018-T4") }
        #expect(number == 10)
    }

    @Test func `the digest of all names is that of a sorted list`() throws {
        let one = try DocumentPlan(["b", "a"], DocumentChoice())
        let other = try DocumentPlan(["a", "b"], DocumentChoice())
        #expect(one == other)
        // printf 'a\nb\n' | sha256sum
        #expect(one.names == "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2")
    }
}
