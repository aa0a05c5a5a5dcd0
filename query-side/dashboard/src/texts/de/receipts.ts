import type { receipts as english } from '../en/receipts';
import type { Words } from '../words';

export const receipts: Words<typeof english> = {
  title: 'Belege',
  none: 'Noch gibt es keinen Beleg: Jede Zahlung und jede Rückerstattung hat einen.',
  more: 'Mehr anzeigen',
  kinds: {
    receipt: 'Zahlungsbeleg',
    credit_note: 'Gutschrift',
    credit_note_reversal: 'Storno einer Gutschrift',
  },
  download: (label: string) => `${label} als PDF herunterladen`,
  saved: (name: string) => `${name} wurde gespeichert.`,
  billing: {
    title: 'Angaben auf Belegen',
    lead: 'Jede Zahlung und jede Rückerstattung hat einen nummerierten Beleg, auf dem das steht.',
    none: 'Belege zeigen den Namen der Konferenz und keine Steuer, bis Sie angeben, wer verkauft.',
    add: 'Angaben hinzufügen',
    change: 'Ändern',
    formLead: 'Das gilt für alles, was ab jetzt bezahlt wird. Ältere Belege bleiben, wie sie sind.',
    legalName: 'Rechtlicher Name',
    address: 'Anschrift',
    addressHint: 'Höchstens sechs Zeilen, wie auf einem Umschlag',
    taxId: 'Steuernummer',
    optional: 'Freiwillig, zum Beispiel eine USt-IdNr.',
    rate: 'Steuersatz in Prozent',
    rateHint: 'Er ist in den Preisen enthalten. Leer: keine Steuer.',
    noTax: 'Keine Steuer',
    prefix: 'Vorsatz der Nummern',
    prefixHint: 'Belege haben Nummern wie VORSATZ-000001',
    cancel: 'Abbrechen',
    save: 'Speichern',
    saved: 'Die Angaben wurden gespeichert.',
    errors: {
      legalName: {
        missing: 'Geben Sie den rechtlichen Namen ein.',
        wrong: 'Geben Sie den rechtlichen Namen ein.',
      },
      address: {
        missing: 'Geben Sie die Anschrift ein.',
        wrong: 'Geben Sie höchstens sechs Zeilen mit je 100 Zeichen ein.',
      },
      taxId: {
        missing: 'Geben Sie die Steuernummer ein.',
        wrong: 'Geben Sie die Steuernummer ein.',
      },
      rate: {
        missing: 'Geben Sie einen Satz ein.',
        wrong: 'Geben Sie eine Zahl von 0 bis 100 ein, zum Beispiel 19 oder 7,7.',
      },
      prefix: {
        missing: 'Geben Sie einen Vorsatz ein.',
        wrong: 'Höchstens 20 Großbuchstaben, Ziffern, Binde- und Schrägstriche.',
      },
    },
  },
};
