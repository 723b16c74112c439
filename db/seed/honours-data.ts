/** Of the district's list of honours what the invented ones take from it: who holds a kind, and the years of its term. */
export const honourKinds = {
  "skilled-technician": { holder: "person", term: null },
  "chief-worker": { holder: "person", term: 3 },
  "harbour-city-craftsman": { holder: "person", term: null },
  "model-worker": { holder: "person", term: null },
  "labour-medal": { holder: "person", term: null },
  "labour-certificate": { holder: "collective", term: null },
  "pioneer-collective": { holder: "collective", term: null },
} as const;

type Level = "district" | "municipal" | "provincial" | "national";
/** How many of each kind and level were given in the five years, and how many a year since. */
export const honourCounts: readonly {
  kind: keyof typeof honourKinds;
  level: Level;
  then: number;
  aYear: number;
}[] = [
  { kind: "skilled-technician", level: "district", then: 142, aYear: 12 },
  { kind: "chief-worker", level: "district", then: 12, aYear: 2 },
  { kind: "harbour-city-craftsman", level: "municipal", then: 6, aYear: 1 },
  { kind: "model-worker", level: "provincial", then: 4, aYear: 0 },
  { kind: "model-worker", level: "municipal", then: 9, aYear: 1 },
  { kind: "model-worker", level: "district", then: 12, aYear: 1 },
  { kind: "labour-medal", level: "national", then: 2, aYear: 0 },
  { kind: "labour-medal", level: "provincial", then: 6, aYear: 1 },
  { kind: "labour-medal", level: "municipal", then: 17, aYear: 2 },
  { kind: "labour-certificate", level: "provincial", then: 2, aYear: 0 },
  { kind: "labour-certificate", level: "municipal", then: 7, aYear: 1 },
  { kind: "pioneer-collective", level: "provincial", then: 4, aYear: 0 },
  { kind: "pioneer-collective", level: "municipal", then: 14, aYear: 2 },
];

export const levelWords: Record<Level, string> = {
  district: "滨港区",
  municipal: "市",
  provincial: "省",
  national: "全国",
};
export const teams = [
  "装卸一班",
  "桥吊班",
  "维修电工班",
  "焊接一组",
  "模具钳工班",
  "总控室甲班",
  "总装线三班",
  "质检组",
  "仓储夜班",
  "护理二组",
] as const;

/** Key projects whose merit contests units took part in. */
export const meritProjects = [
  "临港铁路支线建设",
  "集装箱三期码头工程",
  "化工园区提标改造",
  "滨海大道综合整治",
] as const;
