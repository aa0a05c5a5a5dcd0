package io.bulkvouchers.query.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.query.rebuild.Rebuild.Outcome;
import io.bulkvouchers.query.rebuild.Rebuild.Side;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The live tables and the new ones, dumped in one canonical form and compared byte for byte. The
 * position of a row is no part of it: it tells when a fact came here, and topics come in any order.
 */
@Component
class Comparison {

  private static final int SHOWN = 100;
  private static final int FETCH = 2_000;

  private final JdbcClient sql;

  Comparison(JdbcClient sql) {
    this.sql = sql;
  }

  Outcome of(Collection<String> tables) {
    List<Outcome.Table> compared = new ArrayList<>();
    Differing differing = new Differing();
    for (String table : tables) {
      try (Stream<String> live = dump("public", table);
          Stream<String> rebuilt = dump("rebuild", table)) {
        compared.add(compare(table, new Dump(live), new Dump(rebuilt), differing));
      }
    }
    return new Outcome(differing.count, List.copyOf(compared), List.copyOf(differing.shown));
  }

  private Stream<String> dump(String schema, String table) {
    return sql
        .sql(
            """
            select line
            from (select (to_jsonb(it) - 'position')::text as line from %s.%s as it) as dump
            order by line collate "C"
            """
                .formatted(schema, table))
        .withFetchSize(FETCH)
        .query(String.class)
        .stream();
  }

  private static Outcome.Table compare(String table, Dump live, Dump rebuilt, Differing differing) {
    live.next();
    rebuilt.next();
    while (!live.over || !rebuilt.over) {
      int order = order(live, rebuilt);
      if (order < 0) {
        differing.add(new Outcome.Row(table, Side.LIVE, live.line));
      } else if (order > 0) {
        differing.add(new Outcome.Row(table, Side.REBUILT, rebuilt.line));
      }
      if (order <= 0) {
        live.next();
      }
      if (order >= 0) {
        rebuilt.next();
      }
    }
    return new Outcome.Table(table, live.rows, rebuilt.rows, live.sha256(), rebuilt.sha256());
  }

  /** By the bytes, as the database sorts. */
  private static int order(Dump live, Dump rebuilt) {
    if (live.over || rebuilt.over) {
      return live.over ? 1 : -1;
    }
    return Arrays.compareUnsigned(live.line.getBytes(UTF_8), rebuilt.line.getBytes(UTF_8));
  }

  private static final class Differing {
    private final List<Outcome.Row> shown = new ArrayList<>();
    private long count;

    private void add(Outcome.Row row) {
      count++;
      if (shown.size() < SHOWN) {
        shown.add(row);
      }
    }
  }

  private static final class Dump {
    private final Iterator<String> lines;
    private final MessageDigest digest = newDigest();
    private String line = "";
    private boolean over;
    private long rows;

    private Dump(Stream<String> lines) {
      this.lines = lines.iterator();
    }

    private void next() {
      over = !lines.hasNext();
      if (!over) {
        line = lines.next();
        digest.update(line.getBytes(UTF_8));
        digest.update((byte) '\n');
        rows++;
      }
    }

    private String sha256() {
      return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException impossible) {
        throw new LinkageError("Every Java has SHA-256", impossible);
      }
    }
  }
}
