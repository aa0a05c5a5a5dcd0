package io.bulkvouchers.query.rebuild;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the event store can be read again.
 *
 * @param url origin of the command side; the client registration {@code store} of Spring Security
 *     names who asks, with the scope {@code history:read}
 */
@ConfigurationProperties("bulk-vouchers.store")
record StoreSettings(URI url) {}
