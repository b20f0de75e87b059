#pragma once

#include <sys/types.h>

// Descriptors of processes, for which Debian 12's C library has no functions: a process's number may be another's by the
// time that it is used, its descriptor is its own.

/// A descriptor that is closed on exec; negative where there is no such process.
int pidfd_of(pid_t process);
/// Sends a signal; 0 where that is done.
int pidfd_signal(int descriptor, int signal);
