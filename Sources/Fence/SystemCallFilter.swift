import CSeccomp
import Foundation
import Support

/// What seccomp closes: system calls that no document is made with. Each answers as where the right is missing (EPERM), so
/// that libraries go on without it.
struct SystemCallFilter {
    /// Whether the kernel filters system calls.
    static var isThere: Bool { seccomp_api_get() > 0 }

    /// What Landlock may leave open and the filter closes.
    static let closes: Set<FenceGap> = [.truncation, .network, .signals]

    /// Sockets of every kind, other processes and their memory, rights and owners of files, the system itself.
    private static let refused = [
        "socket", "connect", "bind", "listen", "accept", "accept4", "socketcall",
        "fork", "vfork", "execve", "execveat", "setpgid", "setsid",
        "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "process_mrelease", "kcmp",
        "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo",
        "setpriority", "ioprio_set", "sched_setaffinity", "sched_setattr", "sched_setparam", "sched_setscheduler",
        "migrate_pages", "move_pages",
        "chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "fchownat", "lchown",
        "utime", "utimes", "futimesat", "utimensat",
        "setxattr", "lsetxattr", "fsetxattr", "setxattrat", "removexattr", "lremovexattr", "fremovexattr",
        "removexattrat", "file_setattr", "mknod", "mknodat",
        "shmget", "shmat", "shmctl", "msgget", "msgsnd", "msgrcv", "msgctl", "semget", "semop", "semtimedop", "semctl",
        "mq_open", "mq_unlink",
        "io_uring_setup", "io_uring_enter", "io_uring_register", "userfaultfd", "perf_event_open", "bpf",
        "add_key", "request_key", "keyctl", "fanotify_init", "fanotify_mark", "inotify_init", "inotify_init1",
        "inotify_add_watch", "name_to_handle_at", "open_by_handle_at",
        // Their memory counts as nobody's.
        "memfd_create", "memfd_secret",
        // Who has the system's rights would raise the limits again.
        "setrlimit",
        "mount", "umount", "umount2", "move_mount", "open_tree", "open_tree_attr", "fsopen", "fsconfig", "fsmount",
        "fspick", "mount_setattr", "pivot_root", "chroot", "unshare", "setns", "swapon", "swapoff", "quotactl",
        "quotactl_fd", "acct", "reboot", "kexec_load", "kexec_file_load", "init_module", "finit_module",
        "delete_module", "syslog", "sethostname", "setdomainname", "settimeofday", "clock_settime",
        "clock_adjtime", "adjtimex", "stime", "iopl", "ioperm", "modify_ldt", "personality", "vhangup",
        "lookup_dcookie", "setuid", "setgid", "setreuid", "setregid", "setresuid", "setresgid", "setgroups",
        "setfsuid", "setfsgid", "capset",
    ]

