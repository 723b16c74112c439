// A WebM file of still pictures, written by hand: no encoder is needed to show one picture after another. Matroska's
// elements are an id, a length and a content (RFC 9559); a cluster holds one picture, and the cues say where each lies.

type Size = { width: number; height: number };

const everySeconds = 15;

/** A silent film of `seconds`: the pictures (key frames of VP8) in turn, each for the same time. */
export function stillFilm(
  pictures: readonly Uint8Array[],
  seconds: number,
  size: Size,
): Buffer {
  const shown = Array.from(
    { length: Math.ceil(seconds / everySeconds) },
    (_, nth) => {
      const time = nth * everySeconds;
      const picture =
        pictures[Math.floor((time * pictures.length) / seconds)] ??
        new Uint8Array();
      return { time, bytes: cluster(time * 1000, picture) };
    },
  );
  const before = [info(seconds), tracks(size)];
  // The positions are of eight bytes each, so the cues are as long whatever they say.
  const empty = cues(shown.map(({ time }) => [time, 0]));
  let at = Buffer.concat([...before, empty]).length;
  const found = shown.map(({ time, bytes }): [number, number] => {
    const here = at;
    at += bytes.length;
    return [time, here];
  });
  return Buffer.concat([
    element(
      0x1a45dfa3,
      text(0x4282, "webm"),
      whole(0x4287, 2),
      whole(0x4285, 2),
    ),
    element(
      0x18538067,
      ...before,
      cues(found),
      ...shown.map(({ bytes }) => bytes),
    ),
  ]);
}

function info(seconds: number): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(seconds * 1000);
  return element(
    0x1549a966,
    whole(0x2ad7b1, 1_000_000),
    element(0x4489, duration),
    text(0x4d80, "jiangtang"),
    text(0x5741, "jiangtang"),
  );
}

function tracks({ width, height }: Size): Buffer {
  return element(
    0x1654ae6b,
    element(
      0xae,
      whole(0xd7, 1),
      whole(0x73c5, 1),
      whole(0x83, 1),
      text(0x86, "V_VP8"),
      element(0xe0, whole(0xb0, width), whole(0xba, height)),
    ),
  );
}

function cues(found: readonly (readonly [number, number])[]): Buffer {
  return element(
    0x1c53bb6b,
    ...found.map(([time, position]) =>
      element(
        0xbb,
        whole(0xb3, time * 1000),
        element(0xb7, whole(0xf7, 1), whole(0xf1, position)),
      ),
    ),
  );
}

function cluster(milliseconds: number, picture: Uint8Array): Buffer {
  // Of track 1, at the cluster's own time, a key frame.
  const head = Buffer.from([0x81, 0, 0, 0x80]);
  return element(
    0x1f43b675,
    whole(0xe7, milliseconds),
    element(0xa3, head, picture),
  );
}

/** An id, a length of eight bytes, and what is in it. */
function element(id: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  const name = Buffer.from(id.toString(16), "hex");
  return Buffer.concat([name, length, body]);
}

function whole(id: number, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return element(id, bytes);
}

function text(id: number, value: string): Buffer {
  return element(id, Buffer.from(value));
}
