package io.bulkvouchers.query.handout;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that does not answer from a letter that has something wrong. */
final class Away {

  private Away() {}

  static boolean is(RuntimeException failure) {
    return failure instanceof TransactionException
        || failure instanceof TransientDataAccessException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof NonTransientDataAccessResourceException;
  }
}
