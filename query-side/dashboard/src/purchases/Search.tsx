import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useClient } from '../api/context';
import { conferencesQuery } from '../api/queries';
import { typed as money } from '../format/money';
import type { ListSearch } from '../routes';
import { texts } from '../texts';
import { Field } from '../ui/Field';
import { AMOUNTS, amountsOf, currencyOf, localOf, pasted, searchOf } from './typed';

const words = texts.list;

/** What a list is searched by; a pasted id leads to its purchase at once. */
export function Search({ filter }: { readonly filter: ListSearch }) {
  const navigate = useNavigate();
  const { sponsor, product, least, most, from, until } = filter;
  const conferences = useQuery(conferencesQuery(useClient())).data ?? [];
  const currency = currencyOf(conferences, filter.conference);
  const [wrong, setWrong] = useState<readonly string[]>([]);

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const id = pasted(typed.text ?? '');
    if (id) return void navigate({ to: '/purchases/$id', params: { id } });
    const amounts = amountsOf(typed, currency);
    setWrong(amounts.wrong);
    if (amounts.wrong.length > 0) return;
    void navigate({ to: '/purchases', search: searchOf(filter, amounts.read) });
  }

  return (
    <search>
      <form className="list-search" onSubmit={search}>
        <div className="list-search-line">
          <input
            type="search"
            name="text"
            maxLength={200}
            aria-label={words.search}
            placeholder={words.searchHint}
            defaultValue={filter.text ?? ''}
          />
          <button type="submit" className="button">
            {words.find}
          </button>
        </div>
        <details open={Boolean(sponsor || product || least || most || from || until)}>
          <summary>{words.narrow}</summary>
          <div className="list-search-fields">
            {(['sponsor', 'product'] as const).map((name) => (
              <Field key={name} label={words.fields[name]}>
                {(control) => <input {...control} name={name} defaultValue={filter[name] ?? ''} />}
              </Field>
            ))}
            {currency &&
              AMOUNTS.map((name) => (
                <Field
                  key={name}
                  label={`${words.fields[name]} (${currency})`}
                  error={wrong.includes(name) ? words.wrongAmount(currency) : undefined}
                >
                  {(control) => (
                    <input
                      {...control}
                      inputMode="decimal"
                      name={name}
                      defaultValue={
                        filter[name] ? money({ amount: Number(filter[name]), currency }) : ''
                      }
                    />
                  )}
                </Field>
              ))}
            {(['from', 'until'] as const).map((name) => (
              <Field key={name} label={words.fields[name]}>
                {(control) => (
                  <input
                    {...control}
                    type="datetime-local"
                    name={name}
                    defaultValue={localOf(filter[name])}
                  />
                )}
              </Field>
            ))}
            <button type="submit" className="button">
              {words.apply}
            </button>
          </div>
        </details>
      </form>
    </search>
  );
}
