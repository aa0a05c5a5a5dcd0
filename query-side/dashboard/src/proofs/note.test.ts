import { expect, test } from 'vitest';
import { publishedIn, rootOf } from './note';

const NOTE =
  'bulk-vouchers/history\n17\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— bulk-vouchers/history AbCd\n';

test('a root is what the note says of it', () => {
  expect(rootOf(NOTE)).toBe('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
});

test('what is no checkpoint has no root', () => {
  expect(rootOf('')).toBe('');
  expect(rootOf('one line')).toBe('');
});

test('a place has a checkpoint when it has one of as many events or more', () => {
  const folder = { place: 'folder', covered: 17 };
  const topic = { place: 'bulk-vouchers.checkpoints', covered: 12 };
  expect(publishedIn(12, [folder, topic])).toEqual([folder, topic]);
  expect(publishedIn(17, [folder, topic])).toEqual([folder]);
  expect(publishedIn(18, [folder, topic])).toEqual([]);
});
