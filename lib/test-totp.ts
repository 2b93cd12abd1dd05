import { Secret, TOTP } from 'otpauth';

/** The code an app with this secret, in base 32 as it is typed, shows at an instant. */
export const codeAt = (typed: string, now: string): string =>
  new TOTP({ secret: Secret.fromBase32(typed) }).generate({ timestamp: Date.parse(now) });
