import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Conference } from '../api/types';
import { texts } from '../texts';
import { Field } from '../ui/Field';
import type { HistoryFilter } from './api';
import { AMOUNTS, type Form, filterOf, formOf, TIMES, WORDS } from './filter';
import { EVENT_TYPES, typeName } from './types';

const words = texts.history;

interface HistoryFiltersProps {
  readonly conference: Conference;
  readonly filter: HistoryFilter;
}

/** All that can be searched by; the address of the page holds it. */
export function HistoryFilters({ conference, filter }: HistoryFiltersProps) {
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const form = formOf(filter, conference.currency);

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Form;
    const { filter: asked, wrong: unread } = filterOf(typed, conference.currency);
    setWrong(unread);
    if (unread.length > 0) return;
    void navigate({ to: '/history', search: { conference: conference.id, ...asked } });
  }

  return (
    <form
      className="history-filters"
      aria-label={words.filter}
      key={JSON.stringify(form)}
      onSubmit={search}
    >
      <Field label={words.fields.type}>
        {(control) => (
          <select {...control} name="type" defaultValue={form.type ?? ''}>
            <option value="">{words.everyType}</option>
            {EVENT_TYPES.map((type) => (
              <option key={type} value={type}>
                {typeName(type)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {[...TIMES, ...WORDS, ...AMOUNTS].map((name) => (
        <Field
          key={name}
          label={words.fields[name]}
          error={wrong.includes(name) ? words.amountForm : undefined}
        >
          {(control) => (
            <input
              {...control}
              name={name}
              type={TIMES.some((time) => time === name) ? 'datetime-local' : 'text'}
              step={1}
              defaultValue={form[name]}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
      ))}
      <p className="history-ways">
        <button type="submit" className="button primary">
          {words.search}
        </button>
        {Object.keys(filter).length > 0 && (
          <Link className="button" to="/history" search={{ conference: conference.id }}>
            {words.clear}
          </Link>
        )}
      </p>
    </form>
  );
}
