#ifndef BOTOU_CXML_SHIM_H
#define BOTOU_CXML_SHIM_H

#include <expat.h>

#endif
