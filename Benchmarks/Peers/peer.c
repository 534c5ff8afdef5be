/* The benchmark scenario in C on GSL: nature is drawn once for a project, each part when a policy
   first asks, and all policies are judged on it. `OMP_NUM_THREADS` decides between one thread and more.

   peer TRIALS SEED prints one JSON document. parameters.h is made from the resolved scenario. */

#define HAVE_INLINE
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>
#include <omp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "parameters.h"

enum { MOST_QUARTERS = 1600, CHUNK = 64, CLASSES = 2 + ROUNDS };
/* Months to the horizon, then years to the end of the climate; and a policy's flows in one trial. */
enum { MONTHS = (int)HORIZON, SPANS = MONTHS + MOST_QUARTERS / 4, FLOWS = (int)PROJECTS * (3 * STAGES + 2) };
enum { GRANT, EQUITY, GRANT_TO_EQUITY };

enum column {
  ENTERED, CROSSED, AT60, DONE, WIDTH, DEPTH, SHORTAGE, WRONG_PASSES, WRONG_STOPS,
  CENTRE, OTHER_PUBLIC, RETURNED, OTHER_RETURNED, MARKET, LATER, PROCEEDS,
  OWNING, CLAIMING, STAKE, STAKE_AT_EXIT, BELOW_COST, TEAM_SHARE, IN_CONTROL, VALUE, PEAK, ONE,
  /* Sums and differences of those above. */
  ALL_PUBLIC, PUBLIC_RETURNED, CENTRE_NET, PUBLIC_NET, NET_COST, ALL_PRIVATE, COLUMNS
};

static const struct { const char *name; int above, below; } METRICS[] = {
  {"crossing.ultimate", CROSSED, ENTERED}, {"crossing.at60", AT60, ENTERED},
  {"crossing.done", DONE, ENTERED}, {"crossing.financedGivenDone", CROSSED, DONE},
  {"crossing.count", CROSSED, ONE}, {"valley.width", WIDTH, CROSSED},
  {"valley.depth", DEPTH, ENTERED}, {"valley.shortage", SHORTAGE, ENTERED},
  {"gate.wrongPass", WRONG_PASSES, ENTERED}, {"gate.wrongStop", WRONG_STOPS, ENTERED},
  {"state.stakeAtConversion", STAKE, CLAIMING}, {"state.stakeAtExit", STAKE_AT_EXIT, OWNING},
  {"state.projectLossProbability", BELOW_COST, OWNING}, {"state.moic", PROCEEDS, CENTRE_NET},
  {"state.npv", VALUE, ONE}, {"money.public", ALL_PUBLIC, ONE},
  {"state.proceeds", PROCEEDS, ONE}, {"money.publicNet", PUBLIC_NET, ONE}, {"money.centre", CENTRE, ONE},
  {"money.returned", RETURNED, ONE}, {"money.private", MARKET, ONE},
  {"money.privatePerCrossing", MARKET, CROSSED}, {"money.laterPrivate", LATER, ONE},
  {"money.leverage", MARKET, ALL_PUBLIC}, {"money.laterLeverage", ALL_PRIVATE, ALL_PUBLIC},
  {"money.costPerCrossing", ALL_PUBLIC, CROSSED}, {"money.netCostPerCrossing", NET_COST, CROSSED},
  {"otherPublic.paid", OTHER_PUBLIC, ONE}, {"otherPublic.returned", OTHER_RETURNED, ONE},
  {"public.returned", PUBLIC_RETURNED, ONE}, {"public.moic", PROCEEDS, PUBLIC_NET},
  {"control.teamShare", TEAM_SHARE, CROSSED}, {"control.teamKept", IN_CONTROL, CROSSED},
  {"fund.peakNeed", PEAK, ONE},
};
enum { METRIC_COUNT = sizeof METRICS / sizeof *METRICS };
static const int DIFFERENCES[] = {0, 14, 15};
enum { DIFFERENCE_COUNT = sizeof DIFFERENCES / sizeof *DIFFERENCES };

