// Solves a graph with LEMON's MaxWeightedMatching and prints "<milliseconds> <pairs> <weight>".
// The graph comes as a file: int64 vertex count, int64 edge count, then all first ends (int32), all second ends
// (int32), all weights (float64), of the machine's own byte order. A second argument is added to every weight.
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

template <typename T>
std::vector<T> readAll(std::FILE *file, std::size_t count) {
  std::vector<T> values(count);
  if (std::fread(values.data(), sizeof(T), count, file) != count) std::abort();
  return values;
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  std::FILE *file = std::fopen(argv[1], "rb");
  if (file == nullptr) return 2;
  const auto counts = readAll<std::int64_t>(file, 2);
  const auto from = readAll<std::int32_t>(file, counts[1]);
  const auto to = readAll<std::int32_t>(file, counts[1]);
  const auto weight = readAll<double>(file, counts[1]);
  const long long raise = argc > 2 ? std::atoll(argv[2]) : 0;

  lemon::SmartGraph graph;
  graph.reserveNode(counts[0]);
  graph.reserveEdge(counts[1]);
  for (std::int64_t v = 0; v < counts[0]; v++) graph.addNode();
  lemon::SmartGraph::EdgeMap<long long> weights(graph);
  for (std::int64_t e = 0; e < counts[1]; e++) {
    const auto edge = graph.addEdge(graph.nodeFromId(from[e]), graph.nodeFromId(to[e]));
    weights[edge] = static_cast<long long>(weight[e]) + raise;
  }

  const auto start = std::chrono::steady_clock::now();
  lemon::MaxWeightedMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long long>> matching(graph, weights);
  matching.run();
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  const long long pairs = matching.matchingSize();
  std::printf("%.3f %lld %lld\n", spent.count(), pairs, matching.matchingWeight() - pairs * raise);
}
