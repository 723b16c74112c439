// The table of URLs. Every page, action and feed of Jiangtang is named here once; nothing is found by file name.
// A test compares this table with the files in app/routes, and another walks every role through every line of it.

/** @type {(defineRoutes: import("@remix-run/dev/dist/config/routes").DefineRoutesFunction) => ReturnType<import("@remix-run/dev/dist/config/routes").DefineRoutesFunction>} */
export const routes = (defineRoutes) =>
  defineRoutes((route) => {
    // The front, the frame and who one is
    route("/", "routes/today.tsx", { index: true });
    route("sign-in", "routes/members/sign-in.tsx");
    route("sign-out", "routes/members/sign-out.ts");
    route("set-password/:token", "routes/members/set-password.tsx");
    route(
      "first-administrator/:token",
      "routes/members/first-administrator.tsx",
    );
    route("preferences", "routes/preferences.ts");
    route("locales/:file", "routes/locales.ts");

    // Members
    route("search", "routes/search.tsx");
    route("units/:id", "routes/members/unit.tsx");
    route("mine", "routes/members/mine.tsx");
    route("manage", "routes/manage/units.tsx");
    route("manage/units/new", "routes/manage/unit-new.tsx");
    route("manage/units/:id", "routes/manage/unit.tsx");
    route("manage/people", "routes/manage/people.tsx");
    route("manage/people/new", "routes/manage/person-new.tsx");
    route("manage/people/links", "routes/manage/people-links.tsx");
    route("manage/people/links/:file", "routes/manage/people-links-file.ts");
    route("manage/people/:id", "routes/manage/person.tsx");
    route("manage/export/:file", "routes/manage/export.ts");
    route("manage/unit-names", "routes/manage/unit-names.ts");
    route("manage/rosters", "routes/manage/rosters.tsx");
    route("manage/rosters/:id", "routes/manage/roster.tsx");
    route("manage/rosters/:id/events", "routes/manage/roster-events.ts");
    route("manage/rosters/templates/:file", "routes/manage/roster-template.ts");
    route("manage/system", "routes/manage/system.tsx");
    route("manage/system/lists", "routes/manage/lists.tsx");

    // Schools
    route("timetable", "routes/schools/timetable.tsx");
    route("timetable.ics", "routes/schools/timetable-feed.ts");
    route("calendar/:token.ics", "routes/schools/my-feed.ts");
    route("mine/calendar", "routes/schools/my-calendar.tsx");
    route("mine/hours", "routes/schools/my-hours.tsx");
    route("schools", "routes/schools/schools.tsx");
    route("schools/table/:format", "routes/schools/schools-table.ts");
    route("schools/new", "routes/schools/new-school.tsx");
    route("schools/:slug", "routes/schools/school.tsx");
    route("schools/:slug/edit", "routes/schools/edit-school.tsx");
    route("schools/:slug.ics", "routes/schools/school-feed.ts");
    route("schools/:slug/courses/new", "routes/schools/new-course.tsx");
    route("courses/:id", "routes/schools/course.tsx");
    route("courses/:id/edit", "routes/schools/edit-course.tsx");
    route("courses/:id/sessions/new", "routes/schools/add-sessions.tsx");
    route("courses/:id/enrolments", "routes/schools/enrolments.tsx");
    route("sessions/:id", "routes/schools/session.tsx");
    route("sessions/:id/edit", "routes/schools/edit-session.tsx");
    route("sessions/:id/events", "routes/schools/session-events.ts");
    route("sessions/:id/sign-in", "routes/schools/sign-in-to-class.tsx");
    route("sessions/:id/screen", "routes/schools/class-screen.tsx");

    // Lectures
    route("lectures", "routes/lectures/lectures.tsx");
    route("lectures/topics", "routes/lectures/topics.tsx");
    route("lectures/series/new", "routes/lectures/new-series.tsx");
    route("lectures/series/:id", "routes/lectures/series.tsx");
    route("lectures/:id", "routes/lectures/lecture.tsx");
    route("lectures/:id/edit", "routes/lectures/edit.tsx");
    route("lectures/:id/postpone", "routes/lectures/postpone.tsx");
    route("lectures/:id/room", "routes/lectures/room.tsx");
    route("lectures/:id/room/state", "routes/lectures/room-state.ts");
    route("lectures/:id/room/act", "routes/lectures/room-act.ts");
    route("lectures/:id/events", "routes/lectures/events.ts");
    route("lectures/:id/token", "routes/lectures/token.ts");
    route("lectures/:id/heartbeat", "routes/lectures/heartbeat.ts");
    route("lectures/:id/replay", "routes/lectures/replay.tsx");
    route("lectures/:id/watched", "routes/lectures/watched.ts");

    // Files and what machines tell us
    route("files/:id", "routes/api/file.ts");
    route("ut/*", "routes/api/kept-bytes.ts");
    route("api/uploadthing", "routes/api/uploadthing.ts");
    route("api/livekit/webhook", "routes/api/livekit-webhook.ts");

    // Contests
    route("contests", "routes/contests/contests.tsx");
    route("contests/files/:file", "routes/contests/contests-file.ts");
    route("contests/files/empty/:file", "routes/contests/empty-table.ts");
    route("contests/:slug", "routes/contests/contest.tsx");
    route("contests/:slug/:event", "routes/contests/event.tsx");
    route("contests/:slug/:event/entry", "routes/contests/entry.tsx");
    route("contests/:slug/:event/list", "routes/contests/entry-list.tsx");
    route("contests/:slug/:event/bundle.zip", "routes/contests/bundle.ts");
    route("contests/:slug/:event/board", "routes/contests/board.tsx");
    route("contests/:slug/:event/board.json", "routes/contests/board-data.ts");
    route(
      "contests/:slug/:event/board.events",
      "routes/contests/board-events.ts",
    );
    route("contests/:slug/:event/draws", "routes/contests/draws.tsx");
    route("contests/:slug/:event/draws/:file", "routes/contests/draw-file.ts");
    route("judging", "routes/contests/judging.tsx");
    route("judging/events", "routes/contests/judging-events.ts");
    route("judging/events/:id", "routes/contests/checks.tsx");
    route("judging/events/:id/relations", "routes/contests/relations.tsx");
    route("judging/:sheet", "routes/contests/sheet.tsx");
    route("judging/:sheet/versions", "routes/contests/sheet-versions.tsx");
    route("judging/:sheet/marks", "routes/contests/marks.ts");
    route("manage/contests", "routes/contests/manage-contests.tsx");
    route("manage/contests/new", "routes/contests/new-contest.tsx");
    route("manage/contests/import", "routes/contests/import-past.tsx");
    route("manage/contests/:slug", "routes/contests/manage-contest.tsx");
    route("manage/contests/:slug/calendar", "routes/contests/calendar.tsx");
    route(
      "manage/contests/:slug/appointments",
      "routes/contests/appointments.tsx",
    );
    route("manage/contests/:slug/basics", "routes/contests/contest-basics.tsx");
    route(
      "manage/contests/:slug/:event/basics",
      "routes/contests/event-basics.tsx",
    );
    route("manage/contests/:slug/:event", "routes/contests/manage-event.tsx");
    route(
      "manage/contests/:slug/:event/entries",
      "routes/contests/manage-entries.tsx",
    );
    route(
      "manage/contests/:slug/:event/entries/:file",
      "routes/contests/entries-file.ts",
    );
    route(
      "manage/contests/:slug/:event/stages",
      "routes/contests/manage-stages.tsx",
    );
    route(
      "manage/contests/:slug/:event/terms",
      "routes/contests/manage-terms.tsx",
    );
    route(
      "manage/contests/:slug/:event/scheme",
      "routes/contests/manage-scheme.tsx",
    );
    route(
      "manage/contests/:slug/:event/scheme/:file",
      "routes/contests/scheme-file.ts",
    );
    route(
      "manage/contests/:slug/:event/entrants",
      "routes/contests/manage-entrants.tsx",
    );
    route(
      "manage/contests/:slug/:event/entrants/:entrant",
      "routes/contests/manage-entrant.tsx",
    );
    route("manage/contests/:slug/:event/desk", "routes/contests/desk.tsx");
    route(
      "manage/contests/:slug/:event/desk/:node",
      "routes/contests/desk-leaf.tsx",
    );
    route("manage/contests/:slug/:event/paper", "routes/contests/paper.tsx");
    route(
      "manage/contests/:slug/:event/paper/print",
      "routes/contests/paper-print.tsx",
    );
    route(
      "manage/contests/:slug/:event/paper/:sheet",
      "routes/contests/paper-sheet.tsx",
    );
    route(
      "manage/contests/:slug/:event/panel",
      "routes/contests/manage-panel.tsx",
    );
    route(
      "manage/contests/:slug/:event/draws",
      "routes/contests/manage-draws.tsx",
    );

    route("contests/:slug/awards", "routes/contests/awards.tsx");
    route(
      "contests/:slug/certificates/:number",
      "routes/contests/certificate.tsx",
    );
    route("verify", "routes/contests/verify.tsx", { id: "verify-any" });
    route("verify/:number", "routes/contests/verify.tsx");
    route("contests/:slug/report.xlsx", "routes/contests/report.ts");
    route("manage/contests/:slug/awards", "routes/contests/manage-awards.tsx");
    route("contests/:slug/:event/judges", "routes/contests/judges.tsx");
    route(
      "manage/contests/:slug/:event/weak-points",
      "routes/contests/manage-weak-points.tsx",
    );
    route("contests/:slug/:event/appeals", "routes/contests/appeals.tsx");
    route(
      "manage/contests/:slug/:event/ceremony",
      "routes/contests/manage-ceremony.tsx",
    );
    route(
      "manage/contests/:slug/:event/correction",
      "routes/contests/manage-correction.tsx",
    );

    // Studios
    route("studios", "routes/studios/list.tsx");
    route("studios/new", "routes/studios/new.tsx");
    route("studios/:slug", "routes/studios/show.tsx");
    route("studios/:slug/edit", "routes/studios/edit.tsx");
    route("studios/:slug/people", "routes/studios/people.tsx");
    route("studios/:slug/outcomes/new", "routes/studios/outcome-edit.tsx", {
      id: "outcome-new",
    });
    route("studios/:slug/methods/new", "routes/studios/method-edit.tsx", {
      id: "method-new",
    });
    route("problems", "routes/studios/problems.tsx");
    route("problems/export/:file", "routes/studios/problems-export.ts");
    route("problems/new", "routes/studios/problem-new.tsx");
    route("problems/:no", "routes/studios/problem.tsx");
    route("outcomes/:no", "routes/studios/outcome.tsx");
    route("methods", "routes/studios/methods.tsx");
    route("methods/export/:file", "routes/studios/methods-export.ts");
    route("methods/:slug", "routes/studios/method.tsx");
    route("methods/:slug/edit", "routes/studios/method-edit.tsx");
    route("methods/:slug/version", "routes/studios/method-version.tsx");
    route("methods/:slug/pictures", "routes/studios/method-pictures.tsx");
    route("methods/:slug/naming", "routes/studios/method-naming.tsx");
    route("methods/:slug/notice", "routes/studios/method-notice.tsx");
    route("methods/:slug/adoption", "routes/studios/method-adoption.tsx");
    route("outcomes/:no/edit", "routes/studios/outcome-edit.tsx");

    // Honours and reports
    route("honours", "routes/honours/list.tsx");
    route("honours/export/:file", "routes/honours/export.ts");
    route("honours/new", "routes/honours/record.tsx");
    route("honours/:id", "routes/honours/honour.tsx");
    route("people/:id", "routes/honours/passport.tsx");
    route("reports", "routes/reports/usual.ts");
    route("reports/merit", "routes/reports/merit.tsx");
    route("reports/:period", "routes/reports/report.tsx");
    route("reports/:period/report.xlsx", "routes/reports/workbook.ts");
    route("reports/:period/:figure", "routes/reports/figure.tsx");
    route("reports/:period/:figure/:file", "routes/reports/rows-export.ts");

    route("*", "routes/not-found.tsx");
  });

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  ignoredRouteFiles: ["**/*"],
  routes,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
};
