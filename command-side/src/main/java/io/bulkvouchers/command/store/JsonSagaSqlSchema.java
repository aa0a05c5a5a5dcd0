package io.bulkvouchers.command.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Sagas as text that psql shows; a loaded saga is locked until its transaction ends. */
final class JsonSagaSqlSchema extends PostgresSagaSqlSchema {

  private static final String STATE = "state";

  JsonSagaSqlSchema() {
    super(
        SagaSchema.builder()
            .sagaEntryTable("saga")
            .sagaIdColumn("saga_id")
            .sagaTypeColumn("type")
            .revisionColumn("revision")
            .serializedSagaColumn(STATE)
            .associationValueEntryTable("saga_association")
            .associationKeyColumn("key")
            .associationValueColumn("value")
            .build());
    setExclusiveLoad(true);
  }

  @Override
  public SerializedObject<byte[]> readSerializedSaga(ResultSet row) throws SQLException {
    return new SimpleSerializedObject<>(
        row.getString(STATE).getBytes(StandardCharsets.UTF_8),
        byte[].class,
        row.getString("type"),
        row.getString("revision"));
  }

  @Override
  public PreparedStatement sql_updateSaga(
      Connection connection, String id, byte[] state, String type, @Nullable String revision)
      throws SQLException {
    PreparedStatement update = super.sql_updateSaga(connection, id, state, type, revision);
    update.setString(1, new String(state, StandardCharsets.UTF_8));
    return update;
  }

  @Override
  public PreparedStatement sql_storeSaga(
      Connection connection, String id, @Nullable String revision, String type, byte[] state)
      throws SQLException {
    PreparedStatement insert = super.sql_storeSaga(connection, id, revision, type, state);
    insert.setString(4, new String(state, StandardCharsets.UTF_8));
    return insert;
  }
}
