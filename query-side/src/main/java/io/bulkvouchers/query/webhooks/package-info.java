/** Outgoing webhooks: endpoints of conferences are told what becomes of purchases. */
@NullMarked
package io.bulkvouchers.query.webhooks;

import org.jspecify.annotations.NullMarked;
