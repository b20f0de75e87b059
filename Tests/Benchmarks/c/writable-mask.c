/* Loaded before a program's libraries: valgrind 3.19 writes into the set of signals that a program waits with, and
 * libdispatch's lies in memory that can't be written. Here it gets a copy. */
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
    sigset_t copy = *mask;
    return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
