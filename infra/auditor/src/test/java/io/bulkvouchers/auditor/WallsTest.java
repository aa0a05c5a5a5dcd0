package io.bulkvouchers.auditor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {

  private static final JavaClasses AUDITOR =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.bulkvouchers.auditor");

  @Test
  void theAuditorKnowsNoServiceNoDatabaseAndNoFramework() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java.io..",
                "java.lang..",
                "java.nio..",
                "java.time..",
                "java.util..",
                "org.jspecify..",
                "tools.jackson..",
                "io.bulkvouchers.auditor",
                "io.bulkvouchers.bundle",
                "io.bulkvouchers.proofs",
                "io.bulkvouchers.events.."))
        .check(AUDITOR);
  }
}
