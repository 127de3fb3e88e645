// Waiting for many connections, and for commands, in one thread.
#define _GNU_SOURCE
#include "loop.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "clock.h"
#include "person.h"

// So few at a time that a vote that becomes due meanwhile waits less than a millisecond.
#define EVENTS 64

static int epoll = -1;
static bool line_waits;

static void control(int operation, int fd, uint32_t events, void *who) {
    struct epoll_event event = {.events = events, .data.ptr = who};
    if (epoll_ctl(epoll, operation, fd, &event) < 0) {
        perror("load: epoll_ctl");
        exit(1);
    }
}

void loop_open(void) { epoll = epoll_create1(EPOLL_CLOEXEC); }

void loop_watch_connecting(struct person *person) { control(EPOLL_CTL_ADD, person->fd, EPOLLOUT, person); }

void loop_watch(struct person *person) { control(EPOLL_CTL_MOD, person->fd, EPOLLIN, person); }

void loop_forget(struct person *person) { control(EPOLL_CTL_DEL, person->fd, 0, NULL); }

void loop_turn(int64_t until_us) {
    struct epoll_event events[EVENTS];
    int64_t left = until_us - now_us();
    if (left < 0) left = 0;
    struct timespec timeout = {left / SECOND, left % SECOND * 1000};
    int ready = epoll_pwait2(epoll, events, EVENTS, &timeout, NULL);
    for (int i = 0; i < ready; i++) {
        struct person *person = events[i].data.ptr;
        if (!person)
            line_waits = true;
        else if (person->stage != GONE && person->stage != STALLED)
            person_ready(person);
    }
}

bool loop_line(char *line, int size) {
    control(EPOLL_CTL_ADD, STDIN_FILENO, EPOLLIN, NULL);
    for (line_waits = false; !line_waits;) loop_turn(now_us() + SECOND);
    control(EPOLL_CTL_DEL, STDIN_FILENO, 0, NULL);
    // The runner sends one line and waits for its answer: there is never a second one in the buffer.
    return fgets(line, size, stdin) != NULL;
}
