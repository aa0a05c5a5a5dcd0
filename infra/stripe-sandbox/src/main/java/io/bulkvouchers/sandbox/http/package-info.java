/** The thin wall to the JDK's HTTP server: a request comes in as a record, a reply goes out. */
@NullMarked
package io.bulkvouchers.sandbox.http;

import org.jspecify.annotations.NullMarked;
