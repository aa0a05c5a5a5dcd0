/** The form of a language's texts: the same keys and functions, with any words. */
export type Words<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [K in keyof T]: Words<T[K]> };

/** Whether serials as the pages write them name a single voucher. */
export const isOne = (serials: string) => /^\d+$/.test(serials);
