package io.bulkvouchers.command.store;

/**
 * A class whose instances are kept as JSON, and the word that stands for it in the tables. A saga
 * declares one as a bean.
 */
public record StoredName(String name, Class<?> type) {}
