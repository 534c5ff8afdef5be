#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

int botou_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// Files that must not outlive a stopped run; empty places are null.
enum { places = 64 };
static _Atomic(char *) temporaries[places];

static const int stops[] = {SIGHUP, SIGINT, SIGTERM};
enum { stop_count = sizeof stops / sizeof stops[0] };

// Atomic, since threads ask while a handler sets; such as need no lock may be used in a handler.
static atomic_int only_marks;
// The first signal that came while they only mark.
static atomic_int mark;

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

// No shell reads the words. What we ignore of signals is not inherited, nor is any descriptor of ours.
static int start(pid_t *child, char *const words[]) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t every, none;
  sigfillset(&every);
  sigemptyset(&none);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  int problem = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  for (int descriptor = 1; descriptor <= 2 && !problem; descriptor++)
    problem = posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0);
  if (!problem)
    problem = posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  if (!problem) problem = posix_spawnattr_setsigdefault(&attributes, &every);
  if (!problem) problem = posix_spawnattr_setsigmask(&attributes, &none);
  if (!problem) problem = posix_spawnp(child, words[0], &actions, &attributes, words, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return problem;
}

int botou_start_apart(char *const words[], int milliseconds) {
  pid_t child;
  int problem = start(&child, words);
  if (problem) return problem;
  const struct timespec moment = {0, 10 * 1000 * 1000};
  for (int waited = 0;; waited += 10) {
    int status;
    pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -1;
    if (ended < 0 && errno != EINTR) return errno;
    if (waited >= milliseconds) return 0;
    nanosleep(&moment, 0);
  }
}
