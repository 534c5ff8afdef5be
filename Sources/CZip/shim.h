#ifndef BOTOU_CZIP_SHIM_H
#define BOTOU_CZIP_SHIM_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unzip.h>

// minizip reads through functions; these let it read bytes that lie in memory, and nothing else.
struct botou_bytes {
  const uint8_t *start;
  uint64_t count;
  uint64_t place;
};

static inline voidpf botou_bytes_open(voidpf opaque, const void *name, int mode) {
  (void)name;
  (void)mode;
  struct botou_bytes *bytes = (struct botou_bytes *)malloc(sizeof *bytes);
  if (bytes) *bytes = *(const struct botou_bytes *)opaque;
  return bytes;
}

static inline uLong botou_bytes_read(voidpf opaque, voidpf stream, void *to, uLong size) {
  (void)opaque;
  struct botou_bytes *bytes = (struct botou_bytes *)stream;
  uint64_t left = bytes->count - bytes->place;
  if (size > left) size = (uLong)left;
  if (size > 0) memcpy(to, bytes->start + bytes->place, size);
  bytes->place += size;
  return size;
}

static inline uLong botou_bytes_write(voidpf opaque, voidpf stream, const void *from, uLong size) {
  (void)opaque;
  (void)stream;
  (void)from;
  (void)size;
  return 0;
}

static inline ZPOS64_T botou_bytes_tell(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((struct botou_bytes *)stream)->place;
}

static inline long botou_bytes_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)opaque;
  struct botou_bytes *bytes = (struct botou_bytes *)stream;
  uint64_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                  : origin == ZLIB_FILEFUNC_SEEK_CUR ? bytes->place
                                                     : bytes->count;
  if (offset > bytes->count - from) return -1;
  bytes->place = from + offset;
  return 0;
}

static inline int botou_bytes_close(voidpf opaque, voidpf stream) {
  (void)opaque;
  free(stream);
  return 0;
}

static inline int botou_bytes_error(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

// The bytes must stay where they are until the archive is closed.
static inline unzFile botou_zip_open(const uint8_t *start, uint64_t count) {
  struct botou_bytes bytes = {start, count, 0};
  zlib_filefunc64_def functions;
  functions.zopen64_file = botou_bytes_open;
  functions.zread_file = botou_bytes_read;
  functions.zwrite_file = botou_bytes_write;
  functions.ztell64_file = botou_bytes_tell;
  functions.zseek64_file = botou_bytes_seek;
  functions.zclose_file = botou_bytes_close;
  functions.zerror_file = botou_bytes_error;
  functions.opaque = &bytes;
  return unzOpen2_64("", &functions);
}

#endif
