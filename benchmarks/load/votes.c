// Votes on a schedule, and how long each took to be acknowledged and to reach the last screen.
#include "votes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "loop.h"
#include "person.h"
#include "room.h"
#include "wire.h"

// After the last vote, so long is waited for answers and frames that are still on their way.
#define DRAIN_US (5 * SECOND)

struct vote {
    int64_t due_us, sent_us, answered_us; // answered 0: not yet
    int64_t version;                      // that holds it; -1: refused
};

static struct {
    struct vote *all; // by number; 0 stays empty
    int64_t count, space, answered, refused;
    char code[60]; // of the last refusal
} votes = {.count = 1};

// What the generator and the room had done at one moment.
struct moment {
    int64_t us, cpu_us;
    struct totals totals;
};

static struct moment moment(void) { return (struct moment){now_us(), own_cpu_us(), totals}; }

static int64_t add_vote(int64_t due_us) {
    if (votes.count >= votes.space) {
        votes.space = votes.space ? votes.space * 2 : 1 << 16;
        votes.all = realloc(votes.all, votes.space * sizeof *votes.all);
    }
    votes.all[votes.count] = (struct vote){due_us, now_us(), 0, 0};
    return votes.count++;
}

void vote_answered(int64_t number, const char *text, size_t length) {
    if (number >= votes.count || votes.all[number].answered_us) return;
    struct vote *vote = &votes.all[number];
    vote->answered_us = now_us();
    vote->version = number_after(text, length, 80, "\"version\":");
    votes.answered++;
    if (contains(text, length, 40, "\"ok\":true")) return;
    vote->version = -1;
    votes.refused++;
    snprintf(votes.code, sizeof votes.code, "%.*s", (int)(length < 50 ? length : 50), text);
    for (char *c = votes.code; *c; c++)
        if (*c == '"') *c = '\'';
}

static int earlier(const void *one, const void *other) {
    int64_t a = *(const int64_t *)one, b = *(const int64_t *)other;
    return (a > b) - (a < b);
}

static void print_times(const char *name, int64_t *times, int64_t count) {
    qsort(times, count, sizeof *times, earlier);
    double parts[] = {0.5, 0.99, 1};
    const char *names[] = {"p50", "p99", "max"};
    printf(",\"%s\":{", name);
    for (int i = 0; i < 3; i++) {
        int64_t place = count * parts[i];
        printf("%s\"%s\":%.2f", i ? "," : "", names[i], count ? times[place < count ? place : count - 1] / 1e3 : 0);
    }
    printf("}");
}

static void print_votes(int64_t first, int64_t past, int64_t end_us) {
    int64_t count = past - first, accepted = 0, unanswered = 0, unseen = 0;
    int64_t *late = malloc((count + 1) * sizeof *late), *ack = malloc((count + 1) * sizeof *ack),
            *seen = malloc((count + 1) * sizeof *seen);
    for (int64_t i = 0; i < count; i++) {
        struct vote *vote = &votes.all[first + i];
        unanswered += !vote->answered_us;
        late[i] = vote->sent_us - vote->due_us;
        // What has not come by the end took at least until then.
        ack[i] = (vote->answered_us ? vote->answered_us : end_us) - vote->due_us;
        if (vote->version < 0) continue; // a refusal is no news
        int64_t seen_us = vote->answered_us ? reached_us(vote->version) : 0;
        unseen += !seen_us;
        seen[accepted++] = (seen_us ? seen_us : end_us) - vote->due_us;
    }
    printf(",\"votes\":%ld,\"unanswered\":%ld,\"unseen\":%ld", (long)count, (long)unanswered, (long)unseen);
    print_times("ack_ms", ack, count);
    print_times("seen_ms", seen, accepted);
    print_times("late_ms", late, count);
    free(late);
    free(ack);
    free(seen);
}

static void print_between(const struct moment *from, const struct moment *to, int64_t refused) {
    double seconds = (to->us - from->us) / 1e6;
    int64_t frames = to->totals.frames - from->totals.frames;
    printf("{\"seconds\":%.3f,\"frames\":%ld,\"frame_bytes\":%.0f,\"cpu_share\":%.3f", seconds, (long)frames,
           frames ? (double)(to->totals.frame_bytes - from->totals.frame_bytes) / frames : 0,
           (to->cpu_us - from->cpu_us) / 1e6 / seconds);
    printf(",\"resyncs\":%ld,\"lost\":%d,\"refused\":%ld,\"refusal\":\"%s\"",
           (long)(to->totals.resyncs - from->totals.resyncs), to->totals.lost - from->totals.lost, (long)refused,
           refused ? votes.code : "");
}