/* ------------------------------------------------------------------ nature */

struct market {
  double factor;
  int known;
  unsigned char regime[MOST_QUARTERS];
  double integral[MOST_QUARTERS + 1];
};

struct stage {
  double months, cost, extra_months, extra_cost, review, second_review;
  bool succeeds, mends, has_rework;
};
struct round { double months, step_up, dilution; enum { CLOSES, STAYS, DIES } outcome; };

struct project {
  double entry, merit;
  int stages, rounds;
  bool has_search, has_exit, comes, is_forgiven;
  double exposure, pre_money, new_money;
  double exit_months, multiple, recovery;
  int exit_kind;
  struct stage stage[STAGES];
  struct round round[ROUNDS];
};

static inline double score(const gsl_rng *rng, const double *weights, double market, double merit) {
  return weights[0] * market + weights[1] * merit + weights[2] * gsl_ran_gaussian_ziggurat(rng, 1);
}

static inline double lognormal(const gsl_rng *rng, const double *law, double market, double merit) {
  return exp(law[0] + law[1] * score(rng, law + 2, market, merit));
}

static void look_further(struct market *m, int quarter, const gsl_rng *rng) {
  while (m->known <= quarter) {
    const double *row = m->known ? NEXT[m->regime[m->known - 1]] : FIRST;
    double u = gsl_rng_uniform(rng);
    int regime = 0;
    while (u > row[regime]) regime++;
    m->regime[m->known] = regime;
    m->integral[m->known + 1] = m->integral[m->known] + 3 * FINANCING[regime];
    m->known++;
  }
}

static inline int regime_at(struct market *m, double month, const gsl_rng *rng) {
  int quarter = (int)fmin(month / 3, MOST_QUARTERS - 1);
  if (quarter >= m->known) look_further(m, quarter, rng);
  return m->regime[quarter];
}

/* The month at which the search's exposure since `from` is used up, if that is before `last`. */
static double search_end(struct market *m, double from, double exposure, double last, const gsl_rng *rng) {
  int q = (int)(from / 3);
  if (q >= m->known) look_further(m, q, rng);
  double target = m->integral[q] + (from - 3 * q) * FINANCING[m->regime[q]] + exposure;
  while (m->integral[q + 1] < target) {
    q++;
    if (3 * q > last) return NEVER;
    if (q >= m->known) look_further(m, q, rng);
  }
  return 3 * q + (target - m->integral[q]) / FINANCING[m->regime[q]];
}

static void draw_stage(struct project *p, int k, const gsl_rng *rng) {
  struct stage *s = &p->stage[k];
  s->months = gsl_ran_gamma(rng, STAGES_MONTHS[k][0], STAGES_MONTHS[k][1]);
  s->cost = gsl_ran_gamma(rng, STAGES_COST[k][0], STAGES_COST[k][1]);
  s->succeeds = STAGES_LOADING[k] * p->merit + STAGES_OWN[k] * gsl_ran_gaussian_ziggurat(rng, 1) > STAGES_LEVEL[k];
  s->review = gsl_rng_uniform(rng);
  s->has_rework = false;
  p->stages = k + 1;
}

static void draw_rework(struct stage *s, int k, const gsl_rng *rng) {
  s->extra_months = gsl_ran_gamma(rng, STAGES_REWORK_MONTHS[k][0], STAGES_REWORK_MONTHS[k][1]);
  s->extra_cost = gsl_ran_gamma(rng, STAGES_REWORK_COST[k][0], STAGES_REWORK_COST[k][1]);
  s->mends = gsl_rng_uniform(rng) < STAGES_REWORK_CHANCE[k];
  s->second_review = gsl_rng_uniform(rng);
  s->has_rework = true;
}

static void draw_search(struct project *p, double market, const gsl_rng *rng) {
  p->has_search = true;
  p->comes = score(rng, EVER_LOADING, market, p->merit) > EVER_LEVEL;
  if (!p->comes) return;
  p->is_forgiven = gsl_rng_uniform(rng) < FORGIVEN;
  p->exposure = gsl_ran_exponential(rng, WAIT);
  p->pre_money = lognormal(rng, PRE_MONEY, market, p->merit);
  p->new_money = lognormal(rng, NEW_MONEY, market, p->merit);
}

