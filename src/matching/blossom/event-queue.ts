const ARITY = 4;

/**
 * A min-heap of (time, event) pairs in two typed arrays. Events are plain integers; equal times leave in an order
 * that depends only on the order of the pushes.
 */
export class EventQueue {
  #times = new Float64Array(1024);
  #events = new Int32Array(1024);
  #size = 0;

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** The time of the event that `pop` would return; only for a queue that is not empty. */
  get nextTime(): number {
    return this.#times[0] as number;
  }

  clear(): void {
    this.#size = 0;
  }

  push(time: number, event: number): void {
    if (this.#size === this.#times.length) this.#grow();
    const times = this.#times;
    const events = this.#events;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const parentTime = times[parent] as number;
      if (parentTime <= time) break;
      times[hole] = parentTime;
      events[hole] = events[parent] as number;
      hole = parent;
    }
    times[hole] = time;
    events[hole] = event;
  }

  pop(): number {
    const event = this.#events[0] as number;
    const last = --this.#size;
    if (last > 0) this.#sink(this.#times[last] as number, this.#events[last] as number);
    return event;
  }

  #sink(time: number, event: number): void {
    const times = this.#times;
    const events = this.#events;
    const size = this.#size;
    let hole = 0;
    for (;;) {
      const firstChild = hole * ARITY + 1;
      if (firstChild >= size) break;
      const end = Math.min(firstChild + ARITY, size);
      let child = firstChild;
      let childTime = times[child] as number;
      for (let other = firstChild + 1; other < end; other++) {
        const otherTime = times[other] as number;
        if (otherTime < childTime) {
          child = other;
          childTime = otherTime;
        }
      }
      if (childTime >= time) break;
      times[hole] = childTime;
      events[hole] = events[child] as number;
      hole = child;
    }
    times[hole] = time;
    events[hole] = event;
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    const events = new Int32Array(this.#events.length * 2);
    times.set(this.#times);
    events.set(this.#events);
    this.#times = times;
    this.#events = events;
  }
}
