import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const queries = "selectFrom|insertInto|updateTable|deleteFrom|mergeInto";

export default tseslint.config(
  { ignores: ["build/", "data/", "node_modules/", "db/schema.ts"] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A promise nobody waits for loses its error, and with it what a person entered.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Files and functions that fit a screen are read before they are changed. Blank lines and comments are free.
      "max-lines": [
        "error",
        { max: 200, skipBlankLines: true, skipComments: true },
      ],
      "max-lines-per-function": [
        "error",
        { max: 40, skipBlankLines: true, skipComments: true },
      ],
    },
  },
  {
    files: ["app/**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      // Markup is long without being complicated.
      "max-lines-per-function": [
        "error",
        { max: 90, skipBlankLines: true, skipComments: true },
      ],
      // Both languages come from messages.ts; Chinese or English letters between tags would be in one only.
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXText[value=/[A-Za-z\\u4e00-\\u9fff]{2,}/]",
          message: "Words belong in the feature's messages.ts.",
        },
      ],
    },
  },
  {
    files: ["app/*/rules/**/*.ts", "app/kit/**/*.ts"],
    rules: {
      // Time and chance are arguments of a rule; what asks for them itself cannot be tried out on paper.
      "no-restricted-globals": [
        "error",
        "fetch",
        "process",
        "setTimeout",
        "setInterval",
        "performance",
        "crypto",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random" },
        { object: "Date", property: "now" },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The present is an argument of a rule.",
        },
      ],
    },
  },
  {
    files: ["app/**/*.ts"],
    ignores: [
      "app/platform/**",
      "app/*/store.server.ts",
      "app/*/store/**",
      "app/*/rules/**",
      "app/kit/**",
    ],
    rules: {
      // Whose row it is stands in a WHERE; those are kept in one place a feature.
      "no-restricted-syntax": [
        "error",
        {
          selector: `CallExpression[callee.property.name=/^(${queries})$/]`,
          message: "SQL belongs in the feature's store.",
        },
      ],
    },
  },
  {
    // Words, tables of data, migrations and tests read as lists.
    files: [
      "**/messages.ts",
      "**/*-messages.ts",
      "app/i18n/words.ts",
      "**/*-data.ts",
      "db/migrations/**",
      "tests/**",
      "remix.config.js",
    ],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    // A query reads as one sentence, and Prettier gives each word of it a line.
    files: [
      "app/*/store.server.ts",
      "app/*/store/**",
      "app/platform/**",
      "db/seed/**",
    ],
    rules: {
      "max-lines-per-function": [
        "error",
        { max: 60, skipBlankLines: true, skipComments: true },
      ],
    },
  },
  {
    files: ["tests/**"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["db/**/*.ts"],
    // A migration speaks to tables as they were then, so it is typed as Kysely<any>.
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        URL: "readonly",
      },
    },
  },
);
