// What the whole room has seen: totals over all people, and when the last screen reached each version.
//
// Everybody gets the same versions in the same order, so it is enough to count how many screens stand at each one:
// when nobody stands at the lowest any more, the next is the lowest, and all screens have reached it.
#include "room.h"

#include <stdio.h>
#include <stdlib.h>

#include "clock.h"

#define MOST_VERSIONS (1 << 24)

struct totals totals;

static struct {
    int64_t first, lowest, highest;
    int32_t *standing;   // by version since the first: screens that are at exactly this one
    int64_t *reached_us; // by version since the first
} reach = {.first = -1};

static void begin(int64_t version) {
    reach.first = reach.lowest = reach.highest = version;
    reach.standing = calloc(MOST_VERSIONS, sizeof *reach.standing);
    reach.reached_us = calloc(MOST_VERSIONS, sizeof *reach.reached_us);
}

static int64_t at(int64_t version) {
    int64_t place = version - reach.first;
    if (place < 0 || place >= MOST_VERSIONS) {
        fprintf(stderr, "load: version %ld is out of range\n", (long)version);
        exit(1);
    }
    return place;
}

static void advance(void) {
    int64_t now = now_us();
    while (reach.lowest < reach.highest && reach.standing[at(reach.lowest)] == 0)
        reach.reached_us[at(++reach.lowest)] = now;
}

void reach_enter(int64_t version) {
    if (reach.first < 0) begin(version);
    reach.standing[at(version)]++;
    if (version > reach.highest) reach.highest = version;
}

void reach_move(int64_t from, int64_t to) {
    reach.standing[at(from)]--;
    reach_enter(to);
    if (from == reach.lowest) advance();
}

void reach_leave(int64_t version) {
    reach.standing[at(version)]--;
    advance();
}

int64_t reached_us(int64_t version) {
    return version <= reach.lowest ? reach.reached_us[at(version)] : 0;
}
