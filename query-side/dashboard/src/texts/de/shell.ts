import type { shell as english } from '../en/shell';
import type { Words } from '../words';

export const shell: Words<typeof english> = {
  product: 'Bulk Vouchers',
  skip: 'Zum Inhalt springen',
  landing: {
    title: 'Gutscheincodes in großer Stückzahl.',
    lead: 'Eine Bestellung, eine Zahlung, so viele Codes, wie Ihre Gäste brauchen.',
    signIn: 'Anmelden',
    go: 'Zu Ihren Bestellungen',
    steps: [
      ['Anfragen', 'Ein Sponsor nennt ein Produkt und eine Anzahl.'],
      ['Einigen', 'Der Veranstalter legt den Preis fest und genehmigt.'],
      ['Bezahlen', 'Bezahlt wird bei Stripe, genau einmal.'],
      ['Verteilen', 'Die Codes sind da, sobald das Geld da ist.'],
    ],
  },
  nav: {
    label: 'Hauptmenü',
    purchases: 'Bestellungen',
    create: 'Neue Bestellung',
    money: 'Geld',
    history: 'Verlauf',
    proofs: 'Nachweise',
    webhooks: 'Webhooks',
    operations: 'Betrieb',
  },
  user: { signOut: 'Abmelden' },
  theme: { label: 'Farbschema', system: 'System', light: 'Hell', dark: 'Dunkel' },
  live: {
    connecting: 'Verbindet',
    live: 'Live',
    catching_up: 'Holt auf',
    offline: 'Keine Verbindung',
    behind: (seconds: string) =>
      seconds === '1' ? '1 Sekunde zurück' : `${seconds} Sekunden zurück`,
    hint: {
      connecting: 'Der Strom der Änderungen wird geöffnet.',
      live: 'Änderungen erscheinen hier, sobald sie geschehen.',
      catching_up: 'Was versäumt wurde, ist unterwegs.',
      behind: 'Die Verbindung ging verloren. Was versäumt wurde, kommt, sobald sie wieder da ist.',
    },
  },
  signedIn: {
    close: 'Sie sind angemeldet. Dieses Fenster kann geschlossen werden.',
    failed: 'Die Anmeldung hat nicht geklappt',
    detail: (reason: string) => `Der Anmeldedienst oder diese Seite meldete: ${reason}.`,
    again: 'Noch einmal versuchen',
  },
  ended: {
    title: 'Bitte melden Sie sich neu an',
    lead: 'Ihre Sitzung ist zu Ende. Diese Seite bleibt, wie sie ist: Was Sie eingegeben haben, geht nicht verloren.',
    action: 'Anmelden',
    later:
      'Ihre Sitzung ist zu Ende. Nichts ging verloren; was Sie anfordern, wartet, bis Sie sich anmelden.',
    blocked:
      'Das Anmeldefenster wurde blockiert. Erlauben Sie Fenster für diese Seite und versuchen Sie es noch einmal.',
  },
  redeem: {
    title: 'Ihr Gutscheincode',
    lead: 'Geben Sie diesen Code im Shop der Konferenz ein. Er gilt für jeden, der ihn hat.',
    none: 'In diesem Link ist kein Code',
    noneLead: 'Öffnen Sie den Link so, wie Sie ihn bekommen haben, mit allem hinter dem #.',
    standIn: 'Diese Seite vertritt den Shop, bis die Adresse eines Shops eingetragen ist.',
  },
  notFound: {
    title: 'Hier ist nichts',
    lead: 'Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen.',
    back: 'Zurück zu den Bestellungen',
  },
  trouble: {
    title: 'Das hat nicht geklappt',
    unreachable:
      'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    forbidden: 'Ihre Rolle erlaubt das nicht.',
    unauthenticated: 'Sie sind nicht angemeldet.',
    missing: 'Das gibt es nicht, oder Sie dürfen es nicht sehen.',
    stale:
      'Es hat sich inzwischen geändert. Sehen Sie es an und versuchen Sie es dann noch einmal.',
    stripe:
      'Stripe antwortet gerade nicht. Es wurde nichts abgebucht; Sie können es gefahrlos noch einmal versuchen.',
    brokenOff: 'Die Datei brach unterwegs ab und wurde verworfen. Versuchen Sie es noch einmal.',
    broken: 'Bei uns ist etwas kaputtgegangen. Sie können es gefahrlos noch einmal versuchen.',
    crash: 'Diese Seite ist kaputtgegangen. Neu laden kann helfen.',
    retry: 'Noch einmal versuchen',
    requestId: 'Anfrage',
  },
  copy: { action: 'Kopieren', done: 'Kopiert', failed: 'Bitte von Hand kopieren' },
  close: 'Schließen',
  keep: 'Zurück',
  loading: 'Lädt',
};
