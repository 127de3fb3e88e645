/** How each kind speaks of its votes. */
export interface KindWords {
  /** On the console: so many of all in the room. */
  voted_of: (n: number, all: number) => string;
  /** On the screen: so many. */
  voted: (n: number) => string;
}
