import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SessionContext } from '../session/context';
import type { Session } from '../session/session';
import { SessionEnded } from './SessionEnded';

const render = (asked: 'now' | 'later') =>
  renderToStaticMarkup(
    createElement(SessionContext, { value: {} as Session }, createElement(SessionEnded, { asked })),
  );

test('somebody whose session ended is asked over the page', () => {
  expect(render('now')).toContain('<dialog');
});

test('whoever closed the dialog finds a bar that leads back to it', () => {
  expect(render('later')).not.toContain('<dialog');
  expect(render('later')).toMatch(/role="alert".*<button[^>]*>Sign in<\/button>/);
});
