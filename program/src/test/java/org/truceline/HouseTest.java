// SPDX-License-Identifier: Apache-2.0
package org.truceline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The plan of the house: who may import whom. It reads from the top floor down; no arrow runs up, and the rooms of
/// one floor do not know each other.
final class HouseTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.truceline");

    /// For each room the rooms it may import.
    private static final Map<String, List<String>> PLAN = new TreeMap<>(Map.ofEntries(
            room(
                    "cli",
                    "server",
                    "pages",
                    "node",
                    "people",
                    "bench",
                    "monitor",
                    "field",
                    "intake",
                    "reading",
                    "matching",
                    "judging",
                    "channel",
                    "publishing",
                    "journal",
                    "gazetteer",
                    "terms",
                    "model",
                    "ledger"),
            room("node", "journal", "model", "ledger"),
            room(
                    "server",
                    "pages",
                    "node",
                    "people",
                    "gazetteer",
                    "monitor",
                    "field",
                    "channel",
                    "publishing",
                    "journal",
                    "terms",
                    "model",
                    "ledger"),
            room(
                    "pages",
                    "monitor",
                    "judging",
                    "channel",
                    "publishing",
                    "journal",
                    "gazetteer",
                    "terms",
                    "model",
                    "ledger"),
            room("bench", "intake", "reading", "judging", "channel", "journal", "terms", "model", "ledger"),
            room(
                    "monitor",
                    "field",
                    "intake",
                    "reading",
                    "matching",
                    "judging",
                    "channel",
                    "publishing",
                    "journal",
                    "terms",
                    "model"),
            room("field", "terms", "model"),
            room("intake", "model"),
            room("reading", "gazetteer", "model"),
            room("matching", "model"),
            room("judging", "terms", "model"),
            room("channel", "terms", "model"),
            room("people", "model"),
            room("publishing", "journal", "terms", "model", "ledger"),
            room("journal", "terms", "model", "ledger"),
            room("terms", "model"),
            room("gazetteer", "model"),
            room("model"),
            room("ledger")));

    @Test
    void everyArrowRunsDown() {
        var plan = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : PLAN.keySet()) {
            plan = plan.layer(room).definedBy("org.truceline." + room + "..");
        }
        for (String room : PLAN.keySet()) {
            var users = PLAN.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(room))
                    .map(Map.Entry::getKey)
                    .toArray(String[]::new);
            plan = users.length == 0
                    ? plan.whereLayer(room).mayNotBeAccessedByAnyLayer()
                    : plan.whereLayer(room).mayOnlyBeAccessedByLayers(users);
        }
        plan.check(HOUSE);
    }

    @Test
    void noRoomsFormACircle() {
        slices().matching("org.truceline.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyRoomIsOnThePlanAndNullMarked() {
        var rooms = new ArrayList<String>();
        for (JavaPackage room : HOUSE.getPackage("org.truceline").getSubpackages()) {
            rooms.add(room.getRelativeName());
            assertThat(room.isAnnotatedWith(NullMarked.class))
                    .as("@NullMarked on %s", room.getName())
                    .isTrue();
        }
        assertThat(rooms).containsExactlyInAnyOrderElementsOf(PLAN.keySet());
    }

    @Test
    void onlyTheCommandLineTouchesStandardStreamsAndNobodyThrowsGenericExceptions() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.truceline.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
        noClasses().should(THROW_GENERIC_EXCEPTIONS).check(HOUSE);
    }

    /// The tagger that we measure beside takes no part in what is put on record.
    @Test
    void onlyTheBenchKnowsAnotherTagger() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.truceline.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opennlp.tools.postag..", "opennlp.tools.tokenize..")
                .check(HOUSE);
    }

    private static Map.Entry<String, List<String>> room(String name, String... below) {
        return Map.entry(name, Arrays.asList(below));
    }
}
