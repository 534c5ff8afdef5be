#ifndef BOTOU_CSYSTEM_H
#define BOTOU_CSYSTEM_H

// What Swift cannot do itself: call a variadic function, and handle a signal with nothing but
// calls that are safe at any moment.

/// The columns of the terminal behind a descriptor; 0 when there is none.
int botou_terminal_columns(int descriptor);

/// Lets SIGHUP, SIGINT and SIGTERM end the process with status 128 + their number; one with which
/// the process was started ignored stays so, as for background jobs and under nohup.
void botou_end_tidily_when_stopped(void);

/// While it is so, these signals only leave a mark, but for a SIGINT that finds one.
void botou_only_mark_stops(int whether);

/// The signal that left the mark; 0 without one.
int botou_stop_signal(void);

/// Remembers a file that a stopped process removes; 0 when there is no place left.
int botou_remove_when_stopped(const char *path);

/// Forgets a file.
void botou_keep_when_stopped(const char *path);

/// Starts a program, found by PATH, in a session of its own without our input and output, and waits a moment: 0 when
/// it ended well or still runs; the error number when it could not be started; -1 when it failed.
int botou_start_apart(char *const words[], int milliseconds);

#endif
