package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.command.codes.CodeLoading;
import io.bulkvouchers.events.ConferenceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Loads them on the connection of the transaction that stores the fact. */
@Component
class PostgresCodeHashes implements CodeHashes {

  private static final String UNIQUE_VIOLATION = "23505";

  private final DataSource dataSource;
  private final CodeLoading loading;

  PostgresCodeHashes(DataSource dataSource, CodeLoading loading) {
    this.dataSource = dataSource;
    this.loading = loading;
  }

  @Override
  public void register(ConferenceId conference, CodeBatch batch) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      loading.load(connection, conference, batch);
    } catch (SQLException failure) {
      throw meaning(failure, batch);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static RuntimeException meaning(SQLException failure, CodeBatch batch) {
    if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
      return new IllegalStateException("The hashes of new codes were not stored", failure);
    }
    return isOf(CodeLoading.BATCHES, failure)
        ? new ConcurrencyException(batch.purchaseId() + " got these serials elsewhere", failure)
        : new CodeClash(batch.purchaseId(), failure);
  }

  private static boolean isOf(String table, SQLException failure) {
    return failure instanceof PSQLException said
        && Optional.ofNullable(said.getServerErrorMessage())
            .map(ServerErrorMessage::getTable)
            .filter(table::equals)
            .isPresent();
  }
}
