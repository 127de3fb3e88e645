// What the whole room has seen: totals over all people, and when the last screen reached each version.
#pragma once
#include <stdbool.h>
#include <stdint.h>

struct totals {
    int64_t frames, frame_bytes, others; // `changes` frames that came, their bytes, and all other events
    int64_t resyncs;                     // joins after a gap
    int64_t board_bytes;                 // of the last join's answer that held the whole state
    int joined, refused, lost;
};

extern struct totals totals;

// Somebody's screen is at `version` now, for the first time.
void reach_enter(int64_t version);
// Somebody's screen went from one version to a later one.
void reach_move(int64_t from, int64_t to);
// Somebody at `version` left: the room does not wait for them any more.
void reach_leave(int64_t version);
// When the last screen reached `version`, in microseconds; 0 where some have not.
int64_t reached_us(int64_t version);
