#pragma once

/// fork(2), which Swift keeps from everyone, since a process with threads can do next to nothing after it. Call it before
/// there are threads.
int forking_fork(void);

/// A word of the command line where the system put it, 0 being the command; NULL past the last. Nothing is copied.
const char *forking_argument(int place);

/// Overwrites the words of the command line and the variables of the environment where the system put them, so that they
/// are neither in this process's memory nor told by /proc.
void forking_forget_start(void);

/// Closes what is open from a descriptor on.
void forking_close_from(int descriptor);
