package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.keys.KeySet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of the codes are: one of the two.
 *
 * @param keySet the file of a Tink PRF key set in JSON, readable by this service only
 * @param keySetJson the key set itself
 */
@ConfigurationProperties("bulk-vouchers.codes")
record CodeSettings(@DefaultValue("") String keySet, @DefaultValue("") String keySetJson) {

  KeySet keys() {
    return KeySet.of("bulk-vouchers.codes.key-set", keySet, keySetJson);
  }

  @Override
  public String toString() {
    return "CodeSettings[hidden]";
  }
}
