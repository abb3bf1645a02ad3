import Glibc

/// Calls the system again for as long as a signal interrupts it.
func retried<Status: SignedInteger>(_ call: () -> Status) -> Status {
  while true {
    let status = call()
    if status != -1 || errno != EINTR { return status }
  }
}