static void say(const char *phase) {
    printf("{\"phase\":\"%s\"}\n", phase);
    fflush(stdout);
}

// Those who are in the room, and at which part of the common pace each votes: in random order, evenly spread.
struct turns {
    struct person **who;
    int64_t *phase_us;
    int count;
    int64_t pace_us;
};

static struct turns turns_of(struct person *people, int count, bool in_turn, double rate) {
    struct turns turns = {malloc(count * sizeof *turns.who), malloc(count * sizeof *turns.phase_us), 0, 0};
    for (int i = 0; i < count; i++) {
        if (people[i].stage != JOINED) continue;
        int place = random() % (turns.count + 1);
        turns.who[turns.count] = turns.who[place];
        turns.who[place] = &people[i];
        turns.count++;
    }
    turns.pace_us = turns.count / rate * SECOND;
    for (int i = 0; i < turns.count; i++) {
        double part = in_turn ? (double)i / turns.count : (double)random() / RAND_MAX;
        turns.phase_us[i] = part * turns.pace_us;
    }
    qsort(turns.phase_us, turns.count, sizeof *turns.phase_us, earlier);
    return turns;
}

static void turns_free(struct turns *turns) {
    free(turns->who);
    free(turns->phase_us);
}

// Everything that was sent has been acknowledged and seen by all.
static bool settled(int64_t first) {
    if (votes.answered < votes.count - 1) return false;
    for (int64_t i = votes.count - 1; i >= first; i--)
        if (votes.all[i].version >= 0) return reached_us(votes.all[i].version) != 0;
    return true;
}

static void drain(int64_t first) {
    int64_t until_us = now_us() + DRAIN_US;
    while (now_us() < until_us && !settled(first)) loop_turn(now_us() + 2 * MS);
}

// Sends all that is due from `turn` on; returns the turn that is next.
static int64_t send_due(struct turns *turns, int64_t turn, int64_t began_us, int64_t *next_us) {
    for (;; turn++) {
        int64_t due_us = began_us + turn / turns->count * turns->pace_us + turns->phase_us[turn % turns->count];
        *next_us = due_us;
        if (due_us > now_us()) return turn;
        struct person *person = turns->who[turn % turns->count];
        if (person->stage == JOINED) person_vote(person, add_vote(due_us));
    }
}

void votes_run(struct person *people, int count, bool in_turn, double rate, double warm_s, double measure_s) {
    struct turns turns = turns_of(people, count, in_turn, rate);
    int64_t began_us = now_us(), next_us, turn = 0, refused = 0, first = 0;
    int64_t measure_us = began_us + warm_s * SECOND, end_us = measure_us + measure_s * SECOND;
    struct moment from = {0};
    while (turns.count && now_us() < end_us) {
        if (!first && now_us() >= measure_us) {
            say("measuring");
            from = moment();
            first = votes.count;
            refused = votes.refused;
        }
        turn = send_due(&turns, turn, began_us, &next_us);
        loop_turn(!first && measure_us < next_us ? measure_us : next_us < end_us ? next_us : end_us);
    }
    struct moment to = moment();
    say("measured");
    drain(first);
    print_between(&from, &to, votes.refused - refused);
    print_votes(first ? first : votes.count, votes.count, now_us());
    printf("}\n");
    fflush(stdout);
    turns_free(&turns);
}

void votes_saturate(struct person *people, int count, int slots, double warm_s, double measure_s) {
    int64_t measure_us = now_us() + warm_s * SECOND, end_us = measure_us + measure_s * SECOND, next = 0;
    int64_t answered = votes.count - 1 - votes.answered, refused = votes.refused, first = votes.count;
    struct moment from = {0};
    while (now_us() < end_us) {
        if (!from.us && now_us() >= measure_us) {
            say("measuring");
            from = moment();
            answered = votes.answered;
        }
        while (votes.count - 1 - votes.answered < slots) {
            struct person *person = &people[next++ % count];
            if (person->stage == JOINED) person_vote(person, add_vote(now_us()));
        }
        loop_turn(!from.us ? measure_us : end_us);
    }
    struct moment to = moment();
    say("measured");
    answered = votes.answered - answered;
    drain(first);
    print_between(&from, &to, votes.refused - refused);
    printf(",\"votes\":%ld}\n", (long)answered);
    fflush(stdout);
}
