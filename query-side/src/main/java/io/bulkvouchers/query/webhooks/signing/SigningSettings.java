package io.bulkvouchers.query.webhooks.signing;

import io.bulkvouchers.keys.KeySet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are that webhook secrets are sealed with: the file or the set itself.
 *
 * @param keySet a Tink AEAD key set in JSON; may be rotated, its older keys open what they sealed
 */
@ConfigurationProperties("bulk-vouchers.webhooks")
record SigningSettings(@DefaultValue("") String keySet, @DefaultValue("") String keySetJson) {

  KeySet keys() {
    return KeySet.of("bulk-vouchers.webhooks.key-set", keySet, keySetJson);
  }

  @Override
  public String toString() {
    return "SigningSettings[hidden]";
  }
}
