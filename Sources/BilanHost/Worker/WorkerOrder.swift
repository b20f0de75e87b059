import Fence

/// The first message of the channel: what the host asks of a worker, and how it is fenced in.
struct WorkerOrder: Codable, Sendable {
    var task: WorkerTask
    /// Nil for a worker without a fence.
    var fence: FenceRules?
    /// The key by which the worker's messages are known from those that a plugin writes itself; nil where all are taken.
    var key: [UInt8]?
}
