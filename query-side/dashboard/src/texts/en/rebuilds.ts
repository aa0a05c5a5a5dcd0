/** What operators see of views that are made anew. */
export const rebuilds = {
  title: 'Rebuilds',
  lead: 'Everything that is shown is made of events, and can be made of them once more: beside what is live, and compared with it row by row. No mail is sent and nobody is charged by it.',
  source: 'Made of',
  sources: { history: 'the kept history', topics: 'Kafka', store: 'the event store' } as Record<
    string,
    string
  >,
  view: 'What',
  everything: 'All views',
  rehearse: 'Rehearse',
  replace: 'Rebuild and switch',
  replaceTitle: 'Put the new tables in place of the live ones?',
  replaceLead:
    'What differs by then is what the events say. For the last seconds nothing new is shown.',
  list: 'Rebuilds, the latest first',
  empty: 'Nothing was made anew yet',
  emptyLead: 'A rehearsal compares and changes nothing.',
  purposes: { rehearsal: 'Rehearsal', switch: 'Rebuild and switch' } as Record<string, string>,
  states: {
    running: 'Running',
    paused: 'Paused',
    cancelled: 'Cancelled',
    finished: 'Finished',
    failed: 'Did not finish',
  } as Record<string, string>,
  progress: (done: string, total: string) => `${done} of ${total} events`,
  rate: (facts: string) => `${facts} a second`,
  left: (seconds: string) => `${seconds} s left`,
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel',
  identical: 'Identical, byte for byte',
  differ: (rows: string) => (rows === '1' ? '1 row differs' : `${rows} rows differ`),
  rows: 'Show the rows',
  sides: { live: 'only live', rebuilt: 'only rebuilt' } as Record<string, string>,
};
