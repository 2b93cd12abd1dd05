import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Nghị Trường';
const PERIOD_S = 30;

const totpOf = (secret: Buffer, label: string) =>
  // SHA-1, six digits, thirty seconds: what every authenticator app understands (RFC 6238).
  new TOTP({
    issuer: ISSUER,
    label,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
    period: PERIOD_S,
  });

/** What an authenticator app reads of a QR code, and the secret by itself to be typed. */
export function totpOffer(secret: Buffer, label: string): { address: string; typed: string } {
  const totp = totpOf(secret, label);
  return { address: totp.toString(), typed: totp.secret.base32 };
}

/** The time step whose code this is: the present one, or its neighbours, for a clock that is half a minute out; else `null`. */
export function stepOfCode(secret: Buffer, code: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}
