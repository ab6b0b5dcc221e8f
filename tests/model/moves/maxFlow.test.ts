import { sendMost } from "../../../src/model/moves/maxFlow";
import { Network } from "../../../src/model/moves/network";

/** The textbook network of Cormen et al., figure 26.1: the largest flow is 23. */
function textbook(): Network {
  const network = new Network(6);
  for (const [from, to, capacity] of [
    [0, 1, 16],
    [0, 2, 13],
    [2, 1, 4],
    [1, 3, 12],
    [3, 2, 9],
    [2, 4, 14],
    [4, 3, 7],
    [3, 5, 20],
    [4, 5, 4],
  ]) {
    network.addArc(from, to, capacity);
  }
  return network;
}

test("the textbook network carries 23, and its cut nearest the source is {0, 1, 2, 4}", () => {
  const network = textbook();
  expect(sendMost(network, 0, 5)).toBe(23);
  expect([...network.reachableFrom(0)]).toEqual([1, 1, 1, 0, 1, 0]);
  // A second call adds nothing.
  expect(sendMost(network, 0, 5)).toBe(0);
});

test("a path that must take back an earlier choice is found", () => {
  const network = new Network(4);
  const first = network.addArc(0, 1, 1);
  network.addArc(0, 2, 1);
  const across = network.addArc(1, 2, 1);
  network.addArc(1, 3, 1);
  network.addArc(2, 3, 1);
  expect(sendMost(network, 0, 3)).toBe(2);
  expect([network.flow(first), network.flow(across)]).toEqual([1, 0]);
});

test("with prices only arcs without reduced cost are used; unlimited arcs are allowed", () => {
  const network = new Network(4);
  network.addArc(0, 1, Infinity, 0);
  const cheap = network.addArc(1, 3, 5, 1);
  network.addArc(0, 2, Infinity, 0);
  const dear = network.addArc(2, 3, 5, 2);
  expect(sendMost(network, 0, 3, [0, 0, 0, 1])).toBe(5);
  expect([network.flow(cheap), network.flow(dear)]).toEqual([5, 0]);
  expect(sendMost(network, 0, 3)).toBe(5);
});
