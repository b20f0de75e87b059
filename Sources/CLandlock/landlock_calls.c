#define _GNU_SOURCE
#include "landlock_calls.h"
#include <fcntl.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The numbers are the same on every architecture; headers older than the kernel lack them.
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

struct ruleset_attributes {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};

struct path_attributes {
  uint64_t rights;
  int32_t place;
} __attribute__((packed));

int landlock_abi(void) { return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, 1); }

int landlock_ruleset(int abi, uint64_t files, uint64_t network, uint64_t scopes) {
  struct ruleset_attributes attributes = {files, network, scopes};
  size_t size = abi < 4 ? sizeof(uint64_t) : abi < 6 ? 2 * sizeof(uint64_t) : sizeof attributes;
  return (int)syscall(SYS_landlock_create_ruleset, &attributes, size, 0);
}

int landlock_allow(int ruleset, const char *path, uint64_t folder_rights, uint64_t file_rights) {
  struct stat status;
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return 0;
  int result = fstat(place, &status);
  if (result == 0) {
    struct path_attributes attributes = {S_ISDIR(status.st_mode) ? folder_rights : file_rights, place};
    result = (int)syscall(SYS_landlock_add_rule, ruleset, 1, &attributes, 0);
  }
  close(place);
  return result;
}

int landlock_restrict(int ruleset) { return (int)syscall(SYS_landlock_restrict_self, ruleset, 0); }

int landlock_forgo_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }
