// The load generator: many participants of one workshop in one thread, told by standard input what to do.
//
//   join                                all connect and join at once
//   vote RATE WARM_S MEASURE_S          votes on a schedule, RATE a second in all
//   vote-in-turn RATE WARM_S MEASURE_S  the same at even distances
//   saturate SLOTS WARM_S MEASURE_S     SLOTS votes are always on their way
//   stall COUNT                         the first COUNT stop reading
//   churn CYCLES                        connect and hang up at every stage, beside those who joined
//
// Each is answered by a line of JSON, long ones by {"phase":"measuring"} and {"phase":"measured"} on the way.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "arrivals.h"
#include "clock.h"
#include "floor.h"
#include "loop.h"
#include "person.h"
#include "votes.h"

static struct person *people;
static int count;

static void raise_file_limit(void) {
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

static void read_tokens(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) {
        perror(path);
        exit(1);
    }
    people = calloc(count, sizeof *people);
    char line[200];
    for (int i = 0; i < count; i++) {
        if (!fgets(line, sizeof line, file)) {
            fprintf(stderr, "load: %s has fewer than %d tokens\n", path, count);
            exit(1);
        }
        people[i].token = strndup(line, strcspn(line, "\n"));
        people[i].number = i;
    }
    fclose(file);
}

static void obey(const char *line, int sleepers) {
    double a = 0, b = 0, c = 0;
    if (strncmp(line, "join", 4) == 0)
        arrivals_join(people, count, sleepers);
    else if (sscanf(line, "vote %lf %lf %lf", &a, &b, &c) == 3)
        votes_run(people, count, false, a, b, c);
    else if (sscanf(line, "vote-in-turn %lf %lf %lf", &a, &b, &c) == 3)
        votes_run(people, count, true, a, b, c);
    else if (sscanf(line, "saturate %lf %lf %lf", &a, &b, &c) == 3)
        votes_saturate(people, count, a, b, c);
    else if (sscanf(line, "stall %lf", &a) == 1)
        arrivals_stall(people, a);
    else if (sscanf(line, "churn %lf", &a) == 1)
        arrivals_churn(people, count, a);
    else
        fprintf(stderr, "load: what is %s", line);
}

int main(int argc, char **argv) {
    raise_file_limit();
    if (argc == 4 && strcmp(argv[1], "floor") == 0) return floor_serve(atoi(argv[2]), atoi(argv[3]));
    if (argc != 8) {
        fprintf(stderr, "usage: load PORT TOKENS PEOPLE WORKSHOP ACTIVITY IDEAS SLEEPERS\n"
                        "       load floor PORT FRAME_BYTES\n");
        return 2;
    }
    count = atoi(argv[3]);
    target = (struct target){atoi(argv[1]), argv[4], atoi(argv[5]), atoi(argv[6])};
    read_tokens(argv[2]);
    srandom(now_us());
    loop_open();
    char line[200];
    while (loop_line(line, sizeof line)) obey(line, atoi(argv[7]));
    return 0;
}
