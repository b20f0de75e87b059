#define _GNU_SOURCE
#include "forking.h"
#include <pthread.h>
#include <string.h>
#include <unistd.h>

static char **first_arguments;
static char **first_variables;

/// The C library hands these to each constructor.
__attribute__((constructor)) static void keep_start(int count, char **arguments, char **variables) {
  (void)count;
  first_arguments = arguments;
  first_variables = variables;
}

struct copy {
  void (*begin)(void *);
  void *context;
  int process;
};

static void *fork_here(void *given) {
  struct copy *copy = given;
  copy->process = fork();
  if (copy->process == 0) {
    copy->begin(copy->context);
    _exit(0);
  }
  return NULL;
}

int forking_fork(void (*begin)(void *), void *context) {
  struct copy copy = {begin, context, -1};
  pthread_t thread;
  if (pthread_create(&thread, NULL, fork_here, &copy) != 0) return -1;
  pthread_join(thread, NULL);
  return copy.process;
}

const char *forking_argument(int place) {
  for (int index = 0; first_arguments && first_arguments[index]; index++)
    if (index == place) return first_arguments[index];
  return NULL;
}

static void overwrite(char **texts) {
  for (; texts && *texts; texts++) explicit_bzero(*texts, strlen(*texts));
}

void forking_forget_start(void) {
  // The command's own name stays: it tells what the process is.
  if (first_arguments && first_arguments[0]) overwrite(first_arguments + 1);
  overwrite(first_variables);
}

void forking_close_from(int descriptor) {
  if (close_range(descriptor, ~0U, 0) == 0) return;
  for (long limit = sysconf(_SC_OPEN_MAX); descriptor < limit; descriptor++) close(descriptor);
}
