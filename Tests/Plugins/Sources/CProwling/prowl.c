#define _GNU_SOURCE
#include "prowl.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/io_uring.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

static char path[4096];
static char other[4096];

static const char *in(const char *place, const char *name) {
  snprintf(path, sizeof path, "%s/%s", place, name);
  return path;
}

/// What a call that gives -1 or a number says.
static int told(long result) {
  if (result >= 0) return 1;
  return errno == EPERM || errno == EACCES || errno == ENOSYS || errno == ENOMEM || errno == EFBIG ||
                 errno == EXDEV || errno == ENOTTY
             ? 0
             : -errno;
}

static int kept(int descriptor) {
  int result = told(descriptor);
  if (descriptor >= 0) close(descriptor);
  return result;
}

static int lists(const char *folder) {
  DIR *stream = opendir(folder);
  if (!stream) return told(-1);
  closedir(stream);
  return 1;
}

static int connects(int family, int type) { return kept(socket(family, type, 0)); }

static int forks(long call) {
  long child = syscall(call);
  if (child == 0) _exit(0);
  if (child > 0) waitpid((pid_t)child, NULL, 0);
  return told(child);
}

/// The dossier's file, found among the open ones.
static int writes_dossier(void) {
  for (int number = 3; number < 256; number++) {
    char link[64];
    struct stat status;
    snprintf(link, sizeof link, "/proc/self/fd/%d", number);
    ssize_t length = readlink(link, other, sizeof other - 1);
    if (length <= 0) continue;
    other[length] = 0;
    if (!strstr(other, "bilan") || strstr(other, ".so") || stat(other, &status) || !S_ISREG(status.st_mode)) continue;
    return kept(open(other, O_WRONLY));
  }
  return 2;
}

/// Whether the system lets a page be read: it copies a byte of it through a pipe.
static int is_readable(const int *ends, const char *page) {
  char byte;
  return write(ends[1], page, 1) == 1 && read(ends[0], &byte, 1) == 1;
}

/// Looks through pages from one on, upwards or downwards, as far as there are any, for a variable that whoever runs the
/// command has. Its name stands in no text of this program.
static int finds_variable(const int *ends, const char *page, long step) {
  static const char name[] = "CHM@O^UDRU^RDBSDU<";
  volatile char key = 1;
  for (; is_readable(ends, page); page += step)
    for (const char *place = page; place < page + 4096 - sizeof name; place++) {
      size_t index = 0;
      while (index < sizeof name - 1 && (place[index] ^ key) == name[index]) index++;
      if (index == sizeof name - 1) return 1;
    }
  return 0;
}

/// What is left in memory of how the command was started: above the stack, and where memory was given back.
static int remembers_start(void) {
  int ends[2];
  if (pipe(ends)) return -errno;
  const char *stack = (const char *)((unsigned long)__builtin_frame_address(0) & ~4095UL);
  const char *heap = (const char *)(((unsigned long)sbrk(0) - 1) & ~4095UL);
  int found = finds_variable(ends, stack, 4096) || finds_variable(ends, heap, -4096);
  close(ends[0]);
  close(ends[1]);
  return found;
}

/// Tells the system whom to signal when there is something to read, and that it should.
static int gives_signals_away(int command, long value) {
  int ends[2];
  if (pipe(ends)) return -errno;
  int result = told(fcntl(ends[0], command, value));
  close(ends[0]);
  close(ends[1]);
  return result;
}

/// Sets what `lsattr` shows of a file, which needs no right to write.
static int changes_flags(const char *own) {
  int file = open(own, O_RDWR | O_CREAT, 0600), flags = 0;
  if (file < 0) return -errno;
  int result = told(ioctl(file, FS_IOC_GETFLAGS, &flags));
  if (result == 1) result = told(ioctl(file, FS_IOC_SETFLAGS, &flags));
  close(file);
  unlink(own);
  return result;
}

