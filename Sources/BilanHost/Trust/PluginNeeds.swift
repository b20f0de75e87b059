import BilanKit

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
            return "« \(path.shown) », dans needs.read, n’est pas un chemin entier, qui commence par /"
        }
        guard let memory, !Self.memories.contains(memory) else { return nil }
        return "needs.memory vaut \(memory) : un nombre de Gio, de \(Self.memories.lowerBound) à "
            + FrenchNumber.integer(Self.memories.upperBound)
    }

    /// What a person is asked to consent to, a line each.
    public var words: [String] {
        read.map { "lire « \($0) »" }
            + [memory.map { "prendre jusqu’à \(FrenchNumber.integer($0)) Gio de mémoire" }].compactMap(\.self)
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
