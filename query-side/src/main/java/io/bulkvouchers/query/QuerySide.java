package io.bulkvouchers.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the query service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QuerySide {

  /** Takes Spring's usual arguments. */
  public static void main(String... arguments) {
    SpringApplication.run(QuerySide.class, arguments);
  }
}
