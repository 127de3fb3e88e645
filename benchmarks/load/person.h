// One participant's connection, from the first packet to the last.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum stage { ABSENT, CONNECTING, UPGRADING, OPENING, ENTERING, JOINING, JOINED, STALLED, GONE };

struct person {
    int fd;
    enum stage stage;
    enum stage leave_at; // hangs up on reaching this stage; ABSENT: never
    int number;          // which of the sources' addresses
    const char *token;
    int64_t version;            // of the newest frame or join's answer
    int64_t held_from, held_to; // frames that came while a join's answer was awaited; 0: none
    bool resyncing;
    char *rest; // the beginning of a frame whose end has not come
    size_t rest_length;
};

// Where all connect to, and what they join.
struct target {
    int port;
    const char *workshop;
    int activity;
    int ideas;
};

extern struct target target;

// Begins to connect. `small_buffer`: takes little before the server notices that nobody reads.
void person_connect(struct person *person, bool small_buffer);
// There is something to read or, while connecting, the connection is made.
void person_ready(struct person *person);
// Votes; the answer comes to `vote_answered` under this number, which is not 0.
void person_vote(struct person *person, int64_t number);
// Stops reading, as a screen that fell asleep.
void person_stall(struct person *person);
// Hangs up without a word (`reset`: so that the server learns it from an error).
void person_leave(struct person *person, bool reset);
