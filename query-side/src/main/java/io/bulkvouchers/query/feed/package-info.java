/** Kafka to the views: each batch is one transaction of every projection and the new positions. */
@NullMarked
package io.bulkvouchers.query.feed;

import org.jspecify.annotations.NullMarked;
