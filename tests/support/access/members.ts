import type { AccessTable } from "~tests/support/access";

export const membersAccess: AccessTable = {
  "": { path: "/", get: "everyone" },
  "sign-in": {
    path: "/sign-in",
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  "sign-out": {
    path: "/sign-out",
    get: "everyone",
    post: [{ who: "everyone" }],
    endsSession: true,
  },
  // A link of nobody: the page says that it no longer works, the form refuses.
  "set-password/:token": {
    path: "/set-password/none",
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  "first-administrator/:token": {
    path: "/first-administrator/none",
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  preferences: {
    path: "/preferences",
    get: "everyone",
    post: [{ who: "everyone" }],
  },
  "locales/:file": {
    path: "/locales/en.0.json",
    get: "everyone",
  },
  search: { path: "/search?q=工", get: "everyone" },
  "*": { path: "/there-is-no-such-page", get: "nobody" },
};
