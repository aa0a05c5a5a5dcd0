package io.bulkvouchers.journey.search;

import io.bulkvouchers.journey.language.Database;
import java.util.stream.Stream;

/** Every row of every table of a database, whatever its columns are, as text. */
public record Tables(String name, Database database) implements Place {

  private static final String ALL =
      """
      select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1
      """;

  @Override
  public Stream<Text> texts() {
    return database.ask(ALL).stream().flatMap(this::rows);
  }

  private Stream<Text> rows(String table) {
    return database.ask("select row::text from " + table + " row").stream()
        .map(row -> new Text("table " + name + " " + table, row));
  }
}
