/** What is measured: name, unit, before from … to, after from … to. */
export type Metric = readonly [string, string, number, number, number, number];

/** A thing that gives trouble: what is wrong with it (each with what a trial of it measures), why, what helps, and what was built. */
export type WorkObject = {
  name: string;
  faults: readonly { name: string; metric: Metric }[];
  cause: string;
  fix: string;
  device: string;
};

/** What a named method is about, and all that its card says. */
export type MethodText = {
  zh: string;
  en: string;
  /** The object whose problems may lead to it. */
  of?: string;
  /** The question of a listener that may lead to it. */
  answers?: string;
  gist: string;
  /** Each a title and a body, with a colon between them. */
  steps: readonly string[];
  metric: Metric;
};

/** What the studios of a trade work on. A method is given away once, so a trade has more of them than its studios name. */
export type Craft = {
  sites: readonly string[];
  objects: readonly WorkObject[];
  methods: readonly MethodText[];
};
