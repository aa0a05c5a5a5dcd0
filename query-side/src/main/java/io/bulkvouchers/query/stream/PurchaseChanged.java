package io.bulkvouchers.query.stream;

/** What an event of the stream says; the rest is asked for when it is of interest. */
record PurchaseChanged(String id, long version, String status) {}
