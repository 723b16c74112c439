import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useListed, useNamed, type Named } from "~/i18n/named";
import { Section } from "~/ui/page";
import { demoPassword } from "../demo";
import type { Role } from "../rules/actor";

type Account = Named & { username: string; roles: string[] };

/** The demo district's accounts, one a role, each signed in with one press. */
export function DemoAccounts({ accounts }: { accounts: Account[] }) {
  const { t } = useTranslation("members");
  const listed = useListed();
  const named = useNamed();
  return (
    <Section
      title={t("sign-in.demo")}
      note={t("sign-in.demo.note", { password: demoPassword })}
    >
      <ul className="lines">
        {accounts.map(({ username, roles, ...person }) => (
          <li key={username}>
            <code className="when">{username}</code>
            <span className="what">
              {named(person)}{" "}
              <small>
                {listed(
                  (roles.length ? roles : ["worker"]).map((role) =>
                    t(`role.${role as Role}`),
                  ),
                )}
              </small>
            </span>
            <Form method="post">
              <input type="hidden" name="username" value={username} />
              <input type="hidden" name="password" value={demoPassword} />
              <button className="plain">{t("sign-in.demo.use")}</button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
