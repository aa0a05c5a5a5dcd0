import type { Purchase } from '../api/types';
import type { Viewer } from '../session/claims';

/** For tests: Acme's ten codes of Corporate. */
export const acme: Purchase = {
  id: 'bp_019303f2a1b47c3d8e5f60718293a4b5',
  conference: { id: 'pytest-2027', name: 'PyTest 2027' },
  sponsor: { id: 'acme-corp', name: 'Acme Corp' },
  products: [{ id: 'corporate', name: 'Corporate' }],
  quantity: 10,
  unitPrice: { amount: 8950, currency: 'USD' },
  total: { amount: 89500, currency: 'USD' },
  description: 'Gold sponsorship',
  status: 'pending',
  requestedBy: 'buyer',
  vouchers: {
    live: 0,
    usedUp: 0,
    expired: 0,
    suspended: 0,
    revoked: 0,
    voided: 0,
    redeemed: 0,
    uses: 0,
    left: 0,
    endingIn7Days: 0,
    endingIn30Days: 0,
  },
  terms: {
    discount: { kind: 'complimentary' },
    maxUses: 1,
    hiddenTickets: 'hidden',
    products: ['corporate'],
  },
  refunds: [],
  surplus: [],
  disputes: [],
  reviews: [],
  createdAt: '2026-11-23T10:00:00Z',
  updatedAt: '2026-11-23T10:00:00Z',
  version: 1,
};

export const organizer: Viewer = {
  id: 'organizer',
  name: 'Olga',
  roles: ['organizer'],
  conferences: ['pytest-2027'],
  sponsors: [],
};

export const buyer: Viewer = {
  id: 'buyer',
  name: 'Ben',
  roles: ['buyer'],
  conferences: [],
  sponsors: ['pytest-2027/acme-corp'],
};

export const operator: Viewer = { ...organizer, id: 'operator', name: 'Otto', roles: ['operator'] };

export const finance: Viewer = { ...organizer, id: 'finance', name: 'Fay', roles: ['finance'] };
