package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.keys.KeySet;
import io.bulkvouchers.query.export.RedeemLinks;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys are that codes are derived with, and where codes are redeemed.
 *
 * @param keySet the file of a Tink key set in JSON, the same that the command side has
 * @param keySetJson the key set itself, in the place of a file
 * @param redeemPage of the shop, such as {@code https://tickets.example/redeem}; links get the code
 *     behind a {@code #}, which no browser sends to a server. Nothing stands in for it: links that
 *     are out stay as they are
 * @param lookEvery how often health looks through the batches for keys that are missing, at most
 */
@Validated
@ConfigurationProperties("bulk-vouchers.codes")
record CodeSettings(
    @DefaultValue("") String keySet,
    @DefaultValue("") String keySetJson,
    @NotNull(
            message =
                "must name the shop's page where codes are redeemed, such as"
                    + " https://tickets.example/redeem: letters and QR codes lead there")
        URI redeemPage,
    @NotNull @DefaultValue("1m") Duration lookEvery) {

  KeySet keys() {
    return KeySet.of("bulk-vouchers.codes.key-set", keySet, keySetJson);
  }

  @Override
  public String toString() {
    return "CodeSettings[hidden]";
  }

  /** Read once at the start, so that a missing key set is found then and not by a buyer. */
  @Configuration(proxyBeanMethods = false)
  static class Keys {

    @Bean
    CodeKeys codeKeys(CodeSettings settings) {
      return CodeKeys.read(settings.keys());
    }

    @Bean
    RedeemLinks redeemLinks(CodeSettings settings) {
      return new RedeemLinks(settings.redeemPage());
    }
  }
}
