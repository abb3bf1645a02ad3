#ifndef PARLEY_TERMINAL_GUARD_H
#define PARLEY_TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

// Gives the terminal back when the program crashes.
//
// All that a crash needs is prepared beforehand, since a signal handler may call next to nothing
// (signal-safety(7)): write(2), tcsetattr(3), kill(2), sigaction(2) and their like alone.

// Catches the signals of a crash (SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE, SIGSYS) from now
// on. Where nothing is armed, they do what they did before. Called once, before there are threads.
void parley_guard_install(void);

// What a crash writes to `descriptor`, and the modes that it sets there. Returns whether the bytes,
// of which there can be 1024, are few enough.
bool parley_guard_prepare(int descriptor, const struct termios *modes, const void *bytes,
                          size_t count);

// From now on a crash gives the terminal back, ...
void parley_guard_arm(void);
// ... and from now on it does not: the terminal is somebody else's.
void parley_guard_disarm(void);

// The process that has the terminal meanwhile, which a crash hangs up; 0 for none.
void parley_guard_set_companion(pid_t process);

// Does what a crash would do: writes the bytes and, unless the terminal is in the hands of another
// process group, sets the modes.
void parley_guard_restore(void);

// Whether the terminal at `descriptor` is in the hands of another process group.
bool parley_guard_is_background(int descriptor);

// Keeps what is written to standard error, where that is a terminal, off the screen ...
void parley_guard_hold_errors(void);
// ... and shows it. A crash does so, too.
void parley_guard_release_errors(void);

#endif
