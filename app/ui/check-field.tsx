import { useField } from "@conform-to/react";

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
