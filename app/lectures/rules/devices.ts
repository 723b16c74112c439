// What a browser can be used for (live.md): on iOS the browser inside WeChat plays, but gives no camera or microphone.

/** Whether one can only listen in this browser, and speaks by opening the room in the system's own. */
export function listensOnly(userAgent: string): boolean {
  return (
    userAgent.includes("MicroMessenger") && /iPhone|iPad|iPod/.test(userAgent)
  );
}
