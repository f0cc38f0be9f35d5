/// How plans outside China say who leads: labels, lists below them, tables that no dialect knows the heads of.
#include "plan_dump.hpp"

namespace dutygraph {
namespace {

struct FormRow {
  std::string_view text; ///< below 「1. Mend the bridge.」
  std::string_view dump;
};

/// Without the names of the tasks.
std::string dump_roles(std::string_view text, std::string_view name = "a.txt") {
  const auto extraction = extract_document(text, name, no_registry());
  EXPECT_TRUE(extraction) << describe(extraction.error());
  std::string dump = extraction ? dump_clauses(extraction->plan) : std::string();
  for (std::size_t at = dump.find('<'); at != dump.npos; at = dump.find('<'))
    dump.erase(at, dump.find('>', at) - at + 1);
  return dump;
}

TEST(LatinForms, LabelsWithoutANounNeedNamesBehindThem) {
  const FormRow rows[] = {
      {"Responsible: Ministry of Works", "sole{lead=Ministry of Works co=}"},
      {"Responsible: Ministry of Works in consultation with the Board of Rivers",
       "led{lead=Ministry of Works co=Board of Rivers}"},
      {"Responsible: Parks and Recreation", "sole{lead=Parks and Recreation co=}"},
      {"Supporting: Ministry of Works", "joint{lead= co=Ministry of Works}"},
      {"Who: Water Council", "sole{lead=Water Council co=}"},
      {"Responsible: see the annex", ""},
      {"Implementation: the bridge is mended from both ends", ""},
      {"Implementation: Short Term", ""},
      {"Those who are responsible: Anna and Bela.", ""},
      {"Lead - Works Office; Support - Treasury, Port Board", "led{lead=Works Office co=Treasury,Port Board}"},
      {"Lead - the way is long", ""},
      {"Joint leads: Works Office + Port Board", "led{lead=Works Office,Port Board co=}"},
      {"Led by: Works Office, with support from the Treasury", "led{lead=Works Office co=Treasury}"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dump_roles("1. Mend the bridge.\n" + std::string(row.text) + "\n"), row.dump) << row.text;
}

TEST(LatinForms, ListsBelowALabel) {
  const FormRow rows[] = {
      {"Lead agency: Works Office\nSupport agencies: Department of Ferries\nHarbour Police\n\nThe bridge is old.",
       "led{lead=Works Office co=Department of Ferries,Harbour Police}"},
      {"Lead agency: Works Office\nHarbour Police\n", "led{lead=Works Office co=}"}, // one agency leads
      {"Support agencies:\nDepartment of Quays and Coastal\nDevelopment\nBoard of Fresh\nand Waste Water",
       "joint{lead= co=Department of Quays and Coastal Development,Board of Fresh and Waste Water}"},
      {"Supporting agencies:\n\nDepartment of Ferries\n\nHarbour Police\n\nThe bridge is old and will be mended.",
       "joint{lead= co=Department of Ferries,Harbour Police}"},
      {"Lead Agency\nWorks Office\nDocument Title\nThe bridge", "led{lead=Works Office co=}"},
      {"Who is leading the change\n\nWorks Office\n\nThe bridge is old.", "led{lead=Works Office co=}"},
      {"Responsible parties\n\nWorks Office, Harbour Board\n\nPARTNERS\n\nRiver Centre for the South, Lake Agencies\n",
       "led{lead=Works Office,Harbour Board co=River Centre for the South,Lake Agencies}"},
      {"PARTNERS\n\nRiver Centre for the South, Lake Agencies\n", ""}, // of nobody
      {"Primary agencies\nWorks Office\nSupport agencies\nHarbour Board\nChild Support Agency\nPort Support "
       "Agencies\nHarbour Police",
       "led{lead=Works Office co=Harbour Board,Child Support Agency}"},
      {"Support agencies:\n*____* County Police\n*____* County Fire Districts",
       "joint{lead= co=County Police,County Fire Districts}"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dump_roles("1. Mend the bridge.\n\n" + std::string(row.text) + "\n"), row.dump) << row.text;
}

TEST(LatinForms, TablesWithHeadsThatNoDialectKnows) {
  const FormRow rows[] = {
      {"| Pillar | Lead Agency |\n|---|---|\n| Homes | HOU / FAR |\n", "led{lead=HOU,FAR co=}"},
      {"| Step | Responsible | Note |\n|---|---|---|\n| Dig | Works Office, Treasury | x |\n",
       "joint{lead= co=Works Office,Treasury}"},
      {"| Phase | Things | Responsible Agency | Size |\n| Phase 1 | Boats | MAR | 5 |\n", "sole{lead=MAR co=}"},
      {"| Status | Open | Lead Agency | Works Office |\n|---|---|---|---|\n| Budget | $5 | Partners | Treasury |\n",
       "led{lead=Works Office co=Treasury}"},
      {"| Topic | Delivery |\n|---|---|\n| Bridges | mended one after the other |\n", ""},
      {"| Lead Agency | Works Office |\n|---|---|\n| Budget | $5 |\n", "led{lead=Works Office co=}"}, // a form
      {"| Field | Description |\n|---|---|\n| owner | Responsible agency |\n| due | Target date |\n", ""},
      {"| Action | Responsible Party |\n|---|---|\n| Dig | MAR* |\n| Fill | HOU |\n\n\\* *In consultation with the "
       "Hill Council.*\n",
       "led{lead=MAR co=Hill Council} sole{lead=HOU co=}"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dump_roles("1. Mend the bridge.\n\n" + std::string(row.text), "a.md"), row.dump) << row.text;
}

TEST(LatinForms, TablesOfNarrowPages) {
  const FormRow rows[] = {
      {"| Step | Lead Agency | Partner Agen- cies |\n|---|---|---|\n| Dig | MAR | HOU, Other \"Wet\" agencies |\n",
       "led{lead=MAR co=HOU,Other \"Wet\" agencies}"},
      {"| Step | Date | Responsibl e entity |\n|---|---|---|\n| Dig | 2031 | MAR |\n", "sole{lead=MAR co=}"},
      {"| Step | Implementer s | Responsible agencies |\n|---|---|---|\n| Dig | HOU | MAR |\n", "sole{lead=MAR co=}"},
      {"| Step | Date | Responsible agency | Sign |\n|---|---|---|---|\n| PA 2 | Dig and fill | Dig and fill | Dig and "
       "fill |\n| Dig | 2031 | MAR | a hole |\n",
       "sole{lead=MAR co=}"},
      {"| Step | Responsible | Accountable | Supporting agency |\n|---|---|---|---|\n| Dig | MAR | MAR | MAR |\n",
       "led{lead=MAR co=}"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dump_roles("1. Mend the bridge.\n\n" + std::string(row.text), "a.md"), row.dump) << row.text;
}

TEST(LatinForms, DashesAndGroupsInLists) {
  const FormRow rows[] = {
      {"Responsible: MAR - HOU -WET- DRY", "joint{lead= co=MAR,HOU,WET,DRY}"},
      {"Responsible agency: MAR - WET", "sole{lead=MAR - WET co=}"}, // an office, and one inside it
      {"Partners: WET and harbour towns", "joint{lead= co=WET,harbour towns}"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dump_roles("1. Mend the bridge.\n" + std::string(row.text) + "\n"), row.dump) << row.text;
}

TEST(LatinForms, MatricesOfWordsAndOfRolesAsHeads) {
  const FormRow rows[] = {
      {"| Task | Hall | Parks | Fire |\n|---|---|---|---|\n| Light | Lead | Support | Review |\n| Dig | - | Lead | - "
       "|\n",
       "led{lead=Hall co=Parks} led{lead=Parks co=}"},
      {"| Item | Responsible | Accountable | Consulted | Informed |\n|---|---|---|---|---|\n| Map | MAR | HOU | DRY | "
       "WET "
       "|\n",
       "led{lead=HOU co=MAR}"},
      {"| Task | Project Manager | Client |\n|---|---|---|\n| Map | A / R | C / I |\n",
       "led{lead=Project Manager co=}"},
      {"| Task | Priority | Hall | Parks |\n|---|---|---|---|\n| Map | A | R | A |\n| Dig | C | A | R |\n",
       "led{lead=Parks co=Hall} led{lead=Hall co=Parks}"},
  };
  for (const auto& row : rows) EXPECT_EQ(dump_roles(row.text, "a.md"), row.dump) << row.text;
}

TEST(LatinForms, SentencesThatAssign) {
  const FormRow rows[] = {
      {"The bridge will be led by the Department of Roads with support from the Port Board.",
       "led{lead=Department of Roads co=Port Board}"},
      {"The bridge is mended (led by Works Office).", "led{lead=Works Office co=}"},
      {"Mend the bridge. Works Office (lead), Port Board (support).", "led{lead=Works Office co=Port Board}"},
      {"The first bridge, led by the Works Office, fell in 1912.", ""},
      {"The crowd was led by the Mayor to the bridge.", ""},
      {"The work will be led by those who know the river.", ""},
      {"Pipes of iron (lead) and of copper are found under the bridge.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(dump_roles("1. " + std::string(row.text) + "\n"), row.dump) << row.text;
}

TEST(LatinForms, LeadersAndHelpersUnderOneHead) {
  const FormRow rows[] = {
      {"Lead and supporting agencies: Works Office (lead); Port Board; Treasury",
       "led{lead=Works Office co=Port Board,Treasury}"},
      {"Lead/Support: Works Office (L), Port Board (S)", "led{lead=Works Office co=Port Board}"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dump_roles("1. Mend the bridge.\n" + std::string(row.text) + "\n"), row.dump) << row.text;
}

TEST(LatinForms, OtherLanguages) {
  const FormRow rows[] = {
      {"Federführung: Tiefbauamt\nBeteiligte: Umweltamt und ADX", "led{lead=Tiefbauamt co=Umweltamt,ADX}"},
      {"Órgão responsável: Ministério da Água\nÓrgãos parceiros: IBX, ICY", "led{lead=Ministério da Água co=IBX,ICY}"},
      {"Structure responsable : Ministère des Eaux\nStructures associées : ADX et Région du Lac",
       "led{lead=Ministère des Eaux co=ADX,Région du Lac}"},
      {"Organismo ejecutor: Dirección de Ríos\nEn coordinación con: Secretaría de Salud y Comisión de Presas",
       "led{lead=Dirección de Ríos co=Secretaría de Salud,Comisión de Presas}"},
      {"Soggetto responsabile: Ministero delle Acque\nSoggetti coinvolti: Regione Alta",
       "led{lead=Ministero delle Acque co=Regione Alta}"},
      {"Trekker: Waterschap Laagland\nBetrokkenen: Gemeente Polder",
       "led{lead=Waterschap Laagland co=Gemeente Polder}"},
      {"Penanggung jawab: Kementerian Air\nInstansi terkait: Kementerian Uang dan Dinas Kota",
       "led{lead=Kementerian Air co=Kementerian Uang,Dinas Kota}"},
      {"Giao Bộ Y tế chủ trì, phối hợp với Bộ Tài chính rà soát. Bộ Nội vụ chủ trì, phối hợp với các địa phương kiểm "
       "tra.",
       "led{lead=Bộ Y tế co=Bộ Tài chính} led{lead=Bộ Nội vụ co=các địa phương}"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dump_roles("1. Mend the bridge.\n" + std::string(row.text) + "\n"), row.dump) << row.text;
}

TEST(LatinForms, SharedPluralsNeedSomebodyToShareThem) {
  EXPECT_EQ(dump_roles("1. Mend the bridge.\nPartners: WET, Fire Service, Town Councils\n"),
            "joint{lead= co=WET,Fire Service,Town Councils}");
  EXPECT_EQ(dump_roles("1. Mend the bridge.\nPartners: the Fire and Parks Departments\n"),
            "joint{lead= co=Fire Department,Parks Department}");
}

} // namespace
} // namespace dutygraph
