import type { Meanings } from '../meanings';

/** What can be wrong with a request, by the code of the service. */
export const problems: Meanings = {
  malformed_request: ['Die Anfrage ist nicht lesbar.', 'Laden Sie die Seite neu.'],
  bad_request: ['Die Anfrage ist nicht lesbar.', 'Laden Sie die Seite neu.'],
  malformed_json: ['Die Anfrage ist nicht lesbar.', 'Laden Sie die Seite neu.'],
  idempotency_key_required: [
    'Diese Anfrage bewegt Geld und muss sicher wiederholbar sein.',
    'Senden Sie einen eigenen Idempotency-Key mit.',
  ],
  malformed_idempotency_key: ['Der Idempotency-Key ist unbrauchbar.', 'Benutzen Sie eine UUID.'],
  idempotency_key_in_use: [
    'An derselben Anfrage wird noch gearbeitet.',
    'Warten Sie einen Moment.',
  ],
  idempotency_key_reused: [
    'Dieser Idempotency-Key gehört zu einer anderen Anfrage.',
    'Benutzen Sie einen neuen.',
  ],
  bad_signature: [
    'Die Unterschrift von Stripe passt nicht.',
    'Prüfen Sie das Webhook-Geheimnis der Konferenz und die Uhr des Rechners.',
  ],
  malformed_event: ['Das ist kein Ereignis von Stripe.', 'Senden Sie nur Webhook-Ereignisse.'],
  unauthenticated: ['Sie sind nicht angemeldet.', 'Melden Sie sich neu an.'],
  forbidden: ['Ihre Rolle erlaubt das nicht.', 'Bitten Sie jemanden, dessen Rolle es erlaubt.'],
  foreign_origin: [
    'Eine fremde Seite hat in Ihrem Namen gefragt.',
    'Öffnen Sie die Seiten dieses Hauses.',
  ],
  not_found: ['Hier gibt es nichts, oder es gehört jemand anderem.', 'Prüfen Sie die Nummer.'],
  unknown_purchase: [
    'Diese Bestellung gibt es nicht, oder sie gehört jemand anderem.',
    'Prüfen Sie die Nummer und als wer Sie angemeldet sind.',
  ],
  unknown_conference: [
    'Diese Konferenz gibt es nicht, oder sie gehört jemand anderem.',
    'Prüfen Sie ihren Namen und als wer Sie angemeldet sind.',
  ],
  not_of_this_purchase: [
    'Das ist kein Code dieser Bestellung.',
    'Versuchen Sie es bei Ihren anderen.',
  ],
  unknown_checkpoint: ['Diesen Prüfpunkt gibt es nicht.', 'Nehmen Sie einen aus der Liste.'],
  unknown_event: [
    'An dieser Stelle steht kein Ereignis.',
    'Nehmen Sie die Stelle eines Ereignisses.',
  ],
  unknown_webhook: [
    'Von diesem Ereignis hat Stripe dieser Konferenz nie erzählt.',
    'Vergleichen Sie Konferenz und Nummer mit der Liste.',
  ],
  before_first_event: [
    'Zu dieser Zeit gab es das noch nicht.',
    'Wählen Sie einen Zeitpunkt ab dem ersten Ereignis.',
  ],
  body_too_slow: [
    'Die Anfrage kam nicht rechtzeitig oder nicht ganz an.',
    'Versuchen Sie es gleich noch einmal.',
  ],
  method_not_allowed: ['Das geht unter dieser Adresse nicht.', 'Laden Sie die Seite neu.'],
  not_acceptable: ['In dieser Form gibt es keine Antwort.', 'Wählen Sie eine andere Form.'],
  conference_exists: [
    'Eine Konferenz mit diesem Namen gibt es schon.',
    'Wählen Sie einen anderen.',
  ],
  no_stripe_account: [
    'Die Konferenz kann noch nicht bezahlt werden: kein Stripe-Konto ist verbunden.',
    'Die Organisation verbindet eines.',
  ],
  not_covered: ['Der Prüfpunkt endet vor diesem Ereignis.', 'Nehmen Sie einen späteren.'],
  stripe_account_in_use: [
    'Der Schlüssel gehört zu einem anderen Stripe-Konto, und beim verbundenen kann sich noch etwas bewegen.',
    'Warten Sie, bis offene Zahlungen und Erstattungen beendet sind, oder nehmen Sie einen Schlüssel des verbundenen Kontos.',
  ],
  stripe_key_refused: [
    'Stripe nimmt diesen Schlüssel nicht an.',
    'Kopieren Sie ihn noch einmal aus Stripe.',
  ],
  checkout_refused: [
    'Stripe hat für diese Bestellung keine Zahlung eröffnet.',
    'Die Organisation prüft ihr Stripe-Konto; versuchen Sie es dann noch einmal.',
  ],
  checkout_over: [
    'Die Zahlung war vorbei, während sie eröffnet wurde.',
    'Die Bestellung sagt, was aus ihr geworden ist.',
  ],
  version_conflict: [
    'Es hat sich inzwischen geändert.',
    'Sehen Sie es sich an, und entscheiden Sie neu.',
  ],
  body_too_large: ['Das ist mehr, als auf einmal gelesen wird.', 'Senden Sie weniger auf einmal.'],
  unsupported_media_type: [
    'Diese Form wird nicht gelesen.',
    'Senden Sie die Form, die dort steht.',
  ],
  unknown_field: ['Die Anfrage nennt ein Feld, das es nicht gibt.', 'Laden Sie die Seite neu.'],
  missing_field: ['Ein nötiges Feld fehlt.', 'Ergänzen Sie es.'],
  wrong_type: [
    'Ein Feld hat einen Wert, der nicht erlaubt ist.',
    'Berichtigen Sie das genannte Feld.',
  ],
  invalid_value: ['Ein Wert kann nie richtig sein.', 'Berichtigen Sie das genannte Feld.'],
  invalid_body: ['Ein Wert kann nie richtig sein.', 'Berichtigen Sie das genannte Feld.'],
  invalid_parameter: ['Ein Teil der Adresse ist nicht richtig.', 'Setzen Sie die Filter zurück.'],
  invalid_cursor: ['Diese Stelle der Liste gibt es nicht.', 'Beginnen Sie die Liste von vorn.'],
  invalid_rows: [
    'Die Datei ist nicht wie beschrieben.',
    'Berichtigen Sie die Zeilen, und senden Sie die ganze Datei.',
  ],
  hand_out_refused: ['Im jetzigen Zustand der Ausgabe geht das nicht.', 'Laden Sie die Seite neu.'],
  not_enough_vouchers: [
    'Es sind mehr Personen als freie Gutscheine.',
    'Vergeben Sie weniger, oder nehmen Sie welche zurück.',
  ],
  voucher_not_free: [
    'Dieser Gutschein kann nicht vergeben werden.',
    'Lassen Sie die Nummer weg: der nächste freie wird genommen.',
  ],
  rebuild_refused: [
    'Im jetzigen Zustand des Neuaufbaus geht das nicht.',
    'Laden Sie die Seite neu.',
  ],
  webhook_refused: ['Im jetzigen Zustand des Webhooks geht das nicht.', 'Laden Sie die Seite neu.'],
  voucher_not_usable: [
    'Dieser Code kann hier jetzt nicht benutzt werden.',
    'Prüfen Sie den Code, oder fragen Sie, wer ihn Ihnen gab.',
  ],
  mistyped_code: [
    'Der Code ist vertippt.',
    'Vergleichen Sie ihn Zeichen für Zeichen; Leerzeichen, Striche und Groß oder Klein sind gleich.',
  ],
  too_many_misses: [
    'Von hier kamen zu viele Codes, die nicht benutzt werden können.',
    'Warten Sie eine Weile.',
  ],
  if_match_required: [
    'Es muss dabeistehen, auf welchem Stand das entschieden wurde.',
    'Laden Sie die Seite neu.',
  ],
  internal_error: [
    'Bei uns ist etwas kaputt; ob es gewirkt hat, ist unbekannt.',
    'Wiederholen Sie es: nichts geschieht zweimal. Bleibt es so, nennen Sie die Nummer der Anfrage.',
  ],
  history_distrusted: [
    'Der Verlauf ist nicht der, der unterschrieben wurde.',
    'Sagen Sie es dem Betrieb sofort.',
  ],
  stripe_unavailable: [
    'Stripe antwortet gerade nicht. Nichts ist verloren, und nichts geschieht zweimal.',
    'Versuchen Sie es gleich noch einmal.',
  ],
  identity_unavailable: [
    'Die Anmeldung ist gerade nicht erreichbar.',
    'Versuchen Sie es gleich noch einmal.',
  ],
  code_clash: [
    'Neue Codes trafen immer wieder auf vorhandene; keiner wurde gespeichert.',
    'Wiederholen Sie es: andere Codes werden gezogen.',
  ],
  contended: [
    'Hier geschah zu viel zur selben Zeit; hiervon wurde nichts getan.',
    'Versuchen Sie es gleich noch einmal.',
  ],
  storage_unavailable: [
    'Die Datenbank ist nicht erreichbar; ob es gewirkt hat, ist unbekannt.',
    'Wiederholen Sie es: nichts geschieht zweimal.',
  ],
  not_yet_visible: ['Dieser Stand ist noch nicht zu sehen.', 'Warten Sie ein paar Sekunden.'],
  codes_unavailable: [
    'Die Codes können gerade nicht errechnet werden.',
    'Bitten Sie den Betrieb, den Schlüssel wiederherzustellen.',
  ],
  unavailable: ['Der Dienst kann gerade nicht antworten.', 'Versuchen Sie es gleich noch einmal.'],
  store_not_configured: [
    'Wo der Ereignisspeicher ist, weiß dieser Dienst nicht.',
    'Bauen Sie aus dem Verlauf oder aus Kafka auf, oder bitten Sie den Betrieb, ihn anzugeben.',
  ],
  mail_not_configured: [
    'Es gibt keinen Mailserver zum Senden.',
    'Bitten Sie den Betrieb, einen einzurichten.',
  ],
};
