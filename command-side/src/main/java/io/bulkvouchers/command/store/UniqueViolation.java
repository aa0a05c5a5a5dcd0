package io.bulkvouchers.command.store;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's word for a key that is there already, which Axon's own resolver does not know. */
final class UniqueViolation implements PersistenceExceptionResolver {

  private static final String SQL_STATE = "23505";

  @Override
  public boolean isDuplicateKeyViolation(Exception failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
