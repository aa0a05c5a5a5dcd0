package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.access.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that a caller sees and a filter lets through, as SQL. Each owner of the scope is looked
 * up by itself and gives no more rows than are wanted of all: every index on the rows begins with
 * an owner, and is then already in the order of the list.
 *
 * @param conditions of the filter, each behind an {@code and}
 */
record Selection(Scope scope, String conditions, Map<String, Object> values) {

  static Selection of(Scope seen, PurchaseFilter filter) {
    Scope scope = filter.within(seen);
    Map<String, Object> values = new HashMap<>();
    values.put("seen", scope.conferenceArray());
    values.put("bought", scope.sponsorArray());
    String conditions = filter.conditions(values);
    return new Selection(scope, conditions, values);
  }

  boolean isEmpty() {
    return scope.conferences().isEmpty() && scope.sponsors().isEmpty();
  }

  /** Some columns of the first rows of each owner, the first being those of an order. */
  String firstOfEach(String columns, String beyond, String order) {
    List<String> parts = new ArrayList<>();
    if (!scope.conferences().isEmpty()) {
      String sponsored =
          values.containsKey("sponsor") ? " and sponsor_key = owner.key || '/' || :sponsor" : "";
      parts.add(part(columns, ":seen", "conference_id = owner.key" + sponsored, beyond, order));
    }
    if (!scope.sponsors().isEmpty()) {
      String other = "sponsor_key = owner.key and conference_id <> all(:seen::text[])";
      parts.add(part(columns, ":bought", other, beyond, order));
    }
    return String.join(" union all ", parts);
  }

  private String part(String columns, String owners, String owned, String beyond, String order) {
    return """
        select one.* from unnest(%s::text[]) as owner (key) cross join lateral
          (select %s from bulk_purchase where %s%s%s%s limit :limit) as one
        """
        .formatted(owners, columns, owned, conditions, beyond, order);
  }
}
