/** The API below {@code /v1}: keys, idempotency, faults, lists and one class per resource. */
@NullMarked
package io.bulkvouchers.sandbox.api;

import org.jspecify.annotations.NullMarked;
