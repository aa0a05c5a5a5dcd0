package io.bulkvouchers.local;

import java.time.Duration;

/** What a newcomer reads when everything is ready. */
final class Welcome {

  private static final String TEXT =
      """

      Ready after {seconds} s.

        Pages              {pages}
        Command API        {command}/v3/api-docs
        Query API          {pages}/v3/api-docs
        Stripe sandbox     {sandbox}/_sandbox
        Caught mail        {mail}
        Identity provider  {identity}
        PostgreSQL         psql -h localhost -p {postgres} -U postgres bulk_command   (bulk_query)
        Kafka              {kafka}
        Logs               .local/logs

        Sign in by choosing a user: organizer, second-organizer, foreign-organizer, buyer,
        other-buyer, finance, auditor or operator. By curl:
          TOKEN=$(curl -s -X POST '{identity}/demo/token?user=organizer' \\
            | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')
          curl -H "Authorization: Bearer $TOKEN" {pages}/bulk-purchases

        Next: open the pages, sign in as buyer, pay the pending purchase with card
        4242 4242 4242 4242, and watch its codes appear.

        Ctrl-C ends everything; the data stays for the next run (-Dlocal.reset starts anew).
      """;

  private Welcome() {}

  static String to(House house, Duration taken) {
    HousePlan plan = house.plan();
    return TEXT.replace("{seconds}", Long.toString(taken.toSeconds()))
        .replace("{pages}", plan.pagesOrigin())
        .replace("{command}", plan.commandOrigin())
        .replace("{sandbox}", house.ground().sandbox().baseUrl())
        .replace("{mail}", house.ground().mail().origin())
        .replace("{identity}", house.ground().identity().issuer())
        .replace("{postgres}", Integer.toString(plan.ports().postgres()))
        .replace("{kafka}", house.ground().broker().bootstrapServers());
  }
}
