#ifndef BOTOU_CSYSTEM_SHIM_H
#define BOTOU_CSYSTEM_SHIM_H

// What Swift cannot call itself: a variadic function, and a comparison of signal handlers.

#include <signal.h>
#include <sys/ioctl.h>

/// The columns of the terminal behind a descriptor; 0 when there is none.
static inline int botou_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// Whether the process was started with a signal ignored.
static inline int botou_ignores_signal(int number) {
  struct sigaction action;
  return sigaction(number, 0, &action) == 0 && action.sa_handler == SIG_IGN;
}

#endif
