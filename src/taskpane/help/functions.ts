// Written by scripts/pane-help.ts from the functions' own comments and pages: change those, and run it.
import type { FunctionHelp } from "./search";

export const FUNCTIONS: readonly FunctionHelp[] = [
  {
    id: "APPORTION",
    description:
      "Whole posts in proportion to weights, adding up exactly to the total: the whole-number step of TARGETPOSTS alone.",
    parameters: [
      {
        name: "total",
        description: "Posts to distribute, a whole number.",
        optional: false,
      },
      {
        name: "weights",
        description: "One weight per area, 0 or more, in any unit.",
        optional: false,
      },
      {
        name: "method",
        description: '"webster" (default), "hamilton", "hill", "jefferson", "adams" or "dean".',
        optional: true,
      },
      {
        name: "minimum",
        description: "Fewest posts of each area: a column or one number for all. Blank or 0: none.",
        optional: true,
      },
      {
        name: "maximum",
        description: "Most posts of each area: a column or one number for all. Blank or 0: none.",
        optional: true,
      },
    ],
    example: "=FAIRSHARE.APPORTION(10, {1;2;3})",
  },
  {
    id: "APPORTIONGRID",
    description:
      "Whole posts for every cell of a table whose row totals and column totals are both given, such as specialties by areas: the biproportional Webster apportionment.",
    parameters: [
      {
        name: "row_totals",
        description: "Whole posts of each row.",
        optional: false,
      },
      {
        name: "column_totals",
        description: "Whole posts of each column; together as many as the row totals.",
        optional: false,
      },
      {
        name: "weights",
        description: "One weight for each cell, 0 or more, in any unit. 0: never a post.",
        optional: false,
      },
      {
        name: "minimum",
        description:
          "Fewest posts of each cell, as many rows and columns as weights. Left out or blank: none.",
        optional: true,
      },
    ],
    example: "=FAIRSHARE.APPORTIONGRID({6;2}, {4,4}, {5,5;1,9})",
  },
  {
    id: "BENEFITS",
    description:
      "The economic case: present value of a level yearly benefit to the NHS, the quality-adjusted life years (QALYs) it brings, and what they are worth.",
    parameters: [
      {
        name: "annual_benefit",
        description:
          "Yearly benefit to the NHS in pounds, the same every year; the first year is not discounted.",
        optional: false,
      },
      {
        name: "years",
        description: "Number of years, whole. Left out: 20, as published.",
        optional: true,
      },
      {
        name: "money_rate",
        description: "Yearly discount rate of money. Left out: 0.035 (3.5%).",
        optional: true,
      },
      {
        name: "health_rate",
        description: "Yearly discount rate of health. Left out: 0.015 (1.5%).",
        optional: true,
      },
      {
        name: "cost_per_qaly",
        description:
          "NHS pounds that bring one QALY. Left out: 13,000, inferred from the published range, not published itself.",
        optional: true,
      },
      {
        name: "value_per_qaly",
        description:
          "Value of one QALY in pounds. Left out: 74,450, inferred from the published range, not published itself.",
        optional: true,
      },
    ],
    example: "=FAIRSHARE.BENEFITS(1435000)",
  },
  {
    id: "COMPONENTS",
    description:
      "Puts the four components of need side by side in the order of MODELWEIGHTS, from columns that lie apart in the sheet. A heading row is passed on.",
    parameters: [
      {
        name: "nhse",
        description: "Need by the NHSE allocation model, one column.",
        optional: false,
      },
      {
        name: "hee",
        description: "Need by the HEE analysis, one column. Left out: blank.",
        optional: true,
      },
      {
        name: "deprivation",
        description: "Need by deprivation (SMR under 75), one column. Left out: blank.",
        optional: true,
      },
      {
        name: "specialised",
        description: "Need for specialised services, one column. Left out: blank.",
        optional: true,
      },
    ],
    example: '=FAIRSHARE.COMPONENTS({"G&A";120;80},, {"SMR";30;50})',
  },
  {
    id: "DISTANCE",
    description:
      "Distance from target of each area: posts / target - 1. Above 0 it holds more than its target, below 0 less.",
    parameters: [
      {
        name: "posts",
        description: "Posts of each area.",
        optional: false,
      },
      {
        name: "targets",
        description: "Target posts of each area, whole or exact.",
        optional: false,
      },
    ],
    example: "=FAIRSHARE.DISTANCE({30;20;10}, {25;20;15})",
  },
  {
    id: "EXPANSIONPOSTS",
    description:
      "Where new posts go so that the least provided areas are levelled up first and nobody loses a post.",
    parameters: [
      {
        name: "areas",
        description: "One column with the names of the areas.",
        optional: false,
      },
      {
        name: "posts",
        description: "Whole posts each area holds now.",
        optional: false,
      },
      {
        name: "shares",
        description: "Fair share of each area, in any unit, for instance from TARGETSHARE.",
        optional: false,
      },
      {
        name: "expansion",
        description: "Number of new posts, a whole number.",
        optional: false,
      },
      {
        name: "capacity",
        description:
          "Most new posts each area can take: a column or one number for all. Left out: no limit. A blank or 0 in it: none.",
        optional: true,
      },
    ],
    example: '=FAIRSHARE.EXPANSIONPOSTS({"Avon";"Bucks";"Cumbria"}, {10;5;5}, {1;1;2}, 7)',
  },
  {
    id: "EXPECTEDVACANCIES",
    description:
      "How many posts can be expected to fall vacant each year where no end dates are known: the posts divided evenly over the length of training.",
    parameters: [
      {
        name: "areas",
        description: "One column with the names of the areas.",
        optional: false,
      },
      {
        name: "posts",
        description: "Posts each area holds now.",
        optional: false,
      },
      {
        name: "years",
        description: "Number of years, 1 to 30, or a row with a label for each year.",
        optional: false,
      },
      {
        name: "length_months",
        description:
          "Indicative length of the training programme in months: a column or one number. Haematology: 60.",
        optional: false,
      },
      {
        name: "stretch",
        description:
          "How much longer than that training takes: a column or one number. Left out, blank or 0: 1. The GMC found 1.10 to 1.29.",
        optional: true,
      },
    ],
    example: '=FAIRSHARE.EXPECTEDVACANCIES({"Wessex"}, {2}, 5, 60)',
  },
  {
    id: "EXPLAINTARGETS",
    description:
      "The workings of TARGETPOSTS, area by area: what each component of need contributes, the exact and the whole target, the distance from it, what would turn a post, and notes on bounds, ties and missing need.",
    parameters: [
      {
        name: "areas",
        description: "One column with the names of the areas.",
        optional: false,
      },
      {
        name: "posts",
        description: "Whole posts each area holds now, in scope only.",
        optional: false,
      },
      {
        name: "need",
        description:
          "Need of each area, one column per component, in any unit; a heading row names the components.",
        optional: false,
      },
      {
        name: "weights",
        description:
          "One weight per column of need, together 1, for instance from MODELWEIGHTS. May be left out for one column.",
        optional: true,
      },
      {
        name: "total",
        description: "Posts to distribute. Left out, blank or 0: as many as there are now.",
        optional: true,
      },
      {
        name: "minimum",
        description: "Fewest posts of each area: a column or one number for all. Blank or 0: none.",
        optional: true,
      },
      {
        name: "maximum",
        description: "Most posts of each area: a column or one number for all. Blank or 0: none.",
        optional: true,
      },
      {
        name: "method",
        description: '"webster" (default), "hamilton", "hill", "jefferson", "adams" or "dean".',
        optional: true,
      },
    ],
    example: '=FAIRSHARE.EXPLAINTARGETS({"Avon";"Bucks"}, {3;0}, {10;10})',
  },
  {
    id: "FAIRNESS",
    description:
      "How far the posts are from fair shares: posts to move, dissimilarity, Gini, Theil, coefficient of variation, lowest to highest.",
    parameters: [
      {
        name: "areas",
        description: "The areas: one column of names.",
        optional: false,
      },
      {
        name: "posts",
        description: "Posts of each area.",
        optional: false,
      },
      {
        name: "shares",
        description: "Fair share of each area in any unit: need, target shares or targets.",
        optional: false,
      },
      {
        name: "measure",
        description:
          'One of "posts to move", "dissimilarity", "gini", "theil", "coefficient of variation", "lowest to highest". Left out: all of them.',
        optional: true,
      },
    ],
    example: '=FAIRSHARE.FAIRNESS({"A";"B";"C";"D"},{30;20;10;10},{100;80;60;40})',
  },
  {
    id: "FUNDINGFLOW",
    description:
      "What a plan of moves does to the yearly funding of each area, against the start: the money follows the posts.",
    parameters: [
      {
        name: "moves",
        description: 'A whole "moves" table of PHASEDMOVES, from its heading row to its row Total.',
        optional: false,
      },
      {
        name: "income",
        description:
          "Yearly income of one post in pounds: one row for each area, one column or one for each year.",
        optional: false,
      },
      {
        name: "areas",
        description:
          "The areas that belong to income, row for row. Left out: income is in the order of the table.",
        optional: true,
      },
      {
        name: "first_year_part",
        description:
          "Part of its first year that a moved post is in place, above 0 to 1. Left out: 1. August starts in financial years: 8/12.",
        optional: true,
      },
    ],
    example:
      '=FAIRSHARE.FUNDINGFLOW({"Area",2022,2023,"Total","Left to target";"London",-1,-1,-2,0;"North East",1,1,2,0;"Total",0,0,0,0},{33464;31352})',
  },
  {
    id: "INSCOPE",
    description:
      "Which posts of an export count, and why: TRUE or FALSE and the reason, one row per post. By default only posts funded by HEE through the tariff.",
    parameters: [
      {
        name: "funding_types",
        description: "Funding type of each post, as code or label: one column.",
        optional: false,
      },
      {
        name: "post_numbers",
        description:
          "National post number of each post, beside funding_types. Suffix A, M or S is out whatever the funding.",
        optional: true,
      },
      {
        name: "in_scope",
        description:
          "List of the funding types that count. Left out: HEE_FUNDED_TARIFF. Sub-types such as HOSPICE_OR_CHARITY may be listed.",
        optional: true,
      },
    ],
    example:
      '=FAIRSHARE.INSCOPE({"HEE Funded - Tariff";"TRUST_FUNDED";"MADEL";"HOSPICE_OR_CHARITY"},{"NTH/RTD01/007/STR/001";"NTH/RTD01/007/STR/002";"NTH/RTD01/007/STR/003/M";""})',
  },
  {
    id: "LEVELUP",
    description:
      "Posts each area would hold at the same posts per unit of fair share as a reference area, not rounded: what levelling everybody up would take.",
    parameters: [
      {
        name: "areas",
        description: "One column with the names of the areas.",
        optional: false,
      },
      {
        name: "posts",
        description: "Posts each area holds now.",
        optional: false,
      },
      {
        name: "shares",
        description: "Fair share of each area, in any unit, for instance from TARGETSHARE.",
        optional: false,
      },
      {
        name: "reference",
        description:
          "Name of the area to level up to, or of a region all of whose offices are areas (London: its three together). Left out: the best provided area.",
        optional: true,
      },
    ],
    example: '=FAIRSHARE.LEVELUP({"Avon";"Bucks";"Cumbria"}, {10;6;5}, {2;1;2})',
  },
  {
    id: "LOCALOFFICE",
    description:
      "The present official name of each local office (or its NHS England region), found by any old name, code, integrated care board or prefix of a national post number.",
    parameters: [
      {
        name: "names",
        description: "The names, codes or national post numbers: one column.",
        optional: false,
      },
      {
        name: "level",
        description:
          '"office" (default) or "region": the NHS England region that the office belongs to.',
        optional: true,
      },
    ],
    example:
      '=FAIRSHARE.LOCALOFFICE({"HEE North East";"OXF";"MER/REM21/015/STR/004";"LDN";"Yorkshire & Humber"})',
  },
  {
    id: "MODELWEIGHTS",
    description:
      "The weights of the four components of need, side by side: NHSE allocation model, HEE analysis, deprivation (SMR<75), specialised services. They add up to 1.",
    parameters: [
      {
        name: "hee",
        description:
          "Part of the need model that comes from the HEE analysis, 0 to 1; 0 where there is none.",
        optional: false,
      },
      {
        name: "deprivation",
        description: "Weight for deprivation, 0 to 1. Left out: 0.2, as published.",
        optional: true,
      },
      {
        name: "specialised",
        description: "Weight for specialised services, 0 to 1. Left out: 0. Haematology: 0.09.",
        optional: true,
      },
      {
        name: "combination",
        description: '"nested" (default) or "additive".',
        optional: true,
      },
    ],
    example: "=FAIRSHARE.MODELWEIGHTS(0.5, 0.2, 0.09)",
  },
  {
    id: "MOVELIMITS",
    description:
      "Why no more posts can move: the limits that bind, from the same figures as PHASEDMOVES. Their posts add up exactly to the number of posts placed.",
    parameters: [
      {
        name: "areas",
        description: "One column with the names of the areas.",
        optional: false,
      },
      {
        name: "posts",
        description: "Whole posts each area holds now, in scope only.",
        optional: false,
      },
      {
        name: "targets",
        description: "Target posts of each area, for instance from TARGETPOSTS.",
        optional: false,
      },
      {
        name: "years",
        description: "Number of years, 1 to 30, or a row with a label for each year.",
        optional: false,
      },
      {
        name: "vacancies",
        description:
          "Posts whose trainee finishes: a row for each area with a column for each year, one column, or one number.",
        optional: false,
      },
      {
        name: "capacity",
        description:
          "New posts the Postgraduate Dean can assure, shaped like vacancies. Left out: no limit. A blank or 0 in it: not assured, so none.",
        optional: true,
      },
      {
        name: "expansion",
        description:
          "Nationally new posts with lasting funding: a row with a cell for each year, or one number for every year. Left out: none.",
        optional: true,
      },
      {
        name: "pace",
        description:
          "Largest part of its starting posts an area may give up in one year, 0 to 1; at least one post. Left out, blank or 0: no such limit.",
        optional: true,
      },
    ],
    example:
      '=FAIRSHARE.MOVELIMITS({"London";"North East";"North West";"South West"}, {20;10;5;5}, {12;10;11;9}, {2022,2023,2024}, {3,2,2;1,1,1;1,1,1;1,1,1}, {2,2,2;2,2,2;2,2,2;2,0,0}, {1,0,1})',
  },
  {
    id: "MOVELIST",
    description:
      "Who gives to whom, year by year, from a plan of moves. Pairs of the year before are kept as far as they go; new posts come from Expansion.",
    parameters: [
      {
        name: "moves",
        description: 'A whole "moves" table of PHASEDMOVES, from its heading row to its row Total.',
        optional: false,
      },
    ],
    example:
      '=FAIRSHARE.MOVELIST({"Area",2022,2023,2024,"Total","Left to target";"London",-3,-2,-1,-6,-2;"North West",2,2,2,6,0;"South West",2,0,0,2,2;"Total",1,0,1,2,0})',
  },
  {
    id: "NHSENEED",
    description:
      "NHS England weighted population of each area: a local office, an NHS England region, an integrated care board (by name or code) or England.",
    parameters: [
      {
        name: "areas",
        description: "The areas: one column of names or codes.",
        optional: false,
      },
      {
        name: "component",
        description:
          '"general and acute" (default), "community", "mental health", "maternity", "health inequalities", "prescribing", "primary care" or "registered".',
        optional: true,
      },
      {
        name: "year",
        description:
          '"2024/25" (default), "2023/24" or "2025/26". Take all components from one year.',
        optional: true,
      },
    ],
    example: '=FAIRSHARE.NHSENEED({"North East";"London";"QJK"})',
  },
  {
    id: "PHASEDMOVES",
    description:
      "Year by year plan that moves posts towards their targets: most posts placed, expansion posts first, evenly or early. No post is lost and no area goes past its target.",
    parameters: [
      {
        name: "areas",
        description: "One column with the names of the areas.",
        optional: false,
      },
      {
        name: "posts",
        description: "Whole posts each area holds now, in scope only.",
        optional: false,
      },
      {
        name: "targets",
        description: "Target posts of each area, for instance from TARGETPOSTS.",
        optional: false,
      },
      {
        name: "years",
        description: "Number of years, 1 to 30, or a row with a label for each year.",
        optional: false,
      },
      {
        name: "vacancies",
        description:
          "Posts whose trainee finishes: a row for each area with a column for each year, one column, or one number.",
        optional: false,
      },
      {
        name: "capacity",
        description:
          "New posts the Postgraduate Dean can assure, shaped like vacancies. Left out: no limit. A blank or 0 in it: not assured, so none.",
        optional: true,
      },
      {
        name: "expansion",
        description:
          "Nationally new posts with lasting funding: a row with a cell for each year, or one number for every year. Left out: none.",
        optional: true,
      },
      {
        name: "pace",
        description:
          "Largest part of its starting posts an area may give up in one year, 0 to 1; at least one post. Left out, blank or 0: no such limit.",
        optional: true,
      },
      {
        name: "profile",
        description: '"even" (default) or "early".',
        optional: true,
      },
      {
        name: "output",
        description:
          '"moves" (default), "posts" at the end of each year, or "grid" beside the areas.',
        optional: true,
      },
    ],
    example:
      '=FAIRSHARE.PHASEDMOVES({"London";"North East";"North West";"South West"}, {20;10;5;5}, {12;10;11;9}, {2022,2023,2024}, {3,2,2;1,1,1;1,1,1;1,1,1}, {2,2,2;2,2,2;2,2,2;2,0,0}, {1,0,1})',
  },
  {
    id: "POSTINCOME",
    description:
      "Yearly national funding of one post by area: part of the salary + placement fee x market forces factor + other.",
    parameters: [
      {
        name: "areas",
        description: "The areas: one column of names.",
        optional: false,
      },
      {
        name: "salary",
        description:
          "Basic yearly salary of the grade in pounds, London weighting included: one column or one number for all.",
        optional: false,
      },
      {
        name: "placement_fee",
        description:
          "National placement fee per post and year in pounds, before the market forces factor: column or number.",
        optional: false,
      },
      {
        name: "mff",
        description: "Market forces factor of each area, about 1: column or number. Left out: 1.",
        optional: true,
      },
      {
        name: "salary_share",
        description:
          "Part of the salary that is paid nationally, 0 to 1: column or number. Left out: 0.5.",
        optional: true,
      },
      {
        name: "other",
        description:
          "Anything else paid nationally per post and year in pounds: column or number. Left out: 0.",
        optional: true,
      },
    ],
    example: '=FAIRSHARE.POSTINCOME({"North West London";"North East"},40000,12000,{1.122;0.946})',
  },
  {
    id: "SPECIALTIES",
    description:
      "The 65 specialties of the General Medical Council with school, entry grade, length of training in months and a suggested component of NHSENEED.",
    parameters: [],
    example: "=FAIRSHARE.SPECIALTIES()",
  },
  {
    id: "TARGETPOSTS",
    description:
      "Target posts of each area by need: whole posts that add up exactly to the total. EXPLAINTARGETS shows how they come about.",
    parameters: [
      {
        name: "areas",
        description: "One column with the names of the areas.",
        optional: false,
      },
      {
        name: "posts",
        description: "Whole posts each area holds now, in scope only.",
        optional: false,
      },
      {
        name: "need",
        description:
          "Need of each area, one column per component, in any unit; a heading row names the components.",
        optional: false,
      },
      {
        name: "weights",
        description:
          "One weight per column of need, together 1, for instance from MODELWEIGHTS. May be left out for one column.",
        optional: true,
      },
      {
        name: "total",
        description: "Posts to distribute. Left out, blank or 0: as many as there are now.",
        optional: true,
      },
      {
        name: "minimum",
        description: "Fewest posts of each area: a column or one number for all. Blank or 0: none.",
        optional: true,
      },
      {
        name: "maximum",
        description: "Most posts of each area: a column or one number for all. Blank or 0: none.",
        optional: true,
      },
      {
        name: "method",
        description: '"webster" (default), "hamilton", "hill", "jefferson", "adams" or "dean".',
        optional: true,
      },
    ],
    example:
      '=FAIRSHARE.TARGETPOSTS({"Avon";"Bucks";"Cumbria";"Devon"}, {30;20;10;10}, {100;80;60;40})',
  },
  {
    id: "TARGETSHARE",
    description:
      "Fair share of each area: the weighted mean of its shares of every component of need. The shares add up to 1.",
    parameters: [
      {
        name: "need",
        description:
          "Need of each area, one column per component, in any unit; a heading row names the components.",
        optional: false,
      },
      {
        name: "weights",
        description:
          "One weight per column of need, together 1, for instance from MODELWEIGHTS. May be left out for one column.",
        optional: true,
      },
    ],
    example: "=FAIRSHARE.TARGETSHARE({10,3;30,1}, {0.8,0.2})",
  },
  {
    id: "VACANCIES",
    description:
      "How many posts fall vacant by area and training year, counted from a list of posts with the end dates of their trainees.",
    parameters: [
      {
        name: "areas",
        description: "One column with the names of the areas.",
        optional: false,
      },
      {
        name: "years",
        description:
          'A row of training years: 2022, "2022/23" or "2022-23" is the one that begins in 2022.',
        optional: false,
      },
      {
        name: "post_areas",
        description: "The area of each post, one row per post.",
        optional: false,
      },
      {
        name: "end_dates",
        description:
          "The day each post's trainee finishes, as an Excel date. Blank: an unfilled post, vacant in the first year.",
        optional: false,
      },
      {
        name: "year_start_month",
        description: "Month in which the training year begins, 1 to 12. Left out: 8, August.",
        optional: true,
      },
    ],
    example:
      '=FAIRSHARE.VACANCIES({"North East";"Wessex"}, {"2022/23","2023/24"}, {"Wessex";"Wessex";"Wessex";"North East"}, {44773;45138;"";45137})',
  },
  {
    id: "VERSION",
    description:
      "The version of Fair Share that calculates here. Beside results it is recalculated with them, so a sheet shows which version made its numbers.",
    parameters: [
      {
        name: "results",
        description: "The results it stands beside. They are not read.",
        optional: true,
      },
    ],
    example: "=FAIRSHARE.VERSION({1;2;3})",
  },
];
