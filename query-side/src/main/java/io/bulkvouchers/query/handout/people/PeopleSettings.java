package io.bulkvouchers.query.handout.people;

import io.bulkvouchers.keys.KeySet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are that addresses are kept with: of each set its file or the set itself.
 *
 * @param keySet a Tink AEAD key set in JSON; may be rotated, its older keys open what they sealed
 * @param markKeySet a Tink PRF key set in JSON with one key for ever: another one finds nobody
 */
@ConfigurationProperties("bulk-vouchers.people")
record PeopleSettings(
    @DefaultValue("") String keySet,
    @DefaultValue("") String keySetJson,
    @DefaultValue("") String markKeySet,
    @DefaultValue("") String markKeySetJson) {

  KeySet keys() {
    return KeySet.of("bulk-vouchers.people.key-set", keySet, keySetJson);
  }

  KeySet markKeys() {
    return KeySet.of("bulk-vouchers.people.mark-key-set", markKeySet, markKeySetJson);
  }

  @Override
  public String toString() {
    return "PeopleSettings[hidden]";
  }
}
