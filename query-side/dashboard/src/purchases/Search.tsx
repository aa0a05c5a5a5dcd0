import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { ListSearch } from '../routes';
import { texts } from '../texts';
import { Field } from '../ui/Field';
import { localOf, pasted, searchOf } from './typed';

const words = texts.list;

/** What a list is searched by; a pasted id leads to its purchase at once. */
export function Search({ filter }: { readonly filter: ListSearch }) {
  const navigate = useNavigate();
  const { sponsor, product, from, until } = filter;

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const id = pasted(typed.text ?? '');
    if (id) void navigate({ to: '/purchases/$id', params: { id } });
    else void navigate({ to: '/purchases', search: searchOf(filter, typed) });
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
        <details open={Boolean(sponsor || product || from || until)}>
          <summary>{words.narrow}</summary>
          <div className="list-search-fields">
            {(['sponsor', 'product'] as const).map((name) => (
              <Field key={name} label={words.fields[name]}>
                {(control) => <input {...control} name={name} defaultValue={filter[name] ?? ''} />}
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
