// The floor: a server that does nothing but send, to see what the generator and the machine can take.
#pragma once

// Lets everybody join and, from the first vote on, sends frames of `frame_bytes` to all as fast as it can.
int floor_serve(int port, int frame_bytes);
