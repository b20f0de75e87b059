#pragma once

/// fork(2), which Swift keeps from everyone, since a process with threads can do next to nothing after it. Call it before
/// there are threads.
///
/// It forks from a thread that has run nothing: Swift's locks keep a thread's number once they asked for it, and a copy of
/// a thread that did would lock with the number of another process. Whoever waits for such a lock waits for ever.
///
/// The copy calls `begin`, which doesn't return. Gives the copy's number; a negative one where the system refuses.
int forking_fork(void (*begin)(void *), void *context);

/// A word of the command line where the system put it, 0 being the command; NULL past the last. Nothing is copied.
const char *forking_argument(int place);

/// Overwrites the words of the command line and the variables of the environment where the system put them, so that they
/// are neither in this process's memory nor told by /proc.
void forking_forget_start(void);

/// Closes what is open from a descriptor on.
void forking_close_from(int descriptor);
