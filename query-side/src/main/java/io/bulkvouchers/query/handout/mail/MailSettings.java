package io.bulkvouchers.query.handout.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How letters go out; the server itself is {@code spring.mail}.
 *
 * @param from the sender; its domain ends the Message-IDs, so it stays
 * @param perPoll letters of one node a poll at most: with {@code poll}, the rate limit
 * @param poll the pause after each look for letters
 * @param firstRetry the pause after the first failure, twice as long after each more
 * @param longestRetry where that ends
 * @param giveUpAfter how long a server may say "not now" before a letter has failed
 * @param conversation how long one talk with the server may take, however slowly it answers
 * @param remindEvery the pause between two letters to one person
 */
@Validated
@ConfigurationProperties("bulk-vouchers.mail")
public record MailSettings(
    @NotBlank @DefaultValue("Tickets <tickets@localhost.localdomain>") String from,
    @Min(1) @Max(1000) @DefaultValue("10") int perPoll,
    @NotNull @DefaultValue("1s") Duration poll,
    @NotNull @DefaultValue("5s") Duration firstRetry,
    @NotNull @DefaultValue("10m") Duration longestRetry,
    @NotNull @DefaultValue("72h") Duration giveUpAfter,
    @NotNull @DefaultValue("1m") Duration conversation,
    @NotNull @DefaultValue("7d") Duration remindEvery) {

  private static final int ENOUGH = 20;

  /**
   * How long a letter is one postman's: longer than he can talk with the server, so that no other
   * one takes what he may still be handing over.
   */
  public Duration lease() {
    return conversation.multipliedBy(2);
  }

  /** When to try again after so many tries that came to nothing. */
  public Duration retryAfter(int tries) {
    Duration grown = firstRetry.multipliedBy(1L << Math.clamp(tries - 1L, 0, ENOUGH));
    return grown.compareTo(longestRetry) < 0 ? grown : longestRetry;
  }
}
