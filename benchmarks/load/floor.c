// The floor: a server that does nothing but send, to see what the generator and the machine can take.
//
// It decodes nothing: a client speaks only when answered, so what it wants is told by how often it has spoken.
#include "floor.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST_CONNECTIONS 20000
#define MOST_BYTES 65536

static const char *ANSWERS[] = {"0{\"sid\":\"floor\"}", "40/live,{\"sid\":\"floor\"}",
                                "43/live,0[{\"ok\":true,\"epoch\":\"floor\",\"version\":1}]"};

static int connections[MOST_CONNECTIONS], spoken[MOST_CONNECTIONS], count;

// An unmasked text frame, as servers send it; returns its size.
static size_t text_frame(char *out, const char *text, size_t length) {
    size_t at = 0;
    out[at++] = (char)0x81;
    if (length < 126)
        out[at++] = (char)length;
    else {
        out[at++] = 126;
        out[at++] = (char)(length >> 8);
        out[at++] = (char)length;
    }
    memcpy(out + at, text, length);
    return at + length;
}

static void answer(int who) {
    static const char *upgraded = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
    char out[400];
    size_t size = 0;
    if (spoken[who] == 0) size = strlen(strcpy(out, upgraded));
    size += text_frame(out + size, ANSWERS[spoken[who]], strlen(ANSWERS[spoken[who]]));
    if (send(connections[who], out, size, MSG_NOSIGNAL) < 0) perror("floor: answer");
    spoken[who]++;
}

// Sends to everybody for ever; blocks where a client is slower than we are.
static void blast(int frame_bytes) {
    static char text[MOST_BYTES], frame[MOST_BYTES + 4];
    memset(text, ' ', sizeof text);
    for (long version = 2;; version++) {
        int head = snprintf(text, sizeof text, "42/live,[\"changes\",{\"epoch\":\"floor\",\"from\":1,\"to\":%ld,", version);
        text[head] = ' ';
        size_t size = text_frame(frame, text, frame_bytes);
        for (int i = 0; i < count; i++) {
            for (size_t sent = 0; sent < size;) {
                ssize_t more = send(connections[i], frame + sent, size - sent, MSG_NOSIGNAL);
                if (more <= 0) return;
                sent += more;
            }
        }
    }
}

static int listen_on(int port) {
    int yes = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(port)};
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    setsockopt(listener, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (bind(listener, (struct sockaddr *)&here, sizeof here) < 0 || listen(listener, 4096) < 0) {
        perror("floor: listen");
        exit(1);
    }
    return listener;
}

int floor_serve(int port, int frame_bytes) {
    int listener = listen_on(port), epoll = epoll_create1(0);
    struct epoll_event event = {.events = EPOLLIN, .data.u32 = MOST_CONNECTIONS};
    epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
    puts("ready");
    fflush(stdout);
    char in[4096];
    for (;;) {
        if (epoll_wait(epoll, &event, 1, -1) < 1) continue;
        int who = event.data.u32;
        if (who == MOST_CONNECTIONS) {
            if (count == MOST_CONNECTIONS || (connections[count] = accept(listener, NULL, NULL)) < 0) continue;
            event = (struct epoll_event){.events = EPOLLIN, .data.u32 = count};
            epoll_ctl(epoll, EPOLL_CTL_ADD, connections[count++], &event);
        } else if (recv(connections[who], in, sizeof in, 0) <= 0) {
            return 0;
        } else if (spoken[who] < 3) {
            answer(who);
        } else {
            blast(frame_bytes);
            return 0;
        }
    }
}
