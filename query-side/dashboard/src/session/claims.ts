/** Who looks at the pages. What she may really do is decided by the services. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly conferences: readonly string[];
  readonly sponsors: readonly string[];
}

export type Claims = Readonly<Record<string, unknown>>;

/** The claims of a JWT that came straight from the token endpoint; its signature is not checked. */
export function claimsOf(jwt: string): Claims {
  const [, payload = ''] = jwt.split('.');
  const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** OpenID Connect Core 3.1.3.7: what has to hold before an ID token is believed. */
export function flawOf(
  claims: Claims,
  expected: { issuer: string; clientId: string; nonce: string },
  now: number,
): string | undefined {
  const audience = [claims.aud].flat();
  if (claims.iss !== expected.issuer) return 'issuer';
  if (!audience.includes(expected.clientId)) return 'audience';
  if (audience.length > 1 && claims.azp !== expected.clientId) return 'authorized party';
  if (claims.nonce !== expected.nonce) return 'nonce';
  if (typeof claims.exp !== 'number' || claims.exp * 1000 <= now) return 'expiry';
  return undefined;
}

export function viewerOf(claims: Claims): Viewer {
  const id = String(claims.sub);
  return {
    id,
    name: typeof claims.name === 'string' ? claims.name : id,
    roles: words(claims.roles),
    conferences: words(claims.conferences),
    sponsors: words(claims.sponsors),
  };
}

/** Organizers and buyers ask for vouchers; the others look on. */
export const mayRequest = ({ roles }: Viewer) =>
  roles.includes('organizer') || roles.includes('buyer');

/** What a conference does and who is told of it is up to its organizers. */
export const mayOrganize = ({ roles }: Viewer) => roles.includes('organizer');

/** The inbox of webhooks and the calls to Stripe are an operator's. */
export const mayOperate = ({ roles }: Viewer) => roles.includes('operator');

/** Who answers for the money of a conference. */
export const maySeeMoney = ({ roles }: Viewer) =>
  ['finance', 'organizer', 'auditor'].some((role) => roles.includes(role));

/** Who may search everything that happened. */
export const mayAudit = ({ roles }: Viewer) =>
  ['finance', 'auditor'].some((role) => roles.includes(role));

/** Who sees what is signed, and has it verified. */
export const mayProve = ({ roles }: Viewer) =>
  ['auditor', 'operator'].some((role) => roles.includes(role));

/** Who takes events with their proofs away. */
export const mayTakeAway = ({ roles }: Viewer) => roles.includes('auditor');

/** Who is told to whom codes were shown. */
export const maySeeReveals = ({ roles }: Viewer) =>
  ['organizer', 'auditor'].some((role) => roles.includes(role));

/** Comparing with Stripe is asked for by finance alone. */
export const mayReconcile = ({ roles }: Viewer) => roles.includes('finance');

function words(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((word) => typeof word === 'string') : [];
}
