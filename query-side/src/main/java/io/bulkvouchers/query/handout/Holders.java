package io.bulkvouchers.query.handout;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.handout.HandOut.Recipient;
import io.bulkvouchers.query.handout.people.People;
import io.bulkvouchers.query.handout.people.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code hand_out}, as it is read beside vouchers. */
@Repository
class Holders implements VoucherHolders {

  private final JdbcClient sql;
  private final People people;

  Holders(JdbcClient sql, People people) {
    this.sql = sql;
    this.people = people;
  }

  private record Row(int serial, UUID personId, Letter letter) {}

  @Override
  public Serials held(String purchaseId) {
    return HandOutRows.serials(
        sql.sql("select serial from hand_out where purchase_id = :purchase and ended_at is null")
            .param("purchase", purchaseId)
            .query(Integer.class)
            .list());
  }

  @Override
  public Map<Integer, VoucherHolder> of(String purchaseId, Serials serials, Sight sight) {
    List<Row> rows = rows(purchaseId, serials);
    People.Opened opened =
        switch (sight) {
          case PEOPLE -> people.open(rows.stream().map(Row::personId).toList());
          case NUMBERS -> new People.Opened(new HashMap<>(), new HashSet<>());
        };
    return rows.stream()
        .collect(
            Collectors.toMap(
                Row::serial,
                row ->
                    new VoucherHolder(
                        row.letter(),
                        Optional.ofNullable(opened.known().get(row.personId()))
                            .map(Holders::recipient))));
  }

  @Override
  public Reach reach(String purchaseId, Serials serials) {
    return sql.sql(
            """
            select count(distinct serial) filter (where ended_at is null) as held,
              count(distinct serial) filter (where exposed) as sent
            from hand_out
            where purchase_id = :purchase and :serials::int4multirange @> serial
            """)
        .param("purchase", purchaseId)
        .param("serials", Multirange.of(serials))
        .query((row, number) -> new Reach(row.getInt("held"), row.getInt("sent")))
        .single();
  }

  private List<Row> rows(String purchaseId, Serials serials) {
    return sql.sql(
            """
            select serial, person_id, exposed from hand_out
            where purchase_id = :purchase and ended_at is null
              and :serials::int4multirange @> serial
            """)
        .param("purchase", purchaseId)
        .param("serials", Multirange.of(serials))
        .query(
            (row, number) ->
                new Row(
                    row.getInt("serial"),
                    row.getObject("person_id", UUID.class),
                    row.getBoolean("exposed") ? Letter.SENT : Letter.NOT_SENT))
        .list();
  }

  private static Recipient recipient(Person person) {
    return new Recipient(person.address().text(), person.name());
  }
}
