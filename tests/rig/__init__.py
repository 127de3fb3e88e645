"""What tests stand on: servers on free ports in temporary folders, a fake clock, a standing cast, a closed network."""
