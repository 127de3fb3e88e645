// Coming and going: the storm at the start, people who fall asleep, connections that break at every stage.
#pragma once

struct person;

// All come at once; prints how long it took until the last had the board. The first `sleepers` have small buffers.
void arrivals_join(struct person *people, int count, int sleepers);

// The first `count` stop reading.
void arrivals_stall(struct person *people, int count);

// Connects `cycles` times with the tokens of `people`, hanging up in the handshake, after connecting or once joined.
void arrivals_churn(const struct person *people, int count, int cycles);
