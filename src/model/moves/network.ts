/**
 * A directed network with capacities, kept as residual arcs: arc `a` and its reverse `a ^ 1` stand side by
 * side, and `room` is what may still be sent along each. The flow on an arc is the room of its reverse.
 */
export class Network {
  readonly to: number[] = [];
  readonly room: number[] = [];
  readonly cost: number[] = [];
  /** The next arc that leaves the same node; -1 ends the list. */
  readonly next: number[] = [];
  /** The first arc of each node; -1 for none. */
  readonly first: Int32Array;

  constructor(readonly nodes: number) {
    this.first = new Int32Array(nodes).fill(-1);
  }

  /** Adds an arc and returns its number. `capacity` may be Infinity. */
  addArc(from: number, to: number, capacity: number, cost = 0): number {
    const arc = this.to.length;
    this.to.push(to, from);
    this.room.push(capacity, 0);
    this.cost.push(cost, -cost);
    this.next.push(this.first[from], this.first[to]);
    this.first[from] = arc;
    this.first[to] = arc + 1;
    return arc;
  }

  flow(arc: number): number {
    return this.room[arc ^ 1];
  }

  /** The nodes that can be reached from `source` along arcs with room: the cut nearest the source. */
  reachableFrom(source: number): Uint8Array {
    return this.search(source, (arc) => this.room[arc] > 0);
  }

  /** The nodes from which `sink` can be reached along arcs with room: the cut nearest the sink. */
  reaching(sink: number): Uint8Array {
    // Backwards: what leads here is the reverse of an arc that leaves.
    return this.search(sink, (arc) => this.room[arc ^ 1] > 0);
  }

  private search(start: number, open: (arc: number) => boolean): Uint8Array {
    const reached = new Uint8Array(this.nodes);
    const queue = [start];
    reached[start] = 1;
    for (let head = 0; head < queue.length; head++) {
      for (let arc = this.first[queue[head]]; arc >= 0; arc = this.next[arc]) {
        const node = this.to[arc];
        if (!reached[node] && open(arc)) {
          reached[node] = 1;
          queue.push(node);
        }
      }
    }
    return reached;
  }
}
