import { sendMost } from "./maxFlow";
import {
  buildNetwork,
  DONORS,
  EXPANSION,
  SINK,
  SOURCE,
  type MovesNetwork,
  type Supplies,
} from "./movesNetwork";
import type { Network } from "./network";
import type { PhasedInput } from "./phasedInput";

/**
 * The earliest plan: with the supplies given, the least sum of t x posts placed in year t. Returns the flow
 * with prices that prove it: an arc with a reduced cost above 0 is empty in every earliest plan, one below
 * 0 is full in every one. Costs are whole, so this is exact.
 *
 * Primal-dual method (Ford & Fulkerson 1962): all shortest paths of one length are filled at once, so the
 * number of rounds depends on the years and not on the number of posts.
 */
export function placeEarliest(
  input: PhasedInput,
  supplies: Supplies
): { moves: MovesNetwork; price: Float64Array } {
  const moves = buildNetwork(input);
  const { network } = moves;
  network.addArc(SOURCE, EXPANSION, supplies.expansion);
  network.addArc(SOURCE, DONORS, supplies.givenUp);
  const price = new Float64Array(network.nodes);
  for (;;) {
    const distance = distances(network, price);
    const farthest = distance[SINK];
    if (farthest === Infinity) return { moves, price };
    // Nodes beyond the sink keep its distance: that leaves every reduced cost at 0 or more.
    for (let node = 0; node < network.nodes; node++) {
      price[node] += Math.min(distance[node], farthest);
    }
    sendMost(network, SOURCE, SINK, price);
  }
}

/** Reduced length of the shortest path from the source to each node (Bellman-Ford with a queue). */
function distances(network: Network, price: Float64Array): Float64Array {
  const { to, room, cost, next, first, nodes } = network;
  const distance = new Float64Array(nodes).fill(Infinity);
  const waiting = new Uint8Array(nodes);
  const queue = [SOURCE];
  distance[SOURCE] = 0;
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    waiting[node] = 0;
    for (let arc = first[node]; arc >= 0; arc = next[arc]) {
      if (room[arc] <= 0) continue;
      const length = distance[node] + cost[arc] + price[node] - price[to[arc]];
      if (length < distance[to[arc]]) {
        distance[to[arc]] = length;
        if (!waiting[to[arc]]) {
          waiting[to[arc]] = 1;
          queue.push(to[arc]);
        }
      }
    }
  }
  return distance;
}