static void draw_round(struct project *p, int k, double market, const gsl_rng *rng) {
  struct round *r = &p->round[k];
  double s = score(rng, ROUNDS_LOADING[k], market, p->merit);
  r->outcome = s > ROUNDS_CLOSES[k] ? CLOSES : s > ROUNDS_SURVIVES[k] ? STAYS : DIES;
  r->months = lognormal(rng, ROUNDS_MONTHS[k], market, p->merit);
  if (r->outcome == CLOSES) {
    r->step_up = lognormal(rng, ROUNDS_STEP_UP[k], market, p->merit);
    r->dilution = ROUNDS_DILUTION[k][2]
      + ROUNDS_DILUTION[k][3] * gsl_ran_beta(rng, ROUNDS_DILUTION[k][0], ROUNDS_DILUTION[k][1]);
  }
  p->rounds = k + 1;
}

static void draw_exit(struct project *p, double market, const gsl_rng *rng) {
  p->has_exit = true;
  p->exit_months = lognormal(rng, EXIT_MONTHS, market, p->merit);
  p->multiple = lognormal(rng, MULTIPLE, market, p->merit);
  p->recovery = RECOVERY[0] + (RECOVERY[1] - RECOVERY[0]) * gsl_rng_uniform(rng);
  double u = gsl_rng_uniform(rng);
  p->exit_kind = 0;
  while (u >= EXIT_KINDS[p->exit_kind]) p->exit_kind++;
}

/* ------------------------------------------------------------------ one course under one policy */

struct course {
  double now, balance, spent, cover, centre, other, depth, shortage, bridging;
};

/* The centre's flows of a trial, each at its own date, and threaded through spans of time. */
struct ledger {
  int count;
  double month[FLOWS], amount[FLOWS], paid[SPANS], received[SPANS];
  int earlier[FLOWS], latest[SPANS];
};

static inline void flow(struct ledger *l, double month, double amount) {
  int span = (int)(month < MONTHS ? month : fmin(MONTHS + (month - MONTHS) / 12, SPANS - 1));
  l->month[l->count] = month;
  l->amount[l->count] = amount;
  l->earlier[l->count] = l->latest[span];
  l->latest[span] = l->count++;
  if (amount < 0) l->paid[span] -= amount;
  else l->received[span] += amount;
}

static void empty(struct ledger *l) {
  l->count = 0;
  memset(l->paid, 0, sizeof l->paid);
  memset(l->received, 0, sizeof l->received);
  memset(l->latest, -1, sizeof l->latest);
}

static double present_value(const struct ledger *l) {
  const double rate = log(1 + DISCOUNT_RATE) / 12;
  double value = 0;
  for (int i = 0; i < l->count; i++) value += l->amount[i] * exp(-rate * (l->month[i] - TODAY));
  return value;
}

/* The least balance while the flows of a span come in the order of their dates, those of one moment together. */
static double lowest_within(const struct ledger *l, int span, double balance) {
  static _Thread_local int order[FLOWS];
  int count = 0;
  for (int next = l->latest[span]; next >= 0; next = l->earlier[next]) {
    int place = count++;
    for (; place > 0 && l->month[order[place - 1]] > l->month[next]; place--) order[place] = order[place - 1];
    order[place] = next;
  }
  double lowest = balance;
  for (int i = 0; i < count; i++) {
    balance += l->amount[order[i]];
    if (i + 1 == count || l->month[order[i + 1]] > l->month[order[i]]) lowest = fmin(lowest, balance);
  }
  return lowest;
}

/* Only where money also comes in does the order matter: to pay first is the worst. */
static double peak_need(const struct ledger *l) {
  double balance = 0, lowest = 0;
  for (int span = 0; span < SPANS; span++) {
    if (balance - l->paid[span] < lowest)
      lowest = fmin(lowest, l->received[span] > 0 ? lowest_within(l, span, balance) : balance - l->paid[span]);
    balance += l->received[span] - l->paid[span];
  }
  return -lowest;
}

