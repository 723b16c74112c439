/** Invented colleges and roads. */
export const partnerColleges = [
  "滨港职业技术学院",
  "东屿港航职业学院",
  "滨港技师学院",
  "长汐机电工程学校",
  "云帆汽车职业学校",
];
export const roads = [
  "潮信路",
  "锚链路",
  "灯塔东路",
  "工匠路",
  "桅樯路",
  "堤塘西路",
  "鸥汀路",
  "汽笛路",
  "船坞路",
  "榕荫街",
];

/** The levels of courses with their number of sessions. */
export const levels = [
  ["basic", 6],
  ["intermediate", 8],
  ["advanced", 8],
  ["technician", 10],
] as const;
