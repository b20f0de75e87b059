import Foundation
import Support

/// One of the parts that a batch is divided into, each made by a run of its own. Which part a document belongs to
/// follows from its own name: one document more moves no other.
public struct Shard: Codable, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public let number: Int
    public let count: Int

    /// More would be folders with hardly a document each.
    public static let mostShards = 100_000

    /// Nil where there is no such shard.
    public init?(_ number: Int, of count: Int) {
        guard (1...Self.mostShards).contains(count), (1...count).contains(number) else { return nil }
        (self.number, self.count) = (number, count)
    }

    /// Reads `3/16`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let number = Int(parts[0]), let count = Int(parts[1])
        else { return nil }
        self.init(number, of: count)
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let (number, count) = (
            try values.decode(Int.self, forKey: .number), try values.decode(Int.self, forKey: .count)
        )
        guard let shard = Shard(number, of: count) else {
            throw DecodingError.dataCorruptedError(forKey: .count, in: values, debugDescription: "no such shard")
        }
        self = shard
    }

    private enum CodingKeys: String, CodingKey { case number, count }

    public var description: String { "\(number)/\(count)" }

    /// Whether it has a document.
    ///
    /// - Parameter document: its name, without its ending.
    func contains(_ document: String) -> Bool {
        var hash: UInt64 = 0
        // Any digest of the name divides documents evenly; this one every program can compute.
        if let digest = try? SHA256() {
            hash = Array(document.utf8).withUnsafeBytes { digest.digest(of: $0) }.0.bigEndian
        }
        return Int(hash % UInt64(count)) == number - 1
    }
}

extension Shard {
    /// The shard that a scheduler says this run is: an array task of Slurm's, or an index of a Kubernetes Job.
    ///
    /// - Throws: `UserError` where no scheduler says it, or not all of it.
    public static func automatic(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> Shard
    {
        func number(_ name: String, or standard: Int? = nil) throws -> Int {
            guard let text = environment[name], !text.isEmpty else {
                if let standard { return standard }
                throw UserError(
                    fr:
                        "--shard auto : la variable \(name) manque. Donnez-la, ou la part elle-même, par exemple --shard 3/16.",
                    en:
                        "--shard auto: the variable \(name) is missing. Give it, or the shard itself, for example --shard "
                        + "3/16."
                )
            }
            // Such numbers are computed with.
            guard let number = Int(text), (-1_000_000_000...1_000_000_000).contains(number) else {
                throw UserError(
                    fr: "--shard auto : la variable \(name) vaut « \(text) », qui n’est pas un nombre possible.",
                    en: "--shard auto: the variable \(name) is “\(text)”, which is not a possible number.")
            }
            return number
        }
        let found: (index: Int, count: Int)
        if environment["SLURM_ARRAY_TASK_ID"] != nil {
            let (task, first) = (try number("SLURM_ARRAY_TASK_ID"), try number("SLURM_ARRAY_TASK_MIN"))
            let step = try max(1, number("SLURM_ARRAY_TASK_STEP", or: 1))
            let count = try number("SLURM_ARRAY_TASK_COUNT")
            let last = try number("SLURM_ARRAY_TASK_MAX", or: first + (count - 1) * step)
            // A list such as 1,5,7 leaves parts to no task.
            guard (task - first) % step == 0, (last - first) / step == count - 1 else {
                throw UserError(
                    fr:
                        "--shard auto : les tâches du tableau Slurm ne se suivent pas (\(first) à \(last), \(count) tâches). Donnez un "
                        + "tableau entier, par exemple sbatch --array=1-16.",
                    en: "--shard auto: the tasks of the Slurm array don’t follow one another (\(first) to \(last), "
                        + "\(EnglishText.count(count, "task", "tasks"))). Give a whole array, for example sbatch --array=1-16."
                )
            }
            found = ((task - first) / step, count)
        } else if environment["JOB_COMPLETION_INDEX"] != nil {
            found = (try number("JOB_COMPLETION_INDEX"), try number("BILAN_SHARD_COUNT"))
        } else {
            throw UserError(
                fr:
                    "--shard auto : aucune variable de Slurm (SLURM_ARRAY_TASK_ID) ni de Kubernetes (JOB_COMPLETION_INDEX et "
                    + "BILAN_SHARD_COUNT) ne dit la part. Donnez-la, par exemple --shard 3/16.",
                en:
                    "--shard auto: no variable of Slurm (SLURM_ARRAY_TASK_ID) or of Kubernetes (JOB_COMPLETION_INDEX and "
                    + "BILAN_SHARD_COUNT) says which shard. Give it, for example --shard 3/16.")
        }
        guard let shard = Shard(found.index + 1, of: found.count) else {
            throw UserError(
                fr: "--shard auto : il n’y a pas de part \(found.index + 1) sur \(found.count).",
                en: "--shard auto: there is no shard \(found.index + 1) of \(found.count).")
        }
        return shard
    }
}
