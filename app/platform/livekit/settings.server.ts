import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

/** What our own media server keeps between starts, in a file that only this user may read. */
export interface Settings {
  readonly key: string;
  readonly secret: string;
  /** signalling and API, TCP */
  readonly port: number;
  /** media over TCP, for networks without UDP */
  readonly tcpPort: number;
  /** media over UDP */
  readonly udpPort: number;
}

/** What the installation was told about its own media server. */
export interface ServerOptions {
  readonly webhookUrl: string;
  /** the address that browsers can reach for media; loopback when not told */
  readonly nodeIp?: string | undefined;
  readonly bindAddresses?: readonly string[];
  /** STUN servers near the users; LiveKit's default is abroad */
  readonly stunServers?: readonly string[];
}

/** The settings of this folder: keys as they were, ports as they were where they are still free (or `held` by our own server). */
export async function keptSettings(
  folder: string,
  held: boolean,
): Promise<Settings> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "settings.json");
  const before = await readSettings(file);
  if (before && held) return before;
  const settings: Settings = {
    key: before?.key ?? `JT${randomBytes(8).toString("hex")}`,
    secret: before?.secret ?? randomBytes(32).toString("base64url"),
    port: await freeTcpPort(before?.port),
    tcpPort: await freeTcpPort(before?.tcpPort),
    udpPort: await freeUdpPort(before?.udpPort),
  };
  await writePrivately(file, JSON.stringify(settings));
  return settings;
}

/** The server's configuration file. It is JSON, which YAML contains, so that no value can break out of its place. */
export function configText(settings: Settings, options: ServerOptions): string {
  const { key, secret, port, tcpPort, udpPort } = settings;
  return JSON.stringify(
    {
      port,
      bind_addresses: options.bindAddresses ?? ["127.0.0.1"],
      keys: { [key]: secret },
      rtc: {
        tcp_port: tcpPort,
        udp_port: udpPort,
        use_external_ip: false,
        node_ip: options.nodeIp ?? "127.0.0.1",
        ...(options.stunServers ? { stun_servers: options.stunServers } : {}),
      },
      // rooms exist because the app made them for a session, never because somebody knocked
      room: { auto_create: false, empty_timeout: 600, departure_timeout: 60 },
      webhook: { api_key: key, urls: [options.webhookUrl] },
      logging: { level: "info", pion_level: "error", json: true },
    },
    null,
    2,
  );
}

/** Writes a file that holds secrets, at once and for this user only. */
export async function writePrivately(
  path: string,
  text: string,
): Promise<void> {
  await writeFile(`${path}.tmp`, text, { mode: 0o600 });
  await rename(`${path}.tmp`, path);
}

async function readSettings(file: string): Promise<Settings | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Settings;
  } catch {
    return null; // none yet, or unreadable: new keys only end sessions that this server no longer knows anyway
  }
}

/** The wished port if it is free, else one that the system picks. */
async function freeTcpPort(wish = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () =>
      wish === 0
        ? reject(new Error("no free TCP port"))
        : resolve(freeTcpPort()),
    );
    probe.listen(wish, () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === "object" && address ? address.port : wish),
      );
    });
  });
}

async function freeUdpPort(wish = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createSocket("udp4");
    probe.once("error", () =>
      wish === 0
        ? reject(new Error("no free UDP port"))
        : resolve(freeUdpPort()),
    );
    probe.bind(wish, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
