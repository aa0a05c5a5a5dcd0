import { LANGUAGE } from '../texts';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from '../texts/language';

/** A button for each other language: it reloads the page, which no mere choice may do. */
export function LanguageChoice() {
  return LANGUAGES.filter((one) => one !== LANGUAGE).map((one) => (
    <button key={one} type="button" className="link" lang={one} onClick={() => chooseLanguage(one)}>
      {LANGUAGE_NAMES[one]}
    </button>
  ));
}
