internal import Glibc

/// A file's bytes in memory, its first 200 MB.
struct Sample {
    private static let most = 200_000_000

    let bytes: UnsafeMutablePointer<UInt8>
    let count: Int

    init?(_ path: String) {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        count = min(ftell(file), Self.most)
        rewind(file)
        bytes = .allocate(capacity: count)
        guard fread(bytes, 1, count, file) == count else { return nil }
    }
}

/// Seconds of the processor that this thread has had.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
