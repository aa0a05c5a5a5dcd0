package io.bulkvouchers.command.redemption;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Whom the room of codes from outside may know, and who knows what is only its own. */
class RedemptionWallsTest {

  private static final String ROOM = "io.bulkvouchers.command.redemption..";

  private static final JavaClasses COMMAND_SIDE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.bulkvouchers.command");

  @Test
  void onlyRedemptionKnowsBuckets() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOM)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.bucket4j..")
        .check(COMMAND_SIDE);
  }

  @Test
  void redemptionAsksPurchasesThroughTheirDoorAndNeitherTheStoreNorStripe() {
    noClasses()
        .that()
        .resideInAPackage(ROOM)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.bulkvouchers.command.store..",
            "io.bulkvouchers.command.checkout..",
            "io.bulkvouchers.command.stripe..",
            "io.bulkvouchers.command.webhook..")
        .check(COMMAND_SIDE);
  }
}
