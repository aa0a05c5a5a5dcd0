package io.bulkvouchers.local.identity;

/** The two addresses a sign-in goes between. */
record Origins(String issuer, String pages) {}
