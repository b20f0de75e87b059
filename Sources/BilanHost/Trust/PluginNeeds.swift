import BilanKit
import Support

/// What a plugin asks for beyond what each may: its manifest says it, a person consents.
public struct PluginNeeds: Codable, Sendable, Hashable {
    /// Files and folders that it reads, by their whole paths.
    public var read: [String]
    /// GiB of memory, where it takes more than others may.
    public var memory: Int?

    public static let none = PluginNeeds(read: [], memory: nil)

    /// GiB that one plugin may ask for.
    static let memories = 1...1024

    public var isEmpty: Bool { self == .none }

    /// Whether what was consented to is enough for these.
    func isCovered(by consented: PluginNeeds) -> Bool {
        Set(read).isSubset(of: consented.read) && (memory ?? 0) <= (consented.memory ?? 0)
    }

    /// What is wrong with them, in words; nil where nothing is.
    var fault: String? {
        if let path = read.first(where: { !$0.hasPrefix("/") || $0.split(separator: "/").contains("..") }) {
            return String(
                fr: "« \(path.shown) », dans needs.read, n’est pas un chemin entier, qui commence par /",
                en: "“\(path.shown)”, in needs.read, is not a whole path, which begins with /")
        }
        guard let memory, !Self.memories.contains(memory) else { return nil }
        let (least, most) = (Self.memories.lowerBound, Self.memories.upperBound)
        return String(
            fr: "needs.memory vaut \(memory) : un nombre de Gio, de \(least) à \(FrenchNumber.integer(most))",
            en: "needs.memory is \(memory): it takes a number of GiB, from \(least) to \(EnglishText.integer(most))")
    }

    /// What a person is asked to consent to, a line each.
    public var words: [String] {
        read.map { String(fr: "lire « \($0) »", en: "read “\($0)”") }
            + [
                memory.map {
                    String(
                        fr: "prendre jusqu’à \(FrenchNumber.integer($0)) Gio de mémoire",
                        en: "take up to \(EnglishText.integer($0)) GiB of memory")
                }
            ].compactMap(\.self)
    }

    private enum CodingKeys: String, CodingKey { case read, memory }

    init(read: [String], memory: Int?) {
        self.read = read
        self.memory = memory
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        read = try container.decodeIfPresent([String].self, forKey: .read) ?? []
        memory = try container.decodeIfPresent(Int.self, forKey: .memory)
    }
}
