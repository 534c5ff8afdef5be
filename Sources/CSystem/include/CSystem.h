#ifndef BOTOU_CSYSTEM_H
#define BOTOU_CSYSTEM_H

// What Swift cannot do itself: call a variadic function, and handle a signal with nothing but
// calls that are safe at any moment.

/// The columns of the terminal behind a descriptor; 0 when there is none.
int botou_terminal_columns(int descriptor);

/// Lets SIGINT end the run with status 130, unless the process was started with it ignored, as
/// background jobs are.
void botou_end_tidily_when_interrupted(void);

/// From now on the first SIGINT only leaves a mark; the second ends the run.
void botou_only_mark_interrupts(void);

/// Whether the mark is there.
int botou_is_interrupted(void);

/// Remembers a file that an interrupted run removes; 0 when there is no place left.
int botou_remove_when_interrupted(const char *path);

/// Forgets a file.
void botou_keep_when_interrupted(const char *path);

#endif
