package io.bulkvouchers.sandbox.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** All accounts: one per secret key, made when the key is first used; keys are not kept. */
public final class World {

  private static final Pattern TEST_KEY = Pattern.compile("[sr]k_test_[A-Za-z0-9_-]+");

  private final InstantSource clock;
  private final Archive archive;
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  /** An empty world whose changes go to an archive. */
  public World(InstantSource clock, Archive archive) {
    this.clock = clock;
    this.archive = archive;
  }

  /** The account of a key; the same key has the same account id in every run. */
  public Account of(String secretKey) {
    return accounts.computeIfAbsent(
        accountId(secretKey), id -> Account.open(id, clock.instant(), archive));
  }

  /** Puts back an account that was there before the sandbox was started again. */
  public void restore(String id, Instant created) {
    accounts.put(id, Account.reopen(id, created, archive));
  }

  /** The account with this id, which is known to be there. */
  public Account withId(String id) {
    return Optional.ofNullable(accounts.get(id))
        .orElseThrow(() -> new IllegalStateException("No such account: " + id));
  }

  /** Whether this is a key at all: secret or restricted, and of test mode. */
  public static boolean opensWith(String key) {
    return TEST_KEY.matcher(key).matches();
  }

  /** The id of a key's account. */
  public static String accountId(String secretKey) {
    return "acct_1" + digest(secretKey);
  }

  /** All accounts, in a stable order. */
  public List<Account> accounts() {
    return accounts.values().stream().sorted(Comparator.comparing(Account::id)).toList();
  }

  /** Whose session this is: the hosted page knows nothing but the session's id. */
  public Optional<Account> ownerOfSession(String session) {
    return owner(Account::sessions, session);
  }

  /** Whose object this is: those who steer the sandbox know nothing but its id. */
  public Optional<Account> owner(Function<Account, Shelf<?>> shelf, String id) {
    return accounts.values().stream()
        .filter(account -> account.inOrder(() -> shelf.apply(account).find(id).isPresent()))
        .findFirst();
  }

  /** Whether the account still exists, that is, was not swept away by a reset. */
  public boolean knows(Account account) {
    return accounts.containsValue(account);
  }

  /** Forgets everything. */
  public void reset() {
    accounts.values().forEach(account -> account.inOrder(() -> abandoned(account)));
    accounts.clear();
    archive.clear();
  }

  private static Account abandoned(Account account) {
    account.abandon();
    return account;
  }

  private static String digest(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
