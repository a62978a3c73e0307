// Solves plain graphs with LEMON (Debian: liblemon-dev), for comparison.
// Arguments: `weight` or `cardinality`, then files: a line `n m`, then m lines `u v w`.
// Prints, for each file, the total and the seconds of the solving alone (best of `repeat` runs).
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using Graph = lemon::SmartGraph;
using Weights = Graph::EdgeMap<long long>;

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const bool cardinality = std::strcmp(argv[1], "cardinality") == 0;
  const int repeat = std::atoi(argv[2]);
  for (int file = 3; file < argc; ++file) {
    std::FILE* input = std::fopen(argv[file], "r");
    int n = 0, m = 0;
    if (!input || std::fscanf(input, "%d %d", &n, &m) != 2) return 2;
    Graph graph;
    graph.reserveNode(n);
    graph.reserveEdge(m);
    for (int i = 0; i < n; ++i) graph.addNode();
    Weights weights(graph);
    long long largest = 0;
    for (int i = 0; i < m; ++i) {
      int u, v;
      long long w;
      if (std::fscanf(input, "%d %d %lld", &u, &v, &w) != 3) return 2;
      if (u == v || (!cardinality && w <= 0)) continue;
      weights[graph.addEdge(graph.nodeFromId(u), graph.nodeFromId(v))] = w;
      if (std::llabs(w) > largest) largest = std::llabs(w);
    }
    std::fclose(input);
    // The heaviest of the largest: a constant on each edge that outweighs all else.
    const long long constant = cardinality ? largest * n + 1 : 0;
    for (Graph::EdgeIt edge(graph); edge != lemon::INVALID; ++edge) weights[edge] += constant;
    double best = 1e300;
    long long total = 0;
    for (int run = 0; run < repeat; ++run) {
      const auto start = std::chrono::steady_clock::now();
      lemon::MaxWeightedMatching<Graph, Weights> matching(graph, weights);
      matching.run();
      const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
      if (spent.count() < best) best = spent.count();
      total = matching.matchingWeight() - constant * matching.matchingSize();
      if (spent.count() > 2) break;
    }
    std::printf("%lld %.9f\n", total, best);
    std::fflush(stdout);
  }
}
