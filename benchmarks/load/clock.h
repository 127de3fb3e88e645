// The clock of all measurements, and how much processor time the generator itself has used.
#pragma once
#include <stdint.h>
#include <sys/resource.h>
#include <time.h>

#define MS 1000LL
#define SECOND 1000000LL

// Microseconds on the monotonic clock.
static inline int64_t now_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * SECOND + t.tv_nsec / 1000;
}

// Microseconds of processor time, user and system.
static inline int64_t own_cpu_us(void) {
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    return (use.ru_utime.tv_sec + use.ru_stime.tv_sec) * SECOND + use.ru_utime.tv_usec + use.ru_stime.tv_usec;
}
