#ifndef BOTOU_CGSL_SHIM_H
#define BOTOU_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf_gamma.h>

// GSL keeps its constants in mutable globals, which Swift cannot read safely; these read them in C.

static inline gsl_integration_fixed_workspace *botou_hermite_alloc(size_t count) {
  return gsl_integration_fixed_alloc(gsl_integration_fixed_hermite, count, 0, 0.5, 0, 0);
}

static inline const gsl_rng_type *botou_mt19937(void) { return gsl_rng_mt19937; }
static inline const gsl_rng_type *botou_taus2(void) { return gsl_rng_taus2; }

#endif
