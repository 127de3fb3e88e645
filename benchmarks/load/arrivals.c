// Coming and going: the storm at the start, people who fall asleep, connections that break at every stage.
#include "arrivals.h"

#include <stdio.h>
#include <stdlib.h>

#include "clock.h"
#include "loop.h"
#include "person.h"
#include "room.h"

// Servers' backlogs are finite: so many may stand at the door, whose handshake is not answered, at one time.
#define AT_THE_DOOR 256
#define GIVE_UP_US (180 * SECOND)

static bool at_the_door(const struct person *person) {
    return person->stage == CONNECTING || person->stage == UPGRADING;
}

static int standing_at_the_door(const struct person *people, int from, int to) {
    int standing = 0;
    for (int i = from; i < to; i++) standing += at_the_door(&people[i]);
    return standing;
}

void arrivals_join(struct person *people, int count, int sleepers) {
    int64_t began_us = now_us(), cpu_us = own_cpu_us();
    int came = 0, first_outside = 0;
    while (totals.joined + totals.refused + totals.lost < count && now_us() < began_us + GIVE_UP_US) {
        while (first_outside < came && !at_the_door(&people[first_outside])) first_outside++;
        int room = AT_THE_DOOR - standing_at_the_door(people, first_outside, came);
        for (; room > 0 && came < count; room--, came++) person_connect(&people[came], came < sleepers);
        loop_turn(now_us() + 10 * MS);
    }
    double seconds = (now_us() - began_us) / 1e6;
    printf("{\"join_s\":%.3f,\"joined\":%d,\"refused\":%d,\"lost\":%d,\"board_bytes\":%ld,\"cpu_share\":%.3f}\n", seconds,
           totals.joined, totals.refused, totals.lost, (long)totals.board_bytes,
           (own_cpu_us() - cpu_us) / 1e6 / seconds);
    fflush(stdout);
}

void arrivals_stall(struct person *people, int count) {
    int stalled = 0;
    for (int i = 0; i < count; i++)
        if (people[i].stage == JOINED) {
            person_stall(&people[i]);
            stalled++;
        }
    printf("{\"stalled\":%d}\n", stalled);
    fflush(stdout);
}

static const enum stage LEAVING[] = {UPGRADING, OPENING, ENTERING, JOINING, JOINED};
#define STAGES (int)(sizeof LEAVING / sizeof *LEAVING)
#define AT_ONCE 64

void arrivals_churn(const struct person *people, int count, int cycles) {
    static struct person coming[AT_ONCE];
    int64_t began_us = now_us();
    int begun = 0, away = 0;
    struct totals before = totals;
    while (away < AT_ONCE && now_us() < began_us + GIVE_UP_US) {
        away = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            bool free = coming[i].stage == GONE || coming[i].stage == ABSENT;
            if (free && begun < cycles) {
                coming[i] = (struct person){.number = begun, .token = people[begun % count].token};
                coming[i].leave_at = LEAVING[begun++ % STAGES];
                person_connect(&coming[i], false);
            } else
                away += free;
        }
        loop_turn(now_us() + 10 * MS);
    }
    printf("{\"cycles\":%d,\"seconds\":%.3f,\"lost\":%d}\n", begun, (now_us() - began_us) / 1e6,
           totals.lost - before.lost);
    fflush(stdout);
    totals = before;
}
