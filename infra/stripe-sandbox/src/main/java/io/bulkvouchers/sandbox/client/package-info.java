/** The control API for Java: what tests and the local run say to a sandbox in any process. */
@NullMarked
package io.bulkvouchers.sandbox.client;

import org.jspecify.annotations.NullMarked;
