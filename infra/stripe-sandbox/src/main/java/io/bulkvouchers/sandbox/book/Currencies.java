package io.bulkvouchers.sandbox.book;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Stripe says about currencies: which it takes, their minor units and smallest charges. */
public final class Currencies {

  /** The largest amount of any charge, in minor units. */
  public static final long LARGEST = 99_999_999;

  private static final Set<String> WITHOUT_DECIMALS =
      words("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf");
  private static final Set<String> WITH_THREE_DECIMALS = words("bhd jod kwd omr tnd");
  private static final Set<String> WHOLE_ONLY = words("isk ugx");

  private static final Set<String> TAKEN =
      words(
          """
          usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd
          bwp byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp
          gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw
          kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad
          ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek
          sgd shp sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf
          xcd xof xpf yer zar zmw
          """);

  private static final Map<String, Long> SMALLEST =
      Map.ofEntries(
          Map.entry("usd", 50L),
          Map.entry("aed", 200L),
          Map.entry("aud", 50L),
          Map.entry("bgn", 100L),
          Map.entry("brl", 50L),
          Map.entry("cad", 50L),
          Map.entry("chf", 50L),
          Map.entry("czk", 1500L),
          Map.entry("dkk", 250L),
          Map.entry("eur", 50L),
          Map.entry("gbp", 30L),
          Map.entry("hkd", 400L),
          Map.entry("huf", 17500L),
          Map.entry("inr", 50L),
          Map.entry("jpy", 50L),
          Map.entry("mxn", 1000L),
          Map.entry("myr", 200L),
          Map.entry("nok", 300L),
          Map.entry("nzd", 50L),
          Map.entry("pln", 200L),
          Map.entry("ron", 200L),
          Map.entry("sek", 300L),
          Map.entry("sgd", 50L),
          Map.entry("thb", 1000L));

  private Currencies() {}

  /** Whether Stripe charges in it. */
  public static boolean taken(String currency) {
    return TAKEN.contains(currency);
  }

  /** How many digits of an amount stand behind the point. */
  public static int decimals(String currency) {
    if (WITHOUT_DECIMALS.contains(currency)) {
      return 0;
    }
    return WITH_THREE_DECIMALS.contains(currency) ? 3 : 2;
  }

  /** What every amount must be a multiple of. */
  public static long step(String currency) {
    if (WHOLE_ONLY.contains(currency)) {
      return 100;
    }
    return WITH_THREE_DECIMALS.contains(currency) ? 10 : 1;
  }

  /** The smallest charge, where Stripe settles in this currency. */
  public static OptionalLong smallest(String currency) {
    Long smallest = SMALLEST.get(currency);
    return smallest == null ? OptionalLong.empty() : OptionalLong.of(smallest);
  }

  private static Set<String> words(String text) {
    return Stream.of(text.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
