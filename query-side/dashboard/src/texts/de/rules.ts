import type { Meanings } from '../meanings';

/** What a purchase refuses, by the code of the rule. */
export const rules: Meanings = {
  no_such_purchase: ['Diese Bestellung gibt es nicht.', 'Prüfen Sie die Nummer.'],
  purchase_exists: [
    'Diese Bestellung gibt es schon.',
    'Öffnen Sie sie, oder bestellen Sie unter einer anderen Nummer.',
  ],
  not_in_this_state: [
    'Im jetzigen Zustand der Bestellung geht das nicht.',
    'Die Bestellung sagt, was als Nächstes möglich ist.',
  ],
  product_not_offered: [
    'Die Konferenz bietet dieses Produkt nicht an.',
    'Wählen Sie ein anderes, oder bitten Sie die Organisation, es wieder anzubieten.',
  ],
  product_not_in_bulk: [
    'Dieses Produkt wird nicht in Mengen verkauft.',
    'Wählen Sie eines, dessen Mengenverkauf offen ist.',
  ],
  sponsor_unknown: [
    'Diesen Sponsor hat die Konferenz nicht.',
    'Nennen Sie einen Sponsor der Konferenz, oder keinen.',
  ],
  wrong_currency: [
    'Der Preis ist nicht in der Währung der Konferenz.',
    'Nennen Sie ihn in ihrer Währung.',
  ],
  price_not_listed: [
    'Wer kauft, zahlt den Listenpreis zu den üblichen Bedingungen.',
    'Lassen Sie den Preis weg, um ein Angebot zu bekommen, oder nennen Sie den Listenpreis ohne eigene Bedingungen.',
  ],
  terms_out_of_scope: [
    'Die Bedingungen nennen ein Produkt, das die Konferenz nicht anbietet.',
    'Nennen Sie nur Produkte dieser Konferenz.',
  ],
  amount_too_large: [
    'Der Betrag ist höher, als eine Zahlung sein kann: 99.999.999 kleinste Einheiten.',
    'Bestellen Sie weniger, oder teilen Sie die Bestellung.',
  ],
  amount_too_small: [
    'Der Betrag liegt unter der kleinsten Zahlung in dieser Währung.',
    'Bestellen Sie mehr, oder vereinbaren Sie Freikarten.',
  ],
  not_priced: ['Noch hat niemand einen Preis genannt.', 'Die Organisation setzt ihn zuerst.'],
  needs_approval: [
    'Diese Bestellung muss erst genehmigt werden.',
    'Bitten Sie die Organisation darum.',
  ],
  nothing_to_pay: [
    'Der Betrag ist null, es gibt nichts zu bezahlen.',
    'Genehmigen Sie die Bestellung, und erfüllen Sie sie ohne Zahlung.',
  ],
  not_paid: [
    'Die Bestellung ist nicht bezahlt.',
    'Beginnen Sie die Zahlung; danach werden die Codes erzeugt.',
  ],
  four_eyes: [
    'Niemand genehmigt die eigene Bestellung.',
    'Bitten Sie eine zweite Person der Organisation, oder nennen Sie einen Grund, den der Verlauf zeigt.',
  ],
  conference_closed: [
    'Die Konferenz verkauft nicht mehr.',
    'Bitten Sie die Organisation, den Verkauf wieder zu öffnen.',
  ],
  checkout_open: [
    'Eine Zahlung ist offen: sie kann jeden Moment eingehen.',
    'Brechen Sie die Bestellung ab, was die Zahlung zuerst beendet, oder warten Sie, bis sie abgelaufen ist.',
  ],
  cancellation_asked: [
    'Die Bestellung wird gerade abgebrochen: ihre Zahlung läuft gleich ab.',
    'Warten Sie einen Moment, und bestellen Sie dann neu.',
  ],
  funds_on_their_way: [
    'Es wurde bezahlt, und das Geld ist unterwegs.',
    'Warten Sie, bis es da ist, und erstatten Sie es dann.',
  ],
  under_review: [
    'Es kam Geld an, das nicht passt, und niemand hat darüber entschieden.',
    'Senden Sie es zurück, oder erledigen Sie die Prüfung, damit niemand zweimal zahlt.',
  ],
  session_not_known_yet: [
    'Die Zahlungssitzung ist noch nicht verzeichnet.',
    'Versuchen Sie es gleich noch einmal.',
  ],
  no_such_review: [
    'Hierzu wartet nichts auf eine Entscheidung.',
    'Die Bestellung nennt ihre offenen Prüfungen.',
  ],
  no_surplus: [
    'Hierzu ist kein überzähliges Geld vermerkt.',
    'Die Bestellung nennt, was zurückgesendet werden kann.',
  ],
  disputed: [
    'Die Zahlung ist angefochten: ihr Geld liegt bei der Bank.',
    'Beantworten Sie die Anfechtung bei Stripe; erstatten Sie, wenn sie gewonnen ist.',
  ],
  vouchers_not_live: [
    'Einige dieser Gutscheine gelten nicht mehr, oder sie gehören nicht zu dieser Bestellung.',
    'Nennen Sie gültige nach ihren Nummern, etwa 3,7-9.',
  ],
  vouchers_not_worth_it: [
    'Betrag und genannte Gutscheine passen nicht zusammen.',
    'Nennen Sie so viele, wie der Betrag bezahlt, oder lassen Sie eines von beiden weg.',
  ],
  vouchers_never_expire: [
    'Diese Gutscheine haben kein Ende.',
    'Es ist nichts zu tun: sie gelten schon.',
  ],
  voucher_void: [
    'Der Gutschein wurde für ungültig erklärt.',
    'Bitten Sie die Organisation um einen anderen.',
  ],
  voucher_revoked: ['Der Gutschein ging mit seinem Geld zurück.', 'Fragen Sie, wer ihn Ihnen gab.'],
  voucher_suspended: [
    'Der Gutschein ruht: sein Geld ist angefochten oder wird gerade erstattet.',
    'Versuchen Sie es später noch einmal.',
  ],
  voucher_not_yet_valid: [
    'Der Gutschein gilt noch nicht.',
    'Benutzen Sie ihn, wenn seine Zeit gekommen ist.',
  ],
  voucher_expired: [
    'Der Gutschein ist abgelaufen.',
    'Bitten Sie die Organisation, ihn zu verlängern.',
  ],
  voucher_used_up: ['Der Gutschein ist aufgebraucht.', 'Benutzen Sie einen anderen.'],
  voucher_in_other_currency: [
    'Der Gutschein ist einen Betrag in anderer Währung wert.',
    'Benutzen Sie ihn für eine Bestellung in seiner Währung.',
  ],
  nothing_covered: [
    'Der Gutschein deckt keines dieser Produkte.',
    'Benutzen Sie ihn für ein Produkt, das er deckt.',
  ],
  order_reference_taken: [
    'Dieselbe Bestellung hat den Gutschein mit anderen Positionen benutzt.',
    'Senden Sie die Positionen vom ersten Mal, oder nennen Sie eine andere Bestellung.',
  ],
  order_released: [
    'Diese Bestellung hat den Gutschein zurückgegeben.',
    'Nennen Sie eine andere, um ihn wieder zu benutzen.',
  ],
  no_such_redemption: [
    'Diese Bestellung hat den Gutschein nicht benutzt.',
    'Prüfen Sie die Nummer der Bestellung.',
  ],
  nothing_missing: [
    'Alle gekauften Gutscheine sind da.',
    'Erklären Sie zuerst die für ungültig, die zu ersetzen sind.',
  ],
  nothing_to_refund: [
    'Es wurde nichts bezahlt, also kann nichts zurückgehen.',
    'Eine Erstattung ist nicht nötig.',
  ],
  refund_too_large: [
    'Die Erstattung ist höher als der Rest der Zahlung.',
    'Erstatten Sie höchstens, was bezahlt und noch nicht zurückgesendet ist.',
  ],
  other_currency: [
    'Bezahlt wurde in einer anderen Währung.',
    'Nennen Sie den Betrag in der Währung der Bestellung.',
  ],
  not_yet_paid: [
    'Noch ist keine Zahlung verzeichnet.',
    'Versuchen Sie es nach der Zahlung noch einmal.',
  ],
};
