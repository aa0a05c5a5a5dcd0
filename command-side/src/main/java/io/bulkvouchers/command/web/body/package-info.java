/** What a request body may be: small, plain, strict JSON. */
@NullMarked
package io.bulkvouchers.command.web.body;

import org.jspecify.annotations.NullMarked;
