package io.bulkvouchers.query.webhooks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What webhooks may know, and who else may not go out. */
class WebhookWallsTest {

  private static final String ROOT = "io.bulkvouchers.query";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void theWebhooksKnowNoViewAndNoHandOut() {
    noClasses()
        .that(resideInAPackage(ROOT + ".webhooks.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                Stream.of(
                        "purchases",
                        "vouchers",
                        "conferences",
                        "history",
                        "ledger",
                        "redemptions",
                        "receipts",
                        "handout")
                    .map(view -> ROOT + "." + view + "..")
                    .toArray(String[]::new)))
        .check(CLASSES);
  }

  /** A rebuild asks the command side, whose address an operator set and nobody else can. */
  @Test
  void onlyWebhooksGoOutToAddressesThatStrangersNamed() {
    noClasses()
        .that(
            resideOutsideOfPackage(ROOT + ".webhooks.http")
                .and(not(simpleName("StoreConfiguration"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net.http.."))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Socket.class)
        .check(CLASSES);
  }
}
