import type { rebuilds as english } from '../en/rebuilds';
import type { Words } from '../words';

export const rebuilds: Words<typeof english> = {
  title: 'Neuaufbau',
  lead: 'Alles, was gezeigt wird, ist aus Ereignissen gemacht und lässt sich noch einmal daraus machen: neben dem, was live ist, und Zeile für Zeile damit verglichen. Dabei wird keine Mail gesendet und nichts abgebucht.',
  source: 'Gemacht aus',
  sources: { history: 'dem aufbewahrten Verlauf', topics: 'Kafka', store: 'dem Ereignisspeicher' },
  view: 'Was',
  everything: 'Alle Sichten',
  rehearse: 'Proben',
  replace: 'Neu aufbauen und umschalten',
  replaceTitle: 'Die neuen Tabellen an die Stelle der jetzigen setzen?',
  replaceLead:
    'Was dann abweicht, ist das, was die Ereignisse sagen. In den letzten Sekunden wird nichts Neues gezeigt.',
  list: 'Neuaufbauten, der letzte zuerst',
  empty: 'Noch wurde nichts neu aufgebaut',
  emptyLead: 'Eine Probe vergleicht und ändert nichts.',
  purposes: { rehearsal: 'Probe', switch: 'Neuaufbau mit Umschalten' },
  states: {
    running: 'Läuft',
    paused: 'Pausiert',
    cancelled: 'Abgebrochen',
    finished: 'Fertig',
    failed: 'Nicht zu Ende gekommen',
  },
  progress: (done: string, total: string) => `${done} von ${total} Ereignissen`,
  rate: (facts: string) => `${facts} pro Sekunde`,
  left: (seconds: string) => `noch ${seconds} s`,
  pause: 'Pausieren',
  resume: 'Fortsetzen',
  cancel: 'Abbrechen',
  identical: 'Gleich, Byte für Byte',
  differ: (rows: string) => (rows === '1' ? '1 Zeile weicht ab' : `${rows} Zeilen weichen ab`),
  rows: 'Zeilen anzeigen',
  sides: { live: 'nur live', rebuilt: 'nur neu aufgebaut' },
};
