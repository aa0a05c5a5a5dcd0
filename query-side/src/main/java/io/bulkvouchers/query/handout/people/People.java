package io.bulkvouchers.query.handout.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code hand_out_person}, the only one that holds addresses. */
@Repository
public class People {

  private static final Logger LOG = LoggerFactory.getLogger(People.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient sql;
  private final Seal seal;
  private final Marks marks;
  private final InstantSource clock;

  People(JdbcClient sql, Seal seal, Marks marks, InstantSource clock) {
    this.sql = sql;
    this.seal = seal;
    this.marks = marks;
    this.clock = clock;
  }

  /** Whose purchase somebody is met in. */
  public record Place(String conferenceId, String purchaseId) {}

  /** The ids of these people, all different, in their order; who is new gets a row. */
  public List<UUID> meet(Place place, List<Person> people) {
    List<String> wanted =
        people.stream()
            .map(person -> hex(marks.of(place.conferenceId(), person.address())))
            .toList();
    Map<String, UUID> known = known(place, wanted);
    List<UUID> ids = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      ids.add(
          known.computeIfAbsent(
              wanted.get(i),
              mark -> {
                Row row = newRow(person, mark);
                rows.add(row);
                return row.id();
              }));
    }
    insert(place, rows);
    return ids;
  }

  /**
   * Who people are; who was erased is not among them.
   *
   * @param unreadable whose address no key of ours opens: one lost key hides only what it sealed
   */
  public record Opened(Map<UUID, Person> known, Set<UUID> unreadable) {}

  /** Looks them up. */
  public Opened open(List<UUID> ids) {
    Opened people = new Opened(new HashMap<>(), new HashSet<>());
    sql.sql(
            """
            select id, sealed from hand_out_person
            where id = any(:ids::uuid[]) and sealed is not null
            """)
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row -> {
                  UUID id = row.getObject("id", UUID.class);
                  open(id, row.getBytes("sealed"), people);
                });
    return people;
  }

  /**
   * Forgets one for ever; what he was handed stays, as somebody's who was erased. False when he was
   * forgotten before.
   */
  public boolean erase(UUID id, String userId) {
    return sql.sql(
                """
            update hand_out_person
            set address_mark = null, sealed = null, erased_at = :now, erased_by = :user
            where id = :id and sealed is not null
            """)
            .param("user", userId)
            .param("now", Timestamp.from(clock.instant()))
            .param("id", id)
            .update()
        == 1;
  }

  /** Everybody with this address in any purchase of the conference. */
  public List<UUID> withAddress(String conferenceId, Address address) {
    return sql.sql(
            """
            select id from hand_out_person
            where conference_id = :conference and address_mark = :mark
            """)
        .param("conference", conferenceId)
        .param("mark", marks.of(conferenceId, address))
        .query(UUID.class)
        .list();
  }

  private Map<String, UUID> known(Place place, List<String> wanted) {
    Map<String, UUID> known = new HashMap<>();
    sql.sql(
            """
            select id, encode(address_mark, 'hex') as mark from hand_out_person
            where purchase_id = :purchase
              and address_mark in (select decode(one, 'hex') from unnest(:marks::text[]) as one)
            """)
        .param("purchase", place.purchaseId())
        .param("marks", wanted.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row -> known.put(row.getString("mark"), row.getObject("id", UUID.class)));
    return known;
  }

  /** The bytes in hex, as they go over the wire in one array. */
  private record Row(UUID id, String mark, String sealed) {}

  private Row newRow(Person person, String mark) {
    UUID id = UUID.randomUUID();
    return new Row(id, mark, hex(seal.close(JSON.writeValueAsBytes(Content.of(person)), id)));
  }

  private void insert(Place place, List<Row> rows) {
    sql.sql(
            """
            insert into hand_out_person (id, purchase_id, conference_id, address_mark, sealed)
            select id, :purchase, :conference, decode(mark, 'hex'), decode(sealed, 'hex')
            from unnest(:ids::uuid[], :marks::text[], :seals::text[]) as new (id, mark, sealed)
            """)
        .param("purchase", place.purchaseId())
        .param("conference", place.conferenceId())
        .param("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
        .param("marks", rows.stream().map(Row::mark).toArray(String[]::new))
        .param("seals", rows.stream().map(Row::sealed).toArray(String[]::new))
        .update();
  }

  private void open(UUID id, byte[] sealed, Opened people) {
    try {
      byte[] plain = seal.open(sealed, id);
      people.known().put(id, JSON.readValue(new String(plain, UTF_8), Content.class).person());
    } catch (IllegalStateException lost) {
      LOG.error("person=unreadable id={} cause=\"{}\"", id, lost.getMessage());
      people.unreadable().add(id);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** What is sealed: a form of its own, so that it outlives changes of the record. */
  private record Content(String address, Optional<String> name) {

    static Content of(Person person) {
      return new Content(person.address().text(), person.name());
    }

    Person person() {
      return new Person(new Address(address), name);
    }

    @Override
    public String toString() {
      return "Content[sealed]";
    }
  }
}
