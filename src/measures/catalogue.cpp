#include "catalogue.hpp"

namespace dutygraph {

// clang-format off
constinit const std::array<Measure, measure_count> catalogue{{
  {"lead_count", "Lead tasks", "牵头数",
   "Number of tasks that the agency leads; a sole agency leads, a lead repeated among the others counts once.",
   "牵头的任务数；独家承担视为牵头，牵头单位在责任单位中重复出现只计一次。", true},
  {"co_count", "Co tasks", "配合数",
   "Number of tasks on which the agency is responsible or helps without leading.",
   "作为责任单位或配合单位（非牵头）参加的任务数。", true},
  {"task_count", "Tasks", "任务数",
   "Number of tasks of the agency: lead plus co.",
   "承担的任务总数，即牵头数与配合数之和。", true},
  {"equal_load", "Equal-split load", "均分负荷",
   "Sum over its tasks of 1/n, n agencies on the task; sums to the number of assigned tasks "
   "(Perianes-Rodriguez, Waltman & van Eck 2016).",
   "每项任务计一份工作，由其全部单位均分；各单位之和等于已分工任务数。", false},
  {"weighted_load", "Weighted load", "加权负荷",
   "Each task's unit of work split in proportion to role weights, lead:co = 2:1 unless told otherwise; same sum.",
   "每项任务的一份工作按角色权重分摊，默认牵头与配合为2:1；总和不变。", false},
  {"newman_load", "Joint tasks", "协同任务数",
   "Number of its tasks shared with another agency: the row sum of Newman's tie weights 1/(n-1) (Newman 2001).",
   "与其他单位共同承担的任务数，即纽曼权重1/(n-1)的行和。", true},
  {"lead_ratio", "Lead ratio", "牵头率",
   "lead_count / task_count, in [0, 1]; undefined without a task.",
   "牵头数与任务数之比，取值0至1；无任务时无定义。", false},
  {"breadth", "Breadth", "涉及面",
   "Effective number of chapters: exp of the Shannon entropy (nats) of its tasks over chapters, a chapter being the "
   "first two path elements in one plan (Hill 1973, Jost 2006).",
   "有效章节数：其任务在各章节（同一规划中标题路径前两级）分布的香农熵取指数。", false},
  {"exclusivity", "Task exclusivity", "独占度",
   "Sum over its tasks of exp(1 - n), n agencies on the task: a task of its own counts 1 (Ashworth & Carley 2006).",
   "对其各任务求exp(1-n)之和，n为该任务的单位数；独家任务计1。", false},
  {"degree", "Degree", "度",
   "Degree of the agency in the two-mode network, unnormalised: its number of tasks.",
   "二模网络中的度（未标准化），即任务数。", true},
  {"lead_strength", "Lead strength", "牵头强度",
   "Sum of the weights of its lead edges; edges weigh 1 unless an edge table says otherwise.",
   "牵头边权重之和；除边表另有权重外每边计1。", false},
  {"co_strength", "Co strength", "配合强度",
   "Sum of the weights of its co edges; edges weigh 1 unless an edge table says otherwise.",
   "配合边权重之和；除边表另有权重外每边计1。", false},
  {"degree_2mode", "Degree (two-mode)", "度中心性（二模）",
   "Degree divided by the number of tasks in the network, unassigned ones included (Borgatti & Everett 1997).",
   "度除以网络全部任务数（含未分工任务）。", false},
  {"closeness_2mode", "Closeness (two-mode)", "接近中心性（二模）",
   "Least possible distance sum in its component over the real one, times the share of the other vertices that it "
   "reaches; 0 for an isolate (Borgatti & Everett 1997).",
   "所在连通分量内可能的最小距离和与实际距离和之比，再乘以可达顶点比例；孤立点为0。", false},
  {"betweenness", "Betweenness", "中介中心性",
   "Shortest paths of the two-mode network that pass through the agency, each pair of vertices once (halved), "
   "unnormalised (Freeman 1977, Brandes 2001).",
   "二模网络中经过该单位的最短路径数，每对顶点只计一次（已减半），未标准化。", false},
  {"betweenness_2mode", "Betweenness (two-mode)", "中介中心性（二模）",
   "Betweenness over the largest that an agency can have between this many agencies and tasks "
   "(Borgatti & Everett 1997).",
   "中介中心性除以同等规模二模网络中单位可达到的最大值。", false},
  {"eigenvector", "Eigenvector", "特征向量中心性",
   "Leading left singular vector of the agencies x tasks matrix, of unit length over both modes together; the "
   "component with the largest singular value carries all of it (Bonacich 1991).",
   "单位与任务关联矩阵的首个左奇异向量，两模合计长度为1；由奇异值最大的连通分量承载。", false},
  {"pagerank", "PageRank", "PageRank值",
   "PageRank on the two-mode network, damping 0.85, sum 1 over agencies and tasks together (Brin & Page 1998).",
   "二模网络上的PageRank，阻尼0.85，单位与任务合计为1。", false},
  {"hub", "Hub", "枢纽值",
   "HITS hub score in the lead -> co network weighted by tasks, sum 1: leads agencies that many lead "
   "(Kleinberg 1999).",
   "牵头→配合有向网络（以任务数加权）的HITS枢纽值，合计为1。", false},
  {"authority", "Authority", "权威值",
   "HITS authority score in the lead -> co network weighted by tasks, sum 1: helps agencies that lead many "
   "(Kleinberg 1999).",
   "牵头→配合有向网络（以任务数加权）的HITS权威值，合计为1。", false},
  {"birank", "BiRank", "BiRank值",
   "BiRank of a walk between agencies and tasks that returns to the query with probability 0.15, sum 1. Without a "
   "query it is proportional to the square root of the degree within a component and ranks nothing that degree does "
   "not (He, Gao, Kan & Wang 2017).",
   "在单位与任务之间游走、以0.15的概率回到查询对象的BiRank，合计为1；不设查询对象时在分量内与度的平方根成正比，"
   "不宜单独用于排名。", false},
  {"core", "Core number", "核数",
   "Largest k such that the agency is in the k-core of the two-mode network (Seidman 1983).",
   "该单位所在二模网络k核的最大k值。", true},
  {"constraint", "Constraint", "约束系数",
   "Burt's constraint in the network of agencies weighted by shared tasks; undefined without partners (Burt 1992).",
   "以共同任务数加权的单位网络上的伯特约束系数；无协作单位时无定义。", false},
  {"effective_size", "Effective size", "有效规模",
   "Partners less their mean number of ties to each other, unweighted; undefined without partners "
   "(Burt 1992, Borgatti 1997).",
   "协作单位数减去协作单位之间的平均联系数（不加权）；无协作单位时无定义。", false},
  {"redundancy", "Redundancy", "冗余度",
   "Share of the pairs of its tasks that another agency also holds together; undefined for fewer than two tasks "
   "(Latapy, Magnien & Del Vecchio 2008).",
   "其任务两两配对中另有单位同时承担的比例；任务不足两项时无定义。", false},
  {"clustering_latapy", "Clustering (Latapy)", "聚类系数（Latapy）",
   "Mean over its partners of shared tasks / tasks of either; undefined without partners "
   "(Latapy, Magnien & Del Vecchio 2008).",
   "对各协作单位求共同任务数与双方任务并集之比的均值；无协作单位时无定义。", false},
  {"clustering_opsahl", "Clustering (Opsahl)", "聚类系数（Opsahl）",
   "Share of the four-paths centred on it whose end agencies share a third task; undefined without such a path "
   "(Opsahl 2013).",
   "以其为中心的四步路径中，两端单位另有共同任务的比例；无此路径时无定义。", false},
  {"lead_ratio_low", "Lead ratio, low", "牵头率下限",
   "Lower end of the 95% interval of the lead ratio; undefined without a task (Wilson 1927).",
   "牵头率95%威尔逊区间的下限；无任务时无定义。", false},
  {"lead_ratio_high", "Lead ratio, high", "牵头率上限",
   "Upper end of the 95% interval of the lead ratio; undefined without a task (Wilson 1927).",
   "牵头率95%威尔逊区间的上限；无任务时无定义。", false},
  {"chapter_evenness", "Evenness over chapters", "章节均匀度",
   "Shannon entropy of its tasks over chapters, divided by that of equal shares in the same chapters; undefined for "
   "fewer than two chapters (Pielou 1966).",
   "其任务在各章节分布的香农熵与同样章节平均分布时的熵之比；章节不足两个时无定义。", false},
  {"field_breadth", "Breadth over fields", "领域涉及面",
   "Effective number of policy fields of its tasks, a task being of the fields of its leads in equal shares, of all "
   "its agencies where nobody leads; undefined where no field is known (Hill 1973, Jost 2006).",
   "其任务所属政策领域的有效数目；任务的领域取其牵头单位的领域（多个牵头均分，无牵头时取全部单位）；领域均未知时无定义。",
   false},
  {"partners", "Partners", "协作单位数",
   "Number of agencies that it shares a task with: the breadth of its collaboration.",
   "与其共同承担过任务的单位数（协作广度）。", true},
  {"depth", "Tasks a partner", "协作深度",
   "Shared tasks a partner, the mean over its partners; undefined without partners.",
   "与各协作单位共同任务数的平均值（协作深度）；无协作单位时无定义。", false},
  {"clustering_latapy_min", "Clustering (Latapy, min)", "聚类系数（Latapy，小）",
   "Mean over its partners of shared tasks / tasks of the smaller portfolio of the two; undefined without partners "
   "(Latapy, Magnien & Del Vecchio 2008).",
   "对各协作单位求共同任务数与双方较少任务数之比的均值；无协作单位时无定义。", false},
  {"clustering_latapy_max", "Clustering (Latapy, max)", "聚类系数（Latapy，大）",
   "Mean over its partners of shared tasks / tasks of the larger portfolio of the two; undefined without partners "
   "(Latapy, Magnien & Del Vecchio 2008).",
   "对各协作单位求共同任务数与双方较多任务数之比的均值；无协作单位时无定义。", false},
  {"coordinator", "Coordinator", "协调者",
   "Open two-paths i -> agency -> k of the lead -> co network (no i -> k) with all three of one policy field "
   "(Gould & Fernandez 1989).",
   "牵头→配合网络中以其为中介的开放两步路径（首尾之间无牵头→配合关系）数：三者同一政策领域。", true},
  {"itinerant", "Itinerant", "顾问",
   "The same with i and k of one field and the agency of another (Gould & Fernandez 1989).",
   "同上：首尾同一领域，中介在另一领域。", true},
  {"gatekeeper", "Gatekeeper", "守门人",
   "The same with the agency and k of one field and i of another (Gould & Fernandez 1989).",
   "同上：中介与尾同一领域，首在另一领域。", true},
  {"representative", "Representative", "代表",
   "The same with i and the agency of one field and k of another (Gould & Fernandez 1989).",
   "同上：首与中介同一领域，尾在另一领域。", true},
  {"liaison", "Liaison", "联络人",
   "The same with three different fields (Gould & Fernandez 1989).",
   "同上：三者分属三个领域。", true},
  {"brokerage", "Brokerage", "中介总数",
   "All open two-paths i -> agency -> k of the lead -> co network, those with an agency of unknown field included "
   "(Gould & Fernandez 1989).",
   "以其为中介的全部开放两步路径数，含领域未知的单位。", true},
}};
// clang-format on

} // namespace dutygraph
