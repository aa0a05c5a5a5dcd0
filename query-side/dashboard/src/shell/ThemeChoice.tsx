import { useState } from 'react';
import { texts } from '../texts';
import { chooseTheme, currentTheme, THEMES, type Theme } from './theme';

export function ThemeChoice() {
  const [theme, setTheme] = useState(currentTheme);
  function choose(next: Theme) {
    chooseTheme(next);
    setTheme(next);
  }
  return (
    <fieldset className="themes">
      <legend className="unseen">{texts.theme.label}</legend>
      {THEMES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="theme"
            value={one}
            checked={theme === one}
            onChange={() => choose(one)}
          />
          <span>{texts.theme[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
