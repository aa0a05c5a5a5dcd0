import type { handOut as english } from '../en/handOut';
import type { Words } from '../words';
import { some } from './some';

export const handOut: Words<typeof english> = {
  title: 'Verteilen',
  lead: 'Geben Sie jeder Person einen Gutschein und senden Sie den Code per E-Mail. Adressen bleiben verschlüsselt, und Sie können sie löschen.',
  free: (count: number) => `${some(count, 'Gutschein ist', 'Gutscheine sind')} noch zu vergeben.`,
  statuses: {
    not_sent: 'Nicht gesendet',
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    redeemed: 'Eingelöst',
    failed: 'Fehlgeschlagen',
    bounced: 'Unzustellbar',
    taken_back: 'Zurückgenommen',
  },
  label: 'Vergebene Gutscheine nach Status',
  all: 'Alle',
  filter: 'Anzeigen',
  people: 'Personen aus einer Datei',
  peopleHint:
    'CSV (UTF-8) mit der Spalte email und, wenn Sie möchten, name; Kommas, Semikolons oder Tabulatoren; höchstens 10.000 Zeilen. Entweder werden alle übernommen oder keine.',
  upload: 'Gutscheine zuteilen',
  one: 'Eine Person hinzufügen',
  email: 'E-Mail',
  name: 'Name',
  nameHint: 'Falls bekannt',
  serial: 'Gutscheinnummer',
  serialHint: 'Leer: der nächste freie',
  add: 'Person hinzufügen',
  cancel: 'Abbrechen',
  missingFile: 'Wählen Sie zuerst eine Datei.',
  missingEmail: 'Geben Sie eine E-Mail-Adresse ein.',
  assigned: (assigned: number, already: number) =>
    [
      `${some(assigned, 'Person hat', 'Personen haben')} jetzt einen Gutschein.`,
      already > 0 && `${some(already, 'hatte', 'hatten')} schon einen und behalten ihn.`,
    ]
      .filter(Boolean)
      .join(' '),
  sendAll: (count: number) => `${some(count, 'Code', 'Codes')} senden`,
  remindAll: 'Alle erinnern, die nicht eingelöst haben',
  template: 'Brief bearbeiten',
  sendRecorded: 'Jedes Senden wird als Anzeigen der Codes festgehalten.',
  ordered: (ordered: number) => `${some(ordered, 'Brief ist', 'Briefe sind')} unterwegs.`,
  leftOut: (count: number) =>
    ` Ausgelassen: ${some(count, 'Person', 'Personen')}, kürzlich angeschrieben, gelöscht oder mit nicht nutzbarem Gutschein.`,
  none: 'Noch hat niemand einen Gutschein.',
  noneOf: 'Niemand hat diesen Status.',
  table: 'Vergebene Gutscheine in der Reihenfolge ihrer Zuteilung',
  columns: { voucher: 'Gutschein', person: 'Person', status: 'Status', actions: 'Aktionen' },
  nobody: { erased: 'Gelöschte Person', unreadable: 'Die Adresse lässt sich nicht öffnen' },
  hidden: 'Verborgen',
  nextTry: 'Nächster Versuch',
  reminded: 'Erinnert',
  more: 'Mehr anzeigen',
  mail: {
    unreachable:
      'Der Mailserver antwortet nicht. Die Briefe warten und gehen hinaus, sobald er wieder da ist.',
    not_configured:
      'Es ist kein Mailserver eingerichtet: Codes können zugeteilt, aber nicht gesendet werden.',
  },
  action: {
    send: 'Senden',
    remind: 'Erinnern',
    takeBack: 'Zurücknehmen',
    handOver: 'Jemand anderem geben',
    erase: 'Person löschen',
  },
  unusable: {
    used: 'Der Code wurde genutzt',
    used_up: 'Der Code ist aufgebraucht',
    expired: 'Der Gutschein ist abgelaufen',
    suspended:
      'Der Gutschein ruht: Über eine Rückerstattung oder Zahlungsanfechtung ist noch nicht entschieden',
    revoked: 'Der Gutschein wurde widerrufen: Das Geld ging zurück',
    voided: 'Der Gutschein wurde für ungültig erklärt',
  },
  noLetter: 'Es geht kein Brief hinaus.',
  history: 'Verlauf',
  historyOf: (serial: number) => `Verlauf von Gutschein ${serial}`,
  by: 'von',
  inOrder: 'in der Ticketbestellung',
  steps: {
    assigned: 'Zugeteilt',
    sent: 'Gesendet',
    reminded: 'Erinnert',
    failed: 'Aufgegeben',
    bounced: 'Kam zurück',
    taken_back: 'Zurückgenommen',
    handed_on: 'Jemand anderem gegeben',
    erased: 'Person gelöscht',
    redeemed: 'Eingelöst',
    released: 'Von der Ticketbestellung zurückgegeben',
  },
  menu: (serial: number) => `Was mit Gutschein ${serial} geschehen soll`,
  takeBackLead: (serial: number) => `Gutschein ${serial} gehört dieser Person dann nicht mehr.`,
  takeBackUnseen: 'Der Code wurde nie gesendet, der Gutschein ist also frei für jemand anderen.',
  takeBackSeen:
    'Der Code wurde gesendet: Er gilt für jeden, der ihn hat, bis Sie den Gutschein für ungültig erklären und ersetzen.',
  takenBack: 'Der Gutschein wurde zurückgenommen.',
  voidNow: (serial: number) =>
    `Um sicherzugehen, erklären Sie Gutschein ${serial} für ungültig und ersetzen Sie ihn: Der Veranstalter tut das oben unter „Gutscheine ungültig machen“ und „Ungültige Gutscheine ersetzen“.`,
  handOverLead: (serial: number) => `Gutschein ${serial} geht an jemand anderen.`,
  handOverSeen:
    'Der Code wurde gesendet, deshalb bekommt die andere Person einen anderen Gutschein.',
  handedOver: (serial: number) => `Die andere Person hat Gutschein ${serial}.`,
  eraseLead:
    'Adresse und Name werden für immer gelöscht. Dass der Gutschein vergeben wurde, bleibt bekannt.',
  wasErased: 'Die Person wurde gelöscht.',
  letter: {
    title: 'Der Brief',
    lead: 'Diese Worte gehen an alle, die auf dieser Konferenz einen Code bekommen.',
    subject: 'Betreff',
    text: 'Text',
    hint: 'Einfacher Text mit den Platzhaltern unten. {code} oder {link} muss darin stehen, im Betreff keiner von beiden.',
    placeholders: {
      name: 'Der Name der Person, oder „there“, wenn er nicht bekannt ist',
      conference: 'Der Name der Konferenz',
      product: 'Wofür der Gutschein gilt',
      sponsor: 'Wer die Gutscheine gekauft hat, ohne Sponsor die Konferenz',
      code: 'Der Code',
      link: 'Wo der Code eingelöst wird',
      validUntil: '„until 31 May 2027, 21:59 UTC“ oder „without an end“',
    },
    both: 'Er geht als reiner Text hinaus und mit denselben Worten als einfaches HTML.',
    preview: 'Vorschau',
    previewTitle: 'So bekäme ihn Ada Lovelace',
    save: 'Brief speichern',
    saved: 'Der Brief wurde gespeichert.',
  },
};
