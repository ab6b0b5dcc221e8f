/**
 * Gives or takes posts one by one, in place, until they add up to `total`: the largest claim gains first,
 * the smallest loses first. A heap of claims, since after the jump few steps are left but areas may be many.
 */
export function stepToTotal(
  posts: number[],
  total: number,
  weights: readonly number[],
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  signpost: (h: number) => number
): void {
  let missing = total;
  for (let i = 0; i < posts.length; i++) missing -= posts[i];
  if (missing === 0) return;
  const giving = missing > 0;
  const step = giving ? 1 : -1;
  // The smallest key is served first: claims to a next post with a minus, claims to the last post as they are.
  const keyOf = giving
    ? (i: number): number => (posts[i] < upper[i] ? -weights[i] / signpost(posts[i]) : Infinity)
    : (i: number): number => (posts[i] > lower[i] ? weights[i] / signpost(posts[i] - 1) : Infinity);
  if (Math.abs(missing) === 1) {
    posts[smallest(posts.length, keyOf)] += step;
    return;
  }
  const heap = new KeyHeap(posts.length, keyOf);
  for (; missing !== 0; missing -= step) {
    posts[heap.first()] += step;
    heap.renewFirst(keyOf);
  }
}

function smallest(n: number, keyOf: (i: number) => number): number {
  let best = 0;
  let bestKey = keyOf(0);
  for (let i = 1; i < n; i++) {
    const key = keyOf(i);
    if (key < bestKey) {
      best = i;
      bestKey = key;
    }
  }
  return best;
}

/** The numbers 0..n-1 as a binary heap, the one with the smallest key on top. */
class KeyHeap {
  private readonly keys: Float64Array;
  private readonly members: Int32Array;

  constructor(n: number, keyOf: (i: number) => number) {
    this.keys = new Float64Array(n);
    this.members = new Int32Array(n);
    for (let i = 0; i < n; i++) {
      this.keys[i] = keyOf(i);
      this.members[i] = i;
    }
    for (let place = (n >> 1) - 1; place >= 0; place--) this.sink(place);
  }

  first(): number {
    return this.members[0];
  }

  /** The first member's key has changed: finds it its new place. */
  renewFirst(keyOf: (i: number) => number): void {
    this.keys[this.members[0]] = keyOf(this.members[0]);
    this.sink(0);
  }

  private sink(start: number): void {
    const { keys, members } = this;
    const n = members.length;
    const moved = members[start];
    const key = keys[moved];
    let place = start;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= n) break;
      if (child + 1 < n && keys[members[child + 1]] < keys[members[child]]) child++;
      if (keys[members[child]] >= key) break;
      members[place] = members[child];
      place = child;
    }
    members[place] = moved;
  }
}
