#pragma once
#include <stdint.h>

/// Landlock's system calls, which no C library wraps. Each gives -1 and sets errno where the kernel refuses.

/// The newest form of Landlock that the kernel has, from 1 on.
int landlock_abi(void);

/// A ruleset for what it handles; what the form lacks must be 0.
int landlock_ruleset(int abi, uint64_t files, uint64_t network, uint64_t scopes);

/// Allows some of the handled rights: those of folders beneath a folder, those of files on a file. What isn't there needs
/// no rule.
int landlock_allow(int ruleset, const char *path, uint64_t folder_rights, uint64_t file_rights);

/// Binds the calling thread, and what it starts, to the ruleset.
int landlock_restrict(int ruleset);

/// Gives up the right to gain rights by executing files, without which neither Landlock nor seccomp binds anyone.
int landlock_forgo_privileges(void);
