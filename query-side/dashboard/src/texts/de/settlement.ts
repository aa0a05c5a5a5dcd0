import type { settlement as english } from '../en/settlement';
import type { Words } from '../words';

export const settlement: Words<typeof english> = {
  refund: {
    title: 'Rückerstattung',
    by: 'Was zurückgeht',
    byAmount: 'Ein Betrag',
    byVouchers: 'Der Preis bestimmter Gutscheine',
    amount: 'Betrag',
    all: (amount: string) => `Höchstens ${amount}`,
    effect: 'Was das bewirkt',
    deactivates: (n: string) => `Deaktiviert ${n} ungenutzte`,
    redeemedStay: (n: string) => `${n} eingelöste bleiben, und auch ihr Geld geht zurück`,
    refunds: (amount: string) => `erstattet ${amount}`,
    which: 'Codes, die nicht mehr gelten',
    left: 'Danach noch erstattbar',
    none: 'keine',
    waiting: 'Erscheint hier, sobald die Felder oben ausgefüllt sind.',
    highest:
      'Die mit den höchsten Nummern gehen zuerst. Eingelöste Codes werden nie zurückgenommen.',
    redeemed: 'Eingelöste Codes werden nie zurückgenommen.',
    invalid: (max: string) => `Ein Betrag über null, höchstens ${max}.`,
    submit: (amount: string) => `${amount} erstatten`,
  },
  serials: {
    label: 'Gutscheinnummern',
    hint: 'Zum Beispiel 3, 7-9.',
    all: 'Zum Beispiel 3, 7-9. Leer: alle Gutscheine.',
    invalid: 'Nummern und Bereiche, zum Beispiel 3, 7-9.',
    count: (n: string) => (n === '1' ? '1 Gutschein' : `${n} Gutscheine`),
  },
  choice: {
    only: 'Welche davon',
    named: 'Genau diese Nummern',
    kinds: {
      live: 'Die gültigen',
      unused: 'Die noch niemand genutzt hat',
      partly_used: 'Die teilweise genutzten',
    },
    endingBefore: 'Nur solche, die vorher ablaufen',
    endingHint: (zone: string) => `Freiwillig. In Ihrer Zeitzone: ${zone}.`,
    leftOut: 'Bleiben, wie sie sind',
    none: 'Keiner davon passt.',
  },
  extend: {
    title: 'Gutscheine verlängern',
    lead: 'Sie können länger genutzt werden, auch die abgelaufenen. Zeit wird nie weggenommen.',
    until: 'Neues Ende',
    untilHint: (zone: string) => `In Ihrer Zeitzone: ${zone}.`,
    invalid: 'Ein Tag und eine Uhrzeit.',
    gives: (what: string, until: string) => `Verlängert ${what} bis ${until}`,
    nothing: 'Diese enden ohnehin später.',
    submit: (what: string) => `${what} verlängern`,
  },
  void: {
    title: 'Gutscheine ungültig machen',
    lead: 'Ein ungültiger Code gilt nie wieder. Es fließt kein Geld; neue Codes können ihn ersetzen.',
    counting: 'Es wird gezählt, wie viele schon an Personen gesendet wurden …',
    reached: (n: string) =>
      `Codes, die schon an Personen gesendet wurden: ${n}. Sie gelten dann nicht mehr, und wir sagen niemandem Bescheid.`,
    stops: (what: string) => `Macht ${what} ungültig`,
    nothing: 'Diese sind schon ungültig.',
    live: 'Codes, die weiter gelten',
    paid: 'Dafür bezahlt und nicht zurückgesendet',
    submit: (what: string) => `${what} ungültig machen`,
  },
  money: {
    title: 'Geld',
    total: 'Summe',
    paid: 'Bezahlt',
    refunded: 'Erstattet',
    pending: 'Rückerstattung unterwegs',
    bounced: 'Zurückgekommene Rückerstattung',
    contested: 'Von der Bank einbehalten',
    lost: 'Durch Zahlungsanfechtung verloren',
    net: 'Behalten',
    unit: 'Stückpreis',
    split: (kept: string, back: string) => `${kept} behalten, ${back} fort`,
  },
  surplus: {
    title: 'Überzähliges Geld',
    lead: 'Es ist eingegangen, gehört aber zu keiner Bestellung. Kein Code hängt davon ab.',
    states: {
      held: 'Hier',
      refund_requested: 'Auf dem Rückweg',
      refunded: 'Zurückgesendet',
      disputed: 'Von der Bank einbehalten',
      lost: 'Von der Bank genommen',
    },
    stays: {
      disputed:
        'Die Bank behält es ein, bis über die Zahlungsanfechtung entschieden ist: Bis dahin kann es nicht zurückgesendet werden.',
      lost: 'Die Bank hat es genommen: Es ist nichts mehr da, was zurückgesendet werden könnte.',
    },
    reason: 'Überzähliges Geld, von der Seite der Bestellung aus zurückgesendet',
  },
  dispute: {
    title: 'Zahlungsanfechtungen',
    states: {
      open: 'Offen',
      won: 'Gewonnen',
      lost: 'Verloren',
      inquiry_closed: 'Erledigt',
    },
    stages: {
      inquiry: 'Rückfrage der Bank',
      chargeback: 'Rückbuchung',
    },
    means: {
      inquiry: 'Das Geld ist noch hier, und die Codes gelten. Antworten Sie der Bank in Stripe.',
      chargeback:
        'Die Bank behält das Geld ein, und alle Codes ruhen. Antworten Sie ihr in Stripe.',
      won: 'Das Geld bleibt hier, und die Codes gelten wieder.',
      lost: 'Das Geld ist fort und mit ihm die ungenutzten Codes, die es bezahlt hatte.',
      inquiry_closed: 'Das Geld blieb hier, und die Codes haben die ganze Zeit gegolten.',
    },
  },
  review: {
    title: 'In Prüfung',
    lead: 'Etwas an dem Geld passt nicht. Jemand muss es sich ansehen.',
  },
};