static inline void note_peak(struct course *c) { c->depth = fmax(c->depth, c->spent - c->cover); }

static inline void cover(struct course *c, double amount) {
  note_peak(c);
  c->cover += amount;
  c->balance += amount;
}

static inline void grant(struct course *c, struct ledger *flows, double amount) {
  c->centre += amount;
  c->balance += amount;
  flow(flows, c->now, -amount);
}

static inline void spend(struct course *c, double amount) {
  c->spent += amount;
  c->balance -= amount;
}

/* Spends evenly; the team tops up, then the centre bridges, else patience runs out. */
static inline bool work(struct course *c, double months, double cost, struct ledger *flows) {
  if (c->balance >= cost * (1 - 1e-9)) {
    c->now += months;
    spend(c, fmin(cost, c->balance));
    return true;
  }
  double rate = months / cost, left = cost;
  double top_up = TOP_UP * cost;
  for (;;) {
    double part = fmin(c->balance, left);
    c->now += rate * part;
    spend(c, part);
    left -= part;
    if (left <= cost * 1e-9) return true;
    c->shortage = fmax(c->shortage, left);
    if (top_up > 0) {
      double amount = fmin(top_up, left);
      top_up -= amount;
      cover(c, amount);
    } else if (c->bridging > 0) {
      double amount = fmin(c->bridging, left);
      c->bridging -= amount;
      grant(c, flows, amount);
    } else {
      c->now += PATIENCE;
      return false;
    }
  }
}

struct company {
  double team, pre_money, new_money, state, cost_of_shares;
  int classes, own;
  double claim[CLASSES], share[CLASSES];
};

/* What the state's class gets of a sale: every class takes the better of its claim and its part. */
static double sale(const struct company *c, double value) {
  double common = 1, claims = 0;
  for (int i = 0; i < c->classes; i++) {
    common -= c->share[i];
    claims += c->claim[i];
  }
  if (common < 0) common = 0;
  double price = value;
  for (int turn = 0; turn <= c->classes + 1; turn++) {
    double kept = 0, sharing = common;
    for (int i = 0; i < c->classes; i++) {
      if (c->claim[i] > price * c->share[i]) kept += c->claim[i];
      else sharing += c->share[i];
    }
    if (kept >= value || sharing <= 0) return c->claim[c->own] * (claims > value ? value / claims : 1);
    double next = (value - kept) / sharing;
    if (next == price) break;
    price = next;
  }
  return fmax(c->claim[c->own], c->share[c->own] * price);
}

static void found(struct company *c, const struct project *p, double valuation, int policy,
                  double centre) {
  double pre = p->pre_money * valuation, new = p->new_money * valuation;
  double team = TEAM, bought = 0, shares = 0, old = 1 + new / pre;
  c->cost_of_shares = 0;
  if (POLICIES_KIND[policy] == EQUITY) {
    double units = centre / POLICIES_PRE_MONEY[policy];
    bought = units / (1 + units);
    team /= 1 + units;
    c->cost_of_shares = centre;
  } else if (POLICIES_KIND[policy] == GRANT_TO_EQUITY) {
    double most = POLICIES_MAXIMUM_SHARE[policy];
    shares = centre / pre;
    if (most < 1) shares = fmin(shares, most * old / (1 - most));
    if (POLICIES_TEAM_FLOOR[policy] > 0)
      shares = fmax(0, fmin(shares, team / POLICIES_TEAM_FLOOR[policy] - old));
    c->cost_of_shares = shares * pre;
  }
  double total = old + shares;
  c->pre_money = pre;
  c->new_money = new;
  c->team = team / total;
  c->state = (bought + shares) / total;
  c->claim[0] = new;
  c->share[0] = new / pre / total;
  c->claim[1] = c->cost_of_shares;
  c->share[1] = c->state;
  c->own = 1;
  c->classes = c->state > 0 ? 2 : 1;
}

