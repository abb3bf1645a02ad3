#ifndef PARLEY_LINUX_SHIM_H
#define PARLEY_LINUX_SHIM_H

// What Linux and glibc have and the Glibc module of Swift leaves out.

#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

// Declared by <string.h> only under _GNU_SOURCE, which a module cannot set for a header that
// another module owns.
extern void *memmem(const void *haystack, size_t haystack_size, const void *needle,
                    size_t needle_size);

// Declared by <poll.h> only under _GNU_SOURCE, too.
extern int ppoll(struct pollfd *descriptors, nfds_t count, const struct timespec *timeout,
                 const sigset_t *blocked_signals);

// Declared by <unistd.h> only under _GNU_SOURCE, too.
extern int pipe2(int ends[2], int flags);

// A builtin of the compiler.
static inline void parley_prefetch(const void *place) { __builtin_prefetch(place); }

// SFD_NONBLOCK and SFD_CLOEXEC are enumerators of an anonymous type.
static inline int parley_signal_descriptor(const sigset_t *signals) {
  return signalfd(-1, signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

// The number of the next signal, or 0 where none has come, and whether it is the terminal's driver
// that has sent it (^C, ^Z, a hang-up) and not another process.
static inline int parley_next_signal(int descriptor, bool *is_terminals) {
  struct signalfd_siginfo info;
  if (read(descriptor, &info, sizeof info) != sizeof info) return 0;
  *is_terminals = info.ssi_code == SI_KERNEL;
  return (int)info.ssi_signo;
}

// Declared by <string.h> and <spawn.h> only under _GNU_SOURCE.
extern const char *sigabbrev_np(int signal);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

// Macros with casts.
static inline bool parley_has_exited(int status) { return WIFEXITED(status); }
static inline int parley_exit_status(int status) { return WEXITSTATUS(status); }
static inline bool parley_has_stopped(int status) { return WIFSTOPPED(status); }

#endif
