import Foundation

/// What a worker may reach. All else is closed to it.
public struct FenceRules: Codable, Hashable, Sendable {
    /// Files and folders that it may read, and load code from.
    public var readable: [String]
    /// Folders whose names it may read, and those beneath, but not what is in their files.
    public var listable: [String]
    /// Folders in which it may do as it likes.
    public var writable: [String]
    /// Bytes of memory that it may have at once.
    public var memory: UInt64
    /// Bytes of a file that it may write.
    public var fileSize: UInt64
    /// Files that it may have open at once.
    public var openFiles: UInt64
    /// Seconds of a processor's time that it may take.
    public var processorTime: UInt64
    /// The newest form of Landlock that is used; nil for the kernel's.
    public var landlockLimit: Int?

    public init(
        readable: [String], listable: [String] = [], writable: [String], memory: UInt64 = 8 << 30,
        fileSize: UInt64 = 8 << 30, openFiles: UInt64 = 1024,
        processorTime: UInt64, landlockLimit: Int? = nil
    ) {
        self.readable = readable
        self.listable = listable
        self.writable = writable
        self.memory = memory
        self.fileSize = fileSize
        self.openFiles = openFiles
        self.processorTime = processorTime
        self.landlockLimit = landlockLimit
    }

    /// Without which no program runs.
    static let devices = ["/dev/null", "/dev/zero", "/dev/urandom", "/dev/random", "/dev/full"]

    /// Where the system keeps what documents are made with: libraries, fonts and their caches, hyphenation, time zones,
    /// kinds of pictures.
    public static func system(environment: [String: String]) -> [String] {
        let home = environment["HOME"] ?? ""
        let data = environment["XDG_DATA_HOME"] ?? home + "/.local/share"
        let cache = environment["XDG_CACHE_HOME"] ?? home + "/.cache"
        let configuration = environment["XDG_CONFIG_HOME"] ?? home + "/.config"
        let ofUser =
            home.isEmpty
            ? [] : [home + "/.fonts", data + "/fonts", cache + "/fontconfig", configuration + "/fontconfig"]
        let named = ["FONTCONFIG_FILE", "FONTCONFIG_PATH"].compactMap { environment[$0] }
        return [
            "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/libexec", "/etc/ld.so.cache",
            "/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig",
            "/var/cache/fontconfig", "/usr/share/hyphen", "/usr/share/zoneinfo", "/etc/localtime", "/etc/timezone",
            "/usr/share/mime", "/usr/share/locale", "/usr/share/icu", "/usr/share/poppler",
            "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/sys/devices/system/cpu", "/sys/fs/cgroup",
        ] + ofUser + named
    }
}
