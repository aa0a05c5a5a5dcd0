package io.bulkvouchers.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CommandSideTest
class WiringTest {

  @Autowired ApplicationContext context;

  @Test
  void starts() {
    assertThat(context.getBean(CommandBus.class)).isNotNull();
  }
}
