package io.bulkvouchers.command.secrets;

import io.bulkvouchers.keys.KeySet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key that seals secrets is: one of the two.
 *
 * @param keySet the file of a Tink AEAD key set in JSON, readable by this process only
 * @param keySetJson the key set itself
 */
@ConfigurationProperties("bulk-vouchers.secrets")
record SecretSettings(@DefaultValue("") String keySet, @DefaultValue("") String keySetJson) {

  KeySet keys() {
    return KeySet.of("bulk-vouchers.secrets.key-set", keySet, keySetJson);
  }

  @Override
  public String toString() {
    return "SecretSettings[hidden]";
  }
}
