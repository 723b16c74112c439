import {
  FormProvider,
  getFormProps,
  useField,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import {
  useContext,
  useId,
  type ComponentPropsWithoutRef,
  type ReactNode,
  type RefObject,
} from "react";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "./error-summary";
import { useFormRounds } from "./form-rounds";
import { useRefusals, Words } from "./refusals";

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

/**
 * A posted form: one column, refusals beside the fields and a summary on top that links to them; what was refused stays as
 * typed, what was done leaves the form empty for the next. Works before JavaScript has loaded.
 */
export function AppForm(props: AppFormProps) {
  const { round, form, onSend } = useFormRounds();
  return <OneForm key={round} {...props} formRef={form} onSend={onSend} />;
}

function OneForm({
  answer,
  words,
  defaults,
  action,
  encType,
  className,
  children,
  formRef,
  onSend,
}: AppFormProps & { formRef: RefObject<HTMLFormElement>; onSend: () => void }) {
  const [form] = useForm({
    lastResult: answer?.refused,
    defaultValue: defaults,
    shouldValidate: "onSubmit",
  });
  const { onSubmit, ...own } = getFormProps(form);
  return (
    <FormProvider context={form.context}>
      <Form
        ref={formRef}
        method="post"
        action={action}
        encType={encType}
        className={className ?? "form"}
        {...own}
        onSubmit={(event) => {
          onSubmit(event);
          onSend();
        }}
      >
        <ErrorSummary
          formId={form.id}
          errors={form.allErrors}
          answer={answer}
          words={words}
        />
        <Words.Provider value={words}>{children}</Words.Provider>
      </Form>
    </FormProvider>
  );
}

type FieldProps = Omit<ComponentPropsWithoutRef<"input">, "type"> & {
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
        <textarea rows={rows} readOnly={input.readOnly} {...shared} />
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
