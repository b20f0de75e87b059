import Foundation

/// The limits of a worker's process, which it can't raise again.
enum ProcessLimits {
    static func set(_ rules: FenceRules) {
        limit(RLIMIT_AS, rules.memory)
        limit(RLIMIT_FSIZE, rules.fileSize)
        limit(RLIMIT_CPU, rules.processorTime)
        limit(RLIMIT_CORE, 0)
        limit(RLIMIT_NOFILE, rules.openFiles)
    }

    /// No more than is allowed already.
    private static func limit(_ resource: __rlimit_resource, _ value: UInt64) {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(resource.rawValue), &limits) == 0 else { return }
        let most = min(rlim_t(value), limits.rlim_max)
        // One second more for the signal to be seen before the system ends the process.
        let hard = resource == RLIMIT_CPU ? min(most + 1, limits.rlim_max) : most
        limits = rlimit(rlim_cur: most, rlim_max: hard)
        setrlimit(__rlimit_resource_t(resource.rawValue), &limits)
    }
}
