/** HTTP around the views: identity, problems, pages, and the description of it all. */
@NullMarked
package io.bulkvouchers.query.web;

import org.jspecify.annotations.NullMarked;
