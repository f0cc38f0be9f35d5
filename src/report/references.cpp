#include "references.hpp"
#include <algorithm>
#include <array>

namespace dutygraph::tables {
namespace {

constexpr std::array known{
    Reference{"Almeida-Neto et al. 2008",
              "Almeida-Neto, M., Guimaraes, P., Guimaraes, P. R., Loyola, R. D., & Ulrich, W. (2008). A consistent "
              "metric for nestedness analysis in ecological systems. Oikos, 117(8), 1227-1239."},
    Reference{"Arthur & Vassilvitskii 2007", "Arthur, D., & Vassilvitskii, S. (2007). k-means++: The advantages of "
                                             "careful seeding. SODA, 1027-1035."},
    Reference{"Ashworth & Carley 2006",
              "Ashworth, M. J., & Carley, K. M. (2006). Who you know vs. what you know: The impact of social position "
              "and knowledge on team performance. Journal of Mathematical Sociology, 30(1), 43-75."},
    Reference{"Barber 2007", "Barber, M. J. (2007). Modularity and community detection in bipartite networks. Physical "
                             "Review E, 76, 066102."},
    Reference{"Barrat et al. 2004",
              "Barrat, A., Barthelemy, M., Pastor-Satorras, R., & Vespignani, A. (2004). The architecture of complex "
              "weighted networks. PNAS, 101(11), 3747-3752."},
    Reference{"Batagelj & Zaversnik 2003", "Batagelj, V., & Zaversnik, M. (2003). An O(m) algorithm for cores "
                                           "decomposition of networks. arXiv:cs/0310049."},
    Reference{"Benjamini & Hochberg 1995",
              "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal "
              "Statistical Society B, 57(1), 289-300."},
    Reference{"Bonacich 1991",
              "Bonacich, P. (1991). Simultaneous group and individual centralities. Social Networks, 13(2), 155-168."},
    Reference{"Borgatti 1997", "Borgatti, S. P. (1997). Structural holes: Unpacking Burt's redundancy measures. "
                               "Connections, 20(1), 35-38."},
    Reference{"Borgatti & Everett 1997",
              "Borgatti, S. P., & Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks, 19(3), "
              "243-269."},
    Reference{"Borgatti & Everett 2000", "Borgatti, S. P., & Everett, M. G. (2000). Models of core/periphery "
                                         "structures. Social Networks, 21(4), 375-395."},
    Reference{"Boyd et al. 2010",
              "Boyd, J. P., Fitzgerald, W. J., Mahutga, M. C., & Smith, D. A. (2010). Computing continuous "
              "core/periphery structures for social relations data with MINRES/SVD. Social Networks, 32(2), 125-137."},
    Reference{"Brandes 2001", "Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of "
                              "Mathematical Sociology, 25(2), 163-177."},
    Reference{"Brin & Page 1998", "Brin, S., & Page, L. (1998). The anatomy of a large-scale hypertextual Web search "
                                  "engine. Computer Networks and ISDN Systems, 30, 107-117."},
    Reference{"Bunea & Besag 2000", "Bunea, F., & Besag, J. (2000). MCMC in I x J x K contingency tables. Fields "
                                    "Institute Communications, 26, 25-36."},
    Reference{"Burt 1992", "Burt, R. S. (1992). Structural Holes. Harvard University Press."},
    Reference{"Carstens, Berger & Strona 2018",
              "Carstens, C. J., Berger, A., & Strona, G. (2018). A unifying framework for fast randomization of "
              "ecological networks with fixed (node) degrees. MethodsX, 5, 773-780."},
    Reference{"Dhillon 2001", "Dhillon, I. S. (2001). Co-clustering documents and words using bipartite spectral graph "
                              "partitioning. KDD, 269-274."},
    Reference{"Everett & Borgatti 2013", "Everett, M. G., & Borgatti, S. P. (2013). The dual-projection approach for "
                                         "two-mode networks. Social Networks, 35(2), 204-210."},
    Reference{"Freeman 1977", "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. "
                              "Sociometry, 40(1), 35-41."},
    Reference{"Gilbert 2005", "Gilbert, P. B. (2005). A modified false discovery rate multiple-comparisons procedure "
                              "for discrete data, applied to human immunodeficiency virus genetics. Journal of the "
                              "Royal Statistical Society C, 54(1), 143-158."},
    Reference{"Gini 1912", "Gini, C. (1912). Variabilità e mutabilità. Bologna: Cuppini."},
    Reference{"Godard & Neal 2022",
              "Godard, K., & Neal, Z. P. (2022). fastball: A fast algorithm to randomly sample bipartite graphs with "
              "fixed degree sequences. Journal of Complex Networks, 10(6), cnac049."},
    Reference{"Gould & Fernandez 1989",
              "Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: A formal approach to brokerage in "
              "transaction networks. Sociological Methodology, 19, 89-126."},
    Reference{"He, Gao, Kan & Wang 2017", "He, X., Gao, M., Kan, M.-Y., & Wang, D. (2017). BiRank: Towards ranking on "
                                          "bipartite graphs. IEEE TKDE, 29(1), 57-71."},
    Reference{"Hill 1973", "Hill, M. O. (1973). Diversity and evenness: A unifying notation and its consequences. "
                           "Ecology, 54(2), 427-432."},
    Reference{"Hirschman 1964", "Hirschman, A. O. (1964). The paternity of an index. American Economic Review, 54(5), "
                                "761-762."},
    Reference{"Holm 1979", "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian "
                           "Journal of Statistics, 6(2), 65-70."},
    Reference{"Hubert & Arabie 1985",
              "Hubert, L., & Arabie, P. (1985). Comparing partitions. Journal of Classification, 2, 193-218."},
    Reference{"Jaccard 1901", "Jaccard, P. (1901). Étude comparative de la distribution florale dans une portion des "
                              "Alpes et des Jura. Bulletin de la Société Vaudoise des Sciences Naturelles, 37, "
                              "547-579."},
    Reference{"Jost 2006", "Jost, L. (2006). Entropy and diversity. Oikos, 113(2), 363-375."},
    Reference{"Kleinberg 1999", "Kleinberg, J. M. (1999). Authoritative sources in a hyperlinked environment. Journal "
                                "of the ACM, 46(5), 604-632."},
    Reference{"Latapy, Magnien & Del Vecchio 2008",
              "Latapy, M., Magnien, C., & Del Vecchio, N. (2008). Basic notions for the analysis of large two-mode "
              "networks. Social Networks, 30(1), 31-48."},
    Reference{"Neal 2014",
              "Neal, Z. (2014). The backbone of bipartite projections: Inferring relationships from co-authorship, "
              "co-sponsorship, co-attendance and other co-behaviors. Social Networks, 39, 84-97."},
    Reference{"Newman 2001", "Newman, M. E. J. (2001). Scientific collaboration networks. II. Shortest paths, weighted "
                             "networks, and centrality. Physical Review E, 64, 016132."},
    Reference{"Opsahl 2013", "Opsahl, T. (2013). Triadic closure in two-mode networks: Redefining the global and local "
                             "clustering coefficients. Social Networks, 35(2), 159-167."},
    Reference{"Perianes-Rodriguez, Waltman & van Eck 2016",
              "Perianes-Rodriguez, A., Waltman, L., & van Eck, N. J. (2016). Constructing bibliometric networks: A "
              "comparison between full and fractional counting. Journal of Informetrics, 10(4), 1178-1195."},
    Reference{
        "Phipson & Smyth 2010",
        "Phipson, B., & Smyth, G. K. (2010). Permutation p-values should never be zero: Calculating exact p-values "
        "when permutations are randomly drawn. Statistical Applications in Genetics and Molecular Biology, 9(1), 39."},
    Reference{"Pielou 1966", "Pielou, E. C. (1966). The measurement of diversity in different types of biological "
                             "collections. Journal of Theoretical Biology, 13, 131-144."},
    Reference{"Robins & Alexander 2004", "Robins, G., & Alexander, M. (2004). Small worlds among interlocking "
                                         "directors. Computational & Mathematical Organization Theory, 10, 69-94."},
    Reference{"Saracco et al. 2015",
              "Saracco, F., Di Clemente, R., Gabrielli, A., & Squartini, T. (2015). Randomizing bipartite networks: "
              "The case of the World Trade Web. Scientific Reports, 5, 10595."},
    Reference{"Seidman 1983", "Seidman, S. B. (1983). Network structure and minimum degree. Social Networks, 5(3), "
                              "269-287."},
    Reference{"Serrano, Boguna & Vespignani 2009",
              "Serrano, M. A., Boguna, M., & Vespignani, A. (2009). Extracting the multiscale backbone of complex "
              "weighted networks. PNAS, 106(16), 6483-6488."},
    Reference{"Shannon 1948", "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical "
                              "Journal, 27, 379-423, 623-656."},
    Reference{"Strona et al. 2014", "Strona, G., Nappo, D., Boccacci, F., Fattorini, S., & San-Miguel-Ayanz, J. "
                                    "(2014). A fast and unbiased procedure to randomize ecological binary matrices "
                                    "with fixed row and column totals. Nature Communications, 5, 4114."},
    Reference{"Tarone 1990",
              "Tarone, R. E. (1990). A modified Bonferroni method for discrete data. Biometrics, 46(2), 515-522."},
    Reference{"Traag, Waltman & van Eck 2019", "Traag, V. A., Waltman, L., & van Eck, N. J. (2019). From Louvain to "
                                               "Leiden: Guaranteeing well-connected communities. Scientific Reports, "
                                               "9, 5233."},
    Reference{"Tumminello et al. 2011",
              "Tumminello, M., Micciche, S., Lillo, F., Piilo, J., & Mantegna, R. N. (2011). Statistically validated "
              "networks in bipartite complex systems. PLoS ONE, 6(3), e17994."},
    Reference{"Vinh, Epps & Bailey 2010",
              "Vinh, N. X., Epps, J., & Bailey, J. (2010). Information theoretic measures for clusterings comparison. "
              "Journal of Machine Learning Research, 11, 2837-2854."},
    Reference{"Wilson 1927", "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical "
                             "inference. Journal of the American Statistical Association, 22(158), 209-212."},
};

/// Without brackets: "Newman (2001)" becomes "Newman 2001".
std::string without_brackets(std::string_view text) {
  std::string plain(text);
  std::erase_if(plain, [](char c) { return c == '(' || c == ')'; });
  return plain;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; }

/// A label inside a longer name ("& Everett 1997") is no mention of it.
bool names(std::string_view text, std::string_view label) {
  for (std::size_t at = text.find(label); at != std::string_view::npos; at = text.find(label, at + 1)) {
    const std::string_view before = text.substr(0, at);
    if (!before.ends_with("& ") && (before.empty() || !is_letter(before.back()))) return true;
  }
  return false;
}

} // namespace

std::span<const Reference> references() { return known; }

std::vector<Reference> references_in(std::string_view text) {
  const std::string plain = without_brackets(text);
  std::vector<Reference> found;
  std::ranges::copy_if(known, std::back_inserter(found), [&](const Reference& one) { return names(plain, one.label); });
  return found;
}

} // namespace dutygraph::tables
