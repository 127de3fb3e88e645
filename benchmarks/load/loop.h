// Waiting for many connections, and for commands, in one thread.
#pragma once
#include <stdbool.h>
#include <stdint.h>

struct person;

void loop_open(void);
void loop_watch_connecting(struct person *person);
void loop_watch(struct person *person);
void loop_forget(struct person *person);
// Lets connections that have something go on, and returns; waits for the first of them until `until_us`.
void loop_turn(int64_t until_us);
// Turns until there is a line on standard input; false at its end.
bool loop_line(char *line, int size);
