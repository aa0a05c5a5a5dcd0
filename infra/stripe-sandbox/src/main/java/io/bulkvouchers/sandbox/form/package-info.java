/** Requests as Stripe takes them: bracketed form bodies, checked against the SDK's own classes. */
@NullMarked
package io.bulkvouchers.sandbox.form;

import org.jspecify.annotations.NullMarked;
