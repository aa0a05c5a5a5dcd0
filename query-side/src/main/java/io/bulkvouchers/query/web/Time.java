package io.bulkvouchers.query.web;

import io.bulkvouchers.query.past.PastClock;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. */
@Configuration(proxyBeanMethods = false)
class Time {

  @Bean
  InstantSource clock() {
    return new PastClock(Clock.systemUTC());
  }
}
