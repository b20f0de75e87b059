#include <errno.h>
#include <linux/fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// Dispatch looks once a second at what its own threads do, in /proc/THREAD/stat, and ends the process where it can't: behind
// Landlock it can't, since the threads' folders are known by their process's alone. What is refused is therefore looked for
// there. The program's own `open` stands before the C library's, for the libraries and the plugin that it loads too.

/// Whether a path is a thread's status; then where it stands among those of this process.
static int is_thread_status(const char *path, char *own, size_t size) {
  static const char start[] = "/proc/", end[] = "/stat";
  if (strncmp(path, start, sizeof start - 1) != 0) return 0;
  const char *number = path + sizeof start - 1;
  size_t digits = strspn(number, "0123456789");
  if (digits == 0 || digits > 10 || strcmp(number + digits, end) != 0) return 0;
  snprintf(own, size, "/proc/self/task/%.*s/stat", (int)digits, number);
  return 1;
}

int open(const char *path, int flags, ...) {
  int mode = 0;
  if (flags & (O_CREAT | __O_TMPFILE)) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, int);
    va_end(rest);
  }
  flags |= O_LARGEFILE;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  char own[64];
  if (file >= 0 || errno != EACCES || !is_thread_status(path, own, sizeof own)) return file;
  file = (int)syscall(SYS_openat, AT_FDCWD, own, flags, mode);
  if (file < 0) errno = EACCES;
  return file;
}
