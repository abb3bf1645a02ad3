#ifndef PARLEY_PROCESSES_SHIM_H
#define PARLEY_PROCESSES_SHIM_H

#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

// Swift forbids fork(2), since most programs have threads; one that has none may call it.
static inline pid_t parley_fork(void) { return fork(); }

// What a process and those that it makes see alike: numbers that are there whole or not at all, even
// after one of them has been killed.
static inline long *parley_shared_numbers(size_t count) {
  void *memory = mmap(NULL, count * sizeof(long), PROT_READ | PROT_WRITE,
                      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? NULL : (long *)memory;
}
static inline void parley_store(long *number, long value) {
  __atomic_store_n(number, value, __ATOMIC_SEQ_CST);
}
static inline long parley_load(const long *number) {
  return __atomic_load_n(number, __ATOMIC_SEQ_CST);
}

// A file of which no disk knows; -1 where there cannot be one. <sys/mman.h> declares the call only under
// _GNU_SOURCE, which a module cannot set for a header that another module owns.
extern int memfd_create(const char *name, unsigned int flags);
static inline int parley_memory_file(void) { return memfd_create("parley", 1 /* MFD_CLOEXEC */); }

#endif
