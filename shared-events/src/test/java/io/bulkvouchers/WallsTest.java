package io.bulkvouchers;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ConferenceEvent;
import org.junit.jupiter.api.Test;

class WallsTest {

  private final JavaClasses contract =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.bulkvouchers");

  @Test
  void theContractKnowsOnlyJavaJacksonAndTink() {
    classes()
        .that(alwaysTrue())
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.bulkvouchers..",
                "java..",
                "org.jspecify..",
                "com.fasterxml.jackson.annotation..",
                "tools.jackson..",
                "com.google.crypto.tink.."))
        .check(contract);
  }

  @Test
  void theFactsKnowNothingOfTheirWireFormOrOfCodes() {
    classes()
        .that()
        .resideInAPackage("io.bulkvouchers.events")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.bulkvouchers.events",
                "java..",
                "org.jspecify..",
                "com.fasterxml.jackson.annotation.."))
        .check(contract);
  }

  @Test
  void aFactIsAPublicRecordThatCannotChange() {
    classes()
        .that()
        .implement(BulkPurchaseEvent.class)
        .or()
        .implement(ConferenceEvent.class)
        .should()
        .beRecords()
        .andShould()
        .haveModifier(JavaModifier.PUBLIC)
        .andShould()
        .haveOnlyFinalFields()
        .check(contract);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.bulkvouchers.(**)").should().beFreeOfCycles().check(contract);
  }
}
