#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE, SIGSYS};
enum { crash_count = sizeof crashes / sizeof crashes[0] };

// What the signals did before.
static struct sigaction previous[crash_count];

// Plain memory: it is written only while nothing is armed, and the atomic exchange publishes it.
static struct {
  int descriptor;
  struct termios modes;
  char bytes[1024];
  size_t count;
} prepared;

enum { idle, armed, restoring, restored };
static atomic_int state = idle;
static atomic_int companion = 0;

// Standard error while it is held: where it went, and where it goes.
static atomic_int errors_terminal = -1;
static atomic_int errors_file = -1;

// --- Giving back

// Writes all, but does not wait for ever on a terminal that has been stopped by ^S.
static void write_patiently(int descriptor, const char *bytes, size_t count) {
  struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
  while (count > 0 && poll(&ready, 1, 1000) > 0 && ready.revents & POLLOUT) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno != EINTR && errno != EAGAIN) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

bool parley_guard_is_background(int descriptor) {
  pid_t foreground = tcgetpgrp(descriptor);
  return foreground >= 0 && foreground != getpgrp();
}

void parley_guard_restore(void) {
  // From the background, both would stop this process (termios(3), TOSTOP).
  sigset_t stopping, before;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stopping, &before);
  write_patiently(prepared.descriptor, prepared.bytes, prepared.count);
  // The modes are those of whoever is in the foreground.
  if (!parley_guard_is_background(prepared.descriptor)) {
    tcsetattr(prepared.descriptor, TCSANOW, &prepared.modes);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

// --- Standard error

void parley_guard_hold_errors(void) {
  if (atomic_load(&errors_terminal) >= 0 || !isatty(STDERR_FILENO)) return;
  int file = memfd_create("errors", MFD_CLOEXEC);
  if (file < 0) return;
  int terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (terminal < 0 || dup2(file, STDERR_FILENO) < 0) {
    if (terminal >= 0) close(terminal);
    close(file);
    return;
  }
  atomic_store(&errors_file, file);
  atomic_store(&errors_terminal, terminal);
}

void parley_guard_release_errors(void) {
  int terminal = atomic_exchange(&errors_terminal, -1);
  if (terminal < 0) return;
  int file = atomic_exchange(&errors_file, -1);
  dup2(terminal, STDERR_FILENO);
  char bytes[512];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(file, bytes, sizeof bytes, offset)) > 0) {
    write_patiently(STDERR_FILENO, bytes, (size_t)count);
    offset += count;
  }
  close(file);
  close(terminal);
}

// --- Crashing

static void give_back(void) {
  int expected = armed;
  if (atomic_compare_exchange_strong(&state, &expected, restoring)) {
    pid_t process = atomic_load(&companion);
    if (process > 0) kill(process, SIGHUP);
    parley_guard_restore();
    parley_guard_release_errors();
    atomic_store(&state, restored);
  }
  // Another thread that crashes must not end the program in the midst of that.
  for (int step = 0; step < 300 && atomic_load(&state) == restoring; step++) poll(NULL, 0, 10);
}

static void crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  give_back();
  // On to whoever was there before: the runtime's backtrace, or the end of the program.
  for (int index = 0; index < crash_count; index++) {
    if (crashes[index] != signal) continue;
    struct sigaction *action = &previous[index];
    if (!(action->sa_flags & SA_SIGINFO) && action->sa_handler == SIG_IGN) {
      action->sa_handler = SIG_DFL;
    }
    sigaction(signal, action, NULL);
  }
  // An instruction that faults does so again when this returns, and tells the next handler where.
  // The trap instruction does not, and what another process has sent does not come again.
  if (info->si_code <= 0 || signal == SIGTRAP || signal == SIGSYS) raise(signal);
}

void parley_guard_install(void) {
  static bool is_installed = false;
  if (is_installed) return;
  is_installed = true;
  // To crash on when the main thread's own stack is exhausted.
  static char stack[64 * 1024] __attribute__((aligned(16)));
  stack_t present;
  if (sigaltstack(NULL, &present) != 0 || present.ss_flags & SS_DISABLE) {
    sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = sizeof stack}, NULL);
  }
  struct sigaction action = {.sa_sigaction = crash,
                             .sa_flags = SA_SIGINFO | SA_ONSTACK | (int)SA_RESETHAND};
  sigfillset(&action.sa_mask);
  for (int index = 0; index < crash_count; index++) {
    sigaction(crashes[index], &action, &previous[index]);
  }
}

// --- Arming

bool parley_guard_prepare(int descriptor, const struct termios *modes, const void *bytes,
                          size_t count) {
  if (count > sizeof prepared.bytes) return false;
  parley_guard_disarm();
  prepared.descriptor = descriptor;
  prepared.modes = *modes;
  memcpy(prepared.bytes, bytes, count);
  prepared.count = count;
  return true;
}

void parley_guard_arm(void) {
  int expected = idle;
  atomic_compare_exchange_strong(&state, &expected, armed);
}

void parley_guard_disarm(void) {
  int expected = armed;
  atomic_compare_exchange_strong(&state, &expected, idle);
}

void parley_guard_set_companion(pid_t process) { atomic_store(&companion, process); }
