/** The last few values that were used, by their number; the one that nobody asked for longest goes first. Pure. */
export class Kept<T> {
  private readonly values = new Map<number, T>();

  constructor(private readonly most: number) {}

  get(no: number): T | undefined {
    const found = this.values.get(no);
    if (found !== undefined) this.put(no, found);
    return found;
  }

  put(no: number, value: T): void {
    this.values.delete(no);
    this.values.set(no, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.most && oldest !== undefined) this.values.delete(oldest);
  }
}