/* From crossing to the exit, however late; adds what the company brings. */
static void own(struct company *c, struct project *p, struct market *m, double now, struct ledger *flows,
                double *row, const gsl_rng *rng) {
  double last = c->pre_money + c->new_money;
  double average = last / VALUATION[regime_at(m, now, rng)];
  double proceeds = 0;
  bool is_dead = false;
  for (int k = 0; k < ROUNDS; k++) {
    if (p->rounds <= k) draw_round(p, k, m->factor, rng);
    const struct round *r = &p->round[k];
    now += r->months;
    if (r->outcome == STAYS) break;
    if (r->outcome == DIES) { is_dead = true; break; }
    average *= r->step_up / (1 - r->dilution);
    last = average * VALUATION[regime_at(m, now, rng)];
    for (int i = 0; i < c->classes; i++) c->share[i] *= 1 - r->dilution;
    c->claim[c->classes] = r->dilution * last;
    c->share[c->classes++] = r->dilution;
    c->state *= 1 - r->dilution;
    row[LATER] += r->dilution * last;
  }
  if (c->state <= 0) return;
  if (!p->has_exit) draw_exit(p, m->factor, rng);
  if (!is_dead) now += p->exit_months;
  if (is_dead || p->exit_kind == 3) {
    proceeds = sale(c, p->recovery * last);
  } else {
    double value = average * p->multiple * EXIT_VALUE[regime_at(m, now, rng)];
    proceeds = p->exit_kind == 0 ? c->state * value
      : p->exit_kind == 1 ? sale(c, value)
      : fmin(value, c->cost_of_shares);
  }
  flow(flows, now, proceeds);
  row[PROCEEDS] += proceeds;
  row[STAKE_AT_EXIT] += c->state;
  row[BELOW_COST] += proceeds < c->cost_of_shares * (1 - 1e-9);
}

/* Research to acceptance; false when the project fails. */
static inline bool research(struct course *c, struct project *p, int policy, struct ledger *flows, double *row,
                            bool *achieved, const gsl_rng *rng) {
  for (int k = 0; k < STAGES; k++) {
    if (POLICIES_CENTRE[policy][k] > 0) grant(c, flows, POLICIES_CENTRE[policy][k]);
    c->other += POLICIES_OTHER_PUBLIC[policy][k];
    c->balance += POLICIES_OTHER_PUBLIC[policy][k];
    cover(c, POLICIES_TEAM[policy][k]);
    if (p->stages <= k) draw_stage(p, k, rng);
    struct stage *s = &p->stage[k];
    if (!work(c, s->months, s->cost, flows)) return false;
    bool has = s->succeeds;
    if (!(s->review < (has ? STAGES_SENSITIVITY[k] : 1 - STAGES_SPECIFICITY[k]))) {
      if (!s->has_rework) draw_rework(s, k, rng);
      if (!work(c, s->extra_months, s->extra_cost, flows)) return false;
      has = has || s->mends;
      if (!(s->second_review < (has ? STAGES_SENSITIVITY[k] : 1 - STAGES_SPECIFICITY[k]))) {
        row[WRONG_STOPS] += has;
        return false;
      }
    }
    if (!has) {
      row[WRONG_PASSES] += 1;
      *achieved = false;
    }
  }
  return true;
}

/* Looks for money on the runway; true when a round closes, at `now`. */
static inline bool search(struct course *c, struct project *p, struct market *m, struct ledger *flows, bool achieved,
                          const gsl_rng *rng) {
  if (!p->has_search) draw_search(p, m->factor, rng);
  double stop = c->now + LONG_STOP, month = NEVER;
  if (p->comes && (achieved || p->is_forgiven)) month = search_end(m, c->now, p->exposure, stop, rng);
  double dry = c->now + c->balance / STANDBY;
  if (dry < fmin(month, stop) && c->bridging > 0) {
    spend(c, c->balance);
    c->now = dry;
    dry += c->bridging / STANDBY;
    grant(c, flows, c->bridging);
    c->bridging = 0;
  }
  double last = fmin(stop, dry + PATIENCE);
  bool closes = month <= last;
  double end = closes ? month : last;
  spend(c, fmin(c->balance, (fmin(end, dry) - c->now) * STANDBY));
  c->now = end;
  return closes;
}

