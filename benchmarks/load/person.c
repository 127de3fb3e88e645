// One participant's connection, from the first packet to the last.
#define _GNU_SOURCE
#include "person.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "loop.h"
#include "room.h"
#include "votes.h"
#include "wire.h"

#define PEOPLE_PER_ADDRESS 2000
#define IN_HEAD 400 // what is looked for stands among the first bytes of a packet

struct target target;

static char inbox[4 << 20];

static void lost(struct person *person) {
    totals.lost++;
    person_leave(person, false);
}

static void send_bytes(struct person *person, const char *bytes, size_t length) {
    // What does not fit at once means that the server has not read for megabytes: that connection is lost.
    if (send(person->fd, bytes, length, MSG_DONTWAIT | MSG_NOSIGNAL) != (ssize_t)length) lost(person);
}

static void send_text(struct person *person, const char *text, size_t length) {
    char frame[1024 + 14];
    send_bytes(person, frame, frame_write(frame, TEXT, text, length));
}

static void reach_stage(struct person *person, enum stage stage) {
    person->stage = stage;
    if (stage == person->leave_at) person_leave(person, person->number % 2);
}

void person_connect(struct person *person, bool small_buffer) {
    int yes = 1, few = 4096, segment = 1400;
    struct sockaddr_in here = {.sin_family = AF_INET}, there = {.sin_family = AF_INET, .sin_port = htons(target.port)};
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + person->number / PEOPLE_PER_ADDRESS);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    person->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (person->fd < 0) {
        perror("load: socket");
        exit(1);
    }
    setsockopt(person->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    setsockopt(person->fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
    if (small_buffer) {
        // As on a network: with loopback's segments, the system would keep megabytes for the server.
        setsockopt(person->fd, SOL_SOCKET, SO_RCVBUF, &few, sizeof few);
        setsockopt(person->fd, IPPROTO_TCP, TCP_MAXSEG, &segment, sizeof segment);
    }
    bind(person->fd, (struct sockaddr *)&here, sizeof here);
    connect(person->fd, (struct sockaddr *)&there, sizeof there);
    loop_watch_connecting(person);
    reach_stage(person, CONNECTING);
}

static void upgrade(struct person *person) {
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(person->fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error) {
        lost(person);
        return;
    }
    char request[400];
    int length = snprintf(request, sizeof request,
                          "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
                          "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                          target.port);
    loop_watch(person);
    // Who leaves in the middle of the handshake has sent half of it.
    send_bytes(person, request, person->leave_at == UPGRADING ? length / 2 : length);
    if (person->stage == CONNECTING) reach_stage(person, UPGRADING);
}

static void enter(struct person *person) {
    char text[200];
    send_text(person, text, snprintf(text, sizeof text, "40/live,{\"token\":\"%s\"}", person->token));
    if (person->stage == OPENING) reach_stage(person, ENTERING);
}

static void join(struct person *person) {
    char text[300];
    int length = snprintf(text, sizeof text,
                          "42/live,0[\"join\",{\"protocol\":1,\"workshop\":\"%s\",\"as\":\"participant\"}]",
                          target.workshop);
    send_text(person, text, length);
    if (person->stage == ENTERING) reach_stage(person, JOINING);
}

// Joins again with what the screen has, as the protocol asks after a gap.
static void join_again(struct person *person, const char *frame, size_t length) {
    static const char *key = "\"epoch\":\"";
    const char *epoch = memmem(frame, length, key, strlen(key));
    if (!epoch) return;
    epoch += strlen(key);
    char text[400];
    int size = snprintf(text, sizeof text,
                        "42/live,0[\"join\",{\"protocol\":1,\"workshop\":\"%s\",\"as\":\"participant\",\"epoch\":\"%.*s\","
                        "\"version\":%ld}]",
                        target.workshop, (int)strcspn(epoch, "\""), epoch, (long)person->version);
    totals.resyncs++;
    person->resyncing = true;
    send_text(person, text, size);
}

static void move_to(struct person *person, int64_t version) {
    if (version <= person->version) return;
    reach_move(person->version, version);
    person->version = version;
}

// A frame before the join's answer is held (rule P4); held ones that follow on each other are one.
static void hold(struct person *person, int64_t from, int64_t to) {
    if (!person->held_to || from > person->held_to + 1) person->held_from = from;
    person->held_to = to;
}

static void take_frame(struct person *person, const char *text, size_t length) {
    totals.frames++;
    totals.frame_bytes += length;
    int64_t from = number_after(text, length, IN_HEAD, "\"from\":");
    int64_t to = number_after(text, length, IN_HEAD, "\"to\":");
    if (person->stage != JOINED || person->resyncing)
        hold(person, from, to);
    else if (from <= person->version + 1)
        move_to(person, to);
    else {
        hold(person, from, to);
        join_again(person, text, length);
    }
}

static void take_join(struct person *person, const char *text, size_t length) {
    int64_t version = number_after(text, length, IN_HEAD, "\"version\":");
    if (version < 0 || !contains(text, length, 60, "\"ok\":true")) {
        totals.refused++;
        person_leave(person, false);
        return;
    }
    if (person->stage == JOINING) {
        person->version = version;
        reach_enter(version);
        totals.joined++;
        totals.board_bytes = length;
        reach_stage(person, JOINED);
        if (person->stage == GONE) return;
    }
    person->resyncing = false;
    move_to(person, version);
    if (person->held_to && person->held_from <= person->version + 1) move_to(person, person->held_to);
    person->held_from = person->held_to = 0;
}

static void take_answer(struct person *person, const char *text, size_t length) {
    static const size_t head = sizeof "43/live," - 1;
    int64_t number = number_after(text, length, 30, "43/live,");
    if (number == 0)
        take_join(person, text + head, length - head);
    else
        vote_answered(number, text + head, length - head);
}

static void take_text(struct person *person, const char *text, size_t length) {
    if (starts(text, length, "42/live,[\"changes\""))
        take_frame(person, text, length);
    else if (starts(text, length, "43/live,"))
        take_answer(person, text, length);
    else if (starts(text, length, "42/live,"))
        totals.others++;
    else if (starts(text, length, "2"))
        send_text(person, "3", 1);
    else if (starts(text, length, "0"))
        enter(person);
    else if (starts(text, length, "40/live,"))
        join(person);
    else
        lost(person);
}

static void take_websocket_frame(struct person *person, const struct frame *frame) {
    char answer[140];
    if (frame->opcode == TEXT && frame->whole)
        take_text(person, frame->content, frame->length);
    else if (frame->opcode == PING && frame->length < 126)
        send_bytes(person, answer, frame_write(answer, PONG, frame->content, frame->length));
    else
        lost(person);
}

// The answer to the upgrade. Returns its length, 0 while it is not all there.
static size_t take_upgraded(struct person *person, const char *data, size_t length) {
    const char *end = memmem(data, length, "\r\n\r\n", 4);
    if (!end) return 0;
    if (!starts(data, length, "HTTP/1.1 101")) {
        lost(person);
        return 0;
    }
    reach_stage(person, OPENING);
    return end + 4 - data;
}

// Takes all that is whole; returns how much that was.
static size_t take(struct person *person, const char *data, size_t length) {
    size_t taken = person->stage == UPGRADING ? take_upgraded(person, data, length) : 0;
    struct frame frame;
    while (person->stage > UPGRADING && person->stage < STALLED && frame_read(data + taken, length - taken, &frame)) {
        taken += frame.size;
        take_websocket_frame(person, &frame);
    }
    return taken;
}

static void keep_rest(struct person *person, const char *data, size_t length) {
    if (length != person->rest_length) {
        free(person->rest);
        person->rest = length ? malloc(length) : NULL;
    }
    if (length) memcpy(person->rest, data, length);
    person->rest_length = length;
}

void person_ready(struct person *person) {
    if (person->stage == CONNECTING) {
        upgrade(person);
        return;
    }
    size_t kept = person->rest_length;
    if (kept) memcpy(inbox, person->rest, kept);
    ssize_t came = recv(person->fd, inbox + kept, sizeof inbox - kept, 0);
    if (came <= 0) {
        if (came == 0 || errno != EAGAIN) lost(person);
        return;
    }
    size_t taken = take(person, inbox, kept + came);
    if (person->stage != GONE) keep_rest(person, inbox + taken, kept + came - taken);
}

void person_vote(struct person *person, int64_t number) {
    static const char *opinions[] = {"agree", "disagree", "pass"};
    char text[400];
    int length = snprintf(text, sizeof text,
                          "42/live,%ld[\"command\",{\"id\":\"019ac000-0000-7000-%04x-%012lx\",\"name\":\"give_opinion\","
                          "\"args\":{\"activity\":%d,\"idea\":%ld,\"opinion\":\"%s\"}}]",
                          (long)number, getpid() & 0xffff, (long)number, target.activity, random() % target.ideas + 1,
                          opinions[random() % 3]);
    send_text(person, text, length);
}

void person_stall(struct person *person) {
    loop_forget(person);
    reach_leave(person->version);
    person->stage = STALLED;
}

void person_leave(struct person *person, bool reset) {
    if (person->stage == GONE || person->stage == ABSENT) return;
    if (person->stage == JOINED) reach_leave(person->version);
    if (person->stage == JOINED || person->stage == STALLED) totals.joined--;
    struct linger at_once = {.l_onoff = 1, .l_linger = 0};
    if (reset) setsockopt(person->fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(person->fd);
    person->stage = GONE;
    keep_rest(person, NULL, 0);
}
