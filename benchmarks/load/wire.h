// Websocket frames, and numbers in JSON text that is not parsed.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum opcode { TEXT = 1, CLOSE = 8, PING = 9, PONG = 10 };

struct frame {
    enum opcode opcode;
    bool whole; // not one piece of a longer message
    const char *content;
    size_t length;
    size_t size; // header and content
};

// The frame at the head of `data`; false where it is not all there yet.
bool frame_read(const char *data, size_t length, struct frame *frame);

// Writes a masked frame, as clients must send it. Returns its size; `out` needs `length` + 14 bytes.
size_t frame_write(char *out, enum opcode opcode, const char *content, size_t length);

// The number behind `key` in the first `within` bytes; -1 where there is none.
int64_t number_after(const char *text, size_t length, size_t within, const char *key);

bool contains(const char *text, size_t length, size_t within, const char *part);
bool starts(const char *text, size_t length, const char *part);
