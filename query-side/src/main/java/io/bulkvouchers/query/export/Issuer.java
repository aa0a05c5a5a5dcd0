package io.bulkvouchers.query.export;

import java.util.Optional;

/**
 * Who gives the vouchers of a purchase, by name.
 *
 * @param sponsor whoever bought them, unless the conference gives them itself
 */
public record Issuer(String conference, Optional<String> sponsor) {}
