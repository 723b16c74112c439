// The laws on imports (CONTRIBUTING.md, "The laws"). Each rule's comment says what it protects.
const features = [
  "members",
  "schools",
  "lectures",
  "contests",
  "studios",
  "honours",
  "reports",
];
const all = features.join("|");

/** A feature imports itself and earlier ones only. */
const order = features.map((feature, place) => ({
  name: `${feature}-imports-earlier-features-only`,
  severity: "error",
  comment:
    "Features stand in one declared order, so that any of them can be read without the later ones.",
  from: { path: `^app/${feature}/` },
  to: {
    path: `^app/(${features.slice(place + 1).join("|") || "no-later-feature"})/`,
  },
}));

module.exports = {
  forbidden: [
    ...order,
    {
      name: "no-circles",
      severity: "error",
      comment:
        "Types included: what goes in a circle cannot be understood in parts.",
      from: {},
      to: { circular: true },
    },
    {
      name: "rules-are-pure",
      severity: "error",
      comment:
        "rules/ imports rules/ of its own or earlier features and kit/, nothing else.",
      from: { path: `^app/(${all})/rules/` },
      to: { pathNot: `^app/((${all})/rules|kit)/` },
    },
    {
      name: "kit-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^app/kit/" },
      to: { path: "^(app/(?!kit/)|db/|bin/|tests/)" },
    },
    {
      name: "ui-i18n-kit-platform-know-no-feature",
      severity: "error",
      from: { path: "^app/(ui|i18n|kit|platform)/" },
      to: { path: `^app/(${all}|routes)/` },
    },
    {
      name: "sql-stays-in-stores",
      severity: "error",
      comment:
        "Only stores, platform/ and db/ speak SQL; types may be named anywhere.",
      from: {
        path: "^app/",
        pathNot: "^app/(platform/|[a-z]+/store(\\.server\\.ts|/))",
      },
      to: {
        path: "^node_modules/(kysely|pg|pg-copy-streams)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "vendors-stay-in-platform",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/platform/" },
      to: {
        path: "^node_modules/(better-auth|pg-boss|livekit-server-sdk|uploadthing/server|rate-limiter-flexible|pino|express|helmet)/",
      },
    },
    {
      name: "nobody-imports-a-route",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "ui-stays-in-the-browser",
      severity: "error",
      comment:
        "A component that imports a server file ships the database driver to browsers.",
      from: { path: `^app/(ui|(${all})/ui)/` },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "app-stays-out-of-tests-and-commands",
      severity: "error",
      from: { path: "^(app|db)/" },
      to: { path: "^(tests|bin)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    moduleSystems: ["es6"],
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
