package io.clientele.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The import table of the architecture: rows walk one way, and no room imports another. */
class ImportTableTest {
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("contracts", Set.of()),
          Map.entry("sources", Set.of("contracts")),
          Map.entry("disk", Set.of()),
          Map.entry("lake", Set.of("contracts", "disk")),
          Map.entry("ingestion", Set.of("contracts", "sources", "lake")),
          Map.entry("signals", Set.of("contracts", "sources", "disk")),
          Map.entry("segmentation", Set.of("contracts", "lake")),
          Map.entry("scoring", Set.of("contracts", "lake")),
          Map.entry("campaigns", Set.of("contracts", "lake")),
          Map.entry("reports", Set.of("contracts", "lake")),
          Map.entry("sample", Set.of("contracts")));
  private static final List<String> FOLDERS =
      List.of(
          "contracts",
          "source-files",
          "local-disk",
          "lake",
          "ingestion",
          "engagement-signals",
          "segmentation-jobs",
          "scoring-jobs",
          "campaigns",
          "reports",
          "sample-company",
          "app");
  private static final JavaClasses CLASSES = compiledClasses();

  static Set<String> rooms() {
    return MAY_IMPORT.keySet();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyWhatTheArchitectureAllows(String room) {
    var forbidden = new ArrayList<String>();
    for (String other : MAY_IMPORT.keySet()) {
      if (!other.equals(room) && !MAY_IMPORT.get(room).contains(other)) {
        forbidden.add("io.clientele." + other + "..");
      }
    }
    forbidden.add("io.clientele.app..");
    noClasses()
        .that()
        .resideInAPackage("io.clientele." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void contractsKnowNoEngine() {
    noClasses()
        .that()
        .resideInAPackage("io.clientele.contracts..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.flink..", "io.delta..", "smile..")
        .check(CLASSES);
  }

  @Test
  void everyRoomWasLookedAt() {
    for (String room : rooms()) {
      assertThat(CLASSES.stream().map(each -> each.getPackageName()))
          .as("classes of " + room)
          .anyMatch(name -> name.startsWith("io.clientele." + room));
    }
  }

  private static JavaClasses compiledClasses() {
    return new ClassFileImporter()
        .importPaths(
            FOLDERS.stream().map(folder -> Path.of("..", folder, "target", "classes")).toList());
  }
}
