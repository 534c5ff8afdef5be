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

// Files that must not outlive an interrupted run; empty places are null.
enum { places = 64 };
static char *volatile temporaries[places];

static volatile sig_atomic_t only_marks;
static volatile sig_atomic_t is_marked;

static void end_interrupted(int number) {
  (void)number;
  if (only_marks && !is_marked) {
    is_marked = 1;
    return;
  }
  for (int place = 0; place < places; place++) {
    char *path = temporaries[place];
    if (path) unlink(path);
  }
  _exit(130);
}

void botou_end_tidily_when_interrupted(void) {
  struct sigaction action;
  if (sigaction(SIGINT, 0, &action) != 0 || action.sa_handler == SIG_IGN) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = end_interrupted;
  sigaction(SIGINT, &action, 0);
}

void botou_only_mark_interrupts(void) { only_marks = 1; }

int botou_is_interrupted(void) { return is_marked; }

int botou_remove_when_interrupted(const char *path) {
  for (int place = 0; place < places; place++) {
    if (!temporaries[place]) return (temporaries[place] = strdup(path)) != 0;
  }
  return 0;
}

void botou_keep_when_interrupted(const char *path) {
  for (int place = 0; place < places; place++) {
    char *known = temporaries[place];
    // The name is not freed: the handler may be reading it.
    if (known && strcmp(known, path) == 0) temporaries[place] = 0;
  }
}
