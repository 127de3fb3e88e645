// Votes on a schedule, and how long each took to be acknowledged and to reach the last screen.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct person;

// Votes come at `rate` a second from all who are joined, each person at an even pace, for `warm_s` + `measure_s`
// seconds, whether or not the server keeps up; prints what those of the last `measure_s` seconds met with.
// People begin at random, or, where `in_turn`, at even distances.
void votes_run(struct person *people, int count, bool in_turn, double rate, double warm_s, double measure_s);

// `slots` votes are on their way at any time, from one person after another, for as long; prints how many frames came.
void votes_saturate(struct person *people, int count, int slots, double warm_s, double measure_s);

// The answer to vote `number`.
void vote_answered(int64_t number, const char *text, size_t length);