/* Unspent public money goes to who put it in, each by its part; what rounding leaves is none. */
static inline void give_back(struct course *c, struct ledger *flows, double *row) {
  double put_in = c->centre + c->other + c->cover;
  if (c->balance <= put_in * 1e-9) return;
  double back = c->balance * c->centre / put_in;
  row[RETURNED] += back;
  row[OTHER_RETURNED] += c->balance * c->other / put_in;
  flow(flows, c->now, back);
}

static void follow(struct project *p, struct market *m, int policy, struct ledger *flows, double *row,
                   const gsl_rng *rng) {
  struct course c = {.now = p->entry, .bridging = POLICIES_BRIDGING[policy]};
  bool achieved = true;
  bool is_done = research(&c, p, policy, flows, row, &achieved, rng);
  bool crosses = is_done && search(&c, p, m, flows, achieved, rng);
  note_peak(&c);
  row[DONE] += is_done;
  row[DEPTH] += c.depth;
  row[SHORTAGE] += c.shortage;
  row[CENTRE] += c.centre;
  row[OTHER_PUBLIC] += c.other;
  if (!crosses) {
    give_back(&c, flows, row);
    return;
  }
  struct company company;
  found(&company, p, VALUATION[regime_at(m, c.now, rng)], policy, c.centre);
  row[CROSSED] += 1;
  row[AT60] += c.now - p->entry <= 60;
  row[WIDTH] += c.now - p->entry;
  row[MARKET] += company.new_money;
  row[TEAM_SHARE] += company.team;
  row[IN_CONTROL] += company.team > 0.5 - 1e-9;
  row[OWNING] += company.state > 0;
  row[CLAIMING] += company.state > 0 || (POLICIES_KIND[policy] == GRANT_TO_EQUITY && c.centre > 0);
  row[STAKE] += company.state;
  own(&company, p, m, c.now, flows, row, rng);
}

/* ------------------------------------------------------------------ trials and estimates */

struct sums { double metric[POLICIES][METRIC_COUNT][5], difference[POLICIES][DIFFERENCE_COUNT][2]; };

static void play(struct sums *sums, struct market *m, struct ledger *flows, const gsl_rng *rng) {
  double rows[POLICIES][COLUMNS] = {{0}};
  for (int policy = 0; policy < POLICIES; policy++) empty(&flows[policy]);
  m->known = 0;
  m->factor = gsl_ran_gaussian_ziggurat(rng, 1);
  for (int i = 0; i < (int)PROJECTS; i++) {
    struct project p;
    p.entry = ENTRY_FROM + (ENTRY_TO - ENTRY_FROM) * gsl_rng_uniform(rng);
    p.merit = gsl_ran_gaussian_ziggurat(rng, 1);
    p.stages = p.rounds = 0;
    p.has_search = p.has_exit = false;
    for (int policy = 0; policy < POLICIES; policy++) follow(&p, m, policy, &flows[policy], rows[policy], rng);
  }
  for (int policy = 0; policy < POLICIES; policy++) {
    double *row = rows[policy];
    row[VALUE] = present_value(&flows[policy]);
    row[PEAK] = peak_need(&flows[policy]);
    row[ENTERED] = PROJECTS;
    row[ONE] = 1;
    row[ALL_PUBLIC] = row[CENTRE] + row[OTHER_PUBLIC];
    row[PUBLIC_RETURNED] = row[RETURNED] + row[OTHER_RETURNED];
    row[CENTRE_NET] = row[CENTRE] - row[RETURNED];
    row[PUBLIC_NET] = row[ALL_PUBLIC] - row[PUBLIC_RETURNED];
    row[NET_COST] = row[PUBLIC_NET] - row[PROCEEDS];
    row[ALL_PRIVATE] = row[MARKET] + row[LATER];
    for (int i = 0; i < METRIC_COUNT; i++) {
      double *s = sums->metric[policy][i], above = row[METRICS[i].above], below = row[METRICS[i].below];
      s[0] += above;
      s[1] += below;
      s[2] += above * above;
      s[3] += above * below;
      s[4] += below * below;
    }
    for (int i = 0; i < DIFFERENCE_COUNT; i++) {
      int above = METRICS[DIFFERENCES[i]].above, below = METRICS[DIFFERENCES[i]].below;
      double d = (row[above] - rows[(int)BASELINE][above]) / row[below];
      sums->difference[policy][i][0] += d;
      sums->difference[policy][i][1] += d * d;
    }
  }
}

