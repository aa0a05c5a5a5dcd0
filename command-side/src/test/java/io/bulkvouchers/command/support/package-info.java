/**
 * What tests of the command side stand on: a real PostgreSQL, a real broker, the service itself.
 */
package io.bulkvouchers.command.support;
