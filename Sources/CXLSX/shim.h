#ifndef BOTOU_CXLSX_SHIM_H
#define BOTOU_CXLSX_SHIM_H

#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// libxlsxwriter writes to a file by its name; a file in memory has one under /proc.
static inline int botou_memory_file(void) {
  return (int)syscall(SYS_memfd_create, "workbook", 1u /* close on exec */);
}

#endif