static void print_pair(const char *name, double value, double variance, bool is_last) {
  printf("\"%s\": [%.12g, %.12g]%s", name, value, sqrt(fmax(variance, 0)), is_last ? "" : ", ");
}

static void print(const struct sums *sums, double trials, double seconds, int threads) {
  printf("{\"program\": \"C\", \"trials\": %.0f, \"threads\": %d, ", trials, threads);
  printf("\"seconds\": %.6f, \"processorSeconds\": %.6f,\n", seconds, (double)clock() / CLOCKS_PER_SEC);
  printf(" \"policies\": {");
  for (int policy = 0; policy < POLICIES; policy++) {
    printf("%s\"%s\": {", policy ? ",\n  " : "", NAMES[policy]);
    for (int i = 0; i < METRIC_COUNT; i++) {
      const double *s = sums->metric[policy][i];
      double above = s[0] / trials, below = s[1] / trials;
      if (below == 0) {
        printf("\"%s\": null, ", METRICS[i].name);
        continue;
      }
      double ratio = above / below;
      double spread = (s[2] / trials - above * above) - 2 * ratio * (s[3] / trials - above * below)
        + ratio * ratio * (s[4] / trials - below * below);
      print_pair(METRICS[i].name, ratio, spread / (trials - 1) / (below * below), i == METRIC_COUNT - 1);
    }
    printf("}");
  }
  printf("},\n \"differences\": {");
  for (int policy = 0, first = 1; policy < POLICIES; policy++) {
    if (policy == (int)BASELINE) continue;
    printf("%s\"%s\": {", first ? "" : ",\n  ", NAMES[policy]);
    first = 0;
    for (int i = 0; i < DIFFERENCE_COUNT; i++) {
      double mean = sums->difference[policy][i][0] / trials;
      double spread = sums->difference[policy][i][1] / trials - mean * mean;
      print_pair(METRICS[DIFFERENCES[i]].name, mean, spread / (trials - 1), i == DIFFERENCE_COUNT - 1);
    }
    printf("}");
  }
  printf("}}\n");
}

int main(int count, char **words) {
  if (count != 3) return fprintf(stderr, "usage: peer TRIALS SEED\n"), 64;
  long trials = atol(words[1]), seed = atol(words[2]);
  if (trials < 2) return fprintf(stderr, "peer: at least two trials\n"), 64;
  double begin = omp_get_wtime();
  struct sums total;
  memset(&total, 0, sizeof total);
#pragma omp parallel
  {
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct market market = {.known = 0};
    struct ledger *flows = malloc(POLICIES * sizeof *flows);
    if (!flows) abort();
    struct sums sums;
    memset(&sums, 0, sizeof sums);
#pragma omp for schedule(dynamic)
    for (long first = 0; first < trials; first += CHUNK) {
      gsl_rng_set(rng, (unsigned long)(seed * 1000003 + first / CHUNK + 1));
      for (long trial = first; trial < trials && trial < first + CHUNK; trial++)
        play(&sums, &market, flows, rng);
    }
#pragma omp critical
    for (size_t i = 0; i < sizeof sums / sizeof(double); i++) ((double *)&total)[i] += ((double *)&sums)[i];
    free(flows);
    gsl_rng_free(rng);
  }
  print(&total, trials, omp_get_wtime() - begin, omp_get_max_threads());
}
