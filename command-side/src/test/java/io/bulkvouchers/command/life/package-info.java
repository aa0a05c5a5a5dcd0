/** Whole lives of purchases beside a Stripe in memory: any order, any loss, any crash. */
package io.bulkvouchers.command.life;
