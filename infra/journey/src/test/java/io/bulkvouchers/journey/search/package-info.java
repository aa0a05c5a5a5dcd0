/** Looks for a secret in every place where a house could leave one. */
@NullMarked
package io.bulkvouchers.journey.search;

import org.jspecify.annotations.NullMarked;
