// The forms of the contests feature as its pages send them.

/** Who sends a page's forms (the contest's officer unless said), and one of each of its acts. */
export type Forms = { as?: string; forms: Record<string, string>[] };

const scheme = JSON.stringify({
  version: 1,
  name: { "zh-CN": "方案", en: "Scheme" },
  round: { places: 2, mode: "half-up" },
  root: {
    id: "total",
    combine: "sum",
    max: "10",
    children: [{ id: "a", type: "measurement", max: "10" }],
  },
});
const stamp = "2099-05-01T08:00";
const contest = {
  unit: "1",
  name: "赛",
  nameEn: "Contest",
  slug: "bad-input",
  startsOn: "2099-05-01",
  endsOn: "2099-05-02",
  place: "某地",
  hosts: "某会",
  notice: "通知",
};
const event = {
  trade: "welder",
  name: "焊工",
  nameEn: "Welder",
  slug: "bad-event",
  startsAt: stamp,
};
const why = { reason: "原因" };

/** What each page's forms send when they are right, by route; what they ask for need not exist. */
export const sent: Record<string, Forms> = {
  "contests/:slug/:event/entry": {
    as: "worker",
    forms: [
      { intent: "enter", grade: "3", certificate: "A1" },
      { intent: "withdraw", ...why },
    ],
  },
  "contests/:slug/:event/list": {
    as: "union-officer",
    forms: [{ intent: "check", list: "姓名\n谁\n" }],
  },
  "contests/:slug/awards": {
    as: "worker",
    forms: [{ line: "1", body: "异议" }],
  },
  "contests/:slug/:event/appeals": {
    as: "worker",
    forms: [
      { intent: "lodge", entrant: "001", body: "申诉" },
      { intent: "answer", appeal: "1", to: "accepted", text: "受理" },
    ],
  },
  "judging/events/:id": {
    as: "chief-judge",
    forms: [
      {
        what: "step",
        step: "check",
        sheets: '[{"id":"00000000-0000-4000-8000-000000000000","version":1}]',
      },
      {
        what: "reopen",
        id: "00000000-0000-4000-8000-000000000000",
        version: "1",
        ...why,
      },
    ],
  },
  "judging/events/:id/relations": {
    as: "judge",
    forms: [{ intent: "relation", name: "谁", kind: "mentor", ...why }],
  },
  "judging/:sheet": { as: "judge", forms: [{ intent: "submit", seen: "[]" }] },
  "manage/contests/new": { forms: [contest] },
  "manage/contests/import": {
    forms: [
      {
        ...contest,
        trade: "welder",
        eventName: "项",
        eventNameEn: "Event",
        eventSlug: "event",
      },
    ],
  },
  "manage/contests/:slug": {
    forms: [
      { intent: "state", state: "open" },
      { intent: "event", ...event },
    ],
  },
  "manage/contests/:slug/calendar": {
    forms: [
      {
        opensAt: stamp,
        closesAt: "2099-05-02T08:00",
        oneEventEach: "on",
        noticeDays: "5",
      },
    ],
  },
  "manage/contests/:slug/appointments": {
    forms: [
      { intent: "appoint", role: "arbitrator", account: "nobody" },
      { intent: "end", grant: "1", ...why },
    ],
  },
  "manage/contests/:slug/basics": { forms: [contest] },
  "manage/contests/:slug/awards": {
    forms: [
      {
        intent: "rule",
        name: "奖",
        nameEn: "Award",
        events: "1",
        from: "1",
        to: "3",
        topPercent: "10",
        minTotal: "60",
        ageFrom: "20",
        ageTo: "35",
        sex: "female",
        honours: "skilled-technician district",
      },
      { intent: "drop-rule", rule: "1" },
      { intent: "notice", until: "2099-01-01", documentNo: "1" },
      { intent: "strike", line: "1", ...why },
      { intent: "decide", line: "1", verdict: "given", ...why },
      { intent: "answer", objection: "1", verdict: "upheld", answer: "答" },
      { intent: "grant" },
    ],
  },
  "manage/contests/:slug/:event": { forms: [{ to: "final", ...why }] },
  "manage/contests/:slug/:event/basics": {
    forms: [{ ...event, minutes: "120" }],
  },
  "manage/contests/:slug/:event/weak-points": {
    forms: [{ intent: "propose", node: "a", unit: "一厂" }],
  },
  "manage/contests/:slug/:event/ceremony": {
    forms: [
      { intent: "begin", places: "3" },
      { intent: "next", seen: "1" },
      { intent: "break-off" },
    ],
  },
  "manage/contests/:slug/:event/correction": {
    forms: [
      { intent: "begin", appeal: "1", ...why },
      {
        intent: "add",
        entrant: "001",
        kind: "mark",
        node: "a",
        judge: "J1",
        value: "5",
      },
      { intent: "drop", line: "1" },
      { intent: "apply", seen: "x" },
    ],
  },
  verify: { forms: [{ number: "JN2026-0001-001" }] },
  "verify/:number": { forms: [{ number: "JN2026-0001-001" }] },
  "manage/contests/:slug/:event/entries": {
    forms: [
      { intent: "approve", entry: "1" },
      { intent: "refuse", entry: "1", ...why },
      { intent: "withdraw", entry: "1", ...why },
      { intent: "add", account: "x", grade: "3", certificate: "A", ...why },
    ],
  },
  "manage/contests/:slug/:event/stages": {
    forms: [
      {
        intent: "stage",
        kind: "theory",
        name: "理论",
        nameEn: "Theory",
        node: "a",
        place: "教室",
        startsAt: stamp,
        endsAt: "2099-05-01T09:00",
      },
      {
        intent: "shift",
        stage: "1",
        place: "教室",
        startsAt: stamp,
        endsAt: "2099-05-01T09:00",
        benches: "8",
      },
      { intent: "drop-stage", stage: "1" },
      { intent: "drop-shift", shift: "1" },
      { intent: "feeder", from: "1", places: "3" },
      { intent: "drop-feeder", from: "1" },
      { intent: "nominate", from: "1" },
    ],
  },
  "manage/contests/:slug/:event/terms": {
    forms: [
      {
        units: "1",
        trades: "welder",
        minGrade: "3",
        minAge: "18",
        maxAge: "60",
        minYearsMember: "1",
        capacity: "30",
        perUnit: "3",
      },
      { intent: "quota", unit: "某街道", places: "3" },
      { intent: "quota", removed: "1" },
    ],
  },
  "manage/contests/:slug/:event/scheme": {
    forms: [{ intent: "save", scheme, copiedFrom: "1", ...why }],
  },
  "manage/contests/:slug/:event/entrants": {
    forms: [{ intent: "check", list: "姓名\n谁\n" }],
  },
  "manage/contests/:slug/:event/entrants/:entrant": {
    forms: [{ status: "absent", time: "12.5", "deduction:late": "1", ...why }],
  },
  "manage/contests/:slug/:event/panel": {
    forms: [
      { intent: "seat", account: "judge", code: "J9", kind: "judge" },
      { intent: "unseat", unseat: "1" },
      {
        intent: "stand-in",
        seat: "1",
        account: "judge",
        code: "J8",
        from: "now",
        ...why,
      },
      { intent: "relation", seat: "1", name: "谁", kind: "mentor", ...why },
      { intent: "confirm", relation: "1" },
      { intent: "withdraw", relation: "1", ...why },
    ],
  },
  "manage/contests/:slug/:event/desk": {
    forms: [{ intent: "leaves", node: "theory" }],
  },
  "manage/contests/:slug/:event/desk/:node": {
    forms: [
      { intent: "key", "v-1": "88" },
      { intent: "settle", entrant: "1", value: "88", ...why },
      { intent: "again", entrant: "1", ...why },
      {
        intent: "check",
        list: "参赛号,成绩\n001,80\n",
        fileName: "x.csv",
        ...why,
      },
    ],
  },
  "manage/contests/:slug/:event/paper/:sheet": {
    forms: [
      { "v-theory": "88" },
      { intent: "settle", node: "theory", value: "88", ...why },
    ],
  },
  "manage/contests/:slug/:event/draws": {
    forms: [
      {
        act: "draw:bench",
        what: "draw",
        kind: "bench",
        seed: "12345678",
        witness: "见证",
        benches: "8",
      },
      { act: "void:bench", what: "void", kind: "bench", ...why },
      { act: "relation", what: "relation", relation: "1" },
    ],
  },
};
