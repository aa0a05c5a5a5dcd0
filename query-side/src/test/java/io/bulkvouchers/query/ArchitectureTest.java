package io.bulkvouchers.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.bulkvouchers.codes.WrittenCode;
import io.bulkvouchers.query.feed.Projection;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final String ROOT = "io.bulkvouchers.query";
  private static final List<String> VIEWS =
      List.of(
          "purchases", "vouchers", "conferences", "history", "ledger", "redemptions", "receipts");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void theQuerySideNeverCommandsAndKnowsNeitherAxonNorStripe() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.bulkvouchers.command..", "org.axonframework..", "com.stripe.."))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "purchases",
        "vouchers",
        "conferences",
        "history",
        "ledger",
        "redemptions",
        "receipts"
      })
  void viewsDoNotKnowEachOther(String view) {
    String[] others =
        VIEWS.stream()
            .filter(other -> !other.equals(view))
            .map(other -> ROOT + "." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(ROOT + "." + view))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "purchases",
        "vouchers",
        "conferences",
        "history",
        "ledger",
        "redemptions",
        "receipts"
      })
  void nothingOfAViewIsSeenOutsideOfIt(String view) {
    classes()
        .that(resideInAPackage(ROOT + "." + view))
        .and()
        .areTopLevelClasses()
        .should()
        .bePackagePrivate()
        .check(CLASSES);
  }

  @Test
  void everyViewIsFedByAProjection() {
    for (String view : VIEWS) {
      classes()
          .that(resideInAPackage(ROOT + "." + view))
          .and()
          .implement(Projection.class)
          .should()
          .bePackagePrivate()
          .allowEmptyShould(false)
          .check(CLASSES);
    }
  }

  @Test
  void onlyTheFeedKnowsKafka() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT + ".feed"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka.."))
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsTheWeb() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT + ".web"))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".web"))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test // what finds a code in a text derives none
  void onlyTheVouchersViewDerivesCodes() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT + ".vouchers"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.bulkvouchers.codes").and(not(type(WrittenCode.class))))
        .check(CLASSES);
  }

  @Test
  void whoWritesFilesOfCodesKnowsNothingElseOfThisSide() {
    noClasses()
        .that(resideInAPackage(ROOT + ".export"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(resideOutsideOfPackage(ROOT + ".export")))
        .check(CLASSES);
    noClasses()
        .that(resideOutsideOfPackage(ROOT + ".export"))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.dhatim..", "com.google.zxing.."))
        .check(CLASSES);
  }

  @Test
  void theHandingOutKnowsNoViewAndAsksThemByPortsOfItsOwn() {
    noClasses()
        .that(resideInAPackage(ROOT + ".handout.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                VIEWS.stream().map(view -> ROOT + "." + view + "..").toArray(String[]::new)))
        .check(CLASSES);
  }

  @Test
  void onlyTheKeepersOfAddressesAndWebhookSecretsKnowHowTheyAreSealed() {
    noClasses()
        .that(resideOutsideOfPackages(ROOT + ".handout.people", ROOT + ".webhooks.signing"))
        .should()
        .dependOnClassesThat(resideInAPackage("com.google.crypto.tink.."))
        .check(CLASSES);
  }

  @Test
  void onlyThePostOfficeKnowsMail() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT + ".handout.mail"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta.mail..", "org.eclipse.angus..", "org.springframework.mail.."))
        .check(CLASSES);
  }

  @Test
  void dependenciesComeInByTheConstructorAndOutputGoesToTheLog() {
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
  }

  @Test
  void timeComesInFromOutside() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }
}
