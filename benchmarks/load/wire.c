// Websocket frames, and numbers in JSON text that is not parsed.
#define _GNU_SOURCE
#include "wire.h"

#include <stdlib.h>
#include <string.h>

bool frame_read(const char *data, size_t length, struct frame *frame) {
    const unsigned char *head = (const unsigned char *)data;
    if (length < 2) return false;
    size_t header = 2, content = head[1] & 0x7f;
    if (content == 126) {
        if (length < 4) return false;
        header = 4;
        content = (size_t)head[2] << 8 | head[3];
    } else if (content == 127) {
        if (length < 10) return false;
        header = 10;
        content = 0;
        for (int i = 2; i < 10; i++) content = content << 8 | head[i];
    }
    if (length < header + content) return false;
    *frame = (struct frame){head[0] & 0x0f, head[0] & 0x80, data + header, content, header + content};
    return true;
}

static uint32_t next_mask(void) {
    static uint32_t state = 2463534242u;
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

size_t frame_write(char *out, enum opcode opcode, const char *content, size_t length) {
    size_t at = 0;
    out[at++] = (char)(0x80 | opcode);
    if (length < 126) {
        out[at++] = (char)(0x80 | length);
    } else {
        out[at++] = (char)(0x80 | 126);
        out[at++] = (char)(length >> 8);
        out[at++] = (char)length;
    }
    uint32_t mask = next_mask();
    memcpy(out + at, &mask, 4);
    const char *key = out + at;
    at += 4;
    for (size_t i = 0; i < length; i++) out[at + i] = content[i] ^ key[i & 3];
    return at + length;
}

static const char *find(const char *text, size_t length, size_t within, const char *part) {
    return memmem(text, length < within ? length : within, part, strlen(part));
}

int64_t number_after(const char *text, size_t length, size_t within, const char *key) {
    const char *found = find(text, length, within, key);
    if (!found) return -1;
    int64_t number = 0;
    for (found += strlen(key); found < text + length && *found >= '0' && *found <= '9'; found++)
        number = number * 10 + (*found - '0');
    return number;
}

bool contains(const char *text, size_t length, size_t within, const char *part) {
    return find(text, length, within, part) != NULL;
}

bool starts(const char *text, size_t length, const char *part) {
    size_t wanted = strlen(part);
    return length >= wanted && memcmp(text, part, wanted) == 0;
}