    /// - Parameter gaps: what Landlock leaves open.
    /// - Throws: `SystemFailure` where the kernel refuses.
    static func install(closing gaps: Set<FenceGap>) throws {
        guard let filter = seccomp_init(allow) else { throw SystemFailure(ENOMEM) }
        defer { seccomp_release(filter) }
        // Rules for other architectures' system calls: what no rule knows is refused.
        try check(seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, killProcess))
        // A tree of comparisons rather than a list: a call whose arguments are looked at costs a quarter less.
        _ = seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2)
        for name in refused { try refuse(name, in: filter) }
        if gaps.contains(.truncation) { try closeTruncation(in: filter) }
        // Threads alone: their flags are in clone's first argument; clone3 has them in memory, which no filter reads. The
        // C library then takes clone.
        try refuse("clone3", with: ENOSYS, in: filter)
        try refuse("clone", in: filter, where: argument(0, SCMP_CMP_MASKED_EQ, threadFlag, 0))
        let own = scmp_datum_t(getpid())
        try refuse("kill", in: filter, where: argument(0, SCMP_CMP_NE, own, 0))
        try refuse("tgkill", in: filter, where: argument(0, SCMP_CMP_NE, own, 0))
        // Another process's limits, and this one's own.
        try refuse("prlimit64", in: filter, where: argument(0, SCMP_CMP_NE, 0, 0))
        try refuse("prlimit64", in: filter, where: argument(2, SCMP_CMP_NE, 0, 0))
        try closeDeviceControl(in: filter)
        try closeDescriptorControl(in: filter)
        try check(seccomp_load(filter))
    }

    /// A file is also emptied by opening it to be read (or to be controlled alone, access mode 3), which asks for no right
    /// to write.
    private static func closeTruncation(in filter: scmp_filter_ctx) throws {
        for name in ["truncate", "truncate64"] { try refuse(name, in: filter) }
        let mask = scmp_datum_t(O_TRUNC | O_ACCMODE)
        for (name, place) in [("open", 1), ("openat", 2)] as [(String, UInt32)] {
            for access in [O_RDONLY, O_ACCMODE] {
                try refuse(
                    name, in: filter,
                    where: argument(place, SCMP_CMP_MASKED_EQ, mask, scmp_datum_t(O_TRUNC | access)))
            }
        }
        // Its flags are in memory, which no filter reads; the C library has no use for it.
        try refuse("openat2", with: ENOSYS, in: filter)
    }

    /// Of `ioctl` what programs ask of any file: whether it is a terminal and how large, how much can be read, whether it
    /// waits, whether it is closed on exec. All else controls a device, a terminal, a file system or who gets signals.
    private static func closeDeviceControl(in filter: scmp_filter_ctx) throws {
        let (first, last): (scmp_datum_t, scmp_datum_t) = (0x5401, 0x5451)
        let open: Set<scmp_datum_t> = [0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451]
        try refuse("ioctl", with: ENOTTY, in: filter, where: argument(1, SCMP_CMP_LT, first, 0))
        try refuse("ioctl", with: ENOTTY, in: filter, where: argument(1, SCMP_CMP_GT, last, 0))
        for request in first...last where !open.contains(request) {
            try refuse("ioctl", with: ENOTTY, in: filter, where: argument(1, SCMP_CMP_EQ, request, 0))
        }
    }

    /// Of `fcntl` all but who gets a descriptor's signals and which, leases, notices of changes, and buffers of pipes.
    private static func closeDescriptorControl(in filter: scmp_filter_ctx) throws {
        let (setFlags, setOwner, setSignal, setOwnerExactly): (scmp_datum_t, scmp_datum_t, scmp_datum_t, scmp_datum_t) =
            (4, 8, 10, 15)
        let (setLease, notify, duplicate): (scmp_datum_t, scmp_datum_t, scmp_datum_t) = (1024, 1026, 1030)
        for name in ["fcntl", "fcntl64"] {
            for command in [setOwner, setSignal, setOwnerExactly, setLease, notify] {
                try refuse(name, in: filter, where: argument(1, SCMP_CMP_MASKED_EQ, 0xFFFF_FFFF, command))
            }
            try refuse(name, with: EINVAL, in: filter, where: argument(1, SCMP_CMP_GT, duplicate, 0))
            let asynchronous = scmp_datum_t(O_ASYNC)
            try refuse(
                name, in: filter,
                where: argument(1, SCMP_CMP_MASKED_EQ, 0xFFFF_FFFF, setFlags),
                argument(2, SCMP_CMP_MASKED_EQ, asynchronous, asynchronous))
        }
    }

    private static let allow: UInt32 = 0x7FFF_0000
    private static let killProcess: UInt32 = 0x8000_0000
    private static let threadFlag: scmp_datum_t = 0x0001_0000

    private static func argument(
        _ place: UInt32, _ comparison: scmp_compare, _ a: scmp_datum_t, _ b: scmp_datum_t
    ) -> scmp_arg_cmp {
        scmp_arg_cmp(arg: place, op: comparison, datum_a: a, datum_b: b)
    }

    /// A call that this architecture or version doesn't know needs no rule.
    ///
    /// - Parameter conditions: those that must all hold for it to be refused, at most one an argument.
    private static func refuse(
        _ name: String, with error: Int32 = EPERM, in filter: scmp_filter_ctx, where conditions: scmp_arg_cmp...
    ) throws {
        let call = seccomp_syscall_resolve_name(name)
        guard call >= 0 else { return }
        let answer: UInt32 = 0x0005_0000 | UInt32(error)
        try check(seccomp_rule_add_array(filter, answer, call, UInt32(conditions.count), conditions))
    }

    private static func check(_ result: Int32) throws {
        guard result == 0 else { throw SystemFailure(-result) }
    }
}
