/** Events: written down, signed, sent to the account's endpoints, and sent again until taken. */
@NullMarked
package io.bulkvouchers.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
