/** What operators, finance and auditors see behind the work: events, calls, books, proofs. */
@NullMarked
package io.bulkvouchers.command.web.operations;

import org.jspecify.annotations.NullMarked;
