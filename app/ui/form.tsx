import {
  FormProvider,
  getFormProps,
  useField,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  type ReactNode,
} from "react";
import { useTranslation } from "react-i18next";

type AppFormProps = {
  /** What the action answered when it refused (`useActionData<typeof action>()`). */
  answer?: { refused?: SubmissionResult<string[]> } | null | undefined;
  /** The feature whose words translate its own refusal codes (`refusal.CODE`). */
  words?: string;
  defaults?: Record<string, string | null | undefined>;
  action?: string;
  encType?: "multipart/form-data";
  className?: string;
  children: ReactNode;
};

const Words = createContext<string | undefined>(undefined);

/** Turns "too-long?maximum=80" into the reader's words: the feature's own first, the frame's otherwise. */
export function useRefusals(feature = "ui"): (code: string) => string {
  const { t } = useTranslation([feature as "ui", "ui"]);
  return (code) => {
    const [name = "", query] = code.split("?");
    const values = Object.fromEntries(new URLSearchParams(query));
    return t(
      [`${feature}:refusal.${name}`, `ui:refusal.${name}`] as never,
      values,
    ) as string;
  };
}

/**
 * A posted form: one column, refusals beside the fields and a summary on top that links to them; what was typed stays.
 * Works before JavaScript has loaded.
 */
export function AppForm({
  answer,
  words,
  defaults,
  action,
  encType,
  className,
  children,
}: AppFormProps) {
  const { t } = useTranslation("ui");
  const refusal = useRefusals(words);
  const [form] = useForm({
    lastResult: answer?.refused,
    defaultValue: defaults,
    shouldValidate: "onSubmit",
  });
  const summary = useRef<HTMLDivElement>(null);
  const errors = Object.entries(form.allErrors);
  useEffect(() => {
    if (answer?.refused) summary.current?.focus();
  }, [answer]);
  return (
    <FormProvider context={form.context}>
      <Form
        method="post"
        action={action}
        encType={encType}
        className={className ?? "form"}
        {...getFormProps(form)}
      >
        {errors.length > 0 ? (
          <div className="summary" role="alert" tabIndex={-1} ref={summary}>
            <p>{t("form.errors", { count: errors.length })}</p>
            <ul>
              {errors.map(([field, codes]) => (
                <li key={field}>
                  {field === "" ? (
                    codes?.map(refusal).join(" ")
                  ) : (
                    <a href={`#${form.id}-${field}`}>
                      {codes?.map(refusal).join(" ")}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <Words.Provider value={words}>{children}</Words.Provider>
      </Form>
    </FormProvider>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  type?:
    | "text"
    | "password"
    | "tel"
    | "number"
    | "date"
    | "datetime-local"
    | "time"
    | "search"
    | "url"
    | "file";
  defaultValue?: string | number;
  rows?: number;
  options?: readonly (readonly [value: string, text: string])[];
  autoComplete?: string;
  inputMode?: "decimal" | "numeric" | "tel";
  accept?: string;
  min?: string | number;
  max?: string | number;
  step?: string | number;
};

/** A field: label above, hint under it, refusal beside it. `options` makes it a choice, `rows` a text of several lines. */
export function Field({
  name,
  label,
  hint,
  optional,
  defaultValue,
  rows,
  options,
  ...input
}: FieldProps) {
  const { t } = useTranslation("ui");
  const refusal = useRefusals(useContext(Words));
  const [field] = useField<string>(name);
  const hintId = useId();
  const wrong = field.errors?.length;
  const shared = {
    id: field.id,
    name,
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby":
      [hint ? hintId : "", wrong ? field.errorId : ""]
        .filter(Boolean)
        .join(" ") || undefined,
    // A password or a file cannot be given back; everything else that was typed stays.
    defaultValue:
      input.type === "password" || input.type === "file"
        ? undefined
        : (field.initialValue ?? defaultValue),
  };
  return (
    <div className={wrong ? "field wrong" : "field"}>
      <label htmlFor={field.id}>
        {label}
        {optional ? <small>{t("form.optional")}</small> : null}
      </label>
      {hint ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {options ? (
        <select key={String(shared.defaultValue)} {...shared}>
          <option value="">{t("form.choose")}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : rows ? (
        <textarea rows={rows} {...shared} />
      ) : (
        <input type="text" {...input} {...shared} />
      )}
      {wrong ? (
        <p className="refusal" id={field.errorId}>
          {field.errors?.map(refusal).join(" ")}
        </p>
      ) : null}
    </div>
  );
}

/** A yes or no. */
export function CheckField({
  name,
  label,
  defaultChecked,
}: {
  name: string;
  label: string;
  defaultChecked?: boolean;
}) {
  const [field] = useField<string>(name);
  const checked =
    field.initialValue === undefined
      ? defaultChecked
      : field.initialValue === "on";
  return (
    <div className="field check">
      <label>
        <input
          type="checkbox"
          name={name}
          id={field.id}
          defaultChecked={checked}
        />{" "}
        {label}
      </label>
    </div>
  );
}

type SubmitProps = {
  children: ReactNode;
  name?: string;
  value?: string;
  kind?: "primary" | "plain" | "danger";
};

/** The button that says what will happen, and shows that it is under way. */
export function Submit({
  children,
  name,
  value,
  kind = "primary",
}: SubmitProps) {
  const { t } = useTranslation("ui");
  const navigation = useNavigation();
  const sending =
    navigation.state !== "idle" &&
    navigation.formMethod === "POST" &&
    (name === undefined || navigation.formData?.get(name) === value);
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={kind}
      aria-disabled={sending || undefined}
    >
      {sending ? t("form.sending") : children}
    </button>
  );
}

type ConfirmProps = {
  /** The button that opens the question. */
  label: string;
  /** Names the thing and what follows. */
  question: ReactNode;
  /** Says what will happen. */
  confirm: string;
  action?: string;
  fields: Record<string, string | number>;
  danger?: boolean;
  children?: ReactNode;
};

/** An act that cannot be undone asks once, naming the thing and the consequence. A popover, so it needs no JavaScript. */
export function Confirm({
  label,
  question,
  confirm,
  action,
  fields,
  danger,
  children,
}: ConfirmProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  return (
    <>
      <button type="button" className="plain" {...{ popovertarget: id }}>
        {label}
      </button>
      <div id={id} className="confirm" {...{ popover: "auto" }}>
        <Form method="post" action={action}>
          <p>{question}</p>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <div className="actions">
            <Submit kind={danger ? "danger" : "primary"}>{confirm}</Submit>
            <button
              type="button"
              className="plain"
              {...{ popovertarget: id, popovertargetaction: "hide" }}
            >
              {t("form.keep")}
            </button>
          </div>
        </Form>
      </div>
    </>
  );
}
