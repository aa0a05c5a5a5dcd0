import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useClient } from '../api/context';
import { byField, ProblemError } from '../api/problem';
import { conferencesQuery } from '../api/queries';
import type { Conference } from '../api/types';
import { useCommand } from '../api/useCommand';
import { useViewer } from '../session/context';
import { texts } from '../texts';
import { BackIcon } from '../ui/icons';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import { useTitle } from '../ui/useTitle';
import { OrderFields } from './OrderFields';
import { bodyOf, type FieldErrors, flawsOf, POINTERS, priceOf, type Typed } from './order';
import { Summary } from './Summary';
import { isUsual } from './terms';
import { useDraft } from './useDraft';

const words = texts.form;

export function NewPurchasePage() {
  useTitle(words.title);
  const client = useClient();
  const conferences = useQuery(conferencesQuery(client));
  return (
    <>
      <Link className="back" to="/purchases">
        <BackIcon /> {texts.list.title}
      </Link>
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="quiet">{words.lead}</p>
        </div>
      </div>
      {conferences.isPending && <Skeleton lines={6} />}
      {conferences.isError && (
        <Trouble error={conferences.error} onRetry={() => void conferences.refetch()} />
      )}
      {conferences.data?.length === 0 && <p className="empty">{words.noConferences}</p>}
      {conferences.data && conferences.data.length > 0 && (
        <OrderForm conferences={conferences.data} />
      )}
    </>
  );
}

function OrderForm({ conferences }: { readonly conferences: readonly Conference[] }) {
  const navigate = useNavigate();
  const viewer = useViewer();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft();
  const only = conferences.length === 1 ? conferences[0]?.id : undefined;
  const typed: Typed = { ...draft.typed, conference: draft.typed.conference || (only ?? '') };
  const conference = conferences.find(({ id }) => id === typed.conference);
  const pricing =
    viewer.roles.includes('organizer') && viewer.conferences.includes(typed.conference);
  const product = conference?.products.find(({ id }) => id === typed.product);
  const price = priceOf(typed, product, pricing);
  const [flaws, setFlaws] = useState<FieldErrors>({});
  const command = useCommand(({ id }) => {
    draft.discard();
    void navigate({ to: '/purchases/$id', params: { id } });
  });
  const refused = command.error instanceof ProblemError ? command.error.problem : undefined;
  const told = refused && byField(refused, POINTERS);
  const beside = told && Object.keys(told.fields).length > 0 && told.rest.length === 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (command.isPending) return;
    const found = flawsOf(typed, conference, pricing);
    setFlaws(found);
    if (Object.keys(found).length === 0) {
      command.mutate(
        { path: '/bulk-purchases', body: bodyOf(typed, price, pricing) },
        { onError: focusFirst },
      );
    } else focusFirst();
  }

  /** The person continues at the first field that needs a look. */
  function focusFirst() {
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
    );
  }

  return (
    <form ref={form} className="order" noValidate onSubmit={submit}>
      <OrderFields
        typed={typed}
        conferences={conferences}
        conference={conference}
        pricing={pricing}
        errors={{ ...told?.fields, ...flaws }}
        onChange={(part) => {
          draft.change(part);
          setFlaws((before) => without(before, Object.keys(part)));
          if (command.isError) command.reset();
        }}
      />
      <Summary
        typed={typed}
        product={product}
        price={price}
        usual={!pricing || isUsual(typed.terms)}
      >
        {command.error && !beside && <Trouble error={command.error} />}
        {(beside || Object.keys(flaws).length > 0) && (
          <p className="field-error" role="alert">
            {words.invalid}
          </p>
        )}
        <button type="submit" className="button primary large" aria-disabled={command.isPending}>
          {command.isPending ? `${texts.dialog.working}…` : words.submit}
        </button>
      </Summary>
    </form>
  );
}

function without(errors: FieldErrors, names: readonly string[]): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !names.includes(name)));
}
