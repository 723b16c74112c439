import { useRevalidator } from "@remix-run/react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRefusals } from "./refusals";

type UploadProps = {
  /** The file route's name in the feature's files.server.ts. */
  slug: string;
  /** What goes with the files: whose they are. More can be read from the files themselves. */
  input: (files: File[]) => Promise<object> | object;
  label: string;
  hint?: string;
  /** The value for the browser's file chooser. */
  accept: string;
  several?: boolean;
  /** The feature whose words translate refusals. */
  words: string;
};

/** Sends files by uploadthing's client, with progress; refusals stand beside it. The page's data are read again when they have arrived. */
export function Upload(props: UploadProps) {
  const { slug, input, label, hint, accept, several, words } = props;
  const { t } = useTranslation("ui");
  const refusal = useRefusals(words);
  const { revalidate } = useRevalidator();
  const id = useId();
  const [percent, setPercent] = useState<number>();
  const [code, setCode] = useState<string>();
  const send = async (files: File[]) => {
    if (files.length === 0) return;
    setCode(undefined);
    setPercent(0);
    try {
      const { genUploader } = await import("uploadthing/client");
      const { uploadFiles } = genUploader({
        url: "/api/uploadthing",
        package: "jiangtang",
      });
      const options = {
        files,
        input: await input(files),
        onUploadProgress: ({ totalProgress }: { totalProgress: number }) =>
          setPercent(Math.min(100, Math.floor(totalProgress))),
      };
      // The router's type lives on the server; the slug and its input are checked there.
      await uploadFiles(slug as never, options as never);
      revalidate();
    } catch (error) {
      setCode(codeOf(error));
    } finally {
      setPercent(undefined);
    }
  };
  return (
    <div className="upload">
      <label htmlFor={id} className="plain">
        {percent === undefined ? label : t("upload.sending", { percent })}
      </label>
      <input
        id={id}
        className="unseen"
        type="file"
        accept={accept}
        multiple={several}
        disabled={percent !== undefined}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void send(files);
        }}
      />
      {hint ? <span className="note">{hint}</span> : null}
      {percent === undefined ? null : (
        <progress max={100} value={percent} aria-label={label} />
      )}
      {code ? (
        <p className="refusal" role="alert">
          {refusal(code)}
        </p>
      ) : null}
    </div>
  );
}

/** The server's code, if the error brought one; else that the upload failed. */
function codeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  return /^[a-z]+(-[a-z]+)+$/.test(message) ? message : "upload-failed";
}
