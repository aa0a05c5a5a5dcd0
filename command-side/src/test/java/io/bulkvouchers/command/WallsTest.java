package io.bulkvouchers.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may know whom on the command side. */
class WallsTest {

  private static final String ROOM = "io.bulkvouchers.command.";
  private static final String[] MODEL = {ROOM + "purchase..", ROOM + "conference.."};

  private static final JavaClasses COMMAND_SIDE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.bulkvouchers.command");

  @Test
  void theModelKnowsOnlyJavaItsCollectionsAndTheEvents() {
    classes()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "org.pcollections..",
                "io.bulkvouchers.events",
                "io.bulkvouchers.codes",
                MODEL[0],
                MODEL[1]))
        .check(COMMAND_SIDE);
  }

  @Test
  void theModelTakesTimeIdsAndChanceAsArguments() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RandomGenerator.class)
        .check(COMMAND_SIDE);
  }

  @Test
  void onlyAggregatesCheckoutRelayAndStoreKnowAxon() {
    noClasses()
        .that()
        .resideOutsideOfPackages(room("aggregate"), room("checkout"), room("relay"), room("store"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.axonframework..")
        .check(COMMAND_SIDE);
  }

  @Test
  void onlyStripeAndWebhookKnowStripe() {
    noClasses()
        .that()
        .resideOutsideOfPackages(room("stripe"), room("webhook"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.stripe..")
        .check(COMMAND_SIDE);
  }

  @Test
  void theGatewayKnowsOnlyTheModel() {
    classes()
        .that()
        .resideInAPackage(room("gateway"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..", "org.jspecify..", "io.bulkvouchers.events", MODEL[0], room("gateway")))
        .check(COMMAND_SIDE);
  }

  @Test
  void stripeStandsBehindTheGatewayAndKnowsNoneOfItsCallers() {
    noClasses()
        .that()
        .resideInAPackage(room("stripe"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room("calls"), room("checkout"), room("desk"), room("aggregate"))
        .check(COMMAND_SIDE);
  }

  @Test
  void callsKnowNeitherWhoWantsThemNorWhoAnswersThemNorWhoLooks() {
    noClasses()
        .that()
        .resideInAPackage(room("calls"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room("checkout"), room("stripe"), room("desk"))
        .check(COMMAND_SIDE);
  }

  @Test
  void onlyTheRelayKnowsKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("relay"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
        .check(COMMAND_SIDE);
  }

  @Test
  void nobodyImportsTheWeb() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("web"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(room("web"))
        .check(COMMAND_SIDE);
  }

  @Test
  void whatComesFromOutsideGoesThroughTheDoorsAndNeverToTheStore() {
    noClasses()
        .that()
        .resideInAnyPackage(room("web"), room("webhook"), room("stripe"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room("store"), room("relay"))
        .check(COMMAND_SIDE);
  }

  @Test
  void theStoreKnowsNoOtherRoom() {
    noClasses()
        .that()
        .resideInAPackage(room("store"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.bulkvouchers.command..")
                .and(resideInAnyPackage(room("store")).negate()))
        .check(COMMAND_SIDE);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(ROOM + "(*)..").should().beFreeOfCycles().check(COMMAND_SIDE);
  }

  @Test
  void nothingDependsOnTheOtherServiceOrOnInfra() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.bulkvouchers.query..",
            "io.bulkvouchers.sandbox..",
            "io.bulkvouchers.local..",
            "io.bulkvouchers.journey..",
            "io.bulkvouchers.bench..")
        .check(COMMAND_SIDE);
  }

  @Test
  void partsAreGivenToConstructorsNotToFields() {
    noFields().should().beAnnotatedWith(Autowired.class).check(COMMAND_SIDE);
  }

  private static String room(String name) {
    return ROOM + name + "..";
  }
}