int prowl(const char *name, const char *place) {
  // What an earlier trick took away.
  kept(open(in(place, "key"), O_WRONLY | O_CREAT, 0600));
#define TRICK(word) if (!strcmp(name, word))
  TRICK("trap") __builtin_trap();
  TRICK("read") return kept(open(in(place, "key"), O_RDONLY));
  TRICK("list") return lists(place);
  TRICK("etc") return kept(open("/etc/passwd", O_RDONLY));
  TRICK("processes") return kept(open("/proc/1/status", O_RDONLY));
  TRICK("environment") return getenv("BILAN_TEST_SECRET") ? 1 : 0;
  TRICK("start") return remembers_start();
  TRICK("neighbours") {
    const char *own = getenv("TMPDIR");
    return lists(own ? in(own, "..") : place);
  }
  TRICK("create") return kept(open(in(place, "new"), O_WRONLY | O_CREAT, 0600));
  TRICK("overwrite") return kept(open(in(place, "key"), O_WRONLY));
  TRICK("empty") return told(truncate(in(place, "key"), 0));
  TRICK("empty-reading") return kept(open(in(place, "key"), O_RDONLY | O_TRUNC));
  TRICK("empty-controlling") return kept(open(in(place, "key"), O_ACCMODE | O_TRUNC));
  TRICK("flags") {
    const char *own = getenv("TMPDIR");
    return changes_flags(in(own ? own : place, "flagged"));
  }
  TRICK("notices") return kept(inotify_init1(IN_CLOEXEC));
  TRICK("memory-file") return kept(memfd_create("bilan", MFD_CLOEXEC));
  TRICK("signal-owner") return gives_signals_away(F_SETOWN, getppid());
  TRICK("signal-number") return gives_signals_away(F_SETSIG, SIGUSR1);
  TRICK("signal-wanted") return gives_signals_away(F_SETFL, O_ASYNC);
  TRICK("own-limits") {
    struct rlimit limits;
    getrlimit(RLIMIT_CORE, &limits);
    return told(setrlimit(RLIMIT_CORE, &limits));
  }
  TRICK("rename") {
    in(place, "key");
    snprintf(other, sizeof other, "%s/moved", place);
    return told(rename(path, other));
  }
  TRICK("link") {
    in(place, "key");
    snprintf(other, sizeof other, "%s/linked", place);
    return told(link(path, other));
  }
  TRICK("symlink") return told(symlink("/etc", in(place, "symbolic")));
  TRICK("folder") return told(mkdir(in(place, "folder"), 0700));
  TRICK("remove") return told(unlink(in(place, "key")));
  TRICK("pipe") return told(mkfifo(in(place, "pipe"), 0600));
  TRICK("rights") return told(chmod(in(place, "key"), 0777));
  TRICK("owner") return told(chown(in(place, "key"), getuid(), getgid()));
  TRICK("times") return told(utimes(in(place, "key"), NULL));
  TRICK("attributes") return told(setxattr(in(place, "key"), "user.bilan", "x", 1, 0));
  TRICK("dossier") return writes_dossier();
  TRICK("tcp") return connects(AF_INET, SOCK_STREAM);
  TRICK("tcp6") return connects(AF_INET6, SOCK_STREAM);
  TRICK("udp") return connects(AF_INET, SOCK_DGRAM);
  TRICK("unix") return connects(AF_UNIX, SOCK_STREAM);
  TRICK("netlink") return connects(AF_NETLINK, SOCK_RAW);
  TRICK("fork") return forks(SYS_fork);
  TRICK("vfork") {
    // By its number, as glibc's own would leave the parent waiting.
    long child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) _exit(0);
    if (child > 0) waitpid((pid_t)child, NULL, 0);
    return told(child);
  }
  TRICK("clone3") {
    struct { unsigned long long flags, rest[10]; } arguments = {0};
    arguments.rest[3] = SIGCHLD;
    long child = syscall(SYS_clone3, &arguments, sizeof arguments);
    if (child == 0) _exit(0);
    if (child > 0) waitpid((pid_t)child, NULL, 0);
    return told(child);
  }
  TRICK("execute") {
    pid_t child;
    char *words[] = {"true", NULL};
    int code = posix_spawn(&child, "/bin/true", NULL, NULL, words, NULL);
    if (code == 0) waitpid(child, NULL, 0);
    errno = code;
    return told(code ? -1 : 0);
  }
  TRICK("session") return told(setpgid(0, 0));
  TRICK("signal") return told(kill(getppid(), 0));
  TRICK("thread-signal") return told(syscall(SYS_tgkill, getppid(), getppid(), 0));
  TRICK("trace") {
    pid_t host = getppid();
    long result = ptrace(PTRACE_SEIZE, host, 0, 0);
    if (result == 0) {
      // Let go of at once: it must be stopped for that.
      ptrace(PTRACE_INTERRUPT, host, 0, 0);
      waitpid(host, NULL, __WALL);
      ptrace(PTRACE_DETACH, host, 0, 0);
    }
    return told(result);
  }
  TRICK("memory-of-host") {
    char byte;
    struct iovec here = {&byte, 1}, there = {(void *)prowl, 1};
    long result = process_vm_readv(getppid(), &here, 1, &there, 1, 0);
    // The address need not be one of the host's.
    return result < 0 && errno == EFAULT ? 1 : told(result);
  }
  TRICK("ring") {
    struct io_uring_params parameters = {0};
    return kept((int)syscall(SYS_io_uring_setup, 4, &parameters));
  }
  TRICK("shared-memory") {
    int segment = shmget(IPC_PRIVATE, 4096, 0600);
    if (segment >= 0) shmctl(segment, IPC_RMID, NULL);
    return told(segment);
  }
  TRICK("limits") {
    struct rlimit limits;
    return told(prlimit(getppid(), RLIMIT_CORE, NULL, &limits));
  }
  TRICK("priority") return told(setpriority(PRIO_PROCESS, (id_t)getppid(), 0));
  TRICK("memory") {
    void *memory = mmap(NULL, 32ull << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) return told(-1);
    munmap(memory, 32ull << 30);
    return 1;
  }
  TRICK("disk") {
    const char *own = getenv("TMPDIR");
    signal(SIGXFSZ, SIG_IGN);
    int file = open(in(own ? own : place, "large"), O_RDWR | O_CREAT, 0600);
    if (file < 0) return -errno;
    int result = told(ftruncate(file, 64ll << 30));
    close(file);
    unlink(path);
    return result;
  }
  return 2;
}

void prowl_forge(void) {
  static const char message[] = "\0\0\0\x0f\0{\"finished\":{}}";
  for (int number = 0; number < 256; number++) {
    if (write(number, message, sizeof message - 1) < 0) continue;
  }
}
