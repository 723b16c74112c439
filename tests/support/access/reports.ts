import type { AccessTable } from "~tests/support/access";

export const reportsAccess: AccessTable = {
  reports: { path: "/reports", get: "everyone" },
  "reports/merit": {
    path: "/reports/merit",
    get: ["district-administrator"],
    post: [{ who: ["district-administrator"] }],
  },
  "reports/:period": { path: "/reports/2013-2018", get: "everyone" },
  "reports/:period/report.xlsx": {
    path: "/reports/2013-2018/report.xlsx",
    get: "everyone",
  },
  "reports/:period/:figure": {
    path: "/reports/2013-2018/members",
    get: "everyone",
  },
  // The roster names people, so its rows leave only with who keeps the district's report.
  "reports/:period/:figure/:file": {
    path: "/reports/2013-2018/contest-entrants/rows.csv",
    get: ["district-administrator"],
  },
};
