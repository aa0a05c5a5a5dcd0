package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.access.Owner;
import io.bulkvouchers.query.access.Scope;
import io.bulkvouchers.query.stream.Change;
import io.bulkvouchers.query.stream.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows by the position of their last fact. */
@Repository
class PurchaseChanges implements Changes {

  private static final String SELECT =
      """
      select position, conference_id, sponsor_id, id, version, status from bulk_purchase
      where position > :position
      """;
  private static final String ORDER = " order by position limit :limit";

  private final JdbcClient sql;

  PurchaseChanges(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Change> after(long position, Scope scope, int limit) {
    return sql.sql(
            SELECT + " and (conference_id = any(:seen) or sponsor_key = any(:bought))" + ORDER)
        .param("position", position)
        .param("seen", scope.conferenceArray())
        .param("bought", scope.sponsorArray())
        .param("limit", limit)
        .query(PurchaseChanges::change)
        .list();
  }

  @Override
  public List<Change> after(long position, int limit) {
    return sql.sql(SELECT + ORDER)
        .param("position", position)
        .param("limit", limit)
        .query(PurchaseChanges::change)
        .list();
  }

  @Override
  public long head() {
    return sql.sql("select coalesce(max(position), 0) from bulk_purchase")
        .query(Long.class)
        .single();
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getLong("position"),
        new Owner(row.getString("conference_id"), Optional.ofNullable(row.getString("sponsor_id"))),
        row.getString("id"),
        row.getLong("version"),
        row.getString("status"));
  }
}
