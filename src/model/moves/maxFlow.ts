import type { Network } from "./network";

/**
 * Sends as much as possible from source to sink and returns how much was added to the flow already there
 * (SOURCES.dinic: shortest augmenting paths by layers; whole capacities give a whole flow). With `price`,
 * only arcs without reduced cost are used: cost + price[from] = price[to].
 */
export function sendMost(
  network: Network,
  source: number,
  sink: number,
  price?: ArrayLike<number>
): number {
  const { to, room, cost, next, first, nodes } = network;
  const layer = new Int32Array(nodes);
  const current = new Int32Array(nodes);
  const queue = new Int32Array(nodes);

  const open = (arc: number, from: number): boolean =>
    room[arc] > 0 && (price === undefined || cost[arc] + price[from] - price[to[arc]] === 0);

  const layOut = (): boolean => {
    layer.fill(-1);
    layer[source] = 0;
    queue[0] = source;
    for (let head = 0, tail = 1; head < tail; head++) {
      const node = queue[head];
      for (let arc = first[node]; arc >= 0; arc = next[arc]) {
        if (layer[to[arc]] < 0 && open(arc, node)) {
          layer[to[arc]] = layer[node] + 1;
          queue[tail++] = to[arc];
        }
      }
    }
    return layer[sink] >= 0;
  };

  // Paths alternate between areas and at most 30 years, so the recursion stays shallow.
  const push = (node: number, most: number): number => {
    if (node === sink) return most;
    let sent = 0;
    while (current[node] >= 0) {
      const arc = current[node];
      const head = to[arc];
      if (layer[head] === layer[node] + 1 && open(arc, node)) {
        const part = push(head, Math.min(most - sent, room[arc]));
        room[arc] -= part;
        room[arc ^ 1] += part;
        sent += part;
        if (sent === most) return sent;
      }
      current[node] = next[arc];
    }
    return sent;
  };

  let total = 0;
  while (layOut()) {
    current.set(first);
    total += push(source, Infinity);
  }
  return total;
}
