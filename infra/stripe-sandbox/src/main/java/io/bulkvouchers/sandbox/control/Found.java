package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Kept;
import io.bulkvouchers.sandbox.book.Shelf;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An object that was found by its id alone, and whose it is. */
record Found<T extends Kept>(Account account, Function<Account, T> object) {

  static <T extends Kept> Found<T> of(
      World world, Function<Account, Shelf<T>> shelf, String kind, String id) {
    Account owner =
        world
            .owner(account -> shelf.apply(account), id)
            .orElseThrow(() -> Refusal.unknown(kind, id, "id").thrown());
    return new Found<>(owner, account -> shelf.apply(account).get(id));
  }

  /** Changes it as it is at this moment, while nobody else does. */
  <R> R change(BiFunction<Account, T, R> change) {
    return account.inOrder(() -> change.apply(account, object.apply(account)));
  }
}
