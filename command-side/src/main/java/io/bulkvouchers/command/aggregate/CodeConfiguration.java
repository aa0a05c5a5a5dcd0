package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.codes.CodeKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the keys of the codes once, at the start: without them the service does not start. */
@Configuration(proxyBeanMethods = false)
class CodeConfiguration {

  @Bean
  CodeKeys codeKeys(CodeSettings settings) {
    return CodeKeys.read(settings.keys());
  }
}
