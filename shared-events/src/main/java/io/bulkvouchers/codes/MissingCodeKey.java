package io.bulkvouchers.codes;

/** The key set lacks a key that codes were derived with: bring the key back, nothing else helps. */
public final class MissingCodeKey extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingCodeKey(int keyId) {
    super("The key set for codes lacks key " + Integer.toUnsignedString(keyId));
  }
}
