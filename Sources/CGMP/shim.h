#ifndef BOTOU_CGMP_SHIM_H
#define BOTOU_CGMP_SHIM_H

#include <gmp.h>

#endif
