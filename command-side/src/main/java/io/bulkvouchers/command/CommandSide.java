package io.bulkvouchers.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that decides. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CommandSide {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(CommandSide.class, arguments);
  }
}
