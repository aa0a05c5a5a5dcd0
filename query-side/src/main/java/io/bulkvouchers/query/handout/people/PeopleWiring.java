package io.bulkvouchers.query.handout.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys are read once at the start, so that a missing one is found then and by no buyer. */
@Configuration(proxyBeanMethods = false)
class PeopleWiring {

  @Bean
  Seal addressSeal(PeopleSettings settings) {
    return Seal.read(settings.keys());
  }

  @Bean
  Marks addressMarks(PeopleSettings settings) {
    return Marks.read(settings.markKeys());
  }
}
