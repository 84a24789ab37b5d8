// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;
import org.truceline.publishing.language.Language;

class CastTest {
    private final Scene scene = SmallScene.scene();
    private final Cast cast = scene.cast();

    private Statement byNobodyNamed() {
        return scene.material().statements().stream()
                .filter(s -> s.speaker() == null)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Report> report(ReportKind kind) {
        return Optional.of(Report.of(kind, "d", "n", SmallScene.FIRST, "Northland army", "words", "f", 1));
    }

    @Test
    void aSpeakerIsToldToHisSide() {
        var accusation = scene.material().statements().getFirst();
        assertThat(cast.voice(accusation, Optional.empty()).map(Side::id)).contains("nor");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"OFFICIAL", "BULLETIN"})
    void anIssuersOwnTextIsItsVoice(ReportKind kind) {
        assertThat(cast.voice(byNobodyNamed(), report(kind)).map(Side::id)).contains("nor");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICIAL", "BULLETIN"})
    void aPublicationIsNoSideWhateverItsName(ReportKind kind) {
        assertThat(cast.voice(byNobodyNamed(), report(kind))).isEmpty();
    }

    @Test
    void findingsUnderAnotherAgreementDoNotCount() {
        var period = scene.period();
        var other = new Period("another", period.title(), period.zone(), period.first(), period.last());
        var moved = new Scene(other, cast, scene.material(), scene.statuses(), scene.source(), scene.outlines());
        assertThat(Days.of(moved))
                .allSatisfy(day -> assertThat(day.judged().values())
                        .allSatisfy(judged -> assertThat(judged.findings()).isEqualTo(List.of())));
        assertThat(new Pages(moved, Links.FILES, Set.of()).index(Language.ENGLISH))
                .contains("3 findings under other agreements");
    }
}
