/** `type` is the letter of a tar's header, `link` what a link leads to, `size` what the header claims. */
export type Member = { name: string; bytes: Buffer; type?: string; link?: string; size?: number };

const BLOCK = 512;
const padded = (length: number) => Math.ceil(length / BLOCK) * BLOCK;

/** What lies in a plain tar. */
export function membersOf(tar: Buffer): Member[] {
  const found: Member[] = [];
  for (let at = 0; tar[at]; ) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8);
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    found.push({ name, bytes: tar.subarray(at + BLOCK, at + BLOCK + size) });
    at += BLOCK + padded(size);
  }
  return found;
}

/** POSIX.1-1988, ustar. */
function header({ name, bytes, type = '0', link = '', size = bytes.length }: Member): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  block.write(name, 0);
  block.write(octal(0o600, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  block.write(' '.repeat(8), 148);
  block.write(type, 156);
  block.write(link, 157);
  block.write('ustar\x0000', 257);
  block.write(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      7,
    )} `,
    148,
  );
  return block;
}

/** A tar of these members, whatever they claim. */
export const tarOf = (members: readonly Member[]): Buffer =>
  Buffer.concat([
    ...members.flatMap((member) => [
      header(member),
      member.bytes,
      Buffer.alloc(padded(member.bytes.length) - member.bytes.length),
    ]),
    Buffer.alloc(2 * BLOCK),
  ]);
