/** The root hash that a checkpoint signs: the third line of a C2SP tlog-checkpoint. */
export function rootOf(note: string): string {
  const [, , root = ''] = note.split('\n');
  return root;
}

/** Which of the places have a checkpoint of so many events. */
export const publishedIn = <P extends { readonly covered: number }>(
  size: number,
  places: readonly P[],
): readonly P[] => places.filter(({ covered }) => covered >= size);
