/** What people see of the calls to Stripe, and where they have one tried again. */
@NullMarked
package io.bulkvouchers.command.desk;

import org.jspecify.annotations.NullMarked;
