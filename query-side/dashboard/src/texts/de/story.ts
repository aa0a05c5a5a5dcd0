import type { story as english } from '../en/story';
import { isOne, type Words } from '../words';

/** Serials as the pages write them, with the noun that fits. */
const vouchers = (serials: string) => `${isOne(serials) ? 'Gutschein' : 'Gutscheine'} ${serials}`;

export const story: Words<typeof english> = {
  title: 'Zeitleiste',
  empty: 'Noch ist nichts geschehen.',
  actors: { stripe: 'Stripe', saga: 'Bulk Vouchers' },
  by: 'von',
  cause: 'Ursache',
  unknown: (type: string) => `Etwas, wofür diese Seite noch keine Worte hat (${type})`,
  created: 'Bestellung angefragt',
  revised: 'Preis festgelegt',
  approved: 'Genehmigt',
  approvedOwn: 'Selbst genehmigt',
  denied: 'Abgelehnt',
  cancelled: 'Storniert',
  callingOff: 'Stornierung angefragt',
  callingOffLead: 'Stripe schließt zuerst den offenen Bezahlvorgang.',
  checkoutRequested: (attempt: string) => `Bezahlvorgang angefragt (Versuch ${attempt})`,
  checkoutStarted: (attempt: string) => `Bezahlvorgang bei Stripe geöffnet (Versuch ${attempt})`,
  abandoned: (attempt: string) =>
    `Bezahlvorgang geschlossen, niemand kann ihn mehr bezahlen (Versuch ${attempt})`,
  paymentPending: 'Bestellung aufgegeben, Geld unterwegs',
  paymentReceived: (amount: string) => `Zahlung von ${amount} eingegangen`,
  fulfilled: (count: string) => `${count} Codes erstellt`,
  fulfilledOne: '1 Code erstellt',
  failed: (attempt: string) => `Versuch ${attempt} endete ohne Zahlung`,
  reasons: {
    checkout_refused: 'Stripe lehnte es ab, den Bezahlvorgang zu öffnen.',
    checkout_expired: 'Niemand hat bezahlt, bevor der Bezahlvorgang ablief.',
    payment_failed: 'Die Überweisung kam nicht an.',
  },
  refundRequested: (amount: string) => `Rückerstattung von ${amount} angefragt`,
  refundHolds: (serials: string) =>
    `Hält ${isOne(serials) ? 'den Gutschein' : 'die Gutscheine'} ${serials} zurück, bis Stripe geantwortet hat.`,
  refunded: (amount: string) => `${amount} erstattet`,
  refundRevoked: (serials: string) => `${vouchers(serials)} widerrufen.`,
  usedStay: (serials: string) =>
    `${vouchers(serials)} ${isOne(serials) ? 'wurde genutzt und bleibt' : 'wurden genutzt und bleiben'} genutzt.`,
  refundOutside: 'Im Dashboard von Stripe erstattet.',
  refundFailed: 'Die Rückerstattung hat nicht geklappt',
  bounced: (amount: string) => `Rückerstattung von ${amount} kam zurück`,
  bouncedBack: (serials: string) =>
    `${vouchers(serials)} ${isOne(serials) ? 'gilt' : 'gelten'} wieder.`,
  surplusRefunded: (amount: string) => `${amount} überzähliges Geld zurückgesendet`,
  surplusDisputes: {
    inquiry: (amount: string) => `Die Bank fragt nach ${amount} überzähligem Geld`,
    chargeback: (amount: string) => `Die Bank hat ${amount} überzähliges Geld zurückgeholt`,
  },
  surplusOutcomes: {
    won: (amount: string) =>
      `Zahlungsanfechtung gewonnen: ${amount} überzähliges Geld bleiben bei uns`,
    lost: (amount: string) => `Zahlungsanfechtung verloren: ${amount} überzähliges Geld sind fort`,
    inquiry_closed: (amount: string) =>
      `Die Rückfrage der Bank nach ${amount} überzähligem Geld ist erledigt`,
  },
  surplusEffect: 'Kein Code hängt davon ab.',
  disputes: {
    inquiry: (amount: string) => `Die Bank des Käufers fragt nach ${amount}`,
    chargeback: (amount: string) => `Die Bank des Käufers hat ${amount} zurückgeholt`,
  },
  disputeEffects: {
    inquiry: 'Die Codes gelten weiter.',
    chargeback: 'Die Codes ruhen, bis über die Zahlungsanfechtung entschieden ist.',
  },
  disputed: (amount: string) => `Zahlungsanfechtung über ${amount}`,
  outcomes: {
    won: (amount: string) => `Zahlungsanfechtung gewonnen: ${amount} bleiben bei uns`,
    lost: (amount: string) => `Zahlungsanfechtung verloren: ${amount} gingen zurück`,
    inquiry_closed: (amount: string) => `Die Rückfrage der Bank nach ${amount} ist erledigt`,
  },
  added: (count: string) => `${count} Gutscheine neu erstellt`,
  addedOne: '1 Gutschein neu erstellt',
  voided: (serials: string) => `Gutscheine ${serials} für ungültig erklärt`,
  voidedOne: (serial: string) => `Gutschein ${serial} für ungültig erklärt`,
  extended: (serials: string, until: string) => `${vouchers(serials)} bis ${until} verlängert`,
  redeemed: (serial: string, amount: string) => `Gutschein ${serial} genutzt, ${amount} Rabatt`,
  released: (serial: string) => `Gutschein ${serial} von der Ticketbestellung zurückgegeben`,
  items: (count: string) => `Für ${count} Artikel.`,
  resolved: 'Prüfung abgeschlossen',
  flagged: 'Zur Prüfung vorgemerkt',
  flags: {
    payment_mismatch: 'Die Zahlung passt nicht zur Bestellung.',
    paid_twice: 'Ein zweiter Bezahlvorgang dieser Bestellung wurde bezahlt.',
    paid_after_end: 'Geld kam an, nachdem die Bestellung beendet war.',
    refund_mismatch: 'Geld ging zurück, das nichts erklärt.',
    dispute_mismatch: 'Eine Zahlungsanfechtung passt nicht zu dieser Bestellung.',
  },
  expectedSeen: (expected: string, seen: string) => `Erwartet: ${expected}, gesehen: ${seen}.`,
  quantityAt: (quantity: string, price: string) => `${quantity} zu je ${price}`,
  noPrice: (quantity: string) => `${quantity}, Preis noch offen`,
  expires: (time: string) => `Offen bis ${time}.`,
  ids: {
    session: 'Sitzung',
    paymentIntent: 'Payment Intent',
    event: 'Ereignis',
    refund: 'Rückerstattung',
    ourRefund: 'Unsere Rückerstattung',
    object: 'Objekt',
    order: 'Ticketbestellung',
    dispute: 'Zahlungsanfechtung',
    request: 'Anfrage',
  },
  shown: (serials: string) => `Codes angezeigt: ${serials}`,
  nothing: 'keine',
  moreShown: 'Frühere Anzeigen von Codes',
};
