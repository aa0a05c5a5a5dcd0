package io.bulkvouchers.command.secrets;

import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.events.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How we act at Stripe for one conference. The key itself says whether money is real.
 *
 * @param webhookSecrets several while one is being rolled: a signature by any of them is good
 */
public record StripeAccount(String secretKey, List<String> webhookSecrets, StripeMode mode) {

  private static final Pattern KEY = Pattern.compile("(sk|rk)_(test|live)_[A-Za-z0-9_]{4,240}");
  private static final Pattern WEBHOOK_SECRET = Pattern.compile("whsec_[A-Za-z0-9_+/=]{4,240}");
  private static final int MOST_SECRETS = 5;
  private static final int ENDING = 4;

  /** Refuses what Stripe would never have given out, such as a publishable key. */
  public StripeAccount {
    InvalidValue.unless(
        secretKey != null && KEY.matcher(secretKey).matches(),
        "A secret key of Stripe starts with sk_test_, rk_test_, sk_live_ or rk_live_");
    InvalidValue.unless(
        webhookSecrets != null
            && !webhookSecrets.isEmpty()
            && webhookSecrets.size() <= MOST_SECRETS
            && webhookSecrets.stream().allMatch(StripeAccount::isWebhookSecret),
        "An account has 1 to 5 webhook secrets, each starting with whsec_");
    InvalidValue.unless(mode == modeOf(secretKey), "The mode of an account is that of its key");
    webhookSecrets = List.copyOf(webhookSecrets);
  }

  /** The account of a key, in the mode that the key names. */
  public static StripeAccount of(String secretKey, List<String> webhookSecrets) {
    return new StripeAccount(secretKey, webhookSecrets, modeOf(secretKey));
  }

  /** The last four characters of the key: enough to tell two of them apart. */
  public String keyEnding() {
    return secretKey.substring(secretKey.length() - ENDING);
  }

  /** The same account by another key. */
  public StripeAccount withKey(String otherKey) {
    return of(otherKey, webhookSecrets);
  }

  /** One webhook secret more, beside those that are good already. */
  public StripeAccount withSecret(String webhookSecret) {
    List<String> more = new ArrayList<>(webhookSecrets);
    more.remove(webhookSecret);
    more.add(webhookSecret);
    return of(secretKey, more);
  }

  /** The webhook secret that came last, and no other. */
  public StripeAccount withNewestSecret() {
    return of(secretKey, List.of(webhookSecrets.getLast()));
  }

  /** Says nothing that opens anything. */
  @Override
  public String toString() {
    return "StripeAccount[mode=" + mode + ", webhookSecrets=" + webhookSecrets.size() + "]";
  }

  private static StripeMode modeOf(String secretKey) {
    return secretKey.regionMatches(2, "_live_", 0, "_live_".length())
        ? StripeMode.LIVE
        : StripeMode.TEST;
  }

  private static boolean isWebhookSecret(String secret) {
    return secret != null && WEBHOOK_SECRET.matcher(secret).matches();
  }
}
