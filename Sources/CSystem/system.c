#define _GNU_SOURCE
#include "CSystem.h"

#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int botou_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// Files that must not outlive a stopped run; empty places are null.
enum { places = 64 };
static char *volatile temporaries[places];

static const int stops[] = {SIGHUP, SIGINT, SIGTERM};
enum { stop_count = sizeof stops / sizeof stops[0] };

static volatile sig_atomic_t only_marks;
// The first signal that came while they only mark.
static volatile sig_atomic_t mark;

static void stop(int number) {
  // A person's second Ctrl-C ends at once. Who shuts a machine down may send several signals in a
  // row, or one to the program and to its group, and means one.
  if (only_marks && !(mark && number == SIGINT)) {
    if (!mark) mark = number;
    return;
  }
  for (int place = 0; place < places; place++) {
    char *path = temporaries[place];
    if (path) unlink(path);
  }
  _exit(128 + number);
}

void botou_end_tidily_when_stopped(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = stop;
  action.sa_flags = SA_RESTART;
  for (int place = 0; place < stop_count; place++) sigaddset(&action.sa_mask, stops[place]);
  for (int place = 0; place < stop_count; place++) {
    struct sigaction old;
    if (sigaction(stops[place], 0, &old) != 0 || old.sa_handler == SIG_IGN) continue;
    sigaction(stops[place], &action, 0);
  }
}

void botou_only_mark_stops(int whether) { only_marks = whether; }

int botou_stop_signal(void) { return mark; }

int botou_remove_when_stopped(const char *path) {
  for (int place = 0; place < places; place++) {
    if (!temporaries[place]) return (temporaries[place] = strdup(path)) != 0;
  }
  return 0;
}

void botou_keep_when_stopped(const char *path) {
  for (int place = 0; place < places; place++) {
    char *known = temporaries[place];
    // The name is not freed: the handler may be reading it.
    if (known && strcmp(known, path) == 0) temporaries[place] = 0;
  }
}
