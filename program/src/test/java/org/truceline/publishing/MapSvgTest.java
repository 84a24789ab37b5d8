// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.publishing.language.Language;
import org.truceline.publishing.language.Words;

class MapSvgTest {
    private static final String SQUARE = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"name": "Delta"}, "geometry": {"type": "Polygon",
               "coordinates": [[[30, 0], [32, 0], [32, 2], [30, 2], [30, 0]]]}},
              {"type": "Feature", "properties": {"name": "Port <b>"}, "geometry": {"type": "Point",
               "coordinates": [31, 1]}}]}""";

    private final MapSvg map = new MapSvg(Outlines.parse(SQUARE), Words.in(Language.ENGLISH));

    private static MapSvg.Mark mark(
            int number, double latitude, double longitude, double radius, Accounts.Agreement a) {
        return new MapSvg.Mark(number, "#i" + number, new Area(new GeoPoint(latitude, longitude), radius), a, "t");
    }

    @Test
    void anIncidentIsDrawnWithTheCircleItMayLieIn() {
        var drawn = map.draw(List.of(mark(1, 1, 31, 20_000, Accounts.Agreement.ONE_VOICE)));
        assertThat(drawn.svg()).contains("class=\"within\"", "class=\"dot one-voice\"", "href=\"#i1\"");
        assertThat(drawn.left()).isEmpty();
    }

    @Test
    void contestedIncidentsAreHalfFilled() {
        assertThat(map.draw(List.of(mark(1, 1, 31, 0, Accounts.Agreement.CONTESTED)))
                        .svg())
                .contains("class=\"half\"");
        assertThat(map.draw(List.of(mark(1, 1, 31, 0, Accounts.Agreement.SEVERAL)))
                        .svg())
                .doesNotContain("half");
    }

    @Test
    void whatLiesOutsideOrOnlySomewhereIsNamedAndNotDrawn() {
        var outside = mark(1, 46, 6, 0, Accounts.Agreement.SEVERAL);
        var somewhere = mark(2, 1, 31, 400_000, Accounts.Agreement.SEVERAL);
        assertThat(map.draw(List.of(outside, somewhere)).left()).containsExactly(1, 2);
    }

    @Test
    void incidentsAtOnePlaceShareALabel() {
        var svg = map.draw(List.of(
                        mark(1, 1.5, 31.5, 0, Accounts.Agreement.SEVERAL),
                        mark(4, 1.5, 31.5, 0, Accounts.Agreement.SEVERAL)))
                .svg();
        assertThat(svg).contains(">1, 4<");
    }

    @Test
    void namesOnTheMapCannotBecomeMarkup() {
        assertThat(map.draw(List.of()).svg()).contains("Port &lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void withoutOutlinesTheIncidentsMakeTheMap() {
        var bare = new MapSvg(Outlines.NONE, Words.in(Language.ENGLISH));
        assertThat(bare.draw(List.of(mark(1, 1, 31, 0, Accounts.Agreement.SEVERAL)))
                        .svg())
                .contains("dot");
        assertThat(bare.draw(List.of()).svg()).isEmpty();
    }

    @Test
    void outlinesThatAreNotGeoJsonAreRefused() {
        assertThatThrownBy(() -> Outlines.parse("not json")).isInstanceOf(IllegalArgumentException.class);
    }
}
