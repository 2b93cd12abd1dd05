import 'server-only';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointFault, fingerprintOf } from './checkpoint-file';

/** The key that signs a council's checkpoints. */
export type SigningKey = {
  readonly privateKey: KeyObject;
  readonly fingerprint: string;
  /** Where the public key lies, to be handed to a witness. */
  readonly publicPath: string;
};

/**
 * The key that lies in `folder`, made there at its first use: readable by its owner alone, and in no backup.
 *
 * @throws {CheckpointFault} when the file there is no Ed25519 key.
 */
export function signingKey(folder: string): SigningKey {
  const [path, publicPath] = [join(folder, 'checkpoint-key.pem'), join(folder, 'checkpoint-key.pub.pem')];
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    // Who comes second in the same instant finds a key there and is refused, rather than signing with one that is lost.
    writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  }
  const privateKey = readPrivateKey(path);
  const publicKey = createPublicKey(privateKey);
  writeFileSync(publicPath, publicKey.export({ format: 'pem', type: 'spki' }), { mode: 0o644 });
  return { privateKey, fingerprint: fingerprintOf(publicKey), publicPath };
}

/** Puts the present key aside under its fingerprint, so that the next checkpoint is signed with a new one. */
export function retireKey(folder: string): void {
  const path = join(folder, 'checkpoint-key.pem');
  if (!existsSync(path)) return;
  const print = fingerprintOf(createPublicKey(readPrivateKey(path))).slice(0, 16);
  renameSync(path, join(folder, `checkpoint-key-${print}.pem`));
}

function readPrivateKey(path: string): KeyObject {
  const pem = readFileSync(path);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, like a key of another kind.
  }
  throw new CheckpointFault(`khóa ký ${path} không đọc được: chuyển tệp ấy đi nơi khác để lập khóa mới.`);
}
