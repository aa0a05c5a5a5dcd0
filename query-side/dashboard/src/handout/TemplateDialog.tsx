import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/context';
import type { Purchase } from '../api/types';
import { texts } from '../texts';
import { announce } from '../ui/announcer';
import { Field } from '../ui/Field';
import { Modal } from '../ui/Modal';
import { Skeleton } from '../ui/Skeleton';
import { Trouble } from '../ui/Trouble';
import {
  change,
  type LetterPreview,
  type LetterTemplate,
  templatePath,
  templateQuery,
} from './api';

const words = texts.handOut.letter;

interface TemplateDialogProps {
  readonly purchase: Purchase;
  readonly onClose: () => void;
}

/** What letters say, with a look at one before it is kept. */
export function TemplateDialog({ purchase, onClose }: TemplateDialogProps) {
  const conference = purchase.conference.id;
  const template = useQuery(templateQuery(useClient(), conference));
  return (
    <Modal title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      {template.isPending && <Skeleton lines={6} />}
      {template.isError && <Trouble error={template.error} />}
      {template.data && <Editor conference={conference} kept={template.data} onClose={onClose} />}
    </Modal>
  );
}

interface EditorProps {
  readonly conference: string;
  readonly kept: LetterTemplate;
  readonly onClose: () => void;
}

function Editor({ conference, kept, onClose }: EditorProps) {
  const client = useClient();
  const queries = useQueryClient();
  const [subject, setSubject] = useState(kept.subject ?? '');
  const [text, setText] = useState(kept.text ?? '');
  const body = { subject, text };
  const path = templatePath(conference);
  const preview = useMutation<LetterPreview, Error>({
    mutationFn: () => change(client, crypto.randomUUID(), { path: `${path}/preview`, body }),
  });
  const save = useMutation<LetterTemplate, Error>({
    mutationFn: () => change(client, '', { method: 'PUT', path, body }),
    onSuccess: (answer) => {
      queries.setQueryData(templateQuery(client, conference).queryKey, answer);
      announce(words.saved);
      onClose();
    },
  });
  const trouble = save.error ?? preview.error;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <Field label={words.subject}>
        {(control) => (
          <input {...control} value={subject} onChange={({ target }) => setSubject(target.value)} />
        )}
      </Field>
      <Field label={words.text} hint={words.hint}>
        {(control) => (
          <textarea
            {...control}
            rows={10}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <dl className="placeholders">
        {Object.entries(words.placeholders).map(([gap, meaning]) => (
          <div key={gap}>
            <dt>{`{${gap}}`}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {trouble && <Trouble error={trouble} />}
      {preview.data && !trouble && (
        <section className="effect" aria-label={words.previewTitle}>
          <p className="quiet">{words.previewTitle}</p>
          <p className="effect-sentence">{preview.data.subject}</p>
          <p className="letter-text">{preview.data.text}</p>
          <p className="quiet">{words.both}</p>
        </section>
      )}
      <p className="modal-foot">
        <button type="button" className="button" onClick={() => preview.mutate()}>
          {words.preview}
        </button>
        <button type="submit" className="button primary" aria-disabled={save.isPending}>
          {words.save}
        </button>
      </p>
    </form>
  );
}
