/** Who looked at what auditors may look at: it is audited itself. */
@NullMarked
package io.bulkvouchers.query.looks;

import org.jspecify.annotations.NullMarked;
